// A name as templates use it. Its hash is worked out once, when a template is parsed or a shape is described, and
// stands for the name from then on, so that finding a field while rendering compares integers. No table of names is
// shared: keys need no lock and no global. Two names with one 64-bit hash do not happen by accident; a shape that had
// them would fail an assertion, and a template that looked for one of them on purpose would only print a field that it
// may print.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace candour::templates {

class Key {
 public:
  explicit Key(std::string_view text) : hash_(hash_of(text)), text_(text) {}

  const std::string& text() const { return text_; }
  std::uint64_t hash() const { return hash_; }
  bool operator==(const Key& other) const { return hash_ == other.hash_; }

 private:
  // FNV-1a: short, the same everywhere, and good enough for a few dozen names.
  static std::uint64_t hash_of(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    return hash;
  }

  std::uint64_t hash_;
  std::string text_;
};

}  // namespace candour::templates
