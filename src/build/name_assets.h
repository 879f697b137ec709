// The last that is done to static files: some get the names under which they are published.
#pragma once

#include <vector>

#include "files/artifact.h"
#include "html/assets.h"

namespace candour::build {

// Renames each file that pages name (html::asset::kAll) after its bytes, which must be final: a name that a browser has seen
// must never come to mean anything else.
html::Assets name_assets(std::vector<files::Artifact>& static_files);

}  // namespace candour::build
