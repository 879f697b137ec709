// Share cards: what a page shows of itself where it is shared. Set by the text engine of the documents, on a page of its own size,
// and painted as dots.
//
//   Easel easel(typefaces, hyphenation, theme);
//   if (auto page = easel.set(card, "en-GB", diagnostics)) files::Artifact{path, cards::png_of(*page)}
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "diagnostics/diagnostic.h"
#include "model/theme.h"
#include "typeset/frames.h"
#include "typeset/typesetter.h"
#include "views/parts.h"

namespace candour::cards {

// In dots, and in points of the frames: what those who show cards ask for (https://ogp.me). The page's head says the same.
inline constexpr int kWidth = 1200;
inline constexpr int kHeight = 630;

// The titles' sizes: the ample one is tried first. At a quarter of its size a card is still read.
inline constexpr double kTitle = 72;
inline constexpr double kTightTitle = 60;

// One for each thread, which keeps it, because shaped words are kept in it. What comes out depends on nothing but what goes in.
class Easel {
 public:
  // All of it must outlive the easel, and the faces also the pages.
  Easel(typeset::Typefaces typefaces, const typeset::Hyphenation& hyphenation, const model::Theme& theme);

  // The card, from its ground up. A title for which there is no room loses its last words, and ends in "…": the alternative has
  // it whole. Nothing, when the typesetter reported an error, or where there is no room even so; then the page has no card.
  std::optional<typeset::Page> set(const views::ShareCard& card, const std::string& language, diagnostics::Diagnostics& diagnostics);

 private:
  std::optional<typeset::Document> fit(const views::ShareCard& card, const std::string& language, diagnostics::Diagnostics& diagnostics);

  const model::Theme& theme_;
  typeset::Typesetter ample_;
  typeset::Typesetter tight_;
};

}  // namespace candour::cards
