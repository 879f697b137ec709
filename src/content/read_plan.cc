#include "content/fields_plan.h"
#include "content/readers.h"
#include "content/schema_document.h"
#include "content/spelling.h"

namespace candour::content {

using diagnostics::Diagnostics;

model::Plan read_plan(const json::Node& root, Diagnostics& diagnostics) {
  return json::read<model::Plan>(root, diagnostics);
}
model::Update read_update(const json::Node& root, Diagnostics& diagnostics) {
  return json::read<model::Update>(root, diagnostics);
}

SpelledFields spelled_fields(const model::Plan& plan) { return json::table_of<model::Plan>().fields_of(&plan); }
SpelledFields spelled_fields(const model::Section& section) { return json::table_of<model::Section>().fields_of(&section); }
SpelledFields spelled_fields(const model::Aim& aim) { return json::table_of<model::Aim>().fields_of(&aim); }
SpelledFields spelled_fields(const model::Action& action) { return json::table_of<model::Action>().fields_of(&action); }
SpelledFields spelled_fields(const model::Outcome& outcome) { return json::table_of<model::Outcome>().fields_of(&outcome); }
SpelledFields spelled_fields(const model::Update& update) { return json::table_of<model::Update>().fields_of(&update); }
SpelledFields spelled_fields(const model::ProgressEntry& entry) { return json::table_of<model::ProgressEntry>().fields_of(&entry); }
SpelledFields spelled_fields(const model::StatusEntry& entry) { return json::table_of<model::StatusEntry>().fields_of(&entry); }

namespace {

// The value was written by us, and its digest holds: there is nothing wrong with it that could be reported.
template <class T>
T from_canonical(std::string_view canonical) {
  diagnostics::Sources sources;
  Diagnostics diagnostics;
  const auto node = json::parse(sources, sources.add("", std::string(canonical)), diagnostics);
  return node ? json::read<T>(*node, diagnostics) : T{};
}

}  // namespace

model::Target spelled_target(std::string_view canonical) { return from_canonical<model::Target>(canonical); }
model::WhenBy spelled_when_by(std::string_view canonical) { return from_canonical<model::WhenBy>(canonical); }
std::vector<model::WhenBy> spelled_dates(std::string_view canonical) { return from_canonical<std::vector<model::WhenBy>>(canonical); }
std::string spelled_text(std::string_view canonical) { return from_canonical<std::string>(canonical); }

std::string plan_schema() { return schema_document<model::Plan>(); }
std::string update_schema() { return schema_document<model::Update>(); }

}  // namespace candour::content
