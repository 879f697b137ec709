#include <algorithm>
#include <string_view>

#include "brief/brief_files.h"
#include "views/addresses.h"
#include "views/chart_makers.h"
#include "views/words.h"

namespace candour::brief {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A text as one line in which nothing is markup (CommonMark 0.30, 2.4; a bar parts the cells of a table). What means something
// at the beginning of a line only is escaped there only; spaces, which would make it code, are left out there.
std::string escaped(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  std::string out;
  for (const char c : text) {
    if (std::string_view("\\`*_[]<>|&~").find(c) != std::string_view::npos) out += '\\';
    out += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  }
  if (out.empty()) return out;
  std::size_t number = 0;
  while (number < out.size() && is_digit(out[number])) ++number;
  const bool is_item = number > 0 && number < out.size() && (out[number] == '.' || out[number] == ')');
  if (is_item) out.insert(number, "\\");
  else if (std::string_view("#+-=").find(out.front()) != std::string_view::npos) out.insert(0, "\\");
  return out;
}

class Writer {
 public:
  explicit Writer(const views::Brief& brief) : brief_(brief) {}

  std::string run() {
    block("# " + escaped(brief_.title));
    for (const views::BriefSection& section : views::sections_of(brief_)) {
      if (!section.heading.empty()) block("## " + escaped(section.heading));
      for (const std::string& paragraph : section.paragraphs) block(escaped(paragraph));
      if (!section.marks.empty() && section.marks.size() <= views::kMostMarks) {
        block(escaped(views::sentence(views::kOneForEach)));
        block(signs(section.marks));
      }
      if (section.table) block(table(*section.table));
      std::string items;
      for (const views::BriefItem& it : section.items) items += (items.empty() ? "- " : "\n- ") + item(it);
      if (!items.empty()) block(items);
    }
    return std::move(text_);
  }

 private:
  void block(const std::string& lines) { text_ += (text_.empty() ? "" : "\n") + lines + "\n"; }

  static std::string row(const std::vector<std::string>& cells) {
    std::string line = "|";
    for (const std::string& cell : cells) line += " " + escaped(cell) + " |";
    return line;
  }

  static std::string table(const views::BriefTable& table) {
    std::string lines = row(table.head) + "\n|";
    for (std::size_t i = 0; i < table.head.size(); ++i) lines += " --- |";
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      std::vector<std::string> cells = table.rows[i];
      if (i < table.marks.size() && table.marks[i]) cells.front().insert(0, std::string(views::sign_of(*table.marks[i])) + " ");
      lines += "\n" + row(cells);
    }
    return lines;
  }

  // Counted in fives.
  static std::string signs(const std::vector<progress::Mark>& marks) {
    std::string line;
    for (std::size_t i = 0; i < marks.size(); ++i) {
      if (i > 0 && i % 5 == 0) line += ' ';
      line += views::sign_of(marks[i]);
    }
    return line;
  }

  // A link leads nowhere from a paper: where the site's address is not known, only its text is given.
  std::string item(const views::BriefItem& it) const {
    std::string line = it.ref.empty() ? "" : escaped(it.ref) + " ";
    line += brief_.base_url ? "[" + escaped(it.link.text) + "](<" + views::whole_address(brief_.base_url, it.link.url) + ">)" : escaped(it.link.text);
    return it.says.empty() ? line : line + ": " + escaped(it.says);
  }

  const views::Brief& brief_;
  std::string text_;
};

}  // namespace

std::string markdown_of(const views::Brief& brief) { return Writer(brief).run(); }

}  // namespace candour::brief
