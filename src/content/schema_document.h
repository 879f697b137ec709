// A complete schema of one kind of file.
#pragma once

#include "json/object.h"

namespace candour::content {

template <class T>
std::string schema_document() {
  json::SchemaSet set;
  const json::FieldTable& table = json::table_of<T>();
  table.schema(set);
  return set.document(table.name, std::string("Candour: ") + std::string(table.name));
}

}  // namespace candour::content
