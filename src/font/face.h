// A font file that a document may be set in and that may be embedded in it. Clauses are those of ISO/IEC 14496-22 (Open
// Font Format; "OpenType"), tables go by their tags.
//
// A Face never changes once it is loaded: any number of threads may read it, and shape with it, at once.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.h"

struct hb_face_t;
struct hb_font_t;

namespace candour::font {

// The number of a glyph in its font file. 0 is the glyph that stands for a character that the font lacks (.notdef).
using GlyphId = std::uint16_t;

// How the outlines are written: tables `glyf` and `loca`, or table `CFF `.
enum class Outlines { true_type, cff };

// Measures, in design units: `units_per_em` of them are the size of the type. Up is positive, so `descent` is not.
struct Metrics {
  int units_per_em = 1000;
  // From the baseline, and the space that the designer asks for between lines. OS/2's typographic values where
  // fsSelection bit 7 says to use them, else those of hhea.
  int ascent = 0;
  int descent = 0;
  int line_gap = 0;
  int cap_height = 0;
  int x_height = 0;
  int underline_position = 0;  // of the middle of the line, below the baseline: negative
  int underline_thickness = 0;
  int stem = 0;             // the width of an upright stem, as estimated from the weight: no table says it
  double italic_angle = 0;  // degrees from the vertical, counter-clockwise: negative for what leans to the right
  int weight = 400;         // OS/2 usWeightClass
  bool is_fixed_pitch = false;
  int x_min = 0, y_min = 0, x_max = 0, y_max = 0;  // the box that all glyphs fit in (table head)
};

class Face {
 public:
  // Reads the bytes of a TrueType or OpenType file. `path` is how people know the file; `place`, where it was asked for.
  // Nothing is returned, and the reason added to `diagnostics`, when it is
  //  - no font, a font without a table that a PDF needs, a variable font (one file of many weights), or damaged so that its
  //    outlines cannot be copied or a letter from a to z that it has shows nothing or has no width: font/unreadable
  //  - not to be embedded, or not as a subset, by the rights that its maker wrote into it (OS/2 fsType): font/restricted
  static std::shared_ptr<const Face> load(std::string bytes, std::string path, diagnostics::Span place,
                                          diagnostics::Diagnostics& diagnostics);
  ~Face();
  Face(const Face&) = delete;
  Face& operator=(const Face&) = delete;

  const Metrics& metrics() const { return metrics_; }
  Outlines outlines() const { return outlines_; }
  // How many glyphs there are: each is less than this.
  std::size_t glyph_count() const { return glyph_count_; }

  // The glyph of a character before any shaping; 0 when the face lacks it, also where a damaged table names a glyph that is
  // not there. Every face lacks the private-use characters of Unicode, for what is painted for one cannot be read out by
  // anyone (ISO 19005-2, 6.2.11.7.3), and U+FFFC, which stands for something that is no text.
  GlyphId glyph(char32_t character) const;
  bool has(char32_t character) const { return glyph(character) != 0; }
  // How far the pen goes, in design units (table hmtx): never back.
  int advance(GlyphId glyph) const;

  // The name for a PDF's BaseFont (table name, ID 6): "NotoSans-Bold". Only letters, digits and hyphens.
  const std::string& postscript_name() const { return postscript_name_; }
  const std::string& path() const { return path_; }
  diagnostics::Span place() const { return place_; }

  // For HarfBuzz: its scale is `units_per_em`, so that shaping with it gives design units. Both are immutable and belong to
  // the face; HarfBuzz takes pointers to what is not const, and counts references in it, in a way that is safe for threads.
  hb_font_t* shaper() const { return font_; }
  hb_face_t* tables() const { return face_; }

 private:
  Face() = default;

  std::string bytes_;  // what `face_` points into
  std::string path_;
  diagnostics::Span place_;
  std::string postscript_name_;
  Metrics metrics_;
  Outlines outlines_ = Outlines::true_type;
  std::size_t glyph_count_ = 0;
  hb_face_t* face_ = nullptr;
  hb_font_t* font_ = nullptr;
};

}  // namespace candour::font
