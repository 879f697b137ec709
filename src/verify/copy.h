// A copy of a site, as somebody has it: a folder, or a ZIP file of one.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "files/rel_path.h"

namespace candour::verify {

// No file of a site comes near this size, and no site near this many bytes or files. A ZIP file that claims more is made to
// fill memory or disk.
inline constexpr std::uint64_t kLargestFile = std::uint64_t{256} << 20U;
inline constexpr std::uint64_t kLargestCopy = std::uint64_t{16} << 30U;
inline constexpr std::uint64_t kMostFiles = 1'000'000;

class Copy {
 public:
  virtual ~Copy() = default;

  // Every plain file, by path.
  virtual std::vector<files::RelPath> list() const = 0;

  // The bytes of one of them; nothing, and reported, where they cannot be had: a damaged or locked entry of a ZIP file.
  virtual std::optional<std::string> read(const files::RelPath& path, diagnostics::Diagnostics& diagnostics) const = 0;

  // How people know the path.
  virtual std::string shown(const files::RelPath& path) const = 0;
};

// Opens the folder or ZIP file at `path`; nothing, and reported, for a file that is no ZIP file or that holds what no copy of a
// site can: a path that leads out of it, one that comes twice, a file that is too large. What is no plain file is
// reported and left out. Throws files::WrongPath where there is nothing at `path`, files::EnvironmentError when the disk fails.
std::unique_ptr<Copy> open_copy(const std::string& path, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::verify
