// What a plan and one of its reports say, part by part: what is frozen, and what is held against the frozen.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/spelling.h"
#include "diagnostics/source.h"
#include "model/record.h"

namespace candour::ledger {

// The parts of a plan, which all of its reports share, and those of one report.
enum class Part { plan, section, aim, action, outcome, report, progress, status };

constexpr bool is_of_plan(Part part) { return part < Part::report; }
// Whether a report's `amendments` can speak of it: rows and outcomes, which have a reference.
constexpr bool has_reference(Part part) { return part == Part::aim || part == Part::action || part == Part::outcome; }

// "outcome" for Part::outcome: the first word of the names of such parts.
std::string_view word_of(Part part);
// The part that a name is of; nothing where it is of none.
std::optional<Part> part_of(std::string_view name);

// One step from the root of a JSON file: an element of one of its lists.
struct Step {
  std::string_view list;
  std::size_t index = 0;
};

// A part as it stands in the record today.
struct SaidRecord {
  Part part = Part::plan;
  std::string name;               // "outcome 6.4(1)": of a promise, by its identity
  std::string ref;                // of a promise, as printed today: "6.5(1)"; else empty
  content::SpelledFields fields;  // all but lists of parts of their own, and what names the part
  diagnostics::FileId file;
  std::vector<Step> path;         // from the root of the file
};

// All parts of the plan, then all of the report, each in the order of its file. No name comes twice. What joined or left the
// plan with a later report was not said yet: a promise that was added is left out, and so is that one was withdrawn or merged.
std::vector<SaidRecord> said_in(const model::Plan& plan, std::size_t update);

// The name of the part that a promise is.
std::string name_of(const model::Plan& plan, model::Id<model::Promise> promise);

// The place of a part in its file, or of one of its fields where it has it. The file is parsed anew: only for what is
// reported.
diagnostics::Span place_of(const SaidRecord& record, std::string_view field, const diagnostics::Sources& sources);

}  // namespace candour::ledger
