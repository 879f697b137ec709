// What the tables are made of: each column with its name, its type and its meaning, said once for the tables themselves, for their
// metadata (CSV on the Web, Frictionless) and for the page that explains them.
#pragma once

#include <string_view>
#include <vector>

namespace candour::data {

// How a cell that is not empty is to be read.
enum class Datatype {
  text,
  whole_number,
  number,
  date,          // ISO 8601: "2014-06-30"
  part_of_date,  // the same, or as much of it as is known: "2014-06", "2014"
  yes_no,        // "yes" or "no"
  address        // of the site: absolute where that is known, else from its root (RFC 3986)
};

struct ColumnKind {
  std::string_view name;   // lower-case letters and underscores; never changes
  std::string_view title;  // for people
  std::string_view says;
  Datatype type = Datatype::text;
  bool always = false;  // never empty
};

// Columns whose cells, taken together, name a line of another table.
struct Reference {
  std::vector<std::string_view> columns;
  std::string_view table;  // its file, beside this one; its columns are called the same
};

struct TableKind {
  std::string_view title;
  std::string_view says;
  std::vector<ColumnKind> columns;
  std::vector<std::string_view> key;  // the columns that no two lines share; may be none
  std::vector<Reference> references;

  std::vector<std::string_view> names() const;
};

const TableKind& promises_kind();          // of a section or a plan
const TableKind& promises_of_site_kind();  // the same, with the table of plans beside it
const TableKind& plans_kind();             // one line for each plan
const TableKind& reports_kind();           // one line for each report

}  // namespace candour::data
