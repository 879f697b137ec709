#include "files/overlap.h"

#include <algorithm>
#include <filesystem>

namespace candour::files {
namespace {

using Path = std::filesystem::path;

Path real(const std::string& folder, std::error_code& error) {
  Path path = std::filesystem::absolute(folder, error);
  if (!error) path = std::filesystem::weakly_canonical(path, error);
  return path.has_filename() ? path : path.parent_path();  // "a/" has an empty name at its end, which would count as a part
}

bool is_within(const Path& inner, const Path& outer) {
  return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

}  // namespace

bool overlap(const std::string& one, const std::string& other) {
  std::error_code error_of_one;
  std::error_code error_of_other;
  const Path first = real(one, error_of_one);
  const Path second = real(other, error_of_other);
  return !error_of_one && !error_of_other && (is_within(first, second) || is_within(second, first));
}

}  // namespace candour::files
