#include "pdf/fonts.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace candour::pdf {
namespace {

using typeset::Glyph;
using typeset::GlyphRun;
using typeset::Page;

// Says something else than what is seen, or nothing: such a text gives way to any other of the same glyph.
bool is_weak(std::string_view text) {
  return text.empty() || text == "\u00AD" || text == "\u00A0" || text == "\u2011" || text == "\u202F";
}

// ISO 14289-1, 7.21.7, and ISO 19005-2, 6.2.11.7.3.
void check_readable(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t character = next_character(text, at);
    const bool is_private = (character >= 0xE000 && character <= 0xF8FF) || character >= 0xF0000;
    if (is_private || character == 0 || character == 0xFEFF || character == 0xFFFE) {
      throw std::logic_error("a text with a character that nobody can read");
    }
  }
}

// Stands for glyphs that say nothing by themselves. ToUnicode has to have something (14289-1, 7.21.7); ActualText says that
// it is nothing.
constexpr std::string_view kNothing = "\u200B";

// Which glyphs of one face are used, and what they say.
class Usage {
 public:
  explicit Usage(const font::Face& face) : face_(&face), places_(face.glyph_count(), 0) {}

  const font::Face* face() const { return face_; }

  void see(const ClusterView& cluster) {
    if (cluster.glyphs.size() == 1) {
      says(cluster.glyphs[0].id, cluster.text);
      return;
    }
    // Of several glyphs, none is known for sure to say anything by itself. The last ones may be marks that have characters
    // of their own; the others share out what is left, one each, the last of them taking all the rest.
    std::vector<font::GlyphId> glyphs;
    cluster.each_glyph([&](const Glyph& glyph, std::int64_t) { glyphs.push_back(glyph.id); });
    std::string_view text = cluster.text;
    while (glyphs.size() > 1 && !text.empty()) {
      std::size_t last = text.size() - 1;
      while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U) --last;
      std::size_t at = last;
      if (last == 0 || face_->glyph(next_character(text, at)) != glyphs.back()) break;
      falls_back_to(glyphs.back(), text.substr(last));
      glyphs.pop_back();
      text = text.substr(0, last);
    }
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
      std::size_t end = 0;
      if (!text.empty()) next_character(text, end);
      if (i + 1 == glyphs.size()) end = text.size();
      falls_back_to(glyphs[i], text.substr(0, end));
      text.remove_prefix(end);
    }
  }

  EmbeddedFont embedded() && {
    EmbeddedFont made;
    made.face = face_;
    std::vector<font::GlyphId> used;
    for (const Said& said : said_) used.push_back(said.glyph);
    made.subset = font::subset(*face_, std::move(used));
    made.texts.resize(made.subset.glyphs.size());
    for (const font::GlyphId glyph : made.subset.glyphs) made.advances.push_back(face_->advance(glyph));
    made.codes = std::move(places_);
    for (std::size_t code = 1; code < made.subset.glyphs.size(); ++code) {
      std::uint16_t& place = made.codes[made.subset.glyphs[code]];
      if (place != 0) {
        const Said& said = said_[place - std::size_t{1}];
        made.texts[code] = !said.text.empty() ? said.text : !said.fallback.empty() ? said.fallback : kNothing;
      }
      place = static_cast<std::uint16_t>(code);
    }
    return made;
  }

 private:
  struct Said {
    font::GlyphId glyph = 0;
    std::string_view text;
    std::string_view fallback;
    bool is_settled = false;  // nothing that is seen later says it better
  };

  Said& said(font::GlyphId glyph) {
    if (glyph == 0) throw std::logic_error("a character that the font " + face_->path() + " lacks is painted");
    std::uint16_t& place = places_.at(glyph);
    if (place == 0) {
      said_.push_back({glyph, {}, {}, false});
      place = static_cast<std::uint16_t>(said_.size());
    }
    return said_[place - std::size_t{1}];
  }

  void says(font::GlyphId glyph, std::string_view text) {
    Said& known = said(glyph);
    if (known.is_settled) return;
    check_readable(text);
    known.is_settled = !is_weak(text);
    if (known.text.empty() || known.is_settled) known.text = text;
  }

  void falls_back_to(font::GlyphId glyph, std::string_view text) {
    Said& known = said(glyph);
    if (!known.fallback.empty() || text.empty()) return;
    check_readable(text);
    known.fallback = text;
  }

  const font::Face* face_;
  std::vector<std::uint16_t> places_;  // by glyph: 1 + the place in said_, or 0
  std::vector<Said> said_;
};

void check(const Page& page, const GlyphRun& run) {
  if (run.face == nullptr) throw std::logic_error("a run of glyphs without a face");
  const bool is_within = run.clusters.end <= page.clusters.size() && run.glyphs.end <= page.glyphs.size() && run.text.end <= page.text.size();
  std::size_t glyphs = 0;
  std::size_t bytes = 0;
  for (std::size_t i = run.clusters.begin; is_within && i < run.clusters.end; ++i) {
    glyphs += page.clusters[i].glyphs;
    bytes += page.clusters[i].bytes;
  }
  if (!is_within || glyphs != run.glyphs.size() || bytes != run.text.size()) {
    throw std::logic_error("the clusters of a run do not share out its glyphs and its text");
  }
}

