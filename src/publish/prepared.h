// A file that was built, compared with what stands in its place. Of no use outside this module.
#pragma once

#include <string>

#include "files/store.h"
#include "publish/manifest.h"

namespace candour::publish {

enum class InPlace {
  nothing,  // no file, at any rate
  right,    // the same bytes
  ours,     // other bytes, as we wrote them
  edited,   // a file of ours with other bytes, which a person changed
  foreign,  // a file that is not ours, with other bytes
};

struct Prepared {
  files::RelPath path;
  Digest digest;
  InPlace before = InPlace::nothing;
  std::string difference;  // " from line 12 on": of what differs, when it was asked for
  files::Staged staged;    // where there is something to write, and the right to it
};

}  // namespace candour::publish
