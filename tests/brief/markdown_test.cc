// The Markdown of a brief, read back by the reader of Markdown: every text is there, and none of it was taken for markup.
#include "briefs.h"
#include "markdown/parse.h"
#include "views/words.h"
#include "diagnostics/print.h"

using namespace candour;
using test::Briefed;

namespace {

// One entry for each text that a reader sees apart.
void read(const markdown::Blocks& blocks, std::vector<std::string>& texts) {
  for (const markdown::Block& block : blocks) {
    if (const auto* it = std::get_if<markdown::Heading>(&block.is)) texts.push_back(plain_text(it->inlines));
    else if (const auto* paragraph = std::get_if<markdown::Paragraph>(&block.is)) texts.push_back(plain_text(paragraph->inlines));
    else if (const auto* list = std::get_if<markdown::List>(&block.is)) {
      for (const markdown::Blocks& item : list->items) read(item, texts);
    } else if (const auto* table = std::get_if<markdown::Table>(&block.is)) {
      for (const markdown::Cell& cell : table->header) texts.push_back(plain_text(cell.inlines));
      for (const markdown::Row& row : table->rows) {
        for (const markdown::Cell& cell : row) texts.push_back(plain_text(cell.inlines));
      }
    } else {
      texts.emplace_back("(something that a brief does not have)");
    }
  }
}

std::vector<std::string> texts_of(const std::string& text) {
  // A title, which the reader keeps for the page's own, is the first line.
  REQUIRE(text.starts_with("# "));
  const std::string body = text.substr(text.find('\n') + 1);
  diagnostics::Diagnostics diagnostics;
  const markdown::Document document = markdown::parse({}, body, 0, diagnostics);
  INFO(text);
  CHECK(diagnostics.all().empty());
  std::vector<std::string> texts;
  read(document.blocks, texts);
  return texts;
}

std::vector<std::string> expected_of(const views::Brief& brief) {
  std::vector<std::string> texts;
  for (const views::BriefSection& section : views::sections_of(brief)) {
    if (!section.heading.empty()) texts.push_back(section.heading);
    texts.insert(texts.end(), section.paragraphs.begin(), section.paragraphs.end());
    if (!section.marks.empty()) {
      texts.push_back("One mark for each promised outcome, in the order of the plan.");
      std::string& signs = texts.emplace_back();
      for (std::size_t i = 0; i < section.marks.size(); ++i) {
        signs += i % 5 == 0 && i > 0 ? " " : "";
        signs += views::sign_of(section.marks[i]);
      }
    }
    if (section.table) {
      texts.insert(texts.end(), section.table->head.begin(), section.table->head.end());
      for (std::size_t i = 0; i < section.table->rows.size(); ++i) {
        const auto& row = section.table->rows[i];
        const std::size_t first = texts.size();
        texts.insert(texts.end(), row.begin(), row.end());
        const auto& marks = section.table->marks;
        if (i < marks.size() && marks[i]) texts[first] = std::string(views::sign_of(*marks[i])) + " " + texts[first];
      }
    }
    for (const views::BriefItem& it : section.items) {
      texts.push_back((it.ref.empty() ? "" : it.ref + " ") + it.link.text + (it.says.empty() ? "" : ": " + it.says));
    }
  }
  return texts;
}

// With single spaces, and none in front: what is no more than white space is no text.
std::vector<std::string> spaced(std::vector<std::string> texts) {
  for (std::string& text : texts) {
    std::string once;
    for (const char c : text) {
      if (c != ' ' || (!once.empty() && once.back() != ' ')) once += c;
    }
    text = once;
  }
  return texts;
}

}  // namespace

TEST_CASE("all of a brief can be read back from its Markdown") {
  for (const Briefed& it : test::every_brief("https://council.example")) {
    INFO(it.entry->url.address);
    CHECK(texts_of(brief::markdown_of(it.brief)) == expected_of(it.brief));
  }
}

TEST_CASE("no text is taken for markup") {
  for (const std::string odd : {"*a* _b_ `c` ~~d~~", "<b>x</b> & &amp; &#65;", "[x](y) ![z](w) [1]: u", "a | b \\| c \\", "# no heading", "+ no item", "- no item",
                                "12. no item", "3) no item", "> no quote", "===", "---", "    no code", "``` no fence", "<https://x.example>", "~~~"}) {
    INFO(odd);
    Briefed it = test::briefed("/wendle/plan/2022-23/q4/", "https://council.example");
    views::Brief& brief = it.brief;
    brief.says = {odd, "Two."};
    brief.changes = {{"Heading " + odd, odd}};
    brief.tallies = {{"status", odd + ".", odd, odd, 1, {{"x", odd, 1}}, {}}};
    brief.sources = {{{odd, {"/sources/#a"}}, odd}};
    CHECK(spaced(texts_of(brief::markdown_of(brief))) == spaced(expected_of(brief)));
  }
}
