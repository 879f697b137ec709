#include "content/fields_guard.h"
#include "content/readers.h"
#include "content/schema_document.h"

namespace candour::content {

model::GuardSettings read_guard(const json::Node& root, diagnostics::Diagnostics& diagnostics) {
  return json::read<model::GuardSettings>(root, diagnostics);
}

std::string guard_schema() { return schema_document<model::GuardSettings>(); }

}  // namespace candour::content
