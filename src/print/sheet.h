// The page in small on paper: what views/brief.h has, as one sheet of A4, to be handed over.
//
//   SheetSetter setter(typefaces, hyphenation, theme);
//   if (auto document = setter.set(brief, frame, edition)) writer.write(*document)
#pragma once

#include <array>
#include <optional>

#include "model/theme.h"
#include "print/edition.h"
#include "print/sheet_flow.h"
#include "typeset/typesetter.h"
#include "views/brief.h"

namespace candour::print {

// One for each thread, which keeps it, because shaped words are kept in it. What comes out depends on nothing but what goes in.
class SheetSetter {
 public:
  // All of it must outlive the setter, and the faces also the documents.
  SheetSetter(typeset::Typefaces typefaces, const typeset::Hyphenation& hyphenation, const model::Theme& theme);

  // A document of one page, upright. What finds no room in an ample design is set more closely, then left out, what matters least
  // first; where a list ends early it says how much more there is. Nothing where not even the least fits; then there is no sheet.
  // `frame` is that of the page that the brief is of. What is wrong with its words is told by the page's own document.
  std::optional<typeset::Document> set(const views::Brief& brief, const views::Frame& frame, const Edition& edition);

 private:
  std::optional<typeset::Document> fitted(const views::Brief& brief, const views::Frame& frame, const Edition& edition, const Cut& cut);

  std::array<typeset::Typesetter, kMeasures> typesetters_;
};

}  // namespace candour::print
