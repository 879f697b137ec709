// What makes text harmless in a page.
#pragma once

#include <string>
#include <string_view>

namespace candour::templates {

// Between tags: & < > " become character references, as the Mustache specification asks.
void append_text(std::string& out, std::string_view text);

// In a quoted attribute value, whichever the quotation mark: the apostrophe too.
void append_attribute(std::string& out, std::string_view text);

// Whether a browser would follow `address` without running it: it is relative, or its scheme is http, https, mailto or
// tel. Looks at it as a browser does: control characters and spaces before it, tabs and line ends anywhere in it, and
// letter case do not count. Whatever else stands before a colon is taken for a scheme and refused.
bool is_safe_address(std::string_view address);

}  // namespace candour::templates
