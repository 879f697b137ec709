// The kinds of copy. Of no use outside this module.
#pragma once

#include "files/store.h"
#include "verify/copy.h"

namespace candour::verify {

std::unique_ptr<Copy> open_folder(const std::string& path, diagnostics::Diagnostics& diagnostics);
std::unique_ptr<Copy> open_zip(const std::string& path, diagnostics::Diagnostics& diagnostics);
// `site` must outlive the copy.
std::unique_ptr<Copy> open_store(const files::Store& site);

}  // namespace candour::verify
