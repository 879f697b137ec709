#include "data/csv.h"

#include <array>
#include <cassert>
#include <charconv>

namespace candour::data {

namespace {

constexpr std::string_view kBeginsFormula = "=+-@\t\r\n";

struct Writer {
  std::string& out;

  void operator()(std::monostate) const {}
  void operator()(int number) const { out += std::to_string(number); }
  void operator()(double number) const {
    std::array<char, 512> digits;  // a double has 309 before the point at most, and 17 that count
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed).ptr;
    out.append(digits.data(), end);
  }
  void operator()(const model::Date& date) const { out += model::iso(date); }
  void operator()(const std::string& text) const {
    out += '"';
    if (!text.empty() && kBeginsFormula.find(text.front()) != std::string_view::npos) out += '\'';
    for (const char c : text) {
      if (c == '"') out += '"';
      out += c;
    }
    out += '"';
  }
};

}  // namespace

std::string csv_of(const Table& table) {
  std::string csv = "\xEF\xBB\xBF";
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (i > 0) csv += ',';
    csv += table.columns[i];
  }
  csv += "\r\n";
  for (const std::vector<Cell>& line : table.lines) {
    assert(line.size() == table.columns.size());
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (i > 0) csv += ',';
      std::visit(Writer{csv}, line[i]);
    }
    csv += "\r\n";
  }
  return csv;
}

}  // namespace candour::data
