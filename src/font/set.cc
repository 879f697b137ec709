#include "font/set.h"

#include <stdexcept>

#include "files/environment_error.h"

namespace candour::font {
namespace {

constexpr diagnostics::Code kMissing{"font/missing"};

const Face& first_of(const std::shared_ptr<const Face>& a, const std::shared_ptr<const Face>& b,
                     const std::shared_ptr<const Face>& c) {
  return a ? *a : b ? *b : *c;
}

// A file of one weight and slant by the names that Noto's have.
FamilyFiles noto(const std::string& name) {
  return {files::RelPath::of(name + "-Regular.ttf"), files::RelPath::of(name + "-Bold.ttf"), std::nullopt, std::nullopt};
}

FamilyFiles noto_of_one_weight(const std::string& name) {
  return {files::RelPath::of(name + "-Regular.ttf"), std::nullopt, std::nullopt, std::nullopt};
}

}  // namespace

const Face& Family::face(Style style) const {
  switch (style) {
    case Style::regular: return *regular;
    case Style::bold: return first_of(bold, regular, regular);
    case Style::italic: return first_of(italic, regular, regular);
    case Style::bold_italic: return first_of(bold_italic, bold, italic ? italic : regular);
  }
  return *regular;
}

Set::Set(std::vector<Family> families) : families_(std::move(families)) {
  if (families_.empty()) throw std::logic_error("a set of fonts without a family");
}

const Face* Set::face_for(char32_t character, Style style) const {
  for (const Family& family : families_) {
    if (const Face& face = family.face(style); face.has(character)) return &face;
  }
  return nullptr;
}

std::vector<FamilyFiles> noto_sans() {
  FamilyFiles text = noto("NotoSans");
  text.italic = files::RelPath::of("NotoSans-Italic.ttf");
  text.bold_italic = files::RelPath::of("NotoSans-BoldItalic.ttf");
  std::vector<FamilyFiles> all = {text};
  all.push_back(noto_of_one_weight("NotoSansMath"));  // arrows, comparisons
  all.push_back(noto("NotoSansSymbols"));
  all.push_back(noto_of_one_weight("NotoSansSymbols2"));
  for (const char* script :
       {"Arabic", "Hebrew", "Bengali", "Devanagari", "Gujarati", "Gurmukhi", "Tamil", "Armenian", "Ethiopic", "Georgian", "Thai"}) {
    all.push_back(noto(std::string("NotoSans") + script));
  }
  return all;
}

namespace {

std::shared_ptr<const Face> load_face(const files::Reader& reader, const std::string& folder, const files::RelPath& path,
                                      diagnostics::Sources& sources, diagnostics::Diagnostics& diagnostics) {
  const std::string name = folder + "/" + path.text();
  // Nobody is to be shown the bytes of a font: the source stands for the file, and has no text.
  const diagnostics::Span place{sources.add(name, ""), 0, 0};
  std::string bytes;
  try {
    bytes = reader.read(path);
  } catch (const files::EnvironmentError& error) {
    diagnostics.error(kMissing, place, "the font cannot be read: " + error.message(),
                      {"install the font, or name the file of another one"});
    return nullptr;
  }
  return Face::load(std::move(bytes), name, place, diagnostics);
}

}  // namespace

std::optional<Set> load(const files::Reader& reader, const std::string& folder, const std::vector<FamilyFiles>& families,
                        diagnostics::Sources& sources, diagnostics::Diagnostics& diagnostics) {
  bool is_whole = true;
  const auto face = [&](const std::optional<files::RelPath>& path) -> std::shared_ptr<const Face> {
    if (!path) return nullptr;
    auto loaded = load_face(reader, folder, *path, sources, diagnostics);
    is_whole = is_whole && loaded != nullptr;
    return loaded;
  };
  std::vector<Family> loaded;
  for (const FamilyFiles& family : families) {
    loaded.push_back({face(family.regular), face(family.bold), face(family.italic), face(family.bold_italic)});
  }
  if (!is_whole) return std::nullopt;
  return Set(std::move(loaded));
}

}  // namespace candour::font
