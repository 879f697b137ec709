// What stands in a site folder and is not Candour's.
#pragma once

#include <string>
#include <vector>

#include "files/store.h"

namespace candour::release {

// Every file that is not on the list of what was published there (publish/manifest.h), as people may be shown it; in order. Throws
// files::EnvironmentError where that list is damaged.
std::vector<std::string> foreign_files(const files::Store& site);

}  // namespace candour::release
