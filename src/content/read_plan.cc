#include "content/fields_plan.h"
#include "content/readers.h"
#include "content/schema_document.h"

namespace candour::content {

using diagnostics::Diagnostics;

model::Plan read_plan(const json::Node& root, Diagnostics& diagnostics) {
  return json::read<model::Plan>(root, diagnostics);
}
model::Update read_update(const json::Node& root, Diagnostics& diagnostics) {
  return json::read<model::Update>(root, diagnostics);
}

std::string plan_schema() { return schema_document<model::Plan>(); }
std::string update_schema() { return schema_document<model::Update>(); }

}  // namespace candour::content
