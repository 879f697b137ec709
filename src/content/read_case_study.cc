#include "content/fields_case_study.h"
#include "content/readers.h"
#include "content/schema_document.h"

namespace candour::content {

model::CaseStudy read_case_study(const json::Node& root, diagnostics::Diagnostics& diagnostics) {
  return json::read<model::CaseStudy>(root, diagnostics);
}

std::string case_study_schema() { return schema_document<model::CaseStudy>(); }

}  // namespace candour::content
