// A path below some root, which cannot lead out of it. Everything that is read or published is named by one.
#pragma once

#include <compare>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace candour::files {

// Normalised: parts joined by single forward slashes, no `.` or `..`, no slash at either end. Valid UTF-8 without
// backslashes and control characters, because every path may become a web address, a line of JSON or a Windows file.
// Compares and hashes by bytes, the same in every locale. The default value is the root itself.
class RelPath {
 public:
  RelPath() = default;

  // `./a//b/../c/` is read as `a/c`; an empty text or `.` as the root. Nothing is returned for an absolute path, for
  // one that climbs out of the root at any point (`a/../../a`), and for what is not allowed in a path (see above).
  static std::optional<RelPath> parse(std::string_view text);

  // For paths that our own code writes down. A text that does not parse is a bug of ours: throws std::logic_error.
  static RelPath of(std::string_view text);

  bool is_root() const { return text_.empty(); }
  const std::string& text() const { return text_; }

  // For `a/b.tar.gz`: name `b.tar.gz`, parent `a`, extension `.gz`. The root is its own parent, without a name. A
  // leading dot makes a hidden file, not an extension. The views are valid as long as this path.
  std::string_view name() const;
  std::string_view extension() const;
  RelPath parent() const;

  // Whether this path lies below `folder`, at any depth. No path lies within itself; all others lie within the root.
  bool is_within(const RelPath& folder) const;

  friend RelPath operator/(const RelPath& folder, const RelPath& path);
  // `folder / "index.html"`; the text is read as by of().
  friend RelPath operator/(const RelPath& folder, std::string_view text);

  bool operator==(const RelPath&) const = default;
  std::strong_ordering operator<=>(const RelPath&) const = default;

 private:
  explicit RelPath(std::string normalised) : text_(std::move(normalised)) {}

  std::string text_;
};

}  // namespace candour::files

template <>
struct std::hash<candour::files::RelPath> {
  std::size_t operator()(const candour::files::RelPath& path) const noexcept {
    return std::hash<std::string>()(path.text());
  }
};
