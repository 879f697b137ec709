// A complete schema of one kind of file.
#pragma once

#include "content/internal_notes.h"
#include "json/object.h"

namespace candour::content {

template <class T>
std::string schema_document() {
  json::SchemaSet set;
  const json::FieldTable& table = json::table_of<T>();
  table.schema(set);
  set.allow_everywhere(kInternal, json::either(json::text_schema(), json::list_of(json::text_schema())),
                       "Notes between colleagues, never published: the build fails where their words stand on a page.");
  return set.document(table.name, std::string("Candour: ") + std::string(table.name));
}

}  // namespace candour::content
