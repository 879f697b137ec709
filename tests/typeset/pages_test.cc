// Where pages end, and what stands at their edges.
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "sample.h"

using namespace workshop;

namespace {

std::string sentence(int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += "The partnership reported on ten of the promised outcomes in the first quarter of the year. ";
  return text;
}

// What a page says, one line each; headers and footers left out.
std::vector<std::string> lines_of(const Page& page, bool with_artifacts = true) {
  std::vector<std::string> lines;
  for (const Item& item : page.items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    if (run == nullptr || run->owner == Owner(Artifact::header) || run->owner == Owner(Artifact::footer)) continue;
    if (!with_artifacts && std::holds_alternative<Artifact>(run->owner)) continue;
    lines.emplace_back(text_of(page, *run));
  }
  return lines;
}

bool says(const Page& page, std::string_view text, bool with_artifacts = true) {
  const std::vector<std::string> lines = lines_of(page, with_artifacts);
  return std::any_of(lines.begin(), lines.end(), [&](const std::string& line) { return line.find(text) != std::string::npos; });
}

// The number of places of content that are painted on this page, and on another one.
std::set<std::uint32_t> content_on(const Page& page) {
  std::set<std::uint32_t> content;
  for (const Item& item : page.items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    const auto* id = run == nullptr ? nullptr : std::get_if<ContentId>(&run->owner);
    if (id != nullptr) content.insert(id->index());
  }
  return content;
}

Cell cell(std::string text) { return {.content = {paragraph(std::move(text))}}; }

Table one_row(std::string first, std::string second) {
  Table table;
  table.columns = {ColumnKind::text, ColumnKind::text};
  table.head = {{{cell("Promise"), cell("Report")}}};
  table.body = {{{cell(std::move(first)), cell(std::move(second))}}};
  return table;
}

}  // namespace

TEST_CASE("a row that is higher than a page goes on on the next, under the table's head, and its cell stays one element") {
  const Document document = workshop::set(flow({Heading{1, words("Tall")}, one_row(sentence(60), "Short")}));
  REQUIRE(document.pages.size() == 2);
  const Page& second = document.pages[1];
  CHECK(says(second, "Promise"));
  CHECK_FALSE(says(second, "Promise", false));
  CHECK_FALSE(says(second, "Short"));
  const std::set<std::uint32_t> first_content = content_on(document.pages[0]);
  for (const std::uint32_t id : content_on(second)) CHECK(first_content.contains(id));
}

TEST_CASE("rows that a cell spans stay on one page") {
  int moved = 0;
  for (int lead = 20; lead < 40; ++lead) {
    Blocks blocks = {Heading{1, words("Spans")}};
    for (int i = 0; i < lead; ++i) blocks.push_back(paragraph("One line."));
    Table table = one_row("first", sentence(6));
    table.body.front().cells.front().rows = 3;
    table.body.push_back({{cell(sentence(6))}});
    table.body.push_back({{cell("last of three")}});
    blocks.push_back(std::move(table));
    const Document document = workshop::set(flow(std::move(blocks)));
    INFO(lead);
    for (const Page& page : document.pages) CHECK(says(page, "first", false) == says(page, "last of three", false));
    moved += says(document.pages.front(), "last of three") ? 0 : 1;
  }
  CHECK(moved > 3);
}

TEST_CASE("a low row is not broken") {
  Blocks blocks = {Heading{1, words("Low")}};
  Table table = one_row(sentence(4), "Short");
  for (int i = 0; i < 30; ++i) table.body.push_back(table.body.front());
  blocks.push_back(std::move(table));
  const Document document = workshop::set(flow(std::move(blocks)));
  REQUIRE(document.pages.size() > 2);
  for (std::size_t i = 1; i < document.pages.size(); ++i) {
    for (const std::uint32_t id : content_on(document.pages[i])) CHECK_FALSE(content_on(document.pages[i - 1]).contains(id));
  }
}

