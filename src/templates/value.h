// What a template can see of the program's data: a handle of two pointers, one to the thing, one to how it is read.
// Nothing is copied into a data model of the engine's own. A Value is good for as long as the thing it points to.
//
// A shape (shape.h) makes Values of C++ structs; json_value.h makes them of JSON. Whoever needs a third source derives
// an Access.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "templates/key.h"

namespace candour::templates {

// HTML that is escaped already, or was made by us: `{{x}}` prints it as it is. Never wrap a reader's text in one.
struct Html {
  std::string markup;
  bool operator==(const Html&) const = default;
};

// An address, as the site knows it. On output it goes through the caller's UrlWriter (render.h), which makes it
// relative to the page; in a URL attribute its scheme is checked.
struct Url {
  std::string address;
  bool operator==(const Url&) const = default;
};

enum class Kind {
  missing,  // nothing of that name is known: an author's mistake
  absent,   // the name is known, and there is no value: an empty optional, a null
  boolean,
  number,
  text,
  html,
  url,
  list,
  object
};

// "a list", "text", …: what an author would call it.
std::string_view in_words(Kind kind);

// Room for text that does not lie ready in the data (numbers, what a function returns). Reused for a whole page.
struct Scratch {
  std::array<char, 24> digits{};
  std::string text;
};

// What `{{x}}` would print. `text` is good until the Scratch is used again or the data changes.
struct Printed {
  Kind kind = Kind::missing;
  std::string_view text;
  bool may_be_raw = false;  // whether `{{{x}}}` may print it unescaped
};

class Value;

// How things of one type are read. `self` is the pointer that the Value was made with. Accesses have no state of their
// own and live for ever.
class Access {
 public:
  // Never Kind::missing.
  virtual Kind kind(const void* self) const = 0;
  // Whether `{{#x}}` shows its section. Absent, false, an empty list and empty text do not. A number always does:
  // nought is a figure, not an absence; say "none" with an empty optional.
  virtual bool truthy(const void* self) const = 0;
  // Only text, numbers, booleans, HTML and URLs have text.
  virtual Printed print(const void* self, Scratch& scratch) const;
  // The member of an object, or a missing Value.
  virtual Value find(const void* self, const Key& key) const;
  // The names that find() knows, for suggestions.
  virtual void add_names(const void* self, std::vector<std::string_view>& names) const;
  // The items of a list.
  virtual std::size_t size(const void* self) const;
  virtual Value item(const void* self, std::size_t index) const;

 protected:
  Access() = default;
  Access(const Access&) = default;
  ~Access() = default;
};

class Value {
 public:
  Value() = default;  // missing
  Value(const void* self, const Access& access) : self_(self), access_(&access) {}
  static Value absent();

  Kind kind() const { return access_ ? access_->kind(self_) : Kind::missing; }
  bool is_missing() const { return access_ == nullptr; }
  bool truthy() const { return access_ != nullptr && access_->truthy(self_); }
  Printed print(Scratch& scratch) const { return access_ ? access_->print(self_, scratch) : Printed{}; }
  inline Value find(const Key& key) const;
  void add_names(std::vector<std::string_view>& names) const {
    if (access_) access_->add_names(self_, names);
  }
  std::size_t size() const { return access_ ? access_->size(self_) : 0; }
  inline Value item(std::size_t index) const;

 private:
  const void* self_ = nullptr;
  const Access* access_ = nullptr;
};

inline Value Value::find(const Key& key) const { return access_ ? access_->find(self_, key) : Value(); }
inline Value Value::item(std::size_t index) const { return access_ ? access_->item(self_, index) : Value(); }

}  // namespace candour::templates
