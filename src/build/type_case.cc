#include "build/type_case.h"

#include <fmt/format.h>

#include "content/kinds.h"
#include "files/environment_error.h"

namespace candour::build {

using diagnostics::Diagnostics;
using diagnostics::Sources;

namespace {

constexpr diagnostics::Code kNoFonts{"build/no-fonts"};

bool can_read(const files::Reader& reader, const files::RelPath& path) {
  try {
    reader.read(path);
    return true;
  } catch (const files::EnvironmentError&) {
    return false;
  }
}

// What was found wrong with Noto. In the wrong folder each of thirty files is missing, and none of them is what is wrong.
void report(const Diagnostics& found, const Folder& fonts, Sources& sources, Diagnostics& diagnostics) {
  const files::RelPath text_face = font::noto_sans().front().regular;
  if (!found.has_errors() || can_read(fonts.files, text_face)) return diagnostics.append(found);
  diagnostics.error(kNoFonts, {sources.add(fonts.shown_as, ""), 0, 0}, fmt::format("there is no `{}`, which PDFs are set in", text_face.text()),
                    {"install the package `fonts-noto-core`, name the folder where its fonts are (--fonts), or make no PDFs (--html-only)"});
}

font::FamilyFiles noto_serif() {
  const auto file = [](const char* style) { return files::RelPath::of(fmt::format("NotoSerif-{}.ttf", style)); };
  return {file("Regular"), file("Bold"), file("Italic"), file("BoldItalic")};
}

font::FamilyFiles files_of(const model::OwnFont& own) {
  const auto file = [](const model::FontFile& it) { return files::RelPath::of(content::kFontFolder) / it.name; };
  const auto maybe = [&](const std::optional<model::FontFile>& it) { return it ? std::optional(file(*it)) : std::nullopt; };
  return {file(own.regular), maybe(own.bold), maybe(own.italic), maybe(own.bold_italic)};
}

// `first` is asked for a character before `others` are.
font::Set joined(const font::Set& first, const font::Set& others) {
  std::vector<font::Family> families = first.families();
  families.insert(families.end(), others.families().begin(), others.families().end());
  return font::Set(std::move(families));
}

}  // namespace

std::optional<TypeCase> load_type(const Printing& printing, const Folder& content, const model::PdfSettings& settings, Sources& sources,
                                  Diagnostics& diagnostics) {
  const Folder& fonts = printing.fonts;
  Diagnostics of_noto;
  const std::optional<font::Set> noto = font::load(fonts.files, fonts.shown_as, font::noto_sans(), sources, of_noto);
  const std::optional<font::Set> display =
      settings.font ? font::load(content.files, content.shown_as, {files_of(*settings.font)}, sources, diagnostics)
                    : font::load(fonts.files, fonts.shown_as, {noto_serif()}, sources, of_noto);
  report(of_noto, fonts, sources, diagnostics);
  const Folder& patterns = printing.hyphenation;
  std::optional<typeset::Hyphenation> hyphenation =
      typeset::Hyphenation::load(patterns.files, patterns.shown_as, typeset::Hyphenation::british_english(), sources, diagnostics);
  if (!noto || !display || !hyphenation) return std::nullopt;
  const font::Set in_front = joined(*display, *noto);
  return TypeCase{settings.font ? in_front : *noto, in_front, *std::move(hyphenation), printing.producer, {}};
}

}  // namespace candour::build
