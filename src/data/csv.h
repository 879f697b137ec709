// Tables as comma-separated values: RFC 4180, in UTF-8 with a byte order mark, without which the most
// used spreadsheet takes "£" for two other letters. Lines end in CR LF, the first one holds the
// columns' names, every line has as many cells.
//
// Texts stand in quotes, always; numbers, dates and empty cells never do, so that a reader can tell 1 from "1".
//
// A spreadsheet runs a text that begins as a formula does, in quotes or not. So an apostrophe is set before a text whose first
// character is = + - @, a tab, a carriage return or a line feed, and it is text again (OWASP, CSV Injection:
// https://owasp.org/www-community/attacks/CSV_Injection; CWE-1236). Numbers stay numbers, -5 too. The apostrophe stays visible
// in most spreadsheets; a program that needs the very text reads the JSON.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/time.h"

namespace candour::data {

// Nothing, text, a whole number, any number in the fewest decimals that say it, or a date in the form of ISO 8601, as exact as it is known.
using Cell = std::variant<std::monostate, std::string, int, double, model::Date>;

struct Table {
  std::vector<std::string_view> columns;  // names in lower case; they outlive the table
  std::vector<std::vector<Cell>> lines;   // each with a cell for each column
};

std::string csv_of(const Table& table);

}  // namespace candour::data
