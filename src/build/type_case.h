// What PDFs are set with, as a printer keeps his type: read once, shared by all threads.
#pragma once

#include <optional>
#include <string>

#include "build/build.h"
#include "font/set.h"
#include "model/record.h"
#include "print/edition.h"
#include "typeset/hyphenation.h"
#include "typeset/words.h"

namespace candour::build {

struct TypeCase {
  font::Set text;
  font::Set display;  // for titles
  typeset::Hyphenation hyphenation;
  std::string producer;  // the program, which documents name
  print::Pictures pictures = {};  // to be loaded when the record is known (pictures.h)

  typeset::Typefaces faces() const { return {&text, &display}; }
};

// The publisher's own font where the settings name one, with Noto for the characters that it lacks; else Noto Sans and Noto
// Serif. Reports every file that is missing or that may not be used; then nothing is returned.
std::optional<TypeCase> load_type(const Printing& printing, const Folder& content, const model::PdfSettings& settings,
                                  diagnostics::Sources& sources, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::build
