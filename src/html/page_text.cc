#include "html/page_text.h"

#include <algorithm>
#include <array>

#include "html/tags.h"

namespace candour::html {
namespace {

// Elements within a sentence. All others part what stands before from what stands after. `small` and `span` are not among
// them: in our templates each is a remark beside the text, on a line of its own.
constexpr std::array<std::string_view, 17> kWithinText = {"a", "abbr", "b",    "br", "cite",   "code", "data", "dfn", "em",
                                                          "i", "mark", "q", "strong", "sub", "sup", "time", "!"};
constexpr std::array<std::string_view, 5> kNotText = {"nav", "svg", "script", "style", "template"};
// Where the record stands, and what a page is: not what it says.
constexpr std::array<std::string_view, 5> kNotProse = {"sources", "as-at", "place", "kicker", "ref"};

bool is_one_of(std::string_view word, const auto& list) { return std::find(list.begin(), list.end(), word) != list.end(); }

bool is_left_out(const Tag& tag) {
  if (is_one_of(tag.name, kNotText)) return true;
  if (tag.attributes.empty()) return false;
  if (attribute(tag, "aria-hidden") == "true") return true;
  return std::any_of(kNotProse.begin(), kNotProse.end(), [&](std::string_view word) { return has_class(tag, word); });
}

class Reader {
 public:
  explicit Reader(std::string_view page) : tags_(page) {}

  std::vector<std::string> blocks() {
    bool more = true;
    while (more) {
      more = tags_.next();
      if (inside_main_ && left_out_.empty()) add_text(tags_.text());
      if (!more) break;
      const bool after_term = in_term_ && tags_.tag().closes && tags_.tag().name == "a";
      meet(tags_.tag());
      if (after_term) take_expansion();
    }
    end_block();
    return std::move(blocks_);
  }

 private:
  // What first_uses.h adds behind a term: " (Operational Delivery Group)".
  void take_expansion() {
    const std::string_view rest = tags_.rest();
    if (!rest.starts_with(" (") && !rest.starts_with(" [")) return;
    int open = 0;
    for (std::size_t at = 1; at < rest.size() && rest[at] != '<'; ++at) {
      if (rest[at] == '(' || rest[at] == '[') ++open;
      if (rest[at] == ')' || rest[at] == ']') --open;
      if (open > 0) continue;
      tags_.skip(at + 1);
      return;
    }
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

  Tags tags_;
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
