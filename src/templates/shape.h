// Typed views: what templates can name of a C++ struct, declared once.
//
//   template <> struct candour::templates::Shape<PlanView> {
//     static void describe(Fields<PlanView>& f) {
//       f("title", &PlanView::title);                                              // a member
//       f("aims", &PlanView::aims);                                                // a std::vector<AimView>
//       f("mark", [](const PlanView& v) { return slug(v.mark); });                 // worked out when it is asked for
//     }
//   };
//
//   Value root = value_of(view);            // `view` must outlive the Value
//   const Type& type = type_of<PlanView>();  // for TemplateSet::check
//
// A member may be bool, a whole number, std::string, std::string_view, const char*, Html, Url, a struct with a Shape,
// std::optional or a pointer of these (empty or null is "absent"; a pointer is how pages share a part), and a list of
// these: std::vector or anything else with size() and []. A function must capture nothing; it may return any of these
// by reference, and bool, numbers, texts, Html, Url and optionals of them by value. Read only: nothing is copied.
#pragma once

#include <cstring>
#include <type_traits>

#include "templates/type.h"
#include "templates/view.h"

namespace candour::templates {

// Specialise for a struct: `static void describe(Fields<T>&)`.
template <class T>
struct Shape;

// Collects the fields of T. Names are literals in practice; each is given once.
template <class T>
class Fields {
 public:
  explicit Fields(FieldTable& table) : table_(table) {}

  // A member of T or of a base of T.
  template <class M, class B>
  requires(std::is_base_of_v<B, T> && !std::is_function_v<M>) void operator()(std::string_view name, M B::*member) {
    const M T::*of_t = member;
    Field field{Key(name), &read_member<M>, &detail::View<std::remove_const_t<M>>::type};
    static_assert(sizeof of_t <= sizeof field.member);
    std::memcpy(field.member.data(), &of_t, sizeof of_t);
    table_.add(std::move(field));
  }

  // A function of T.
  template <class F>
  requires std::is_invocable_v<F, const T&>
  void operator()(std::string_view name, F) {
    static_assert(std::is_empty_v<F> && std::is_default_constructible_v<F>, "a field's function must capture nothing");
    table_.add({Key(name), &read_function<F>, &function_type<F>});
  }

 private:
  template <class M>
  static Value read_member(const Field& field, const void* self) {
    const M T::*member = nullptr;
    std::memcpy(&member, field.member.data(), sizeof member);
    return detail::View<std::remove_const_t<M>>::of(static_cast<const T*>(self)->*member);
  }

  template <class F>
  using Result = std::invoke_result_t<F, const T&>;
  // What can be handed on as a pointer into the data; the rest is called again when it is printed.
  template <class F>
  static constexpr bool kInPlace = std::is_lvalue_reference_v<Result<F>> ||
                                   (std::is_pointer_v<Result<F>> && !detail::IsLeaf<Result<F>>);

  template <class F>
  static Value read_function(const Field&, const void* self) {
    if constexpr (kInPlace<F>) {
      return detail::View<std::remove_cvref_t<Result<F>>>::of(F{}(*static_cast<const T*>(self)));
    } else {
      return {self, detail::instance<detail::FunctionAccess<T, F>>()};
    }
  }
  template <class F>
  static const Type& function_type() {
    return detail::View<std::remove_cvref_t<Result<F>>>::type();
  }

  FieldTable& table_;
};

// The handle of a view, which must outlive it.
template <class T>
Value value_of(const T& view) {
  return detail::View<T>::of(view);
}
template <class T>
Value value_of(const T&& view) = delete;

// What templates can name of a T.
template <class T>
const Type& type_of() {
  return detail::View<T>::type();
}

}  // namespace candour::templates
