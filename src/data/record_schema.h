// The shape of record_json.h as a JSON Schema, draft 2020-12 (https://json-schema.org/draft/2020-12), so that a program can check what it
// was given, and a person can read what there is. It allows members that it does not know: new ones may be added.
#pragma once

#include <string>

namespace candour::data {

// UTF-8; ends in a line feed. The same for every site.
std::string record_schema();

}  // namespace candour::data
