#include "font/subset.h"

#include <hb-subset.h>

#include <algorithm>
#include <memory>
#include <numeric>
#include <optional>
#include <stdexcept>

#include "files/content_hash.h"
#include "font/tables.h"
#include "font/true_type.h"

namespace candour::font {
namespace {

template <typename T, void (*kDestroy)(T*)>
struct Destroy {
  void operator()(T* object) const { kDestroy(object); }
};
using Input = std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_t, hb_subset_input_destroy>>;
using Plan = std::unique_ptr<hb_subset_plan_t, Destroy<hb_subset_plan_t, hb_subset_plan_destroy>>;
using OwnFace = std::unique_ptr<hb_face_t, Destroy<hb_face_t, hb_face_destroy>>;

// HarfBuzz's own subsetter: charstrings call each other, and thinning that out is its business. Nothing where it finds them
// damaged.
std::optional<std::string> cff_of(const Face& face, const std::vector<GlyphId>& glyphs) {
  const Input input(hb_subset_input_create_or_fail());
  if (!input) throw std::bad_alloc();
  for (const GlyphId glyph : glyphs) hb_set_add(hb_subset_input_glyph_set(input.get()), glyph);
  // Without these, no glyph is drawn in that is not asked for.
  hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const hb_tag_t layout : {tag("GSUB"), tag("GPOS"), tag("GDEF")}) hb_set_add(dropped, layout);
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  const Plan plan(hb_subset_plan_create_or_fail(face.tables(), input.get()));
  const OwnFace made(plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr);
  if (!made) return std::nullopt;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    if (hb_map_get(hb_subset_plan_old_to_new_glyph_mapping(plan.get()), glyphs[i]) != i) {
      throw std::logic_error("the font " + face.path() + " is subset to other glyphs than those asked for");
    }
  }
  const Table program(made.get(), tag("CFF "));
  if (program.empty()) return std::nullopt;
  return std::string(program.bytes());
}

std::string tag_of(const Face& face, const std::vector<GlyphId>& glyphs) {
  std::string key = face.postscript_name();
  for (const GlyphId glyph : glyphs) {
    key += static_cast<char>(glyph >> 8U);
    key += static_cast<char>(glyph & 0xFFU);
  }
  std::uint64_t hash = files::content_hash(key);
  std::string tag;
  for (int i = 0; i < 6; ++i, hash /= 26) tag += static_cast<char>('A' + hash % 26);
  return tag;
}

}  // namespace

Subset subset(const Face& face, std::vector<GlyphId> used) {
  used.push_back(0);
  std::sort(used.begin(), used.end());
  used.erase(std::unique(used.begin(), used.end()), used.end());
  Subset made;
  if (face.outlines() == Outlines::true_type) {
    made.glyphs = with_components(face, std::move(used));
    made.program = true_type_program(face, made.glyphs);
  } else {
    made.glyphs = std::move(used);
    std::optional<std::string> program = cff_of(face, made.glyphs);
    if (!program) throw std::logic_error("the font " + face.path() + " cannot be subset");
    made.program = *std::move(program);
  }
  made.tag = tag_of(face, made.glyphs);
  return made;
}

bool can_be_subset(const Face& face) {
  if (face.outlines() == Outlines::true_type) return true;
  std::vector<GlyphId> all(face.glyph_count());
  std::iota(all.begin(), all.end(), GlyphId{0});
  return cff_of(face, all).has_value();
}

}  // namespace candour::font
