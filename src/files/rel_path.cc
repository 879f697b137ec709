#include "files/rel_path.h"

#include <algorithm>
#include <stdexcept>

#include "files/utf8.h"

namespace candour::files {
namespace {

bool is_allowed(std::string_view text) {
  const auto is_bad = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == '\\'; };
  return std::none_of(text.begin(), text.end(), is_bad) && !first_not_utf8(text);
}

}  // namespace

std::optional<RelPath> RelPath::parse(std::string_view text) {
  if (text.starts_with('/') || !is_allowed(text)) return std::nullopt;
  std::string path;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('/', begin), text.size());
    const std::string_view part = text.substr(begin, end - begin);
    begin = end + 1;
    if (part.empty() || part == ".") continue;
    if (part == "..") {
      if (path.empty()) return std::nullopt;
      const std::size_t slash = path.rfind('/');
      path.resize(slash == std::string::npos ? 0 : slash);
      continue;
    }
    if (!path.empty()) path += '/';
    path += part;
  }
  return RelPath(std::move(path));
}

RelPath RelPath::of(std::string_view text) {
  std::optional<RelPath> path = parse(text);
  if (!path) throw std::logic_error("bug: not a relative path: `" + std::string(text) + "`");
  return *std::move(path);
}

std::string_view RelPath::name() const {
  return std::string_view(text_).substr(text_.rfind('/') + 1);  // npos + 1 is 0: no folder
}

std::string_view RelPath::extension() const {
  const std::string_view all = name();
  const std::size_t dot = all.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? std::string_view() : all.substr(dot);
}

RelPath RelPath::parent() const {
  const std::size_t slash = text_.rfind('/');
  return slash == std::string::npos ? RelPath() : RelPath(text_.substr(0, slash));
}

bool RelPath::is_within(const RelPath& folder) const {
  if (folder.is_root()) return !is_root();
  return text_.size() > folder.text_.size() && text_.starts_with(folder.text_) && text_[folder.text_.size()] == '/';
}

RelPath operator/(const RelPath& folder, const RelPath& path) {
  if (folder.is_root()) return path;
  if (path.is_root()) return folder;
  return RelPath(folder.text_ + '/' + path.text_);
}

RelPath operator/(const RelPath& folder, std::string_view text) { return folder / RelPath::of(text); }

}  // namespace candour::files
