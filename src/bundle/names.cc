#include "bundle/names.h"

#include <fmt/format.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <map>
#include <string>

namespace candour::bundle {

using diagnostics::Code;
using diagnostics::Diagnostics;
using files::RelPath;

namespace {

constexpr Code kUnportable{"bundle/unportable-name"};
constexpr Code kAlike{"bundle/names-alike"};

constexpr const char* kRename = "give it another name where it comes from: a folder or an `id` in the content, the title of the site, or a file in `static`";

// The form in which names are compared by those who see no difference between capitals and small letters, nor between one way to
// write an accent and another (Unicode Standard Annex 31, toNFKC_Casefold).
std::string folded(std::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(error);
  if (U_FAILURE(error)) return std::string(text);
  std::string out;
  fold->normalize(icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size()))), error).toUTF8String(out);
  return U_FAILURE(error) ? std::string(text) : out;
}

bool is_device(std::string_view part) {
  static constexpr std::string_view kDevices[] = {"con", "prn", "aux", "nul", "conin$", "conout$"};
  std::string stem = folded(part.substr(0, part.find('.')));
  while (stem.ends_with(' ')) stem.pop_back();
  if (std::find(std::begin(kDevices), std::end(kDevices), stem) != std::end(kDevices)) return true;
  const bool is_numbered = stem.starts_with("com") || stem.starts_with("lpt");
  return is_numbered && stem.size() == 4 && stem[3] >= '0' && stem[3] <= '9';  // folding makes "1" of "¹"
}

std::string why_not(std::string_view part) {
  if (is_device(part)) return "is the name of a device there, not of a file";
  if (part.ends_with('.') || part.ends_with(' ')) return "ends in a dot or a space, which is lost there";
  if (const std::size_t at = part.find_first_of("<>:\"|?*"); at != std::string_view::npos) return fmt::format("holds `{}`, which no name may there", part[at]);
  return "";
}

// The path and its folders.
template <class Use>
void for_each_level(const RelPath& path, const Use& use) {
  for (RelPath at = path; !at.is_root(); at = at.parent()) use(at);
}

}  // namespace

void check_names(const std::vector<RelPath>& paths, Diagnostics& diagnostics) {
  std::map<RelPath, bool> seen;  // each folder is told of once
  std::map<std::string, RelPath> by_folded;
  for (const RelPath& path : paths) {
    for_each_level(path, [&](const RelPath& at) {
      if (!seen.emplace(at, true).second) return;
      if (const std::string why = why_not(at.name()); !why.empty()) {
        diagnostics.error(kUnportable, {}, fmt::format("`{}` cannot be unpacked on Windows: `{}` {}", at.text(), at.name(), why), {kRename});
      }
      const auto [other, is_first] = by_folded.try_emplace(folded(at.text()), at);
      if (is_first || other->second.parent() != at.parent()) return;  // where folders are alike, they are told of alone
      diagnostics.error(kAlike, {}, fmt::format("`{}` and `{}` are one name on Windows and macOS: one would be unpacked over the other", other->second.text(), at.text()), {kRename});
    });
  }
}

}  // namespace candour::bundle
