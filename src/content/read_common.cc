#include "content/fields_common.h"
#include "content/readers.h"
#include "content/schema_document.h"

namespace candour::content {

using diagnostics::Diagnostics;

model::Site read_site(const json::Node& root, Diagnostics& diagnostics) {
  return json::read<model::Site>(root, diagnostics);
}
std::vector<model::Document> read_documents(const json::Node& root, Diagnostics& diagnostics) {
  return json::read<DocumentsFile>(root, diagnostics).documents;
}
std::vector<model::Body> read_bodies(const json::Node& root, Diagnostics& diagnostics) {
  return json::read<BodiesFile>(root, diagnostics).bodies;
}
std::vector<model::Term> read_glossary(const json::Node& root, Diagnostics& diagnostics) {
  return json::read<GlossaryFile>(root, diagnostics).terms;
}
model::Partnership read_partnership(const json::Node& root, Diagnostics& diagnostics) {
  return json::read<model::Partnership>(root, diagnostics);
}

std::string site_schema() { return schema_document<model::Site>(); }
std::string documents_schema() { return schema_document<DocumentsFile>(); }
std::string bodies_schema() { return schema_document<BodiesFile>(); }
std::string glossary_schema() { return schema_document<GlossaryFile>(); }
std::string partnership_schema() { return schema_document<model::Partnership>(); }

}  // namespace candour::content
