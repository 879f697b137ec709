// An address for those who have the paper in their hands.
#pragma once

#include <optional>
#include <string>

#include "typeset/flow.h"

namespace candour::print {

// The QR code (ISO/IEC 18004) that leads to an address: black on white, 21 mm high and wide or more, with the four modules of white
// around it that a reader needs. Of error correction level M: it is read with a seventh of it dirty. Nothing for an address that is
// too long for any code, of more than 2,300 bytes.
std::optional<typeset::Drawing> qr_code(const std::string& address);

}  // namespace candour::print
