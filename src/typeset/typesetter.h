// A flow to a document that only needs to be written: the one function of this module.
//
//   Typesetter typesetter({&fonts, &serif_fonts}, hyphenation, Styles{});
//   if (auto document = typesetter.set(flow, diagnostics)) …
//
// For one thread: each worker has its own, and keeps it, because shaped words are kept in it. What comes out depends on
// nothing but what goes in: not on what was set before, nor on threads.
#pragma once

#include <memory>
#include <optional>

#include "diagnostics/diagnostic.h"
#include "typeset/flow.h"
#include "typeset/frames.h"
#include "typeset/hyphenation.h"
#include "typeset/segments.h"
#include "typeset/styles.h"
#include "typeset/words.h"

namespace candour::typeset {

struct LineRoom;

class Typesetter {
 public:
  // The fonts and the patterns must outlive it, and the fonts also the documents.
  Typesetter(Typefaces typefaces, const Hyphenation& hyphenation, Styles styles);
  ~Typesetter();

  // Nothing, when `diagnostics` got an error from it: the codes typeset/… are listed where they arise (stock.h, galley.h,
  // pages.h). A warning stops nothing.
  std::optional<Document> set(const Flow& flow, diagnostics::Diagnostics& diagnostics);

  const Styles& styles() const { return styles_; }

 private:
  Words words_;
  Segmenter segmenter_;
  std::unique_ptr<LineRoom> lines_;
  const Hyphenation& hyphenation_;
  Styles styles_;
};

}  // namespace candour::typeset
