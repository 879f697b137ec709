#include "typeset/words.h"

#include <hb.h>
#include <unicode/uchar.h>

#include <cstring>
#include <stdexcept>

#include "typeset/characters.h"

namespace candour::typeset {
namespace {

constexpr std::size_t kFirstSize = 4096;
// The most bytes of text that are shaped at once. HarfBuzz makes at most 64 glyphs of each, so that the glyphs and bytes of a
// cluster, and places within a word, can be counted in 16 bits. No word of any language comes near it.
constexpr std::size_t kLongestRun = 1000;

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
  hash = (hash ^ value) * 0x9E3779B97F4A7C15ULL;
  return hash ^ (hash >> 29U);
}

std::uint64_t hash_of(std::string_view text, const Shaping& shaping) {
  std::uint64_t hash = text.size();
  const char* at = text.data();
  std::size_t left = text.size();
  for (; left >= 8; left -= 8, at += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, at, 8);
    hash = mix(hash, eight);
  }
  std::uint64_t rest = 0;
  std::memcpy(&rest, at, left);
  hash = mix(hash, rest);
  const auto style = static_cast<std::uint64_t>(shaping.style) | static_cast<std::uint64_t>(shaping.typeface) << 4U |
                     static_cast<std::uint64_t>(shaping.direction) << 8U;
  return mix(hash, style << 32U | shaping.script);
}

// What is not seen by itself, and needs no glyph: joiners, marks of direction, selectors of variants.
bool is_invisible(UChar32 character) { return u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0; }

bool is_mark(UChar32 character) {
  const auto type = u_charType(character);
  return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_COMBINING_SPACING_MARK;
}

}  // namespace

const hb_language_impl_t* language(std::string_view tag) { return hb_language_from_string(tag.data(), static_cast<int>(tag.size())); }

std::uint32_t latin_script() { return HB_SCRIPT_LATIN; }

Words::Words(Typefaces typefaces) : typefaces_(typefaces), buffer_(hb_buffer_create()), table_(kFirstSize) {
  if (typefaces_.sans == nullptr || typefaces_.serif == nullptr) throw std::logic_error("no fonts to set with");
  for (const Typeface typeface : {Typeface::sans, Typeface::serif}) {
    for (const font::Style style : {font::Style::regular, font::Style::bold, font::Style::italic, font::Style::bold_italic}) {
      const Shaping shaping{typeface, style, Direction::left_to_right, latin_script(), language("en")};
      spaces_[static_cast<std::size_t>(typeface)][static_cast<std::size_t>(style)] = shape(" ", shaping).width(1);
    }
  }
}

Words::~Words() { hb_buffer_destroy(buffer_); }

const font::Face& Words::face(Typeface typeface, font::Style style) const {
  return (typeface == Typeface::sans ? typefaces_.sans : typefaces_.serif)->face(style);
}

double Words::space(Typeface typeface, font::Style style) const { return spaces_[static_cast<std::size_t>(typeface)][static_cast<std::size_t>(style)]; }

const Word& Words::shape(std::string_view text, const Shaping& shaping) {
  const std::uint64_t hash = hash_of(text, shaping);
  if (Entry& found = slot(hash, text, shaping); found.word != nullptr) return *found.word;
  const Word* made = make(text, shaping);
  if (++used_ * 2 > table_.size()) grow();
  const std::string& kept = texts_.emplace_back(text);
  slot(hash, text, shaping) = {hash, shaping, made, kept};
  return *made;
}

Words::Entry& Words::slot(std::uint64_t hash, std::string_view text, const Shaping& shaping) {
  const std::size_t mask = table_.size() - 1;
  for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
    Entry& entry = table_[at];
    if (entry.word == nullptr) return entry;
    if (entry.hash == hash && entry.text == text && entry.shaping == shaping) return entry;
  }
}

void Words::grow() {
  std::vector<Entry> old(table_.size() * 2);
  old.swap(table_);
  for (const Entry& entry : old) {
    if (entry.word != nullptr) slot(entry.hash, entry.text, entry.shaping) = entry;
  }
}

