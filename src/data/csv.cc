#include "data/csv.h"

#include <cassert>

namespace candour::data {

namespace {

constexpr std::string_view kBeginsFormula = "=+-@\t\r\n";

struct Writer {
  std::string& out;

  void operator()(std::monostate) const {}
  void operator()(int number) const { out += std::to_string(number); }
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
