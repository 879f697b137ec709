// Prose of an author on paper: whatever is valid Markdown can be set, and says what its page says.
#include "../typeset/workshop.h"
#include "audit.h"
#include "markdown/parse.h"
#include "print/styles.h"
#include "printed.h"

using namespace candour;

namespace {

constexpr const char* kStudy = "/wendle/case-studies/lantern-walks/";
constexpr const char* kNoBreak = "\u00a0";

// A case study of this text, and its twin.
struct Study {
  explicit Study(const std::string& text) : view(test::view_at(test::fictional(), kStudy)) {
    const auto file = sources.add("content/walk.md", text);
    document = markdown::parse(file, text, 0, diagnostics);
    std::get<views::CaseStudyView>(view).text.document = &document;
    flow = print::flow_of(view, test::edition()).value();
  }
  Study(const Study&) = delete;
  Study& operator=(const Study&) = delete;

  // What the author is told, and the file.
  std::string said() {
    typeset::Typesetter typesetter{{&workshop::sans(), &workshop::serif()}, workshop::british(), print::styles_of(test::edition().theme)};
    pdf::Writer writer{{.compression = 1}};
    printed = print::print(view, test::edition(), {typesetter, writer}, diagnostics);
    return diagnostics::for_people(diagnostics, sources, diagnostics::Colour::off);
  }

  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  markdown::Document document;
  views::View view;
  typeset::Flow flow;
  std::optional<print::Printed> printed;
};

void check_sound(const std::string& text) {
  INFO(text);
  Study study(text);
  CHECK(study.said() == "");
  REQUIRE(study.printed);
  CHECK(audit::audit(study.printed->bytes).faults == std::vector<std::string>());
  CHECK(test::FlowReader().read(study.flow).words == test::read_page(study.view).words);
}

template <class Block>
std::vector<const Block*> all(const typeset::Flow& flow) {
  std::vector<const Block*> found;
  for (const typeset::Block& block : flow.blocks) {
    if (const auto* one = std::get_if<Block>(&block)) found.push_back(one);
  }
  return found;
}

// The lines of the only paragraph of code: of the one that begins with this.
std::vector<std::string> lines_from(const typeset::Flow& flow, const std::string& first) {
  for (const typeset::Paragraph* paragraph : all<typeset::Paragraph>(flow)) {
    std::vector<std::string> lines = {""};
    for (const typeset::Inline& part : paragraph->content) {
      if (std::holds_alternative<typeset::LineBreak>(part)) lines.emplace_back();
      if (const auto* text = std::get_if<typeset::Text>(&part)) lines.back() += text->text;
    }
    if (lines.front() == first) return lines;
  }
  return {};
}

}  // namespace

TEST_CASE("what is empty blocks no document, and is left out of it") {
  for (const char* text : {">", "-", "1.", "```\n```", "```\n\n```", "> -\n>", "- >\n- ```\n  ```", "` `", "> ` `", "- ` `", "***", "![A lamp](/static/lantern-map.svg \" \")"}) {
    check_sound(std::string("Before.\n\n") + text + "\n\nAfter.\n");
    check_sound(std::string(text) + "\n");
  }
}

TEST_CASE("an item without content leaves the numbers of those behind it as they are") {
  const std::string text = "4. Four\n5.\n6. Six\n7. Seven\n";
  check_sound(text);
  const Study study(text);
  std::vector<int> firsts;
  for (const typeset::List* list : all<typeset::List>(study.flow)) {
    if (list->marker == typeset::Marker::decimal) firsts.push_back(list->first);
  }
  CHECK(firsts == std::vector<int>{4, 6});
}

TEST_CASE("a table can lack rows, and its cells words") {
  check_sound("| Night | Walks |\n|---|---|\n");
  check_sound("| Night | ` ` | Walks |\n|---|---|---|\n");
  check_sound("| Night | Walks |\n|---|--:|\n| ` ` | 4 |\n| Monday | ` ` |\n");
  check_sound("- Of nights:\n\n  | Night | Walks |\n  |---|---|\n");
}

TEST_CASE("code keeps its indentation, its runs of spaces and its empty lines") {
  const std::string text = "```\nif late:\n    walk  home\n\n\tor  wait\n```\n";
  check_sound(text);
  const std::string four = std::string(kNoBreak) + kNoBreak + kNoBreak + kNoBreak;
  CHECK(lines_from(Study(text).flow, "if late:") ==
        std::vector<std::string>{"if late:", four + "walk" + kNoBreak + " home", kNoBreak, four + four + "or" + kNoBreak + " wait"});
}

TEST_CASE("a gap in code is never wider than a part of the line, which it could not stand in") {
  check_sound("```\n" + std::string(300, ' ') + "far" + std::string(300, ' ') + "away\n```\n");
}

TEST_CASE("a table knows where its author wrote it") {
  const Study study("Before.\n\n| Night | Walks |\n|---|---|\n| Monday | 4 |\n");
  REQUIRE_FALSE(all<typeset::Table>(study.flow).empty());
  CHECK(all<typeset::Table>(study.flow).front()->place.begin == 9);
}

TEST_CASE("a picture of dots that no document can carry is told in words, with a warning where it is asked for") {
  Study study("> ![A lamp](/static/lamp.WEBP)\n\n![A map](/static/map.svg)\n\nA ![small lamp](/static/lamp.webp) in a line.\n");
  CHECK(study.said() ==
        "content/walk.md:1:13: warning: the picture `/static/lamp.WEBP` is told in words in the PDF, which cannot show its kind [print/picture-in-words]\n"
        "    1 | > ![A lamp](/static/lamp.WEBP)\n"
        "      |             ^^^^^^^^^^^^^^^^^\n"
        "      = save it as JPEG or PNG, and name that\n");
  CHECK(study.printed.has_value());
}
