// Where words may be divided, by Liang's method and the patterns that TeX and LibreOffice use, one file for each language
// (libhyphen). Never changes once it is loaded, so threads may share it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "files/reader.h"

struct _HyphenDict;

namespace candour::typeset {

class Hyphenation {
 public:
  struct File {
    std::string language;  // RFC 5646: "en-GB"
    files::RelPath path;
  };

  // Of Debian's hyphen-en-gb, below /usr/share/hyphen.
  static std::vector<File> british_english();

  // `folder` is how people know the reader's root. A file that is missing or no UTF-8 dictionary is a diagnostic
  // (typeset/no-hyphenation), and nothing is returned.
  static std::optional<Hyphenation> load(const files::Reader& reader, const std::string& folder, const std::vector<File>& files,
                                         diagnostics::Sources& sources, diagnostics::Diagnostics& diagnostics);
  // Divides nothing.
  Hyphenation() = default;

  // Fills `offsets` with the bytes, in ascending order, before which `word` may be divided. None for what holds anything but
  // letters, is shorter than six of them, or is of a language without a dictionary; three stay on each side. A dictionary
  // serves the variants of its language: that of "en-GB" also "en" and "en-IE".
  void divide(std::string_view word, std::string_view language, std::vector<std::uint16_t>& offsets) const;

 private:
  struct Dictionary {
    std::string language;
    std::shared_ptr<_HyphenDict> patterns;
  };
  std::vector<Dictionary> dictionaries_;
};

}  // namespace candour::typeset
