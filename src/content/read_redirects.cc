#include "content/fields_redirects.h"
#include "content/readers.h"
#include "content/schema_document.h"

namespace candour::content {

std::vector<model::Redirect> read_redirects(const json::Node& root, diagnostics::Diagnostics& diagnostics) {
  return json::read<RedirectsFile>(root, diagnostics).redirects;
}

std::string redirects_schema() { return schema_document<RedirectsFile>(); }

}  // namespace candour::content
