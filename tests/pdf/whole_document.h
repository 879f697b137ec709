// The document that shows one of everything. Included where a program needs it once.
#pragma once

#include "frames_by_hand.h"

namespace by_hand {

// Where things go next on the page that is being set.
struct Desk {
  Document& document;
  Page* page = nullptr;
  double y = 60;

  Tree& tree() { return document.tree; }
  void line(NodeId node, Type type, double x, std::string_view text) { set(*page, tree().add_content(node), type, {x, y}, text); }
};

inline void set_header_and_footer(Desk& desk) {
  Page& page = *desk.page;
  set(page, Artifact::header, {}, {56, 36}, "Harbourside Partnership");
  page.items.emplace_back(
      Shape{Artifact::rule, Polyline{{{56, 42}, {page.width - 56, 42}}, false}, std::nullopt, Stroke{kBlue, 0.5, {}}});
  set(page, Artifact::footer, {}, {56, page.height - 30}, "Page " + page.label + " of 2");
}

inline void set_paragraphs(Desk& desk) {
  Tree& tree = desk.tree();
  const NodeId root = tree.root();
  desk.line(tree.add(root, Role::heading1), bold(20), 56, "Cleaner water in the harbour");
  desk.y += 30;
  // A badge: a word on a coloured ground.
  const NodeId status = tree.add(root, Role::paragraph);
  desk.page->items.emplace_back(Shape{Artifact::background, Box{{56, desk.y - 11, 90, 15}, 4}, kPale, std::nullopt});
  desk.line(status, bold(10), 62, "In progress");
  desk.y += 20;
  // A link that is broken over two lines, between text before and behind it.
  const NodeId paragraph = tree.add(root, Role::paragraph);
  double x = 56;
  x += set(*desk.page, tree.add_content(paragraph), {}, {x, desk.y}, "The efficient office (fi, ffi) reads ");
  const NodeId link = tree.add(paragraph, Role::link);
  const ContentId says = tree.add_content(link);
  const Type blue{&noto().face(font::Style::italic), 10, kBlue, Direction::left_to_right};
  const double first = set(*desk.page, says, blue, {x, desk.y}, "the published bathing-water ");
  desk.page->links.push_back(
      {link, {x, desk.y - 10, first, 13}, "https://www.example.org/dŵr?a=1&b=(2)", "Bathing-water results, on example.org"});
  desk.y += 14;
  const double second = set(*desk.page, says, blue, {56, desk.y}, "results");
  desk.page->links.push_back(
      {link, {56, desk.y - 10, second, 13}, "https://www.example.org/dŵr?a=1&b=(2)", "Bathing-water results, on example.org"});
  x = 56 + second + set(*desk.page, tree.add_content(paragraph), {}, {56 + second, desk.y}, " at £5\u00A0million, multi\u00AD");
  desk.y += 14;
  x = 56 + set(*desk.page, tree.add_content(paragraph), {}, {56, desk.y}, "agency work – “quoted”, by the ");
  const NodeId abbreviation = tree.add(paragraph, Role::span, {.expansion = "Environment Agency"});
  x += set(*desk.page, tree.add_content(abbreviation), {}, {x, desk.y}, "EA");
  x += set(*desk.page, tree.add_content(paragraph), {}, {x, desk.y}, " and ");
  const NodeId welsh = tree.add(paragraph, Role::span, {.language = "cy"});
  x += set(*desk.page, tree.add_content(welsh), {}, {x, desk.y}, "Dŵr Cymru");
  x += set(*desk.page, tree.add_content(paragraph), {}, {x, desk.y}, ". A slash-e\u0301 is two. ");
  const NodeId reference = tree.add(paragraph, Role::reference);
  const NodeId to_note = tree.add(reference, Role::link);
  const double width = set(*desk.page, tree.add_content(to_note), {}, {x, desk.y}, "[1]");
  desk.y += 14;
  const NodeId note = tree.add(root, Role::note);
  desk.line(tree.add(note, Role::label), {}, 56, "1 ");
  desk.line(tree.add(note, Role::paragraph), {}, 66, "As counted in July.");
  desk.page->links.push_back({to_note, {x, desk.y - 24, width, 13}, note, "Note 1"});
  desk.y += 24;
}

inline void set_list(Desk& desk) {
  Tree& tree = desk.tree();
  const NodeId list = tree.add(tree.root(), Role::list, {.numbering = ListNumbering::decimal});
  const auto item = [&](NodeId in, double x, std::string_view label, std::string_view text) {
    const NodeId point = tree.add(in, Role::list_item);
    desk.line(tree.add(point, Role::label), {}, x, label);
    const NodeId body = tree.add(point, Role::list_body);
    desk.line(body, {}, x + 16, text);
    desk.y += 14;
    return body;
  };
  item(list, 56, "1. ", "Survey every outfall.");
  const NodeId second = item(list, 56, "2. ", "Mend what leaks:");
  const NodeId inner = tree.add(second, Role::list, {.numbering = ListNumbering::disc});
  item(inner, 72, "• ", "pipes");
  item(inner, 72, "• ", "valves");
  desk.y += 20;
}

inline void set_figure(Desk& desk) {
  Tree& tree = desk.tree();
  desk.line(tree.add(tree.root(), Role::heading2), bold(14), 56, "How far it is");
  desk.y += 10;
  const NodeId figure = tree.add(tree.root(), Role::figure, {.alternative = "Bar chart: 6 of 10 outfalls are surveyed."});
  const ContentId drawing = tree.add_content(figure);
  Page& page = *desk.page;
  page.items.emplace_back(Shape{drawing, Box{{56, desk.y, 240, 12}, 0}, kBlue, std::nullopt});
  page.items.emplace_back(Shape{drawing, Box{{296, desk.y, 160, 12}, 0}, std::nullopt, Stroke{kBlue, 1, {3, 2}}});
  page.items.emplace_back(Shape{drawing, Circle{{66, desk.y + 28}, 8}, kBlue, Stroke{kInk, 0.5, {}}});
  page.items.emplace_back(Shape{drawing,
                                Path{{MoveTo{{84, desk.y + 36}}, LineTo{{92, desk.y + 20}},
                                      Curve{{100, desk.y + 20}, {104, desk.y + 28}, {104, desk.y + 36}}, Close{}}},
                                kBlue, std::nullopt});
  set(page, drawing, {}, {112, desk.y + 32}, "6 of 10");
  desk.y += 60;
  // And one of dots, twice: four of them, red and blue.
  static const auto kDots = std::make_shared<const picture::Picture>(
      picture::Picture{2, 2, picture::Colours::rgb, picture::Coding::samples, std::string("\xC8\x14\x14\x14\x14\xC8\xC8\x14\x14\x14\x14\xC8", 12)});
  const NodeId photograph = desk.tree().add(desk.tree().root(), Role::figure, {.alternative = "Red beside blue", .placement = Placement::block});
  const ContentId dots = desk.tree().add_content(photograph);
  page.items.emplace_back(PlacedPicture{dots, kDots, {56, desk.y, 30, 20}});
  page.items.emplace_back(PlacedPicture{dots, kDots, {96, desk.y, 30, 20}});
  desk.y += 40;
}

inline void set_row(Desk& desk, NodeId row, std::array<std::string_view, 3> cells, bool is_head) {
  Tree& tree = desk.tree();
  double x = 56;
  for (std::size_t i = 0; i < cells.size(); ++i, x += 150) {
    const bool is_header = is_head || i == 0;
    const NodeId cell =
        is_header ? tree.add(row, Role::header_cell, {.scope = is_head ? (i == 0 ? Scope::both : Scope::column) : Scope::row})
                  : tree.add(row, Role::data_cell);
    if (!cells[i].empty()) set(*desk.page, tree.add_content(cell), is_header ? bold(10) : Type{}, {x, desk.y}, cells[i]);
  }
  desk.y += 16;
}

inline void set_table(Desk& desk) {
  Tree& tree = desk.tree();
  const NodeId table = tree.add(tree.root(), Role::table);
  desk.line(tree.add(table, Role::caption), {}, 56, "Actions and where they stand");
  desk.y += 16;
  set_row(desk, tree.add(tree.add(table, Role::table_head), Role::table_row), {"Action", "Status", "By when"}, true);
  const NodeId body = tree.add(table, Role::table_body);
  set_row(desk, tree.add(body, Role::table_row), {"Survey", "Complete", "May 2014"}, false);
  set_row(desk, tree.add(body, Role::table_row), {"Mend", "", "June 2015"}, false);
  // A row with a cell over two columns, the second of which has text on both pages.
  const NodeId row = tree.add(body, Role::table_row);
  desk.line(tree.add(row, Role::header_cell, {.scope = Scope::row}), bold(10), 56, "Inspect");
  const NodeId wide = tree.add(row, Role::data_cell, {.column_span = 2});
  const NodeId paragraph = tree.add(wide, Role::paragraph);
  const ContentId split = tree.add_content(paragraph);
  set(*desk.page, split, {}, {206, desk.y}, "Every harbour wall, as it says ");
  set_header_and_footer(desk);

  desk.page = &new_page(desk.document, true);
  desk.y = 60;
  for (double x = 56; const std::string_view head : {"Action", "Status", "By when"}) {
    set(*desk.page, Artifact::repeated_head, bold(10), {x, desk.y}, head);
    x += 150;
  }
  desk.y += 16;
  set(*desk.page, split, {}, {206, desk.y}, "on the page before.");
  desk.y += 40;
}

// A table that scopes cannot explain: cells name their headers.
inline void set_irregular_table(Desk& desk) {
  Tree& tree = desk.tree();
  desk.line(tree.add(tree.root(), Role::heading2), bold(14), 56, "Two kinds of money");
  desk.y += 20;
  const NodeId table = tree.add(tree.root(), Role::table);
  const NodeId first = tree.add(table, Role::table_row);
  const NodeId corner = tree.add(first, Role::header_cell, {.scope = Scope::both, .row_span = 2});
  desk.line(corner, bold(10), 56, "Year");
  const NodeId money = tree.add(first, Role::header_cell, {.column_span = 2});
  desk.line(money, bold(10), 206, "Money");
  desk.y += 16;
  const NodeId second = tree.add(table, Role::table_row);
  const NodeId grant = tree.add(second, Role::header_cell, {.headers = {money}});
  desk.line(grant, bold(10), 206, "Grant");
  const NodeId loan = tree.add(second, Role::header_cell, {.headers = {money}});
  desk.line(loan, bold(10), 356, "Loan");
  desk.y += 16;
  const NodeId third = tree.add(table, Role::table_row);
  const NodeId year = tree.add(third, Role::header_cell, {.scope = Scope::row, .headers = {corner}});
  desk.line(year, bold(10), 56, "2014");
  desk.line(tree.add(third, Role::data_cell, {.headers = {year, money, grant}}), {}, 206, "£5,000");
  desk.line(tree.add(third, Role::data_cell, {.headers = {year, money, loan}}), {}, 356, "£0");
  desk.y += 20;
}

inline Document whole_document() {
  Document document = titled("Cleaner water – objective 2");
  Desk desk{document};
  desk.document.pages.reserve(2);
  desk.page = &new_page(document);
  set_paragraphs(desk);
  set_list(desk);
  set_figure(desk);
  set_table(desk);
  set_irregular_table(desk);
  set_header_and_footer(desk);
  int found = 0;
  for (std::uint32_t i = 0; i < document.tree.size(); ++i) {
    if (document.tree.is_content(i)) continue;
    const int level = heading_level(document.tree.role({i}));
    if (level > 0) {
      document.outline.push_back({level, ++found == 1 ? "Cleaner water – in the harbour" : "Part " + std::to_string(found), {i}});
    }
  }
  return document;
}

inline Document right_to_left_document() {
  Document document = titled("Two scripts");
  Page& page = new_page(document);
  Tree& tree = document.tree;
  const auto line = [&](std::string language, double y, std::string_view text) {
    const font::Face* face = noto().face_for(U'م', font::Style::regular);
    const NodeId paragraph = tree.add(tree.root(), Role::paragraph, {.language = std::move(language)});
    set(page, tree.add_content(paragraph), {face, 14, kInk, Direction::right_to_left}, {56, y}, text);
  };
  const NodeId heading = tree.add(tree.root(), Role::heading1);
  set(page, tree.add_content(heading), bold(20), {56, 80}, "Two scripts");
  line("ar", 120, "مياه أنظف في الميناء");
  line("ur", 150, "بندرگاہ میں صاف پانی");
  line("ar", 180, "ولم تُسجَّل أوّلاً ثانياً");  // letters with marks, and with two
  return document;
}

}  // namespace by_hand
