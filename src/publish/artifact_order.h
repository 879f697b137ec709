// Files in the order of their paths, and what is wrong with them as a set. Of no use outside this module.
#pragma once

#include <set>
#include <vector>

#include "publish/prepared.h"
#include "publish/publish.h"

namespace candour::publish {

std::vector<const Prepared*> in_path_order(const std::vector<Prepared>& files);

// All folders that the files lie in, the root left out.
std::set<files::RelPath> folders_of(const std::vector<const Prepared*>& ordered);

// Mistakes that need no look at the site: two at one path, a file that is a folder too, a reserved name.
std::vector<Conflict> conflicts_among(const std::vector<const Prepared*>& ordered,
                                      const std::set<files::RelPath>& folders);

}  // namespace candour::publish