TEST_CASE("no page begins with a paragraph's last line, or ends with its first") {
  int across = 0;
  for (int lead = 1; lead < 40; ++lead) {
    Blocks blocks = {Heading{1, words("Widows")}};
    for (int i = 0; i < lead; ++i) blocks.push_back(paragraph("One line."));
    for (int i = 0; i < 12; ++i) blocks.push_back(paragraph(sentence(5)));
    const Document document = workshop::set(flow(std::move(blocks)));
    for (std::size_t i = 0; i + 1 < document.pages.size(); ++i) {
      const std::vector<std::string> before = lines_of(document.pages[i]);
      const std::vector<std::string> after = lines_of(document.pages[i + 1]);
      if (before.back().ends_with(".")) continue;  // between paragraphs
      ++across;
      INFO(lead);
      CHECK_FALSE(before.back().starts_with("The partnership reported on ten of the promised outcomes in the first quarter of the year. The"));
      CHECK_FALSE(after.front().ends_with("."));
    }
  }
  CHECK(across > 5);
}

TEST_CASE("a note stands on the page that calls it") {
  for (int lead = 20; lead < 60; ++lead) {
    Blocks blocks = {Heading{1, words("Notes")}};
    for (int i = 0; i < lead; ++i) blocks.push_back(paragraph("One line."));
    blocks.push_back(Paragraph{{Text{"Called here", {}}, Footnote{words("A note that says more. " + sentence(3))}, Text{" and on.", {}}}});
    const Document document = workshop::set(flow(std::move(blocks)));
    INFO(lead);
    for (const Page& page : document.pages) CHECK(says(page, "Called here") == says(page, "A note that says more"));
  }
}

TEST_CASE("a paragraph that keeps the next is never the last on its page") {
  for (int lead = 20; lead < 50; ++lead) {
    Blocks blocks = {Heading{1, words("Kept")}};
    for (int i = 0; i < lead; ++i) blocks.push_back(paragraph("One line."));
    blocks.push_back(Paragraph{words("Reported for quarter 4"), TextKind::body, Align::start, "", true});
    blocks.push_back(paragraph("It was done."));
    const Document document = workshop::set(flow(std::move(blocks)));
    INFO(lead);
    for (const Page& page : document.pages) CHECK(says(page, "Reported for") == says(page, "It was done"));
  }
}

TEST_CASE("a page break begins a page, and none at the very beginning") {
  const Document document = workshop::set(flow({PageBreak{}, Heading{1, words("One")}, PageBreak{}, paragraph("Two")}));
  REQUIRE(document.pages.size() == 2);
  CHECK(says(document.pages[0], "One"));
  CHECK(says(document.pages[1], "Two"));
  CHECK(document.pages[1].label == "2");
}

TEST_CASE("tables of given widths align with one another") {
  Table first = one_row("6.1", "A promise");
  first.head.clear();
  first.widths = {60, 300};
  Table second = one_row("6.10", sentence(3));
  second.head.clear();
  second.widths = {60, 300};
  second.is_open = true;
  const Document document = workshop::set(flow({Heading{1, words("Aligned")}, std::move(first), std::move(second)}));
  std::set<int> lefts;
  std::size_t rules = 0;
  for (const Item& item : document.pages.front().items) {
    if (const auto* run = std::get_if<GlyphRun>(&item); run != nullptr && run->size == Styles{}.table_text.size) lefts.insert(static_cast<int>(run->origin.x * 10));
    if (const auto* shape = std::get_if<Shape>(&item); shape != nullptr && shape->owner == Owner(Artifact::rule)) ++rules;
  }
  CHECK(lefts == std::set<int>{540, 1260});
  CHECK(rules == 1);
}

