// How each C++ type is handed to templates. Part of shape.h; nothing here is for users of the module.
#pragma once

#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

#include "templates/leaf.h"
#include "templates/type.h"

namespace candour::templates {

template <class T>
struct Shape;

template <class T>
class Fields;

namespace detail {

template <class T>
concept HasShape = requires(Fields<T>& fields) {
  Shape<T>::describe(fields);
};

template <class X>
concept IsList = !IsLeaf<X> && !HasShape<X> && requires(const X& list) {
  list.size();
  requires std::is_lvalue_reference_v<decltype(list[0])>;
};

// The fields of T, described on first use (thread-safe).
template <class T>
const FieldTable& fields_of() {
  static const FieldTable table = [] {
    FieldTable made;
    Fields<T> fields(made);
    Shape<T>::describe(fields);
    return made;
  }();
  return table;
}

// How a value of type X is handed to templates: of() makes the handle, type() tells what is known beforehand.
template <class X>
struct View {
  static_assert(IsLeaf<X> || HasShape<X> || IsList<X>, "templates cannot read this type; does it want a Shape?");
};

template <IsLeaf X>
struct View<X> {
  static Value of(const X& value) { return {&value, instance<LeafAccess<X>>()}; }
  static const Type& type() { return leaf_type<Leaf<X>::kind>(); }
};

template <HasShape X>
struct View<X> {
  class Object final : public Access {
   public:
    Kind kind(const void*) const override { return Kind::object; }
    bool truthy(const void*) const override { return true; }
    Value find(const void* self, const Key& key) const override {
      const Field* field = fields_of<X>().find(key);
      return field ? field->get(*field, self) : Value();
    }
    void add_names(const void*, std::vector<std::string_view>& names) const override {
      for (const Field& field : fields_of<X>().all()) names.push_back(field.key.text());
    }
  };
  static Value of(const X& value) { return {&value, instance<Object>()}; }
  static const Type& type() {
    static constexpr Type type{Kind::object, nullptr, &fields_of<X>};
    return type;
  }
};

template <IsList X>
struct View<X> {
  using Item = std::remove_cvref_t<decltype(std::declval<const X&>()[0])>;
  class List final : public Access {
   public:
    Kind kind(const void*) const override { return Kind::list; }
    bool truthy(const void* self) const override { return size(self) > 0; }
    std::size_t size(const void* self) const override { return static_cast<const X*>(self)->size(); }
    Value item(const void* self, std::size_t index) const override {
      return View<Item>::of((*static_cast<const X*>(self))[index]);
    }
  };
  static Value of(const X& value) { return {&value, instance<List>()}; }
  static const Type& type() {
    static constexpr Type type{Kind::list, &View<Item>::type, nullptr};
    return type;
  }
};

// Optionals and pointers: what they hold, or absent.
template <class X, class Held>
struct HolderView {
  static Value of(const X& holder) { return holder ? View<Held>::of(*holder) : Value::absent(); }
  static const Type& type() { return View<Held>::type(); }
};
template <class Held>
struct View<std::optional<Held>> : HolderView<std::optional<Held>, Held> {};
template <class Held>
struct View<std::unique_ptr<Held>> : HolderView<std::unique_ptr<Held>, std::remove_const_t<Held>> {};
template <class Held>
struct View<std::shared_ptr<Held>> : HolderView<std::shared_ptr<Held>, std::remove_const_t<Held>> {};
template <class Held>
requires(!IsLeaf<Held*>) struct View<Held*> : HolderView<Held*, std::remove_const_t<Held>> {
};

template <class X>
struct Unwrapped {
  using type = X;
};
template <class X>
struct Unwrapped<std::optional<X>> {
  using type = X;
};

// A function whose result is a value of its own: it is called when the template asks. `self` points to the T.
template <class T, class F>
class FunctionAccess final : public Access {
 public:
  using Result = std::invoke_result_t<F, const T&>;
  using Held = typename Unwrapped<Result>::type;
  static_assert(IsLeaf<Held>, "a function returns lists and structs by reference");

  Kind kind(const void* self) const override {
    if constexpr (kOptional) {
      if (!call(self)) return Kind::absent;
    }
    return Leaf<Held>::kind;
  }
  bool truthy(const void* self) const override {
    const Result result = call(self);
    if constexpr (kOptional) {
      return result && Leaf<Held>::truthy(*result);
    } else {
      return Leaf<Held>::truthy(result);
    }
  }
  Printed print(const void* self, Scratch& scratch) const override {
    Result result = call(self);
    if constexpr (kOptional) {
      if (!result) return {Kind::absent, {}, false};
      return {Leaf<Held>::kind, Leaf<Held>::keep(std::move(*result), scratch), may_be_raw(Leaf<Held>::kind)};
    } else {
      return {Leaf<Held>::kind, Leaf<Held>::keep(std::move(result), scratch), may_be_raw(Leaf<Held>::kind)};
    }
  }

 private:
  static constexpr bool kOptional = !std::is_same_v<Result, Held>;
  static Result call(const void* self) { return F{}(*static_cast<const T*>(self)); }
};

}  // namespace detail

}  // namespace candour::templates
