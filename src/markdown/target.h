// Where a link leads, as far as its text tells.
#pragma once

#include <string_view>

namespace candour::markdown {

enum class TargetKind {
  external,  // http: or https:
  mail,      // mailto:
  phone,     // tel:
  site,      // /from/the/root/of/the/site
  anchor,    // #on-the-same-page
  relative,  // from/this/page
  none,      // no target at all
  refused,   // any other scheme, and what browsers read differently from people (see below)
};

// `javascript:` and the like are refused, however they are spelt; so are `//host`, which looks like a path and leads to
// another site, and addresses with spaces, backslashes or control characters, which browsers drop or translate.
TargetKind target_kind(std::string_view target);

}  // namespace candour::markdown