// Cut where the face changes, and where it gets too long. A mark stays with its letter where the letter's face has it.
const Word* Words::make(std::string_view text, const Shaping& shaping) {
  const font::Set& set = shaping.typeface == Typeface::sans ? *typefaces_.sans : *typefaces_.serif;
  struct Run {
    std::size_t begin;
    const font::Face* face;
    char32_t missing;
  };
  std::vector<Run> runs;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    const char32_t wanted = next_character(text, at);
    const auto character = static_cast<UChar32>(wanted);
    const font::Face* face = nullptr;
    char32_t missing = 0;
    const bool goes_on = !runs.empty() && at - runs.back().begin <= kLongestRun;
    if (goes_on && (is_invisible(character) || (is_mark(character) && runs.back().face->has(wanted)))) continue;
    if (is_invisible(character)) {
      face = &set.face(shaping.style);
    } else {
      face = set.face_for(wanted, shaping.style);
    }
    if (face == nullptr) {
      missing = wanted;
      face = &set.face(shaping.style);
    }
    if (goes_on && runs.back().face == face) {
      if (runs.back().missing == 0) runs.back().missing = missing;
      continue;
    }
    runs.push_back({from, face, missing});
  }
  Word* first = nullptr;
  Word* last = nullptr;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    Word& word = words_.emplace_back();
    const std::size_t end = i + 1 < runs.size() ? runs[i + 1].begin : text.size();
    word.text = text.substr(runs[i].begin, end - runs[i].begin);
    word.face = runs[i].face;
    word.missing = runs[i].missing;
    word.direction = shaping.direction;
    shape_run(word, text, runs[i].begin, end, shaping);
    if (last != nullptr) last->next = &word;
    else first = &word;
    last = &word;
  }
  return first;
}

void Words::shape_run(Word& word, std::string_view whole, std::size_t begin, std::size_t end, const Shaping& shaping) {
  hb_buffer_clear_contents(buffer_);
  // What is around it decides how its first and last letters join.
  hb_buffer_add_utf8(buffer_, whole.data(), static_cast<int>(whole.size()), static_cast<unsigned>(begin), static_cast<int>(end - begin));
  const bool is_rtl = shaping.direction == Direction::right_to_left;
  hb_buffer_set_direction(buffer_, is_rtl ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer_, static_cast<hb_script_t>(shaping.script));
  hb_buffer_set_language(buffer_, shaping.language);
  // Figures of one width and height, so that they align in columns.
  static const hb_feature_t features[] = {
      {HB_TAG('t', 'n', 'u', 'm'), 1, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
      {HB_TAG('l', 'n', 'u', 'm'), 1, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
  };
  hb_shape(word.face->shaper(), buffer_, features, 2);
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer_, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer_, nullptr);
  word.glyphs.reserve(count);
  for (unsigned i = 0; i < count; ++i) {
    // A damaged font may name glyphs that it does not have.
    const bool is_there = infos[i].codepoint != 0 && infos[i].codepoint < word.face->glyph_count();
    if (!is_there && word.missing == 0) {
      std::size_t at = infos[i].cluster;
      word.missing = next_character(whole, at);
    }
    word.glyphs.push_back({is_there ? static_cast<font::GlyphId>(infos[i].codepoint) : font::GlyphId{0}, positions[i].x_advance, positions[i].x_offset, positions[i].y_offset});
    word.advance += positions[i].x_advance;
  }
  // Glyphs of one cluster stand together; a cluster reaches to where the next one in the text begins.
  std::size_t previous_begin = end;  // of the cluster to the left, for right-to-left
  for (unsigned i = 0; i < count;) {
    unsigned j = i;
    while (j < count && infos[j].cluster == infos[i].cluster) ++j;
    const std::size_t from = infos[i].cluster;
    const std::size_t to = is_rtl ? previous_begin : j < count ? infos[j].cluster : end;
    word.clusters.push_back({static_cast<std::uint16_t>(j - i), static_cast<std::uint16_t>(to - from)});
    previous_begin = from;
    i = j;
  }
}

}  // namespace candour::typeset
