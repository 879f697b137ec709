#include "election/leave_out.h"

#include <catch2/catch.hpp>

#include "markdown/parse.h"

using namespace candour;

namespace {

markdown::Document parsed(std::string_view text) {
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  markdown::Document document = markdown::parse(sources.add("a.md", std::string(text)), text, 0, diagnostics);
  REQUIRE_FALSE(diagnostics.has_errors());
  return document;
}

// What is left of a prose, in every place where a record has some.
model::Record left_of(std::string_view text) {
  model::Record record;
  record.strategies.emplace_back().chapters.emplace_back().text = parsed(text);
  model::CaseStudy& study = record.case_studies.emplace_back();
  study.pull = "It is lighter now.";
  study.text = parsed(text);
  election::leave_out(record);
  CHECK_FALSE(record.case_studies[0].pull);
  CHECK(record.strategies[0].chapters[0].text.blocks.size() == record.case_studies[0].text.blocks.size());
  return record;
}

const markdown::Blocks& blocks_of(const model::Record& record) { return record.case_studies[0].text.blocks; }

std::string words_of(const markdown::Block& block) {
  const auto* paragraph = std::get_if<markdown::Paragraph>(&block.is);
  return paragraph == nullptr ? "(no paragraph)" : markdown::plain_text(paragraph->inlines);
}

constexpr const char* kPicture = "Before the election, a picture is left out here.";
constexpr const char* kQuotation = "Before the election, a quotation is left out here.";
constexpr const char* kInLine = "[A picture is left out before the election]";

}  // namespace

TEST_CASE("before an election a note stands for each quotation and each picture, and all else stays") {
  const model::Record record = left_of("Twelve lamps were mended.\n\n> It is lighter now.\n\n![A lamp](/static/lamp.png \"The new lamp\")\n\n- One\n  > Two\n");
  const markdown::Blocks& blocks = blocks_of(record);
  REQUIRE(blocks.size() == 4);
  CHECK(words_of(blocks[0]) == "Twelve lamps were mended.");
  CHECK(words_of(blocks[1]) == kQuotation);
  CHECK(words_of(blocks[2]) == kPicture);
  const auto& item = std::get<markdown::List>(blocks[3].is).items.at(0);
  REQUIRE(item.size() == 2);
  CHECK(words_of(item[0]) == "One");
  CHECK(words_of(item[1]) == kQuotation);
}

TEST_CASE("a picture within a line, a cell, a heading or a link leaves no blank") {
  const std::string_view text = "Before ![A](/a.png) after, **![B](/b.png)** and [![C](/c.png)](/d/).\n\n| Place | Picture |\n|---|---|\n| Square | ![D](/d.png) |\n\n## ![E](/e.png)\n";
  const model::Record record = left_of(text);
  const markdown::Blocks& blocks = blocks_of(record);
  REQUIRE(blocks.size() == 3);
  CHECK(words_of(blocks[0]) == std::string("Before ") + kInLine + " after, " + kInLine + " and " + kInLine + ".");
  CHECK(markdown::plain_text(std::get<markdown::Table>(blocks[1].is).rows[0][1].inlines) == kInLine);
  CHECK(markdown::plain_text(std::get<markdown::Heading>(blocks[2].is).inlines) == kInLine);
  int pictures = 0;
  markdown::for_each_image(record.case_studies[0].text, [&](const markdown::Image&, markdown::Span) { ++pictures; });
  CHECK(pictures == 0);
}

TEST_CASE("a heading within a quotation still stands for the links that lead to it, without its words") {
  const model::Record record = left_of("> Words\n>\n> - ## A *quoted* heading\n\nSee [it](#a-quoted-heading).\n");
  const markdown::Blocks& blocks = blocks_of(record);
  REQUIRE(blocks.size() == 3);
  const auto& heading = std::get<markdown::Heading>(blocks[0].is);
  CHECK(heading.id == "a-quoted-heading");
  CHECK(heading.level == 2);
  CHECK(markdown::plain_text(heading.inlines) == "Left out before the election");
  CHECK(words_of(blocks[1]) == kQuotation);
}

TEST_CASE("the pre-election period has both its days, and no day beside them") {
  model::Site site;
  CHECK_FALSE(site.is_before_election({2027, 5, 6}));
  site.pre_election = model::PreElection{{{2027, 3, 22}, {}}, {{2027, 5, 6}, {}}};
  CHECK_FALSE(site.is_before_election({2027, 3, 21}));
  CHECK(site.is_before_election({2027, 3, 22}));
  CHECK(site.is_before_election({2027, 4, 30}));
  CHECK(site.is_before_election({2027, 5, 6}));
  CHECK_FALSE(site.is_before_election({2027, 5, 7}));
  CHECK_FALSE(site.is_before_election({2028, 4, 1}));
}
