// Documents set by hand, without typeset's layout: what is written must not depend on who placed it.
#pragma once

#include <hb.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "files/reader.h"
#include "font/set.h"
#include "typeset/frames.h"

namespace by_hand {

using namespace candour;
using namespace candour::typeset;

inline const font::Set& noto() {
  static const font::Set kSet = [] {
    const std::string folder = "/usr/share/fonts/truetype/noto";
    const files::DiskReader reader(folder);
    diagnostics::Sources sources;
    diagnostics::Diagnostics diagnostics;
    return font::load(reader, folder, font::noto_sans(), sources, diagnostics).value();
  }();
  return kSet;
}

inline constexpr Colour kInk{20, 20, 20};
inline constexpr Colour kBlue{11, 65, 112};
inline constexpr Colour kPale{232, 240, 246};

struct Type {
  const font::Face* face = &noto().face(font::Style::regular);
  double size = 10;
  Colour colour = kInk;
  Direction direction = Direction::left_to_right;
};

inline Type bold(double size) { return {&noto().face(font::Style::bold), size, kInk, Direction::left_to_right}; }

// Sets one run with its pen at `at`, and returns how wide it is.
inline double set(Page& page, Owner owner, Type type, Point at, std::string_view text) {
  hb_buffer_t* buffer = hb_buffer_create();
  hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()), 0, static_cast<int>(text.size()));
  hb_buffer_guess_segment_properties(buffer);
  hb_buffer_set_direction(buffer, type.direction == Direction::left_to_right ? HB_DIRECTION_LTR : HB_DIRECTION_RTL);
  hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_PRESERVE_DEFAULT_IGNORABLES);
  hb_shape(type.face->shaper(), buffer, nullptr, 0);
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
  GlyphRun run{owner, type.face, type.size, type.colour, at, type.direction, {}, {}, {}};
  run.glyphs.begin = static_cast<std::uint32_t>(page.glyphs.size());
  run.clusters.begin = static_cast<std::uint32_t>(page.clusters.size());
  run.text.begin = static_cast<std::uint32_t>(page.text.size());
  double width = 0;
  for (unsigned i = 0; i < count;) {
    unsigned end = i;
    for (; end < count && infos[end].cluster == infos[i].cluster; ++end) {
      page.glyphs.push_back({static_cast<font::GlyphId>(infos[end].codepoint), positions[end].x_advance, positions[end].x_offset,
                             positions[end].y_offset});
      width += positions[end].x_advance;
    }
    // The text up to the cluster that is read next.
    unsigned next = static_cast<unsigned>(text.size());
    for (unsigned k = 0; k < count; ++k) {
      if (infos[k].cluster > infos[i].cluster) next = std::min(next, infos[k].cluster);
    }
    page.clusters.push_back({static_cast<std::uint16_t>(end - i), static_cast<std::uint16_t>(next - infos[i].cluster)});
    i = end;
  }
  hb_buffer_destroy(buffer);
  page.text += text;
  run.glyphs.end = static_cast<std::uint32_t>(page.glyphs.size());
  run.clusters.end = static_cast<std::uint32_t>(page.clusters.size());
  run.text.end = static_cast<std::uint32_t>(page.text.size());
  page.items.emplace_back(run);
  return width * type.size / type.face->metrics().units_per_em;
}

inline Document titled(std::string title) {
  Document document;
  document.information = {std::move(title),
                          "en-GB",
                          "Harbourside Partnership",
                          "Harbour Council",
                          "What was promised, and what was done.",
                          "Candour 0.1.0",
                          {2014, 7, 19},
                          {2014, 8, 1}};
  return document;
}

inline Page& new_page(Document& document, bool is_landscape = false) {
  Page& page = document.pages.emplace_back();
  if (is_landscape) std::swap(page.width, page.height);
  page.label = std::to_string(document.pages.size());
  return page;
}

// A heading and a sentence.
inline Document small_document() {
  Document document = titled("A small document");
  Page& page = new_page(document);
  const NodeId heading = document.tree.add(document.tree.root(), Role::heading1);
  set(page, document.tree.add_content(heading), bold(20), {56, 80}, "A small document");
  const NodeId paragraph = document.tree.add(document.tree.root(), Role::paragraph);
  set(page, document.tree.add_content(paragraph), {}, {56, 110}, "It says one thing.");
  return document;
}

}  // namespace by_hand
