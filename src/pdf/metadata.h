// What a file says about itself, twice: to old readers in its information dictionary (ISO 32000-1, 14.3.3), to all others in
// XMP (14.3.2). Both are made from the same Information, so that they agree (ISO 19005-2, 6.6.3).
#pragma once

#include <string>

#include "pdf/syntax.h"
#include "typeset/frames.h"

namespace candour::pdf {

// The parts of ISO 19005; both are met at level A.
enum class ArchivePart { two, three };

// The syntax of the information dictionary.
std::string information_dictionary(const typeset::Information& information);

// The XMP packet (ISO 16684-1), with the identification of PDF/UA-1 and PDF/A, and the description of the former's schema,
// which PDF/A does not know (ISO 19005-2, 6.6.2.3).
std::string xmp_packet(const typeset::Information& information, ArchivePart part);

}  // namespace candour::pdf
