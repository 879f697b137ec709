#include "content/fields_plain_english.h"
#include "content/readers.h"
#include "content/schema_document.h"

namespace candour::content {

std::vector<model::PlainException> read_plain_english(const json::Node& root, diagnostics::Diagnostics& diagnostics) {
  return json::read<PlainEnglishFile>(root, diagnostics).exceptions;
}

std::string plain_english_schema() { return schema_document<PlainEnglishFile>(); }

}  // namespace candour::content