// 9.10.3.
std::string to_unicode(const EmbeddedFont& font) {
  Syntax out;
  out << "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
         "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
         "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
         "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";
  std::vector<std::size_t> codes;
  for (std::size_t code = 0; code < font.texts.size(); ++code) {
    if (!font.texts[code].empty()) codes.push_back(code);
  }
  const auto hex = [&](std::uint32_t unit) {
    for (int shift = 12; shift >= 0; shift -= 4) out << "0123456789ABCDEF"[unit >> static_cast<unsigned>(shift) & 0xFU];
  };
  constexpr std::size_t kMostAtOnce = 100;
  for (std::size_t begin = 0; begin < codes.size(); begin += kMostAtOnce) {
    const std::size_t end = std::min(codes.size(), begin + kMostAtOnce);
    out << end - begin << " beginbfchar\n";
    for (std::size_t i = begin; i < end; ++i) {
      out << '<';
      hex(static_cast<std::uint32_t>(codes[i]));
      out << "><";
      const std::string_view text = font.texts[codes[i]];
      for (std::size_t at = 0; at < text.size();) {
        const auto character = static_cast<std::uint32_t>(next_character(text, at));
        if (character >= 0x10000) {
          hex(0xD800U + (character - 0x10000U) / 0x400U);
          hex(0xDC00U + (character - 0x10000U) % 0x400U);
        } else {
          hex(character);
        }
      }
      out << ">\n";
    }
    out << "endbfchar\n";
  }
  out << "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";
  return std::move(out.str());
}

// 9.8.2, table 123. Fonts of glyphs beyond the standard Latin ones are "symbolic".
unsigned flags_of(const font::Metrics& metrics) {
  constexpr unsigned kFixedPitch = 1U << 0U;
  constexpr unsigned kSymbolic = 1U << 2U;
  constexpr unsigned kItalic = 1U << 6U;
  return kSymbolic | (metrics.is_fixed_pitch ? kFixedPitch : 0U) | (metrics.italic_angle != 0 ? kItalic : 0U);
}

Ref add_descriptor(File& file, const EmbeddedFont& font, const std::string& name) {
  const font::Metrics& metrics = font.face->metrics();
  const bool is_true_type = font.face->outlines() == font::Outlines::true_type;
  Syntax entries;
  if (is_true_type) {
    entries << "/Length1 " << font.subset.program.size();
  } else {
    entries << "/Subtype/CIDFontType0C";
  }
  const Ref program = file.add_stream(entries.str(), font.subset.program);
  const double scale = 1000.0 / metrics.units_per_em;
  Syntax out;
  out << "<</Type/FontDescriptor/FontName" << Name{name} << "/Flags " << flags_of(metrics) << "/FontBBox[" << metrics.x_min * scale
      << ' ' << metrics.y_min * scale << ' ' << metrics.x_max * scale << ' ' << metrics.y_max * scale << "]/ItalicAngle "
      << metrics.italic_angle << "/Ascent " << metrics.ascent * scale << "/Descent " << metrics.descent * scale << "/CapHeight "
      << metrics.cap_height * scale << "/XHeight " << metrics.x_height * scale << "/StemV " << metrics.stem * scale
      << (is_true_type ? "/FontFile2 " : "/FontFile3 ") << program << ">>";
  return file.add(out.str());
}

Ref add_font(File& file, const EmbeddedFont& font) {
  const bool is_true_type = font.face->outlines() == font::Outlines::true_type;
  const std::string name = font.subset.tag + "+" + font.face->postscript_name();
  const Ref descriptor = add_descriptor(file, font, name);
  const Ref unicode = file.add_stream("", to_unicode(font));
  Syntax cid;
  cid << "<</Type/Font/Subtype/" << (is_true_type ? "CIDFontType2" : "CIDFontType0") << "/BaseFont" << Name{name}
      << "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor " << descriptor
      << (is_true_type ? "/CIDToGIDMap/Identity" : "") << "/W[0[";
  for (std::size_t code = 0; code < font.subset.glyphs.size(); ++code) {
    if (code > 0) cid << ' ';
    cid << font.width(static_cast<std::uint16_t>(code));
  }
  cid << "]]>>";
  const Ref descendant = file.add(cid.str());
  Syntax out;
  out << "<</Type/Font/Subtype/Type0/BaseFont" << Name{name} << "/Encoding/Identity-H/DescendantFonts[" << descendant
      << "]/ToUnicode " << unicode << ">>";
  return file.add(out.str());
}

}  // namespace

bool EmbeddedFont::say_together(const ClusterView& cluster) const {
  std::string_view rest = cluster.text;
  bool agrees = true;
  cluster.each_glyph([&](const Glyph& glyph, std::int64_t) {
    const std::string_view said = texts[code(glyph.id)];
    agrees = agrees && rest.starts_with(said);
    if (agrees) rest.remove_prefix(said.size());
  });
  return agrees && rest.empty();
}

double EmbeddedFont::width(std::uint16_t code) const {
  const double exact = 1000.0 * advances[code] / face->metrics().units_per_em;
  return std::round(exact * 1000) / 1000;
}

std::vector<EmbeddedFont> fonts_of(const typeset::Document& document) {
  std::vector<Usage> usages;
  for (const Page& page : document.pages) {
    for (const typeset::Item& item : page.items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run == nullptr) continue;
      check(page, *run);
      auto usage = std::find_if(usages.begin(), usages.end(), [&](const Usage& known) { return known.face() == run->face; });
      if (usage == usages.end()) usage = usages.insert(usages.end(), Usage(*run->face));
      each_cluster(page, *run, [&](const ClusterView& cluster) { usage->see(cluster); });
    }
  }
  std::vector<EmbeddedFont> fonts;
  for (Usage& usage : usages) fonts.push_back(std::move(usage).embedded());
  return fonts;
}

std::string add_fonts(File& file, const std::vector<EmbeddedFont>& fonts) {
  Syntax out;
  for (std::size_t i = 0; i < fonts.size(); ++i) out << "/F" << i << ' ' << add_font(file, fonts[i]);
  return std::move(out.str());
}

}  // namespace candour::pdf