TEST_CASE("a header's start that would run into its end loses its last words") {
  Flow long_header = flow({Heading{1, words("Header")}, paragraph("Text")});
  long_header.running.header_start = "Antisocial behaviour, criminal damage and deliberate fires in every ward of the borough, in the county and beyond";
  long_header.running.header_end = "As at quarter 1, 2014/15";
  const Document document = workshop::set(long_header);
  const Page& page = document.pages.front();
  const auto& start = std::get<GlyphRun>(page.items[0]);
  const auto& end = std::get<GlyphRun>(page.items[1]);
  CHECK(text_of(page, start).ends_with("\xE2\x80\xA6"));
  CHECK(start.origin.x + width_of(page, start) < end.origin.x);
}

TEST_CASE("a header's end comes first: what is too long for the page loses its last words, and a start without room is left out") {
  Flow flow = workshop::flow({Heading{1, words("Header")}, paragraph("Text")});
  flow.running.header_start = "Community safety, on the record";
  flow.running.header_end = "Disrupt county lines, gangs and organised crime, and keep young and vulnerable people from being drawn in by them";
  const auto header_of = [](const Document& document) {
    std::vector<std::string> texts;
    const Page& page = document.pages.front();
    for (const Item& item : page.items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run == nullptr || run->owner != Owner(Artifact::header)) continue;
      texts.emplace_back(text_of(page, *run));
      CHECK(run->origin.x >= Styles().page.side - 0.01);
      CHECK(run->origin.x + width_of(page, *run) <= Page().width - Styles().page.side + 0.01);
    }
    return texts;
  };
  CHECK(header_of(workshop::set(flow)) == std::vector<std::string>{flow.running.header_end});
  flow.running.header_end += ", by way of schools, the police and the councils of the whole county";
  const std::vector<std::string> shortened = header_of(workshop::set(flow));
  REQUIRE(shortened.size() == 1);
  CHECK(shortened[0].ends_with("\xE2\x80\xA6"));
  CHECK(flow.running.header_end.starts_with(shortened[0].substr(0, shortened[0].size() - 3)));
}

TEST_CASE("what is quoted is a BlockQuote, and what is struck has a line through it") {
  Aside quote{AsideKind::quote, {Paragraph{{Phrase{.is_struck = true, .content = words("Not any more")}}}}};
  const Document document = workshop::set(flow({Heading{1, words("Quoted")}, std::move(quote)}));
  CHECK(dump_tree(document).find("BlockQuote") != std::string::npos);
  double struck = 0;
  for (const Item& item : document.pages.front().items) {
    const auto* shape = std::get_if<Shape>(&item);
    if (shape != nullptr && shape->owner == Owner(Artifact::rule)) struck += std::get<Box>(shape->geometry).rect.width;
  }
  const auto& run = std::get<GlyphRun>(*std::find_if(document.pages.front().items.begin(), document.pages.front().items.end(), [&](const Item& item) {
    const auto* text = std::get_if<GlyphRun>(&item);
    return text != nullptr && text_of(document.pages.front(), *text) == "Not any more";
  }));
  CHECK(struck == Approx(width_of(document.pages.front(), run)));
}

