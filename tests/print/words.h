// What is read on a page and in the flow of its paper twin, word by word: so that the two can be held against each other.
//
// Reviewed differences, each left out on one side or set beside the other's:
//  - navigation and what leads on within the site, which print hides
//  - drawings: their alternatives are compared by themselves (drawings_of)
//  - words that only a screen reader hears on the page: the marks' names (alternatives here), where a link leads
//  - the names of sections are headers of rows here, not headings
//  - "Led by" stands once, in the head of a document's table of sections, not in each of its rows
//  - a picture of prose is told in words ("Picture: …"), which on the page are its alternative
//  - the notice of a demonstration and the page's address, around the page, follow the stamp here
//  - commas, semicolons and colons at the end of a word, which style sheets and layout draw each in their way
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "html/tags.h"
#include "typeset/flow.h"

namespace candour::test {

using Words = std::vector<std::string>;

// U+00A0 is a space, too: one at which no line ends.
inline Words words_of(std::string text) {
  for (std::size_t at = text.find("\u00a0"); at != std::string::npos; at = text.find("\u00a0", at)) text.replace(at, 2, " ");
  Words words;
  std::istringstream stream(text);
  for (std::string word; stream >> word;) {
    while (word.ends_with(',') || word.ends_with(';') || word.ends_with(':')) word.pop_back();
    if (!word.empty()) words.push_back(word);
  }
  return words;
}

inline std::string decoded(std::string_view text) {
  static const std::vector<std::pair<std::string_view, char>> entities = {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}};
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto entity = std::find_if(entities.begin(), entities.end(), [&](const auto& it) { return text.substr(i).starts_with(it.first); });
    out += entity == entities.end() ? text[i] : entity->second;
    i += entity == entities.end() ? 1 : entity->first.size();
  }
  return out;
}

// ---- The page ----

struct Title {
  int level = 1;
  std::string text;
  bool operator==(const Title&) const = default;
};

struct PageRead {
  Words words;
  std::vector<Title> headings;
  Words drawings;                     // the names of charts and of the marks of a tally
  std::vector<std::string> statuses;  // the word of each
  std::size_t marks = 0;              // that stand beside a word
};

class PageReader {
 public:
  explicit PageReader(std::string_view page) : page_(page), tags_(page) {}

  PageRead read() {
    bool more = true;
    while (more) {
      more = tags_.next();
      take(decoded(tags_.text()));
      if (more) meet(tags_.tag());
    }
    read_.words = words_of(text_);
    return std::move(read_);
  }

 private:
  static bool is_in_line(std::string_view name) {
    static const std::vector<std::string_view> names = {"a", "strong", "em", "abbr", "code", "span", "small", "s", "dfn"};
    return std::find(names.begin(), names.end(), name) != names.end();
  }

  bool is_skipped(const html::Tag& tag) const {
    const auto has = [&](std::string_view word) { return html::has_class(tag, word); };
    return tag.name == "nav" || tag.name == "svg" || tag.name == "script" || has("onward") || has("download") || has("unseen") || has("few") ||
           (tag.name == "ol" && has("marks")) || (tag.name == "dt" && in_sections_);
  }

  void take(const std::string& text) {
    if (!in_main_) return;
    if (in_name_) read_.drawings.push_back(text);
    if (!skipped_.empty()) return;
    text_ += text;
    if (in_heading_) read_.headings.back().text += text;
    if (in_status_word_) read_.statuses.push_back(text);
  }

  void meet(const html::Tag& tag) {
    if (tag.name == "main") in_main_ = !tag.closes;
    if (!in_main_) return;
    meet_drawing(tag);
    if (!is_in_line(tag.name)) text_ += ' ';
    if (tag.name == "img") text_ += " Picture: " + decoded(html::attribute(tag, "alt"));
    if (!skipped_.empty()) {
      if (tag.name == skipped_ && !tag.empty) depth_ += tag.closes ? -1 : 1;
      if (depth_ == 0) skipped_ = {};
      return;
    }
    if (tag.name == "ol") in_sections_ = !tag.closes && html::has_class(tag, "sections");
    if (!in_sections_ && tag.name.size() == 2 && tag.name[0] == 'h' && tag.name[1] >= '1' && tag.name[1] <= '6') {
      in_heading_ = !tag.closes;
      if (in_heading_) read_.headings.push_back({tag.name[1] - '0', ""});
    }
    if (tag.name == "div") {
      in_status_ = !tag.closes && html::has_class(tag, "status");
      if (tag.closes && in_stamp_) add_surroundings();
      in_stamp_ = !tag.closes && html::has_class(tag, "as-at");
    }
    if (tag.name == "strong") in_status_word_ = in_status_ && !tag.closes;
    if (tag.name == "svg" && !tag.closes && html::has_class(tag, "mark")) ++read_.marks;
    if (!tag.closes && !tag.empty && is_skipped(tag)) {
      skipped_ = tag.name;
      depth_ = 1;
    }
  }

