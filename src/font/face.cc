#include "font/face.h"

#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "font/outline.h"
#include "font/subset.h"
#include "font/tables.h"

namespace candour::font {
namespace {

constexpr diagnostics::Code kUnreadable{"font/unreadable"};
constexpr diagnostics::Code kRestricted{"font/restricted"};

// Why the file cannot be used as a font, or nothing.
std::string fault_of(hb_face_t* face) {
  if (hb_face_get_glyph_count(face) == 0) return "this is no TrueType or OpenType font";
  if (hb_face_get_glyph_count(face) > 0xFFFF) return "the font has more glyphs than a PDF can name";
  if (!Table(face, tag("fvar")).empty()) return "this is a variable font, which a PDF cannot hold";
  for (const char* needed : {"head", "hhea", "hmtx", "maxp", "cmap", "OS/2", "post", "name"}) {
    if (Table(face, hb_tag_from_string(needed, 4)).empty()) return "the font has no table `" + std::string(needed) + "`";
  }
  const unsigned units = Table(face, tag("head")).u16(18);
  if (units < 16 || units > 16384) return "its table `head` is damaged: there are from 16 to 16384 units in an em";
  const bool has_true_type = !Table(face, tag("glyf")).empty() && !Table(face, tag("loca")).empty();
  if (!has_true_type && Table(face, tag("CFF ")).empty()) return "the font has no outlines";
  return "";
}

// The same of a font that has all its tables: what only drawing shows.
std::string damage_of(const Face& face) {
  if (!can_be_subset(face)) return "its outlines are damaged";
  for (char32_t letter = U'a'; letter <= U'z'; ++letter) {
    if (!face.has(letter)) continue;
    const std::string named = std::string("its letter `") + static_cast<char>(letter) + "` ";
    if (!shows_something(face, face.glyph(letter))) return named + "shows nothing: the file is damaged, or the font is blank";
    if (face.advance(face.glyph(letter)) <= 0) return named + "takes no room on the line: the file is damaged";
  }
  return "";
}

// What its maker forbids, or nothing: OS/2 fsType. Where several of its lowest bits are set, the least strict one counts.
std::string restriction_of(hb_face_t* face) {
  const unsigned rights = Table(face, tag("OS/2")).u16(8);
  if ((rights & 0x000FU) == 0x0002U) return "the font's maker does not allow it to be embedded in a document";
  if ((rights & 0x0100U) != 0) {
    return "the font's maker allows it to be embedded only whole, and not the part that a document needs";
  }
  if ((rights & 0x0200U) != 0) return "the font's maker allows only its bitmaps to be embedded";
  return "";
}

int measure(hb_font_t* font, hb_ot_metrics_tag_t which) {
  hb_position_t value = 0;
  hb_ot_metrics_get_position_with_fallback(font, which, &value);
  return value;
}

// No table has it. The usual estimate from the weight class, which meets the stems of text faces within a tenth.
int stem_of(int weight, int units_per_em) {
  const double thousandths = 50 + std::pow(weight / 65.0, 2);
  return static_cast<int>(std::lround(thousandths * units_per_em / 1000));
}

Metrics metrics_of(hb_face_t* face, hb_font_t* font) {
  const Table head(face, tag("head"));
  const Table post(face, tag("post"));
  Metrics metrics;
  metrics.units_per_em = static_cast<int>(hb_face_get_upem(face));
  metrics.ascent = measure(font, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER);
  metrics.descent = measure(font, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER);
  metrics.line_gap = measure(font, HB_OT_METRICS_TAG_HORIZONTAL_LINE_GAP);
  metrics.cap_height = measure(font, HB_OT_METRICS_TAG_CAP_HEIGHT);
  metrics.x_height = measure(font, HB_OT_METRICS_TAG_X_HEIGHT);
  metrics.underline_thickness = post.i16(10);
  metrics.underline_position = post.i16(8) - metrics.underline_thickness / 2;  // the table gives the line's upper edge
  metrics.italic_angle = post.fixed(4);
  metrics.is_fixed_pitch = post.u32(12) != 0;
  metrics.weight = Table(face, tag("OS/2")).u16(4);
  metrics.stem = stem_of(metrics.weight, metrics.units_per_em);
  metrics.x_min = head.i16(36);
  metrics.y_min = head.i16(38);
  metrics.x_max = head.i16(40);
  metrics.y_max = head.i16(42);
  return metrics;
}

std::string postscript_name_of(hb_face_t* face) {
  std::array<char, 128> text{};
  unsigned size = text.size();
  hb_ot_name_get_utf8(face, 6, HB_LANGUAGE_INVALID, &size, text.data());
  std::string name;
  for (const char c : std::string_view(text.data(), std::min<std::size_t>(size, text.size() - 1))) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    if (is_plain) name += c;
  }
  return name.empty() ? "Font" : name;
}

}  // namespace

std::shared_ptr<const Face> Face::load(std::string bytes, std::string path, diagnostics::Span place,
                                       diagnostics::Diagnostics& diagnostics) {
  std::shared_ptr<Face> made(new Face);
  made->bytes_ = std::move(bytes);
  made->path_ = std::move(path);
  made->place_ = place;
  hb_blob_t* blob =
      hb_blob_create(made->bytes_.data(), static_cast<unsigned>(made->bytes_.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  made->face_ = hb_face_create(blob, 0);
  hb_blob_destroy(blob);
  hb_face_t* face = made->face_;
  const auto refuse = [&](const std::string& fault) {
    diagnostics.error(kUnreadable, place, "`" + made->path_ + "` cannot be used: " + fault,
                      {"name a file that ends in .ttf or .otf and holds one style of a typeface"});
    return nullptr;
  };
  if (const std::string fault = fault_of(face); !fault.empty()) return refuse(fault);
  if (const std::string restriction = restriction_of(face); !restriction.empty()) {
    diagnostics.error(kRestricted, place, "`" + made->path_ + "` cannot be used: " + restriction,
                      {"ask the font's maker for a licence and a file that allow it, or choose another font"});
    return nullptr;
  }
  hb_face_make_immutable(face);
  made->font_ = hb_font_create(face);
  const int scale = static_cast<int>(hb_face_get_upem(face));
  hb_font_set_scale(made->font_, scale, scale);
  hb_font_make_immutable(made->font_);
  made->glyph_count_ = hb_face_get_glyph_count(face);
  made->outlines_ = Table(face, tag("glyf")).empty() ? Outlines::cff : Outlines::true_type;
  if (const std::string damage = damage_of(*made); !damage.empty()) return refuse(damage);
  made->metrics_ = metrics_of(face, made->font_);
  made->postscript_name_ = postscript_name_of(face);
  return made;
}

Face::~Face() {
  hb_font_destroy(font_);
  hb_face_destroy(face_);
}

GlyphId Face::glyph(char32_t character) const {
  const bool is_private = (character >= 0xE000 && character <= 0xF8FF) || character >= 0xF0000;
  if (is_private || character == 0xFFFC) return 0;
  hb_codepoint_t found = 0;
  const bool is_there = hb_font_get_nominal_glyph(font_, character, &found) != 0 && found < glyph_count_;
  return is_there ? static_cast<GlyphId>(found) : GlyphId{0};
}

// HarfBuzz reads what is larger than 32,767, as only damaged files have it, as less than nothing.
int Face::advance(GlyphId glyph) const { return std::max(0, hb_font_get_glyph_h_advance(font_, glyph)); }

}  // namespace candour::font
