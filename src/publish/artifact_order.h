// Artifacts in the order of their paths, and what is wrong with them as a set. Of no use outside this module.
#pragma once

#include <set>
#include <vector>

#include "publish/publish.h"

namespace candour::publish {

std::vector<const Artifact*> in_path_order(const std::vector<Artifact>& artifacts);

// All folders that the artifacts lie in, the root left out.
std::set<files::RelPath> folders_of(const std::vector<const Artifact*>& ordered);

// Mistakes that need no look at the site: two at one path, a file that is a folder too, a reserved name.
std::vector<Conflict> conflicts_among(const std::vector<const Artifact*>& ordered,
                                      const std::set<files::RelPath>& folders);

}  // namespace candour::publish
