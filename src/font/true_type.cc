#include "font/true_type.h"

#include <algorithm>
#include <array>

#include "font/tables.h"

namespace candour::font {
namespace {

// Flags of a component (table glyf, "composite glyph description").
constexpr unsigned kWordArguments = 0x0001;
constexpr unsigned kScale = 0x0008;
constexpr unsigned kMoreComponents = 0x0020;
constexpr unsigned kTwoScales = 0x0040;
constexpr unsigned kMatrix = 0x0080;
constexpr unsigned kInstructions = 0x0100;

constexpr std::size_t kGlyphHeader = 10;

void put16(std::string& out, std::size_t value) {
  out += static_cast<char>(value >> 8U & 0xFFU);
  out += static_cast<char>(value & 0xFFU);
}

void put32(std::string& out, std::size_t value) {
  put16(out, value >> 16U);
  put16(out, value);
}

void overwrite16(std::string& out, std::size_t at, std::size_t value) {
  out[at] = static_cast<char>(value >> 8U & 0xFFU);
  out[at + 1] = static_cast<char>(value & 0xFFU);
}

unsigned number_at(std::string_view bytes, std::size_t at) {
  if (at + 2 > bytes.size()) return 0;
  return static_cast<unsigned>(static_cast<unsigned char>(bytes[at])) << 8U | static_cast<unsigned char>(bytes[at + 1]);
}

bool is_composite(std::string_view glyph) { return (number_at(glyph, 0) & 0x8000U) != 0; }

// Calls visit(place of the component) for each, and returns the place behind the last one.
template <typename Visit>
std::size_t each_component(std::string_view glyph, Visit visit) {
  std::size_t at = kGlyphHeader;
  for (bool more = true; more && at + 4 <= glyph.size();) {
    const unsigned flags = number_at(glyph, at);
    visit(at);
    at += 4 + ((flags & kWordArguments) != 0 ? 4U : 2U);
    at += (flags & kScale) != 0 ? 2U : (flags & kTwoScales) != 0 ? 4U : (flags & kMatrix) != 0 ? 8U : 0U;
    more = (flags & kMoreComponents) != 0;
  }
  return std::min(at, glyph.size());
}

// The glyph that the component at this place paints.
GlyphId component_at(std::string_view composite, std::size_t at) { return static_cast<GlyphId>(number_at(composite, at + 2)); }

// The outlines of a face.
class Glyphs {
 public:
  explicit Glyphs(const Face& face)
      : glyf_(face.tables(), tag("glyf")),
        loca_(face.tables(), tag("loca")),
        is_long_(Table(face.tables(), tag("head")).u16(50) != 0),
        count_(face.glyph_count()) {}

  // Empty for a glyph that paints nothing, and where the file is damaged: a composite's components are all there.
  std::string_view bytes(GlyphId glyph) const {
    const std::size_t begin = offset(glyph);
    const std::size_t end = offset(glyph + std::size_t{1});
    if (begin >= end || end > glyf_.bytes().size() || end - begin < kGlyphHeader) return {};
    const std::string_view outline = glyf_.bytes().substr(begin, end - begin);
    return !is_composite(outline) || is_complete(outline) ? outline : std::string_view();
  }

 private:
  bool is_complete(std::string_view composite) const {
    bool all_there = true;
    each_component(composite, [&](std::size_t at) { all_there = all_there && component_at(composite, at) < count_; });
    return all_there;
  }

  std::size_t offset(std::size_t glyph) const { return is_long_ ? loca_.u32(4 * glyph) : std::size_t{2} * loca_.u16(2 * glyph); }