  void meet_drawing(const html::Tag& tag) {
    if (tag.name == "title") in_name_ = !tag.closes;
    if (tag.name == "ol") in_marks_ = !tag.closes && html::has_class(tag, "marks");
    if (tag.name == "span" && in_marks_) in_name_ = !tag.closes;
  }

  // The text of the element that this class names, wherever it stands.
  std::string text_of(std::string_view start) const {
    std::size_t at = page_.find(start);
    if (at == std::string_view::npos) return {};
    at = page_.find('>', at) + 1;
    if (page_.substr(at).starts_with("<span")) at = page_.find('>', at) + 1;
    return " " + decoded(page_.substr(at, page_.find('<', at) - at));
  }
  void add_surroundings() { text_ += text_of("<p class=\"demonstration\"") + text_of("<p class=\"address\""); }

  std::string_view page_;
  html::Tags tags_;
  PageRead read_;
  std::string text_;
  bool in_main_ = false, in_heading_ = false, in_status_ = false, in_status_word_ = false, in_stamp_ = false, in_sections_ = false;
  bool in_marks_ = false, in_name_ = false;
  std::string_view skipped_;
  int depth_ = 0;
};

// ---- The flow ----

class FlowReader {
 public:
  PageRead read(const typeset::Flow& flow) {
    add(flow.blocks);
    read_.words = words_of(text_);
    return std::move(read_);
  }
  const std::string& text() const { return text_; }
  // Every badge of the flow.
  const std::vector<const typeset::Badge*>& badges() const { return badges_; }
  const std::vector<const typeset::Link*>& links() const { return links_; }

 private:
  void add(const typeset::Blocks& blocks) {
    for (const typeset::Block& block : blocks) {
      std::visit([&](const auto& it) { add(it); }, block);
      text_ += ' ';
    }
  }
  void add(const typeset::Inlines& content) {
    for (const typeset::Inline& part : content) std::visit([&](const auto& it) { add(it); }, part);
  }
  void add(const typeset::Text& it) { text_ += it.text; }
  void add(const typeset::Phrase& it) { add(it.content); }
  void add(const typeset::Link& it) {
    links_.push_back(&it);
    add(it.content);
  }
  void add(const typeset::Badge& it) {
    badges_.push_back(&it);
    text_ += it.word;
  }
  void add(const typeset::LineBreak&) { text_ += ' '; }
  void add(const typeset::Footnote& it) { add(it.content); }
  void add(const typeset::Heading& it) {
    const std::size_t begin = text_.size();
    add(it.content);
    read_.headings.push_back({it.level, text_.substr(begin)});
  }
  void add(const typeset::Paragraph& it) { add(it.content); }
  void add(const typeset::List& it) {
    for (const typeset::Blocks& item : it.items) add(item);
  }
  void add(const typeset::Table& it) {
    add(it.caption);
    text_ += ' ';
    if (it.id != "sections") add(it.head);
    add(it.body);
  }
  void add(const std::vector<typeset::Row>& rows) {
    for (const typeset::Row& row : rows) {
      for (const typeset::Cell& cell : row.cells) add(cell.content);
    }
  }
  void add(const typeset::Figure& it) { read_.drawings.push_back(it.alternative); }
  void add(const typeset::KeyFigures& it) {
    for (const typeset::KeyFigure& figure : it.figures) text_ += figure.value + ' ' + figure.label + ' ';
  }
  void add(const typeset::Aside& it) { add(it.content); }
  void add(const typeset::Section& it) { add(it.content); }
  void add(const typeset::Rule&) {}
  void add(const typeset::PageBreak&) {}

  PageRead read_;
  std::string text_;
  std::vector<const typeset::Badge*> badges_;
  std::vector<const typeset::Link*> links_;
};

// ---- The file ----

// Without what marks where a word may be divided.
inline std::string undivided(std::string text) {
  for (std::size_t at = text.find("\u00ad"); at != std::string::npos; at = text.find("\u00ad", at)) text.erase(at, 2);
  return text;
}

// Whether this is the word, or a list's label and the word, which the audit reads without a space between.
inline bool reads(const std::string& found, const std::string& word) {
  if (!found.ends_with(word)) return false;
  const std::string label = found.substr(0, found.size() - word.size());
  return label.empty() || label == "•" || (label.ends_with('.') && label.find_first_not_of("0123456789.") == std::string::npos);
}

// The first word of `wanted` that is not among `found` in its order; heads of tables and names of drawings stand between.
inline std::string first_missing(const Words& wanted, const Words& found) {
  std::size_t at = 0;
  for (const std::string& word : found) at += at < wanted.size() && reads(word, wanted[at]) ? 1 : 0;
  return at == wanted.size() ? "" : wanted[at] + ", after " + (at == 0 ? "nothing" : wanted[at - 1]);
}

}  // namespace candour::test
