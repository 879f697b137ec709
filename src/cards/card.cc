#include "cards/card.h"

#include <string_view>
#include <utility>
#include <vector>

#include "cards/flow.h"
#include "cards/sheet.h"

namespace candour::cards {

namespace {

// Where each word of a text ends.
std::vector<std::size_t> ends_of_words(std::string_view text) {
  std::vector<std::size_t> ends;
  for (std::size_t i = 1; i <= text.size(); ++i) {
    if (text[i - 1] != ' ' && (i == text.size() || text[i] == ' ')) ends.push_back(i);
  }
  return ends;
}

}  // namespace

Easel::Easel(typeset::Typefaces typefaces, const typeset::Hyphenation& hyphenation, const model::Theme& theme)
    : theme_(theme), ample_(typefaces, hyphenation, styles_of(theme, Measure::ample)), tight_(typefaces, hyphenation, styles_of(theme, Measure::tight)) {}

std::optional<typeset::Page> Easel::set(const views::ShareCard& card, const std::string& language, diagnostics::Diagnostics& diagnostics) {
  diagnostics::Diagnostics found;
  const std::optional<typeset::Document> document = fit(card, language, found);
  diagnostics.append(found);
  if (!document) return std::nullopt;
  return on_sheet(*document, theme_);
}

std::optional<typeset::Document> Easel::fit(const views::ShareCard& card, const std::string& language, diagnostics::Diagnostics& diagnostics) {
  // Nothing, where it is more than one card.
  const auto with_title = [&](const std::string& title, Measure measure) -> std::optional<typeset::Document> {
    diagnostics::Diagnostics found;
    typeset::Typesetter& typesetter = measure == Measure::ample ? ample_ : tight_;
    std::optional<typeset::Document> document = typesetter.set(flow_of(card, title, language, theme_, measure), found);
    if (found.has_errors()) diagnostics.append(found);
    if (document && document->pages.size() > 1) document.reset();
    return document;
  };
  for (const Measure measure : {Measure::ample, Measure::tight}) {
    std::optional<typeset::Document> whole = with_title(card.title, measure);
    if (whole || diagnostics.has_errors()) return whole;
  }
  // As many words as there is room for: halving what is not known yet.
  const std::vector<std::size_t> ends = ends_of_words(card.title);
  std::optional<typeset::Document> best;
  std::size_t fitting = 0;
  for (std::size_t beyond = ends.size(); beyond > fitting + 1;) {
    const std::size_t words = (fitting + beyond) / 2;
    std::optional<typeset::Document> shorter = with_title(card.title.substr(0, ends[words - 1]) + "\u2026", Measure::tight);
    if (!shorter) {
      beyond = words;
      continue;
    }
    best = std::move(shorter);
    fitting = words;
  }
  return best;
}

}  // namespace candour::cards
