// Cards of the fictional site and of a test's own, and what is painted on them.
#pragma once

#include <string>
#include <vector>

#include "../html/rendered.h"
#include "../typeset/workshop.h"
#include "cards/card.h"
#include "views/share_card.h"

namespace candour::test {

inline const std::string kBase = "https://candour.example/x";

inline const model::Theme& theme() { return fictional().record().site.theme; }

inline cards::Easel easel() { return cards::Easel({&workshop::sans(), &workshop::serif()}, workshop::british(), theme()); }

// The card of a page of the fictional site.
inline views::ShareCard card_at(const std::string& address) {
  const auto found = fictional().site_map.by_address.find(address);
  if (found == fictional().site_map.by_address.end()) throw std::logic_error("no page at " + address);
  for (const views::PageEntry& entry : fictional().site_map.pages) {
    if (entry.url.address == address) return views::share_card(views::make_view(fictional().material(kBase), entry)).value();
  }
  throw std::logic_error("no entry of " + address);
}

inline typeset::Page set(const views::ShareCard& card) {
  diagnostics::Diagnostics diagnostics;
  const std::optional<typeset::Page> page = easel().set(card, "en-GB", diagnostics);
  INFO(diagnostics::for_people(diagnostics, {}, diagnostics::Colour::off));
  REQUIRE(page.has_value());
  CHECK(diagnostics.all().empty());
  return *page;
}

struct Line {
  std::string text;
  double size = 0;
  typeset::Point at;
  typeset::Direction direction = typeset::Direction::left_to_right;
};

inline std::vector<Line> lines_of(const typeset::Page& page) {
  std::vector<Line> lines;
  for (const typeset::Item& item : page.items) {
    const auto* run = std::get_if<typeset::GlyphRun>(&item);
    if (run != nullptr) lines.push_back({page.text.substr(run->text.begin, run->text.size()), run->size, run->origin, run->direction});
  }
  return lines;
}

// Without the points at their ends, which set sentences off and are not painted.
inline std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  std::istringstream in(text);
  for (std::string word; in >> word;) {
    while (!word.empty() && std::string_view(".,:").find(word.back()) != std::string_view::npos) word.pop_back();
    if (!word.empty()) words.push_back(word);
  }
  return words;
}

inline std::vector<std::string> words_of(const typeset::Page& page) {
  std::string text;
  for (const Line& line : lines_of(page)) text += line.text + " ";
  return words_of(text);
}

// The size of the title's type.
inline double title_size(const typeset::Page& page) {
  double size = 0;
  for (const Line& line : lines_of(page)) size = std::max(size, line.size);
  return size;
}

// All that is set in the title's size.
inline std::string title_of(const typeset::Page& page) {
  std::string title;
  for (const Line& line : lines_of(page)) {
    if (line.size == title_size(page)) title += (title.empty() || title.back() == ' ' ? "" : " ") + line.text;
  }
  while (title.ends_with(' ')) title.pop_back();
  return title;
}

// A card with this title, and so many outcomes that are complete and at risk.
inline views::ShareCard card_of(const std::string& title, int complete, int at_risk) {
  views::ShareCard card;
  card.kicker = "Action plan 2020/21, section 1 of 2, Orrisbridge";
  card.title = title;
  for (int i = 0; i < complete; ++i) card.marks.push_back(progress::Mark::complete);
  for (int i = 0; i < at_risk; ++i) card.marks.push_back(progress::Mark::at_risk);
  const std::string of = " of " + std::to_string(complete + at_risk);
  card.counts = {{progress::Mark::complete, std::to_string(complete) + of, "complete"}, {progress::Mark::at_risk, std::to_string(at_risk) + of, "at risk"}};
  card.as_at = "As at quarter 4, 2020/21";
  card.publisher = "Orrisbridge Town Council";
  card.alternative = "Words.";
  return card;
}

}  // namespace candour::test
