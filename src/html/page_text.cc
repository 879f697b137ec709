#include "html/page_text.h"

#include <algorithm>
#include <array>

namespace candour::html {
namespace {

// Elements within a sentence. All others part what stands before from what stands after. `small` and `span` are not among
// them: in our templates each is a remark beside the text, on a line of its own.
constexpr std::array<std::string_view, 16> kWithinText = {"a",  "abbr", "b",    "br",  "cite", "code", "data", "dfn",
                                                          "em", "i",    "mark", "q",   "strong", "sub", "sup", "time"};
constexpr std::array<std::string_view, 5> kNotText = {"nav", "svg", "script", "style", "template"};
// Where the record stands, and what a page is: not what it says.
constexpr std::array<std::string_view, 5> kNotProse = {"sources", "as-at", "place", "kicker", "ref"};
constexpr std::array<std::string_view, 9> kEmpty = {"br", "hr", "img", "input", "link", "meta", "use", "path", "wbr"};

bool is_one_of(std::string_view word, const auto& list) { return std::find(list.begin(), list.end(), word) != list.end(); }

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

struct Tag {
  std::string_view name;        // "p"
  std::string_view attributes;  // all behind the name
  bool closes = false;
  bool empty = false;           // has no content, and no end tag
};

std::string_view attribute(const Tag& tag, std::string_view name) {
  for (std::size_t at = tag.attributes.find(name); at != std::string_view::npos; at = tag.attributes.find(name, at + 1)) {
    const std::string_view rest = tag.attributes.substr(at + name.size());
    if (at == 0 || !is_space(tag.attributes[at - 1]) || !rest.starts_with("=\"")) continue;
    return rest.substr(2, rest.find('"', 2) - 2);
  }
  return {};
}

bool is_left_out(const Tag& tag) {
  if (is_one_of(tag.name, kNotText)) return true;
  if (tag.attributes.empty()) return false;
  if (attribute(tag, "aria-hidden") == "true") return true;
  std::string_view classes = attribute(tag, "class");
  while (!classes.empty()) {
    const std::size_t space = classes.find(' ');
    if (is_one_of(classes.substr(0, space), kNotProse)) return true;
    classes = space == std::string_view::npos ? std::string_view() : classes.substr(space + 1);
  }
  return false;
}

class Reader {
 public:
  explicit Reader(std::string_view page) : rest_(page) {}

  std::vector<std::string> blocks() {
    while (!rest_.empty()) {
      const std::size_t tag = rest_.find('<');
      if (inside_main_ && left_out_.empty()) add_text(rest_.substr(0, tag));
      if (tag == std::string_view::npos) break;
      rest_.remove_prefix(tag);
      if (!take_comment()) take_tag();
    }
    end_block();
    return std::move(blocks_);
  }

 private:
  bool take_comment() {
    if (!rest_.starts_with("<!")) return false;
    const bool comment = rest_.starts_with("<!--");
    const std::size_t end = rest_.find(comment ? "-->" : ">");
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + (comment ? 3 : 1));
    return true;
  }

  // What first_uses.h adds behind a term: " (Operational Delivery Group)".
  void take_expansion() {
    if (!rest_.starts_with(" (") && !rest_.starts_with(" [")) return;
    int open = 0;
    for (std::size_t at = 1; at < rest_.size() && rest_[at] != '<'; ++at) {
      if (rest_[at] == '(' || rest_[at] == '[') ++open;
      if (rest_[at] == ')' || rest_[at] == ']') --open;
      if (open > 0) continue;
      rest_.remove_prefix(at + 1);
      return;
    }
  }

  void take_tag() {
    Tag tag;
    tag.closes = rest_.starts_with("</");
    std::size_t end = 1;
    for (bool quoted = false; end < rest_.size() && (quoted || rest_[end] != '>'); ++end) quoted ^= rest_[end] == '"';
    const std::string_view inner = rest_.substr(tag.closes ? 2 : 1, end - (tag.closes ? 2 : 1));
    const std::size_t name_end = std::min(inner.size(), inner.find_first_of(" \n\t/"));
    tag.name = inner.substr(0, name_end);
    tag.attributes = inner.substr(name_end);
    tag.empty = inner.ends_with('/') || is_one_of(tag.name, kEmpty);
    rest_.remove_prefix(std::min(rest_.size(), end + 1));
    const bool after_term = in_term_ && tag.closes && tag.name == "a";
    meet(tag);
    if (after_term) take_expansion();
  }

  void meet(const Tag& tag) {
    if (!left_out_.empty()) {
      if (tag.name == left_out_ && !tag.empty) depth_ += tag.closes ? -1 : 1;
      if (depth_ == 0) left_out_ = {};
      return;
    }
    if (tag.name == "a") in_term_ = !tag.closes && attribute(tag, "class") == "term";
    if (tag.name == "main") inside_main_ = !tag.closes;
    if (!is_one_of(tag.name, kWithinText)) end_block();
    else if (tag.name == "br") block_.push_back(' ');
    if (!tag.closes && !tag.empty && is_left_out(tag)) {
      left_out_ = tag.name;
      depth_ = 1;
    }
  }

  void add_text(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '&') {
        i += add_entity(text.substr(i)) - 1;
      } else if (!is_space(text[i])) {
        block_.push_back(text[i]);
      } else if (!block_.empty() && block_.back() != ' ') {
        block_.push_back(' ');
      }
    }
  }

  // Those that our escaping writes (templates/escape.h), and numbers of ASCII characters. Returns its length.
  std::size_t add_entity(std::string_view text) {
    using Entity = std::pair<std::string_view, char>;
    static constexpr std::array<Entity, 7> kEntities = {Entity{"&amp;", '&'},  {"&lt;", '<'},    {"&gt;", '>'}, {"&quot;", '"'},
                                                        {"&#39;", '\''}, {"&#x27;", '\''}, {"&nbsp;", ' '}};
    for (const auto& [name, character] : kEntities) {
      if (!text.starts_with(name)) continue;
      block_.push_back(character);
      return name.size();
    }
    block_.push_back('&');
    return 1;
  }

  void end_block() {
    while (block_.ends_with(' ')) block_.pop_back();
    if (!block_.empty()) blocks_.push_back(std::move(block_));
    block_.clear();
  }

  std::string_view rest_;
  bool inside_main_ = false;
  bool in_term_ = false;
  std::string_view left_out_;  // the element that is being left out
  int depth_ = 0;              // how many of its name are open
  std::string block_;
  std::vector<std::string> blocks_;
};

}  // namespace

std::vector<std::string> blocks_of(std::string_view page) {
  // Nothing before <main> is read, and that is half of a short page.
  const std::size_t main = page.find("<main");
  return main == std::string_view::npos ? std::vector<std::string>() : Reader(page.substr(main)).blocks();
}

}  // namespace candour::html
