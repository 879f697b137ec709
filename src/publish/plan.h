// What publish is going to do, decided before anything is touched. Of no use outside this module.
#pragma once

#include "publish/manifest.h"
#include "publish/prepared.h"
#include "publish/publish.h"

namespace candour::publish {

struct Write {
  const Prepared* file = nullptr;
  // What stands at the place now, all of it ours, in the order in which it must go.
  std::vector<files::RelPath> files_in_the_way;
  std::vector<files::RelPath> folders_in_the_way;
};

struct Plan {
  Changes changes;
  std::vector<Write> writes;                  // in the order of the paths
  std::vector<files::RelPath> removals;       // beside those that are in the way
  std::vector<files::RelPath> spare_folders;  // ours and no longer needed, inner ones first: to remove where empty
  Manifest next;                              // when all is done and every spare folder is still there
};

// `files` must outlive the plan.
Plan make_plan(const std::vector<Prepared>& files, const files::Store& site, const Manifest& earlier);

}  // namespace candour::publish
