// The fonts of a document: composite fonts (ISO 32000-1, 9.7) with the codes of two bytes of Identity-H, each code being the
// number of a glyph in the embedded subset.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "font/subset.h"
#include "pdf/clusters.h"
#include "pdf/file.h"
#include "typeset/frames.h"

namespace candour::pdf {

struct EmbeddedFont {
  const font::Face* face = nullptr;
  font::Subset subset;
  std::vector<std::uint16_t> codes;     // by the face's number of a glyph; only of glyphs that are used
  std::vector<std::string_view> texts;  // by code: what it says (ToUnicode); empty for what is never shown
  std::vector<std::int32_t> advances;   // by code: in design units

  std::uint16_t code(font::GlyphId glyph) const { return codes[glyph]; }
  // Whether the glyphs of a cluster say its text by themselves; if not, it needs ActualText (ISO 32000-1, 14.9.4).
  bool says(const ClusterView& cluster) const {
    if (cluster.glyphs.size() == 1) return is_same(texts[code(cluster.glyphs[0].id)], cluster.text);
    return say_together(cluster);
  }
  // As written in the file, in thousandths of the size.
  double width(std::uint16_t code) const;

 private:
  bool say_together(const ClusterView& cluster) const;  // several glyphs
};

// Every face that the document paints with, in the order of first use. A glyph that stands for different texts says the
// first of them that is a character one can see or a space; the others need ActualText. The document has to outlive this.
// Throws std::logic_error where a run shows .notdef, does not share out its glyphs and its text among its clusters, or says
// a character that must not be said: U+0000, U+FEFF, U+FFFE, and those for private use.
std::vector<EmbeddedFont> fonts_of(const typeset::Document& document);

// The resource dictionary's entries for them: "/F0 5 0 R/F1 9 0 R", in their order.
std::string add_fonts(File& file, const std::vector<EmbeddedFont>& fonts);

}  // namespace candour::pdf
