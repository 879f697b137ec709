// The places of a page where a variable may stand.
#pragma once

#include <cstdint>

namespace candour::templates {

// From the least strict to the strictest: a variable that stands in several places, because its template is included in
// several, is printed as the strictest asks.
enum class Place : std::uint8_t {
  text,       // between tags
  plain,      // in <title> or <textarea>, where tags are shown as text; in a comment
  after_lt,   // right after a `<` that a section or partial follows: text, unless the value makes it a tag
  attribute,  // in a quoted attribute value
  url,        // in a quoted attribute that holds an address, where its scheme may still begin
  url_list    // the same in an attribute that holds several addresses
};

}  // namespace candour::templates
