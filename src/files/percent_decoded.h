// Names of files as addresses spell them.
#pragma once

#include <string>
#include <string_view>

namespace candour::files {

// Without `%41` (RFC 3986, section 2.1). What is no such code stays as it is. The bytes need not be UTF-8.
std::string percent_decoded(std::string_view text);

}  // namespace candour::files