  Table glyf_;
  Table loca_;
  bool is_long_;
  std::size_t count_;
};

void append_composite(std::string& out, std::string_view glyph, const std::vector<GlyphId>& glyphs) {
  const std::size_t begin = out.size();
  std::vector<std::size_t> components;
  const std::size_t end = each_component(glyph, [&](std::size_t at) { components.push_back(at); });
  out.append(glyph.substr(0, end));
  for (const std::size_t at : components) {
    const GlyphId component = component_at(glyph, at);
    const auto found = std::lower_bound(glyphs.begin(), glyphs.end(), component);
    overwrite16(out, begin + at, number_at(glyph, at) & ~kInstructions);
    overwrite16(out, begin + at + 2, static_cast<std::size_t>(found - glyphs.begin()));
  }
}

void append_simple(std::string& out, std::string_view glyph) {
  const std::size_t contours = number_at(glyph, 0);
  const std::size_t instructions = kGlyphHeader + 2 * contours;
  const std::size_t points = instructions + 2 + number_at(glyph, instructions);
  if (points > glyph.size()) return;
  out.append(glyph.substr(0, instructions));
  put16(out, 0);
  out.append(glyph.substr(points));
}

// The sum of what is padded to fours.
std::uint32_t checksum(std::string_view padded) {
  std::uint32_t sum = 0;
  const auto byte = [&](std::size_t at) { return static_cast<std::uint32_t>(static_cast<unsigned char>(padded[at])); };
  for (std::size_t i = 0; i + 4 <= padded.size(); i += 4) sum += byte(i) << 24U | byte(i + 1) << 16U | byte(i + 2) << 8U | byte(i + 3);
  return sum;
}

void pad(std::string& bytes, std::size_t multiple) {
  while (bytes.size() % multiple != 0) bytes += '\0';
}

struct Named {
  const char* name;
  std::string bytes;
};

// A font file (ISO/IEC 14496-22, 4): the directory, then the tables.
template <std::size_t kCount>
std::string file_of(std::array<Named, kCount> tables) {
  constexpr std::size_t kPower = 4;  // the largest power of two up to the number of tables
  static_assert(kCount >= kPower && kCount < 2 * kPower);
  std::string file;
  put32(file, 0x00010000);
  put16(file, kCount);
  put16(file, kPower * 16);
  put16(file, 2);
  put16(file, (kCount - kPower) * 16);
  std::size_t offset = 12 + 16 * kCount;
  std::size_t head = 0;
  std::uint32_t sum = 0;  // of all tables, and then of the file
  for (Named& table : tables) {
    const std::size_t length = table.bytes.size();
    pad(table.bytes, 4);
    if (std::string_view(table.name) == "head") head = offset;
    file += table.name;
    const std::uint32_t own = checksum(table.bytes);
    sum += own;
    put32(file, own);
    put32(file, offset);
    put32(file, length);
    offset += table.bytes.size();
  }
  sum += checksum(file);
  file.reserve(offset);
  for (const Named& table : tables) file += table.bytes;
  const std::uint32_t adjustment = 0xB1B0AFBAU - sum;
  overwrite16(file, head + 8, adjustment >> 16U);
  overwrite16(file, head + 10, adjustment & 0xFFFFU);
  return file;
}

}  // namespace

std::vector<GlyphId> with_components(const Face& face, std::vector<GlyphId> glyphs) {
  const Glyphs outlines(face);
  std::vector<GlyphId> next = glyphs;
  while (!next.empty()) {
    std::vector<GlyphId> found;
    for (const GlyphId glyph : next) {
      const std::string_view bytes = outlines.bytes(glyph);
      if (!is_composite(bytes)) continue;
      each_component(bytes, [&](std::size_t at) {
        const GlyphId component = component_at(bytes, at);
        const auto place = std::lower_bound(glyphs.begin(), glyphs.end(), component);
        if (place != glyphs.end() && *place == component) return;
        glyphs.insert(place, component);
        found.push_back(component);
      });
    }
    next = std::move(found);
  }
  return glyphs;
}

std::string true_type_program(const Face& face, const std::vector<GlyphId>& glyphs) {
  const Glyphs outlines(face);
  std::string glyf;
  std::vector<std::size_t> offsets;
  for (const GlyphId glyph : glyphs) {
    offsets.push_back(glyf.size());
    const std::string_view bytes = outlines.bytes(glyph);
    if (bytes.empty()) continue;
    is_composite(bytes) ? append_composite(glyf, bytes, glyphs) : append_simple(glyf, bytes);
    pad(glyf, 2);
  }
  offsets.push_back(glyf.size());
  const bool is_long = glyf.size() > 2 * std::size_t{0xFFFF};
  std::string loca;
  for (const std::size_t offset : offsets) is_long ? put32(loca, offset) : put16(loca, offset / 2);

  const Table metrics(face.tables(), tag("hmtx"));
  const std::size_t full = Table(face.tables(), tag("hhea")).u16(34);  // how many have an advance of their own
  std::string hmtx;
  for (const GlyphId glyph : glyphs) {
    put16(hmtx, static_cast<std::size_t>(face.advance(glyph)));
    put16(hmtx, metrics.u16(glyph < full ? std::size_t{4} * glyph + 2 : 4 * full + 2 * (glyph - full)));
  }

  std::string head(Table(face.tables(), tag("head")).bytes().substr(0, 54));
  head.resize(54);
  overwrite16(head, 8, 0);
  overwrite16(head, 10, 0);
  overwrite16(head, 50, is_long ? 1 : 0);
  std::string hhea(Table(face.tables(), tag("hhea")).bytes().substr(0, 36));
  hhea.resize(36);
  overwrite16(hhea, 34, glyphs.size());
  std::string maxp(Table(face.tables(), tag("maxp")).bytes().substr(0, 32));
  maxp.resize(32);
  overwrite16(maxp, 4, glyphs.size());
  overwrite16(maxp, 14, 1);                                              // maxZones: no twilight zone, and
  for (std::size_t at = 16; at < 28; at += 2) overwrite16(maxp, at, 0);  // nothing else that only hints need
  return file_of(std::array<Named, 6>{{{"glyf", std::move(glyf)},
                                       {"head", std::move(head)},
                                       {"hhea", std::move(hhea)},
                                       {"hmtx", std::move(hmtx)},
                                       {"loca", std::move(loca)},
                                       {"maxp", std::move(maxp)}}});
}

}  // namespace candour::font
