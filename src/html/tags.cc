#include "html/tags.h"

#include <algorithm>
#include <array>

namespace candour::html {
namespace {

constexpr std::array<std::string_view, 10> kEmpty = {"br", "hr", "img", "input", "link", "meta", "use", "path", "rect", "wbr"};

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// Where the tag ends whose name begins at `at`: at its `>`, or at the end of the page. One within a value does not end it.
std::size_t end_of_tag(std::string_view page, std::size_t at) {
  for (; at < page.size() && page[at] != '>'; ++at) {
    if (page[at] == '"') at = std::min(page.find('"', at + 1), page.size() - 1);
  }
  return at;
}

Tag read_tag(std::string_view inner) {
  Tag tag;
  tag.closes = inner.starts_with('/');
  if (tag.closes) inner.remove_prefix(1);
  std::size_t name_end = 0;
  while (name_end < inner.size() && !is_space(inner[name_end]) && inner[name_end] != '/') ++name_end;
  tag.name = inner.substr(0, name_end);
  tag.attributes = inner.substr(name_end);
  tag.empty = inner.ends_with('/') || std::find(kEmpty.begin(), kEmpty.end(), tag.name) != kEmpty.end();
  return tag;
}

}  // namespace

std::string_view attribute(const Tag& tag, std::string_view name) {
  for (std::size_t at = tag.attributes.find(name); at != std::string_view::npos; at = tag.attributes.find(name, at + 1)) {
    const std::string_view rest = tag.attributes.substr(at + name.size());
    if (at == 0 || !is_space(tag.attributes[at - 1]) || !rest.starts_with("=\"")) continue;
    return rest.substr(2, rest.find('"', 2) - 2);
  }
  return {};
}

bool has_word(std::string_view words, std::string_view word) {
  while (!words.empty()) {
    const std::size_t space = std::min(words.find(' '), words.size());
    if (words.substr(0, space) == word) return true;
    words.remove_prefix(std::min(space + 1, words.size()));
  }
  return false;
}

bool has_class(const Tag& tag, std::string_view word) { return has_word(attribute(tag, "class"), word); }

bool Tags::next() {
  position_ = std::min(page_.find('<', at_), page_.size());
  text_ = page_.substr(at_, position_ - at_);
  at_ = position_;
  if (position_ == page_.size()) return false;
  const bool comment = rest().starts_with("<!--");
  const std::size_t end = comment ? page_.find("-->", at_) : end_of_tag(page_, at_ + 1);
  if (rest().starts_with("<!")) {
    tag_ = {"!", {}, false, true};
  } else {
    tag_ = read_tag(page_.substr(position_ + 1, end - position_ - 1));
  }
  at_ = std::min(page_.size(), end == std::string_view::npos ? page_.size() : end + (comment ? 3 : 1));
  return true;
}

}  // namespace candour::html
