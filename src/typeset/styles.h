// How a document looks: one value, with a designed default. Lengths are points.
//
// The default is A4 in the manner of a public ledger: a serif for what is promised, a sans for what is data, paper, ink and
// hairlines, and six sizes of type. Every colour of text has a contrast of at least 7:1 on what it stands on (WCAG 2.2,
// SC 1.4.6).
#pragma once

#include <array>
#include <cstdint>

#include "typeset/frames.h"

namespace candour::typeset {

enum class Typeface : std::uint8_t { sans, serif };

struct TextStyle {
  Typeface typeface = Typeface::sans;
  double size = 10;
  double leading = 14;  // from baseline to baseline
  bool bold = false;
  bool italic = false;
  Colour colour{0x15, 0x18, 0x1d};
  double before = 0;        // space above, not at the top of a page; of two spaces that meet, the larger counts
  double after = 0;         // space below
  double measure = 0;       // lines no longer than this; 0: as wide as the place is
  bool is_hyphenated = false;
};

struct PageStyle {
  double width = 595.276;  // A4; a page on its side is as high as this, and as wide as `height`
  double height = 841.89;
  double top = 68;  // from the edge to the text; likewise the others
  double bottom = 64;
  double side = 54;
  double header = 40;  // from the upper edge to the header's baseline
  double footer = 36;  // from the lower edge to the footer's baseline
};

struct Styles {
  PageStyle page;
  Colour ink{0x15, 0x18, 0x1d};
  Colour soft{0x4a, 0x4f, 0x57};
  Colour accent{0x0b, 0x4a, 0x6f};  // links, bars
  Colour hairline{0xb9, 0xb5, 0xa9};
  Colour tint{0xf4, 0xf2, 0xec};  // behind boxes

  // Levels 1 to 6.
  std::array<TextStyle, 6> headings{{
      {.typeface = Typeface::serif, .size = 25, .leading = 30, .bold = true, .before = 0, .after = 6, .measure = 440},
      {.typeface = Typeface::serif, .size = 16, .leading = 21, .bold = true, .before = 22, .after = 6, .measure = 440},
      {.typeface = Typeface::serif, .size = 12.5, .leading = 17, .bold = true, .before = 16, .after = 4, .measure = 440},
      {.size = 10.5, .leading = 15, .bold = true, .before = 12, .after = 3},
      {.size = 10, .leading = 14, .bold = true, .before = 10, .after = 2},
      {.size = 10, .leading = 14, .bold = true, .italic = true, .before = 10, .after = 2},
  }};
  TextStyle body{.size = 10, .leading = 14.5, .before = 0, .after = 7, .measure = 400, .is_hyphenated = true};
  TextStyle kicker{.size = 9, .leading = 13, .colour = {0x4a, 0x4f, 0x57}, .after = 2};
  TextStyle lead{.typeface = Typeface::serif, .size = 12.5, .leading = 18, .after = 10, .measure = 440};
  TextStyle small{.size = 8.5, .leading = 12, .colour = {0x4a, 0x4f, 0x57}, .after = 4, .measure = 400, .is_hyphenated = true};
  TextStyle caption{.size = 10, .leading = 14, .bold = true, .before = 8, .after = 4};
  TextStyle table_text{.size = 9, .leading = 12.5, .after = 3, .is_hyphenated = true};
  TextStyle table_head{.size = 8.5, .leading = 12, .bold = true};
  TextStyle footnote{.size = 8, .leading = 11, .colour = {0x4a, 0x4f, 0x57}, .after = 2, .is_hyphenated = true};
  TextStyle running{.size = 8, .leading = 11, .colour = {0x4a, 0x4f, 0x57}};
  TextStyle key_value{.typeface = Typeface::serif, .size = 22, .leading = 26, .bold = true};
  TextStyle key_label{.size = 8.5, .leading = 11.5, .colour = {0x4a, 0x4f, 0x57}};

  double list_indent = 16;
  double item_gap = 3;  // between the items of a list
  double list_after = 7;

  double cell_across = 6;  // between a cell's text and its column's edge, on both sides; not at the table's own edges
  double cell_above = 4.5;
  double cell_below = 4.5;
  double rule = 0.5;
  double heavy_rule = 1.5;
  double table_after = 12;

  double key_width = 92;  // the least width of a key figure's box
  double key_gap = 10;
  double key_padding = 8;

  double aside_bar = 2;
  double aside_padding = 8;
  double aside_after = 9;
  double figure_after = 10;

  double note_gap = 10;  // between the text and the first footnote, with a short rule in it
  double note_rule = 72;

  double call_size = 0.68;  // of a footnote's number, in em
  double call_rise = 0.34;
  double badge_gap = 0.35;  // between a badge's symbol and its word, in em
};

}  // namespace candour::typeset
