#include "html/tags.h"

#include <algorithm>

namespace candour::html {
namespace {

bool has_no_content(std::string_view name) { return is_any_of(name, "br", "hr", "img", "input", "link", "meta", "use", "path", "rect", "wbr"); }

// Where the tag ends that `at` is in: at its `>`, or at the end of the page. One within a value does not end it.
std::size_t end_of_tag(std::string_view page, std::size_t at) {
  for (; at < page.size() && page[at] != '>'; ++at) {
    if (page[at] == '"') at = std::min(page.find('"', at + 1), page.size() - 1);
  }
  return at;
}

std::size_t end_of_name(std::string_view page, std::size_t at) {
  while (at < page.size() && page[at] != '>' && page[at] != '/' && !is_space(page[at])) ++at;
  return at;
}

}  // namespace

std::string_view attribute(const Tag& tag, std::string_view name) {
  const std::string_view all = tag.attributes;
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t begin = at;
    while (at < all.size() && all[at] != '=' && !is_space(all[at])) ++at;
    if (!all.substr(at).starts_with("=\"")) {
      ++at;
      continue;
    }
    const std::size_t value = at + 2;
    const std::size_t end = std::min(all.find('"', value), all.size());
    if (all.substr(begin, at - begin) == name) return all.substr(value, end - value);
    at = end + 1;
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
  const std::size_t end = end_of_tag(page_, name_end);
  tag_.name = page_.substr(name, name_end - name);
  tag_.attributes = page_.substr(name_end, end - name_end);
  tag_.empty = tag_.attributes.ends_with('/') || has_no_content(tag_.name);
  at_ = std::min(page_.size(), end + 1);
  return true;
}

}  // namespace candour::html
