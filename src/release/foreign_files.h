// What stands in a site folder and is not Candour's.
#pragma once

#include <vector>

#include "files/store.h"

namespace candour::release {

// Every file that is not on the list of what was published there (publish/manifest.h), in order. Throws files::EnvironmentError
// where that list is damaged.
std::vector<files::RelPath> foreign_files(const files::Store& site);

}  // namespace candour::release