TEST_CASE("what stands beside the content of a box is painted once, at its end, as an artifact, within the box and clear of the text") {
  Drawing square;
  square.width = square.height = 70;
  square.parts.emplace_back(Stroked{Box{{0, 0, 70, 70}, 0}, Colour{1, 2, 3}, std::nullopt});
  for (const int times : {1, 20}) {
    Aside box{AsideKind::box, {paragraph(sentence(times))}};
    box.beside = square;
    const Document document = workshop::set(flow({Heading{1, words("Beside")}, box, paragraph("After")}));
    const Page& page = document.pages.front();
    std::vector<Rect> painted;
    Rect ground;
    for (const Item& item : page.items) {
      const auto* shape = std::get_if<Shape>(&item);
      if (shape == nullptr) continue;
      const Rect& rect = std::get<Box>(shape->geometry).rect;
      if (shape->fill == Colour{1, 2, 3}) {
        painted.push_back(rect);
        CHECK(std::holds_alternative<Artifact>(shape->owner));
      }
      if (shape->owner == Owner(Artifact::background)) ground = rect;
    }
    REQUIRE(painted.size() == 1);
    const Styles styles;
    CHECK(painted[0].x + 70 == Approx(ground.x + ground.width - styles.aside_padding));
    CHECK(painted[0].y == Approx(ground.y + styles.aside_padding));
    CHECK(painted[0].y + 70 + styles.aside_padding <= ground.y + ground.height + 1e-6);
    for (const Item& item : page.items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run == nullptr || std::holds_alternative<Artifact>(run->owner)) continue;
      const bool is_in_box = run->origin.y > ground.y && run->origin.y < ground.y + ground.height;
      if (is_in_box) CHECK(run->origin.x + width_of(page, *run) <= painted[0].x);
      if (text_of(page, *run) == "After") CHECK(run->origin.y > ground.y + ground.height);
    }
  }
}

TEST_CASE("no page ends within a box that has something beside it") {
  Aside box{AsideKind::box, {paragraph("One line.")}};
  box.beside = Drawing{70, 70, {Stroked{Box{{0, 0, 70, 70}, 0}, Colour{1, 2, 3}, std::nullopt}}};
  for (int i = 0; i < 4; ++i) box.content.push_back(paragraph("Another line."));
  for (int before = 30; before < 42; ++before) {
    Blocks blocks = {Heading{1, words("Boxes")}};
    for (int i = 0; i < before; ++i) blocks.push_back(paragraph("A line."));
    blocks.emplace_back(box);
    int pages_with_box = 0;
    for (const Page& page : workshop::set(flow(std::move(blocks))).pages) pages_with_box += says(page, "One line.") || says(page, "Another line.") ? 1 : 0;
    INFO(before);
    CHECK(pages_with_box == 1);
  }
}

TEST_CASE("a box at the foot stands there with what follows it, above the notes, and what is above it stays") {
  const Styles styles;
  const double foot = styles.page.height - styles.page.bottom;
  const auto ground_of = [](const Page& page) {
    for (const Item& item : page.items) {
      const auto* shape = std::get_if<Shape>(&item);
      if (shape != nullptr && shape->owner == Owner(Artifact::background)) return std::get<Box>(shape->geometry).rect;
    }
    return Rect{};
  };
  const auto set_with = [](bool is_at_foot, Blocks after, bool has_note = false) {
    Aside box{AsideKind::box, {paragraph("One line."), paragraph("Another.")}};
    box.is_at_foot = is_at_foot;
    Paragraph above{words("Above")};
    if (has_note) above.content.push_back(Footnote{words("A note.")});
    Blocks blocks = {Heading{1, words("Foot")}, above, box};
    blocks.insert(blocks.end(), after.begin(), after.end());
    return workshop::set(flow(std::move(blocks)));
  };
  const Document as_it_comes = set_with(false, {});
  const Document at_foot = set_with(true, {});
  const Rect high = ground_of(as_it_comes.pages.front());
  const Rect low = ground_of(at_foot.pages.front());
  CHECK(low.height == Approx(high.height));
  CHECK(low.y + low.height == Approx(foot));
  CHECK(high.y + high.height < foot - 300);
  CHECK(at_foot.pages.size() == 1);
  CHECK(lines_of(at_foot.pages.front()) == lines_of(as_it_comes.pages.front()));
  CHECK(ground_of(set_with(true, {paragraph("After")}).pages.front()).y < low.y - 10);
  CHECK(ground_of(set_with(true, {}, true).pages.front()).y < low.y - 10);
  for (const Document* document : {&as_it_comes, &at_foot}) {
    for (const Item& item : document->pages.front().items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run != nullptr && text_of(document->pages.front(), *run) == "Above") CHECK(run->origin.y < 200);
    }
  }
}
