// A file that is to be published, before it is written: what every renderer makes.
#pragma once

#include <string>

#include "files/rel_path.h"

namespace candour::files {

struct Artifact {
  RelPath path;  // from the root of the site
  std::string bytes;
};

}  // namespace candour::files
