#include "content/fields_strategy.h"
#include "content/readers.h"
#include "content/schema_document.h"

namespace candour::content {

using diagnostics::Diagnostics;

model::Strategy read_strategy(const json::Node& root, Diagnostics& diagnostics) {
  return json::read<model::Strategy>(root, diagnostics);
}
model::Chapter read_chapter(const json::Node& root, Diagnostics& diagnostics) {
  return json::read<model::Chapter>(root, diagnostics);
}
model::DecisionReport read_decision(const json::Node& root, Diagnostics& diagnostics) {
  return json::read<model::DecisionReport>(root, diagnostics);
}

std::string strategy_schema() { return schema_document<model::Strategy>(); }
std::string chapter_schema() { return schema_document<model::Chapter>(); }
std::string decision_schema() { return schema_document<model::DecisionReport>(); }

}  // namespace candour::content
