#include "model/theme.h"

#include <fmt/format.h>

#include <charconv>

namespace candour::model {

std::optional<Rgb> parse_rgb(std::string_view text) {
  if (text.size() != 7 || text[0] != '#') return std::nullopt;
  std::uint32_t value = 0;
  const char* end = text.data() + text.size();
  if (const auto read = std::from_chars(text.data() + 1, end, value, 16); read.ptr != end) return std::nullopt;
  const auto byte = [&](int shift) { return static_cast<std::uint8_t>(value >> shift & 0xFF); };
  return Rgb{byte(16), byte(8), byte(0)};
}

std::string hex(Rgb colour) { return fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue); }

}  // namespace candour::model
