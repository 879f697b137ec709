#include "print/sheet.h"

#include <utility>

namespace candour::print {

SheetSetter::SheetSetter(typeset::Typefaces typefaces, const typeset::Hyphenation& hyphenation, const model::Theme& theme)
    : typesetters_{typeset::Typesetter(typefaces, hyphenation, styles_of(theme, Measure::ample)),
                   typeset::Typesetter(typefaces, hyphenation, styles_of(theme, Measure::middling)),
                   typeset::Typesetter(typefaces, hyphenation, styles_of(theme, Measure::tight))} {}

std::optional<typeset::Document> SheetSetter::fitted(const views::Brief& brief, const views::Frame& frame, const Edition& edition, const Cut& cut) {
  views::FirstUses uses(edition.terms, frame.documents, frame.own_terms);
  diagnostics::Diagnostics found;
  const typeset::Flow flow = flow_of_sheet(brief, {frame, edition, uses}, cut);
  std::optional<typeset::Document> document = typesetters_[static_cast<std::size_t>(cut.measure)].set(flow, found);
  const bool is_sheet = document && document->pages.size() == 1 && document->pages.front().width < document->pages.front().height;
  if (!is_sheet) document.reset();
  return document;
}

std::optional<typeset::Document> SheetSetter::set(const views::Brief& brief, const views::Frame& frame, const Edition& edition) {
  const std::vector<Cut> cuts = cuts_of(brief);
  for (std::size_t i = 0; i < kMeasures; ++i) {
    std::optional<typeset::Document> whole = fitted(brief, frame, edition, cuts[i]);
    if (whole) return whole;
  }
  // As much as there is room for: halving what is not known yet.
  std::optional<typeset::Document> best;
  std::size_t too_much = kMeasures - 1;
  for (std::size_t fitting = cuts.size(); fitting > too_much + 1;) {
    const std::size_t middle = (too_much + fitting) / 2;
    std::optional<typeset::Document> less = fitted(brief, frame, edition, cuts[middle]);
    if (less) {
      best = std::move(less);
      fitting = middle;
    } else {
      too_much = middle;
    }
  }
  return best;
}

}  // namespace candour::print
