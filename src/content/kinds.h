// Which kind of content a path stands for. The layout of the content folder is written down here and nowhere else.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "files/rel_path.h"

namespace candour::content {

enum class FileKind {
  site,         // site.json
  documents,    // documents.json
  bodies,       // bodies.json
  glossary,     // glossary.json
  font,         // fonts/<font>.ttf or .otf; may be left out
  redirects,    // redirects.json; may be left out
  plain_english,  // plain-english.json; may be left out
  guard,        // guard.json; may be left out
  partnership,  // <partnership>/partnership.json
  strategy,     // <partnership>/strategies/<period>/strategy.json
  chapter,      // <partnership>/strategies/<period>/<chapter>.md
  plan,         // <partnership>/plans/<year>/plan.json
  update,       // <partnership>/plans/<year>/updates/<update>.json
  statement,    // <partnership>/plans/<year>/statements/<update>.json; written by `candour freeze`
  corrections,  // <partnership>/corrections.json; may be left out
  case_study,   // <partnership>/case-studies/<case study>.md
  decision      // <partnership>/decisions/<decision>.json
};

struct ContentFile {
  FileKind kind = FileKind::site;
  std::string partnership;  // the folder's name; empty above the partnerships
  std::string period;       // of a strategy or chapter, or the year of a plan, update or statement
  std::string slug;         // the file's name without its ending
};

// The font files of the publisher's own stand in a folder of this name.
inline constexpr std::string_view kFontFolder = "fonts";
// A plain name, without folders and not hidden, that ends in .ttf or .otf.
bool is_font_file(std::string_view name);

// Nothing for a path at which no content is read.
std::optional<ContentFile> classify(const files::RelPath& path);

}  // namespace candour::content
