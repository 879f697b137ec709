// What was published of a plan with one of its reports, frozen; and what was put right or taken away since.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/body.h"
#include "model/source.h"
#include "model/time.h"

namespace candour::model {

// A value of the record as JSON in canonical form (RFC 8785).
struct JsonText {
  std::string text;
  bool operator==(const JsonText&) const = default;
};

// Why a frozen value is gone: of which kind it was, since when, and by which role (never a name).
struct Removal {
  WithheldClass kind = WithheldClass::internal_query;
  Date date;
  std::string by;
};

// One field of a frozen record. Where it was removed, value and salt are gone, and the digest stays.
struct FrozenField {
  std::string name;                // as the content files spell it
  diagnostics::Span span;
  std::optional<JsonText> value;
  std::optional<std::string> salt;  // 32 hexadecimal digits
  std::string digest;               // 64 hexadecimal digits: SHA-256
  std::optional<Removal> removed;
};

// A part of the plan or of the report, as it was published: "plan", "section hate-crime", "aim 1.1", "action 1.1a",
// "outcome 1.1a(1)", "report", "progress 1.1a", "status 1.1a(1)".
struct FrozenRecord {
  std::string record;
  diagnostics::Span span;
  std::string digest;
  std::vector<FrozenField> fields;  // in the order of their names
};

enum class StatementShape { first };

// All that a plan and one of its reports said on the day on which they were frozen.
struct Statement {
  StatementShape shape = StatementShape::first;
  diagnostics::Span span;
  Id<Partnership> home;                 // of the folder that holds the file
  std::string file_plan;                // the year of that folder: "2014-15"
  std::string file_report;              // the file's name: "q1"
  std::string partnership;              // as the file itself says; it must agree
  std::string plan;
  std::string report;
  Date frozen;
  std::string by;                       // a role, never a name
  std::optional<std::string> previous;  // digest of the statement that the partnership froze before; none for its first
  std::vector<FrozenRecord> records;
  std::string digest;
};

// One field of a frozen record, put right. A value that is left out stands for a field that was, or is, not given.
struct Correction {
  diagnostics::Span span;
  Id<Partnership> home;
  std::string plan;    // the year: "2014-15"
  std::string report;  // the first report that was published with the mistake: "q1"
  std::string record;
  std::string field;
  std::optional<JsonText> was;
  std::optional<JsonText> now;
  Date date;
  std::string reason;
  std::string by;  // a role, never a name
};

}  // namespace candour::model
