// What the tests of this module are made with: fonts, a typesetter, and documents as text.
#pragma once

#include <fmt/format.h>

#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "diagnostics/print.h"
#include "files/reader.h"
#include "typeset/typesetter.h"

namespace workshop {

using namespace candour;
using namespace candour::typeset;

constexpr const char* kFontFolder = "/usr/share/fonts/truetype/noto";

inline font::Set load_fonts(const std::string& text_face) {
  diagnostics::Sources sources;
  diagnostics::Diagnostics problems;
  std::vector<font::FamilyFiles> families = font::noto_sans();
  const auto of = [&](const char* style) { return files::RelPath::of(text_face + "-" + style + ".ttf"); };
  families.front() = {of("Regular"), of("Bold"), of("Italic"), of("BoldItalic")};
  auto set = font::load(files::DiskReader(kFontFolder), kFontFolder, families, sources, problems);
  if (!set) throw std::runtime_error(diagnostics::for_people(problems, sources, diagnostics::Colour::off));
  return *std::move(set);
}

inline const font::Set& sans() {
  static const font::Set set = load_fonts("NotoSans");
  return set;
}
inline const font::Set& serif() {
  static const font::Set set = load_fonts("NotoSerif");
  return set;
}

inline const Hyphenation& british() {
  static const Hyphenation hyphenation = [] {
    diagnostics::Sources sources;
    diagnostics::Diagnostics problems;
    auto loaded = Hyphenation::load(files::DiskReader("/usr/share/hyphen"), "hyphen", Hyphenation::british_english(), sources, problems);
    if (!loaded) throw std::runtime_error(diagnostics::for_people(problems, sources, diagnostics::Colour::off));
    return *loaded;
  }();
  return hyphenation;
}

inline Typesetter typesetter(Styles styles = {}) { return Typesetter({&sans(), &serif()}, british(), std::move(styles)); }

inline Flow flow(Blocks blocks) {
  Flow made;
  made.information.title = "A document";
  made.information.language = "en-GB";
  made.running.header_start = "Orrisbridge: action plan 2024/25";
  made.running.footer_start = "candour.example/orrisbridge/";
  made.blocks = std::move(blocks);
  return made;
}

inline Inlines words(std::string text) { return {Text{std::move(text), {}}}; }
inline Block paragraph(std::string text) { return Paragraph{words(std::move(text))}; }

// A document that must be without fault.
inline Document set(const Flow& flow, Styles styles = {}) {
  diagnostics::Diagnostics problems;
  auto document = typesetter(std::move(styles)).set(flow, problems);
  // Warnings, too: what is set here is meant to be well.
  if (!problems.all().empty()) throw std::runtime_error(diagnostics::for_people(problems, {}, diagnostics::Colour::off));
  return *std::move(document);
}

inline std::string_view text_of(const Page& page, const GlyphRun& run) {
  return std::string_view(page.text).substr(run.text.begin, run.text.size());
}

// The text of each place of content, from all its pages.
inline std::map<std::uint32_t, std::string> texts_of(const Document& document) {
  std::map<std::uint32_t, std::string> texts;
  for (const Page& page : document.pages) {
    for (const Item& item : page.items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      const auto* content = run == nullptr ? nullptr : std::get_if<ContentId>(&run->owner);
      if (content != nullptr) texts[content->index()] += text_of(page, *run);
    }
  }
  return texts;
}

inline void dump_node(const Document& document, const std::map<std::uint32_t, std::string>& texts, NodeId node, int depth, std::string& out) {
  const Tree& tree = document.tree;
  out += fmt::format("{:{}}{}", "", depth * 2, name_of(tree.role(node)));
  if (const Attributes* attributes = tree.attributes(node)) {
    if (!attributes->alternative.empty()) out += fmt::format(" alt=\"{}\"", attributes->alternative);
    if (attributes->actual_text) out += fmt::format(" reads=\"{}\"", *attributes->actual_text);
    if (!attributes->expansion.empty()) out += fmt::format(" means=\"{}\"", attributes->expansion);
    if (!attributes->language.empty()) out += " lang=" + attributes->language;
    if (attributes->scope) out += *attributes->scope == Scope::row ? " scope=row" : " scope=column";
    if (attributes->column_span != 1) out += fmt::format(" columns={}", attributes->column_span);
    if (attributes->row_span != 1) out += fmt::format(" rows={}", attributes->row_span);
  }
  out += "\n";
  for (auto kid = tree.first_kid(node); kid; kid = tree.next_kid(*kid)) {
    if (!tree.is_content(*kid)) {
      dump_node(document, texts, {*kid}, depth + 1, out);
    } else {
      const auto found = texts.find(*kid);
      out += fmt::format("{:{}}\"{}\"\n", "", depth * 2 + 2, found == texts.end() ? "" : found->second);
    }
  }
}

// The tree with its texts: what is read.
inline std::string dump_tree(const Document& document) {
  std::string out;
  dump_node(document, texts_of(document), document.tree.root(), 0, out);
  return out;
}

inline const char* name_of_artifact(Artifact artifact) {
  switch (artifact) {
    case Artifact::header: return "header";
    case Artifact::footer: return "footer";
    case Artifact::repeated_head: return "repeated head";
    case Artifact::rule: return "rule";
    case Artifact::background: return "background";
  }
  return "";
}

inline double width_of(const Page& page, const GlyphRun& run) {
  double width = 0;
  for (std::uint32_t i = run.glyphs.begin; i < run.glyphs.end; ++i) width += page.glyphs[i].advance;
  return width * run.size / run.face->metrics().units_per_em;
}

// Every run and link with its place, rounded to a tenth of a point: what is seen.
inline std::string dump_pages(const Document& document) {
  std::string out;
  for (const Page& page : document.pages) {
    out += fmt::format("page {} {:.0f}x{:.0f}\n", page.label, page.width, page.height);
    for (const Item& item : page.items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run == nullptr) continue;
      const auto* artifact = std::get_if<Artifact>(&run->owner);
      out += fmt::format("  {:6.1f} {:6.1f} {:6.1f} {:<4.1f} {}{}{} \"{}\"\n", run->origin.x, run->origin.y, run->origin.x + width_of(page, *run), run->size,
                         run->face->postscript_name(), run->direction == Direction::right_to_left ? " rtl" : "",
                         artifact == nullptr ? "" : std::string(" ") + name_of_artifact(*artifact), text_of(page, *run));
    }
    for (const LinkArea& link : page.links) {
      out += fmt::format("  link {:.1f} {:.1f} {:.1f}x{:.1f} {}\n", link.rect.x, link.rect.y, link.rect.width, link.rect.height, link.says);
    }
  }
  return out;
}

}  // namespace workshop
