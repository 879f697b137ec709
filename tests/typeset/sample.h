// Documents to try things on.
#pragma once

#include "workshop.h"

namespace workshop {

inline Drawing tick() {
  Drawing drawing;
  drawing.width = drawing.height = 0.8;
  drawing.parts.emplace_back(Stroked{Circle{{0.4, 0.4}, 0.4}, Colour{0, 0x5a, 0x30}, std::nullopt});
  drawing.parts.emplace_back(Stroked{Polyline{{{0.2, 0.42}, {0.35, 0.57}, {0.6, 0.25}}, false}, std::nullopt, Stroke{{255, 255, 255}, 0.1, {}}});
  return drawing;
}

inline Drawing ring() {
  Drawing drawing;
  drawing.width = drawing.height = 0.8;
  drawing.parts.emplace_back(Stroked{Circle{{0.4, 0.4}, 0.36}, std::nullopt, Stroke{{0x5a, 0x5f, 0x66}, 0.08, {0.14, 0.1}}});
  return drawing;
}

inline Inlines complete() { return {Badge{tick(), "Complete", Colour{0, 0x5a, 0x30}, {}}}; }
inline Inlines not_recorded() { return {Badge{ring(), "Not recorded", Colour{0x4a, 0x4f, 0x57}, {}}}; }

inline Drawing bars() {
  Drawing drawing;
  drawing.width = 300;
  drawing.height = 60;
  const std::vector<std::pair<std::string, double>> rows = {{"Complete", 3}, {"In progress", 2}, {"Not recorded", 8}};
  double y = 0;
  for (const auto& [label, value] : rows) {
    drawing.parts.emplace_back(Label{{0, y + 11}, Anchor::start, 8.5, false, {}, label, {}});
    drawing.parts.emplace_back(Stroked{Box{{80, y + 3, value * 20, 11}, 0}, Colour{0x12, 0x43, 0x6d}, std::nullopt});
    drawing.parts.emplace_back(Label{{80 + value * 20 + 5, y + 11}, Anchor::start, 8.5, true, {}, std::to_string(static_cast<int>(value)), {}});
    y += 20;
  }
  return drawing;
}

inline Table promises(int rows) {
  Table table;
  table.columns = {ColumnKind::reference, ColumnKind::text, ColumnKind::text, ColumnKind::reference, ColumnKind::text};
  const auto head = [](std::string text) { return Cell{.content = {paragraph(std::move(text))}}; };
  table.head = {{{head("Ref"), head("What was promised"), head("Led by"), head("By"), head("Status")}}};
  table.caption = words("What was promised, and what was reported");
  for (int i = 1; i <= rows; ++i) {
    Row row;
    row.cells.push_back({.content = {paragraph(fmt::format("6.{}", i))}, .is_header = true});
    row.cells.push_back({.content = {paragraph("Support people who are harmed again and again, and those who are least able to protect themselves"),
                                     List{Marker::bullet, 1, {{paragraph("At least two case studies show how cases were handled together")}, {paragraph("Every case is brought to the delivery group")}}}}});
    row.cells.push_back({.content = {paragraph("Council; Police")}});
    row.cells.push_back({.content = {paragraph(i % 2 == 0 ? "Ongoing" : "September 2014")}});
    row.cells.push_back({.content = {Paragraph{i % 3 == 0 ? complete() : not_recorded()}}});
    table.body.push_back(std::move(row));
  }
  return table;
}

// One of everything.
inline Flow everything() {
  Blocks blocks;
  blocks.push_back(Paragraph{words("Priority 6 of 6. Led by the Council, Police, Fire and Rescue"), TextKind::kicker});
  blocks.push_back(Heading{1, words("Antisocial behaviour, criminal damage and deliberate fires"), "top"});
  blocks.push_back(Paragraph{{Text{"Of ", {}}, Phrase{.bold = true, .content = words("18 promised outcomes")},
                              Text{", 3 were complete, 2 in progress and 5 not started or at risk. For ", {}},
                              Phrase{.bold = true, .content = words("8, no status is recorded")}, Text{".", {}}},
                             TextKind::lead});
  blocks.push_back(Rule{true});
  blocks.push_back(KeyFigures{{{"18", "promised outcomes", {}}, {"3", "complete", {}}, {"2", "in progress", {}}, {"8", "not recorded", {}}}});
  blocks.push_back(Heading{2, words("How it went"), "how"});
  blocks.push_back(Paragraph{{Text{"The partnership reported on ten of the promised outcomes in the first quarter. Two of them, both about the ", {}},
                              Phrase{.language = "cy", .content = words("Tŷ’r Ŵyl")},
                              Text{" centre, were complete; see the ", {}},
                              Link{std::string("https://candour.example/orrisbridge/plan/"), "", words("plan of the partnership"), {}},
                              Text{" and ", {}},
                              Link{PlaceName{"table"}, "The table of promises", words("the table below"), {}},
                              Text{". The ", {}},
                              Phrase{.expansion = "community safety partnership", .content = words("CSP")},
                              Text{" counted every incident that the police recorded,", {}},
                              Footnote{words("The police changed how they record antisocial behaviour in April, so that figures before and after cannot be compared.")},
                              Text{" and what its ", {}},
                              Phrase{.italic = true, .content = words("own")},
                              Text{" wardens saw — about £4,500 worth of damage.", {}}}});
  blocks.push_back(Figure{bars(), "Of 13 outcomes, 3 were complete, 2 in progress and 8 not recorded", words("Outcomes by status"), {}});
  blocks.push_back(Aside{AsideKind::note, {paragraph("The report for this quarter leaves the status of eight outcomes blank. A blank is shown as not recorded, and is not counted as anything else.")}});
  blocks.push_back(Aside{AsideKind::box, {Heading{3, words("What happens next")}, List{Marker::decimal, 1, {{paragraph("The report goes to the board.")}, {paragraph("It is published here."), List{Marker::bullet, 1, {{paragraph("as a page")}, {paragraph("as this document")}}}}}}}});
  Table table = promises(9);
  table.id = "table";
  blocks.push_back(Heading{2, words("The promises")});
  blocks.push_back(std::move(table));
  return flow(std::move(blocks));
}

inline Flow languages() {
  Blocks blocks;
  blocks.push_back(Heading{1, words("Ieithoedd, języki, لغات")});
  const auto in = [](std::string tag, std::string text) { return Block(Paragraph{{Phrase{.language = std::move(tag), .content = words(std::move(text))}}}); };
  blocks.push_back(in("cy", "Mae’r cynllun yn dweud beth mae’r bartneriaeth wedi addo ei wneud eleni: ŵyl yn Nhŷ’r Afon, gwaith â’r heddlu, a chwŷn yn erbyn sŵn."));
  blocks.push_back(in("pl", "Plan mówi, co partnerstwo obiecało zrobić w tym roku: więcej patroli, źródła pomocy i bezpieczne społeczności; żadna obietnica nie została pominięta."));
  blocks.push_back(in("ar", "تقول الخطة ما وعدت به الشراكة هذا العام: 18 نتيجة، منها 3 مكتملة و2 قيد التنفيذ، ولم تُسجَّل حالة 8 منها (انظر Orrisbridge 2024/25)."));
  blocks.push_back(in("ur", "منصوبہ بتاتا ہے کہ شراکت داری نے اس سال کیا کرنے کا وعدہ کیا: 18 نتائج، جن میں سے 3 مکمل ہیں۔"));
  blocks.push_back(List{Marker::bullet, 1, {{in("ar", "أولاً")}, {in("ar", "ثانياً")}}});
  return flow(std::move(blocks));
}

// Spans, rows that go on, a page on its side.
inline Flow tables() {
  Table spans;
  spans.columns = {ColumnKind::text, ColumnKind::text, ColumnKind::number};
  const auto cell = [](std::string text) { return Cell{.content = {paragraph(std::move(text))}}; };
  spans.head = {{{cell("What"), cell("Who"), cell("Number")}}};
  spans.body = {{{Cell{.content = {paragraph("Aim 1: fewer fires")}, .columns = 3, .is_header = true}}},
                {{Cell{.content = {paragraph("Visits to homes, of which each is counted once")}, .rows = 2, .is_header = true}, cell("Fire and Rescue"), cell("1,204")}},
                {{cell("Council"), cell("88")}, true},
                {{cell("Talks in schools"), Cell{}, cell("12")}}};
  Blocks blocks;
  blocks.push_back(Heading{1, words("Tables")});
  blocks.push_back(std::move(spans));
  Table wide;
  Row row;
  for (int i = 0; i < 12; ++i) {
    wide.columns.push_back(ColumnKind::reference);
    row.cells.push_back(cell("September"));
  }
  wide.body = {row, row};
  blocks.push_back(Heading{2, words("A wide one")});
  blocks.push_back(std::move(wide));
  blocks.push_back(paragraph("And on, upright."));
  return flow(std::move(blocks));
}

}  // namespace workshop
