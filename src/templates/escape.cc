#include "templates/escape.h"

#include <algorithm>
#include <array>

namespace candour::templates {
namespace {

std::string_view reference(char c) {
  switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return {};
  }
}

using CharSet = std::array<bool, 256>;

constexpr CharSet set_of(std::string_view chars) {
  CharSet set{};
  for (const char c : chars) set[static_cast<unsigned char>(c)] = true;
  return set;
}

constexpr CharSet kInText = set_of("&<>\"");
constexpr CharSet kInAttribute = set_of("&<>\"'");

// Whether any of the eight bytes from `at` is in the set: without a branch for each.
bool any_of_eight(const char* at, const CharSet& set) {
  bool any = false;
  for (std::size_t i = 0; i < 8; ++i) any |= set[static_cast<unsigned char>(at[i])];
  return any;
}

// Copies runs of harmless bytes whole: most text has none of the others.
void append(std::string& out, std::string_view text, const CharSet& special) {
  const char* run = text.data();
  const char* const end = run + text.size();
  for (const char* at = run; at != end; ++at) {
    while (end - at > 8 && !any_of_eight(at, special)) at += 8;
    if (!special[static_cast<unsigned char>(*at)]) continue;
    out.append(run, at);
    out.append(reference(*at));
    run = at + 1;
  }
  out.append(run, end);
}

bool is_ignored_in_address(char c) { return c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

void append_text(std::string& out, std::string_view text) { append(out, text, kInText); }
void append_attribute(std::string& out, std::string_view text) { append(out, text, kInAttribute); }

bool is_safe_address(std::string_view address) {
  while (!address.empty() && static_cast<unsigned char>(address.front()) <= 0x20) address.remove_prefix(1);
  std::array<char, 7> scheme{};  // one more than the longest that is allowed
  std::size_t length = 0;
  for (const char c : address) {
    if (is_ignored_in_address(c)) continue;
    if (c == '/' || c == '?' || c == '#') return true;
    if (c == ':') {
      constexpr std::array<std::string_view, 4> safe = {"http", "https", "mailto", "tel"};
      return std::find(safe.begin(), safe.end(), std::string_view(scheme.data(), length)) != safe.end();
    }
    const bool upper = c >= 'A' && c <= 'Z';
    if (length < scheme.size()) scheme[length++] = upper ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return true;
}

}  // namespace candour::templates
