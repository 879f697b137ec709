// A page at an old address, which sends its reader on.
#pragma once

#include "views/parts.h"

namespace candour::views {

// It is not of the site itself, so it claims no address.
struct RedirectView {
  Frame frame;
  LinkTo to;
};

}  // namespace candour::views
