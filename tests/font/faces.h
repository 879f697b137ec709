// Faces to test with, read from where Debian puts them.
#pragma once

#include <memory>
#include <string>

#include "files/reader.h"
#include "font/set.h"

namespace faces {

using namespace candour;

inline const std::string kNoto = "/usr/share/fonts/truetype/noto";
inline const std::string kB612 = "/usr/share/fonts/opentype/b612";

inline std::string bytes_of(const std::string& folder, const std::string& name) {
  return files::DiskReader(folder).read(files::RelPath::of(name));
}

inline std::shared_ptr<const font::Face> loaded(const std::string& folder, const std::string& name) {
  diagnostics::Diagnostics diagnostics;
  auto face = font::Face::load(bytes_of(folder, name), name, {}, diagnostics);
  if (face == nullptr) throw std::runtime_error("no " + name);
  return face;
}

}  // namespace faces
