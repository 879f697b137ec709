// Reading the glyphs of a run together with what they say.
#pragma once

#include <span>
#include <string_view>

#include "typeset/frames.h"

namespace candour::pdf {

struct ClusterView {
  std::span<const typeset::Glyph> glyphs;  // from left to right
  std::string_view text;                   // of the page, and valid as long as it
  std::int64_t x = 0;                      // where the pen is before it, in design units from the run's origin
  typeset::Direction direction = typeset::Direction::left_to_right;

  // Calls visit(glyph, x) for each glyph, in the order in which it is read: a letter comes before its marks, whichever way
  // the text runs.
  template <typename Visit>
  void each_glyph(Visit visit) const {
    std::int64_t pen = x;
    if (direction == typeset::Direction::left_to_right) {
      for (const typeset::Glyph& glyph : glyphs) {
        visit(glyph, pen);
        pen += glyph.advance;
      }
      return;
    }
    for (const typeset::Glyph& glyph : glyphs) pen += glyph.advance;
    for (auto glyph = glyphs.rbegin(); glyph != glyphs.rend(); ++glyph) {
      pen -= glyph->advance;
      visit(*glyph, pen);
    }
  }
};

// Texts of clusters are a letter or two long, where comparing in place beats calling memcmp.
inline bool is_same(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] != b[i]) return false;
  }
  return true;
}

// Calls visit(ClusterView) for each cluster, from left to right. They share out the run's glyphs and its text: fonts_of() has
// seen to that.
template <typename Visit>
void each_cluster(const typeset::Page& page, const typeset::GlyphRun& run, Visit visit) {
  const std::string_view text = std::string_view(page.text).substr(run.text.begin, run.text.size());
  std::size_t glyph = run.glyphs.begin;
  std::size_t read = 0;
  std::int64_t x = 0;
  for (std::size_t i = run.clusters.begin; i < run.clusters.end; ++i) {
    const typeset::Cluster cluster = page.clusters[i];
    const bool is_forwards = run.direction == typeset::Direction::left_to_right;
    const std::size_t begin = is_forwards ? read : text.size() - read - cluster.bytes;
    const std::span<const typeset::Glyph> glyphs(page.glyphs.data() + glyph, cluster.glyphs);
    visit(ClusterView{glyphs, {text.data() + begin, cluster.bytes}, x, run.direction});
    for (const typeset::Glyph& one : glyphs) x += one.advance;
    glyph += cluster.glyphs;
    read += cluster.bytes;
  }
}

}  // namespace candour::pdf
