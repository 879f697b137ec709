// Addresses taken apart: escapes decoded (RFC 3986, 2.1), and what a mail is to say (RFC 6068) heard for itself, as it is read by
// whoever follows the link.
#pragma once

#include <string_view>

#include "guard/listener.h"

namespace candour::guard {

void hear_address(std::string_view address, Listener& listener);

}  // namespace candour::guard
