// The faces that a document is set in: a family for most of it, and others for the characters that the first one lacks.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "files/reader.h"
#include "font/face.h"

namespace candour::font {

enum class Style { regular, bold, italic, bold_italic };

// Faces of one design. Only the regular one has to be there; for a style that is missing the nearest one stands in, weight
// before slant.
struct Family {
  std::shared_ptr<const Face> regular;
  std::shared_ptr<const Face> bold;
  std::shared_ptr<const Face> italic;
  std::shared_ptr<const Face> bold_italic;

  const Face& face(Style style) const;
};

// Families in the order in which they are asked for a character. It owns the faces: what is set with them refers to them
// and must not outlive it. Never changes, so threads may share it.
class Set {
 public:
  // At least one family.
  explicit Set(std::vector<Family> families);

  // The face for text that needs no other.
  const Face& face(Style style) const { return families_.front().face(style); }
  // The first family's that has the character; null when none has it.
  const Face* face_for(char32_t character, Style style) const;

  const std::vector<Family>& families() const { return families_; }

 private:
  std::vector<Family> families_;
};

// The files of a family, below the folder that a Reader reads.
struct FamilyFiles {
  files::RelPath regular;
  std::optional<files::RelPath> bold;
  std::optional<files::RelPath> italic;
  std::optional<files::RelPath> bold_italic;
};

// Noto Sans as Debian's fonts-noto-core has it (in usr/share/fonts/truetype/noto), then Noto's symbols and mathematics, and
// its faces for the scripts of the languages most spoken in Britain after English.
std::vector<FamilyFiles> noto_sans();

// Reads the files of each family, the preferred one first; at least one. `folder` is how people know the reader's root:
// "/usr/share/fonts/truetype/noto". Each file becomes one of `sources`, so that a diagnostic can name it. A file that is
// missing is a diagnostic (font/missing), as is what Face::load refuses; with any of them, nothing is returned.
std::optional<Set> load(const files::Reader& reader, const std::string& folder, const std::vector<FamilyFiles>& families,
                        diagnostics::Sources& sources, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::font
