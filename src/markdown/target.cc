#include "markdown/target.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace candour::markdown {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Browsers drop or translate these inside an address, so that it leads elsewhere than it seems to.
bool is_treacherous(char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F || c == '\\'; }

TargetKind kind_of_scheme(std::string_view text) {
  using Entry = std::pair<std::string_view, TargetKind>;
  constexpr std::array<Entry, 4> kKnown = {{{"http", TargetKind::external},
                                            {"https", TargetKind::external},
                                            {"mailto", TargetKind::mail},
                                            {"tel", TargetKind::phone}}};
  std::string scheme(text);
  std::transform(scheme.begin(), scheme.end(), scheme.begin(), lower);
  const auto known = std::find_if(kKnown.begin(), kKnown.end(), [&](const Entry& e) { return e.first == scheme; });
  return known == kKnown.end() ? TargetKind::refused : known->second;
}

}  // namespace

TargetKind target_kind(std::string_view target) {
  if (target.empty()) return TargetKind::none;
  if (std::any_of(target.begin(), target.end(), is_treacherous)) return TargetKind::refused;
  if (target.starts_with("//")) return TargetKind::refused;
  const std::size_t end = target.find_first_of(":/?#");
  if (end != std::string_view::npos && target[end] == ':') return kind_of_scheme(target.substr(0, end));
  if (target.starts_with('/')) return TargetKind::site;
  return target.starts_with('#') ? TargetKind::anchor : TargetKind::relative;
}

}  // namespace candour::markdown
