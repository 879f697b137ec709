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

// Where a table of a font file is.
struct TableAt {
  std::size_t begin = 0;
  std::size_t size = 0;
};

inline TableAt table(const std::string& bytes, const std::string& tag) {
  const std::size_t entry = bytes.find(tag, 12);
  const auto number = [&](std::size_t at) {
    std::size_t value = 0;
    for (std::size_t i = at; i < at + 4; ++i) value = value * 256 + static_cast<unsigned char>(bytes[i]);
    return value;
  };
  return {number(entry + 8), number(entry + 12)};
}

inline void fill(std::string& bytes, const std::string& tag, char byte) {
  const TableAt at = table(bytes, tag);
  bytes.replace(at.begin, at.size, at.size, byte);
}

inline std::shared_ptr<const font::Face> loaded(const std::string& folder, const std::string& name) {
  diagnostics::Diagnostics diagnostics;
  auto face = font::Face::load(bytes_of(folder, name), name, {}, diagnostics);
  if (face == nullptr) throw std::runtime_error("no " + name);
  return face;
}

}  // namespace faces
