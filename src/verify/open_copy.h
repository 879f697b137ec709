// The two kinds of copy. Of no use outside this module.
#pragma once

#include "verify/copy.h"

namespace candour::verify {

std::unique_ptr<Copy> open_folder(const std::string& path, diagnostics::Diagnostics& diagnostics);
std::unique_ptr<Copy> open_zip(const std::string& path, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::verify
