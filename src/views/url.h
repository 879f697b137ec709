#pragma once

#include <string>

namespace candour::views {

// An address within the site, from its root: "/sosafe/plan/2014-15/#aim-1-1". Or one that begins with a scheme.
struct Url {
  std::string address;
  bool operator==(const Url&) const = default;
};

}  // namespace candour::views
