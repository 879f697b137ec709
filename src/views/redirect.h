// A page at an old address, which sends its reader on.
#pragma once

#include "views/parts.h"

namespace candour::views {

// Its canonical address is that of the page it leads to.
struct RedirectView {
  Frame frame;
  LinkTo to;
};

}  // namespace candour::views
