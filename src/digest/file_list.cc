#include "digest/file_list.h"

namespace candour::digest {

namespace {

constexpr std::size_t kDigits = 64;
constexpr std::string_view kBetween = "  ";

bool is_digest(std::string_view text) { return text.size() == kDigits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos; }

}  // namespace

std::string text_of(const FileList& list) {
  std::string text;
  for (const auto& [path, digest] : list) text.append(digest).append(kBetween).append(path.text()).append("\n");
  return text;
}

std::optional<FileList> parse_file_list(std::string_view text) {
  FileList list;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    const std::string_view digest = line.substr(0, kDigits);
    if (!is_digest(digest) || line.substr(kDigits, kBetween.size()) != kBetween) return std::nullopt;
    const std::string_view path = line.substr(kDigits + kBetween.size());
    const auto parsed = files::RelPath::parse(path);
    if (!parsed || parsed->is_root() || parsed->text() != path || !list.emplace(*parsed, digest).second) return std::nullopt;
  }
  return list;
}

}  // namespace candour::digest
