#include "html/tags.h"

#include <algorithm>

namespace candour::html {
namespace {

bool has_no_content(std::string_view name) { return is_any_of(name, "br", "hr", "img", "input", "link", "meta", "use", "path", "rect", "wbr"); }

// Where the tag ends that `at` is in: at its `>`, or at the end of the page. One within a value does not end it.
std::size_t end_of_tag(std::string_view page, std::size_t at) {
  Attributes attributes(page.substr(at));
  while (attributes.next()) {
  }
  return at + attributes.read();
}

std::size_t end_of_name(std::string_view page, std::size_t at) {
  while (at < page.size() && page[at] != '>' && page[at] != '/' && !is_space(page[at])) ++at;
  return at;
}

char in_small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

bool Attributes::next() {
  while (at_ < text_.size() && (is_space(text_[at_]) || text_[at_] == '/')) ++at_;
  if (at_ == text_.size() || text_[at_] == '>') return false;
  const std::size_t begin = at_++;
  while (at_ < text_.size() && text_[at_] != '=' && text_[at_] != '>' && text_[at_] != '/' && !is_space(text_[at_])) ++at_;
  name_ = text_.substr(begin, at_ - begin);
  value_ = quoted_value_ = {};
  std::size_t equals = at_;
  while (equals < text_.size() && is_space(text_[equals])) ++equals;
  if (equals < text_.size() && text_[equals] == '=') {
    at_ = equals + 1;
    read_value();
  }
  written_ = text_.substr(begin, at_ - begin);
  return true;
}

void Attributes::read_value() {
  while (at_ < text_.size() && is_space(text_[at_])) ++at_;
  const std::size_t begin = at_;
  if (at_ < text_.size() && (text_[at_] == '"' || text_[at_] == '\'')) {
    const std::size_t end = std::min(text_.find(text_[at_], at_ + 1), text_.size());
    value_ = text_.substr(begin + 1, end - begin - 1);
    at_ = std::min(end + 1, text_.size());
  } else {
    while (at_ < text_.size() && text_[at_] != '>' && !is_space(text_[at_])) ++at_;
    value_ = text_.substr(begin, at_ - begin);
  }
  quoted_value_ = text_.substr(begin, at_ - begin);
}

bool Attributes::is_called(std::string_view name) const {
  return std::equal(name_.begin(), name_.end(), name.begin(), name.end(), [](char written, char asked) { return in_small(written) == asked; });
}

std::string_view attribute(const Tag& tag, std::string_view name) {
  for (Attributes each(tag.attributes); each.next();) {
    if (each.is_called(name)) return each.value();
  }
  return {};
}

bool has_word(std::string_view words, std::string_view word) {
  bool has = false;
  for_each_word(words, [&](std::string_view each) { has = has || each == word; });
  return has;
}

bool has_class(const Tag& tag, std::string_view word) { return has_word(attribute(tag, "class"), word); }

bool Tags::next() {
  position_ = std::min(page_.find('<', at_), page_.size());
  text_ = page_.substr(at_, position_ - at_);
  at_ = position_;
  if (position_ == page_.size()) return false;
  if (rest().starts_with("<!")) {
    const bool comment = rest().starts_with("<!--");
    const std::size_t end = comment ? page_.find("-->", at_) : end_of_tag(page_, at_ + 1);
    tag_ = {"!", {}, false, true};
    at_ = std::min(page_.size(), end == std::string_view::npos ? page_.size() : end + (comment ? 3 : 1));
    return true;
  }
  tag_.closes = page_.substr(at_ + 1).starts_with('/');
  const std::size_t name = at_ + (tag_.closes ? 2 : 1);
  const std::size_t name_end = end_of_name(page_, name);
  Attributes attributes(page_.substr(name_end));
  std::size_t last = 0;
  while (attributes.next()) last = attributes.read();
  tag_.name = page_.substr(name, name_end - name);
  tag_.attributes = page_.substr(name_end, attributes.read());
  // In `<a href=plans/>` the slash belongs to the address.
  const bool is_ended = tag_.attributes.size() > last && tag_.attributes.ends_with('/');
  tag_.empty = is_ended || has_no_content(tag_.name);
  at_ = std::min(page_.size(), name_end + attributes.read() + 1);
  return true;
}

}  // namespace candour::html
