// JSON as the data of a template, for rendering templates by hand and for trying them out. Text may be printed
// unescaped where the template asks for it; numbers print as they are written.
#pragma once

#include "json/node.h"
#include "templates/value.h"

namespace candour::templates {

// `node` must outlive the Value.
Value json_value(const json::Node& node);

}  // namespace candour::templates
