// A finished page taken out of its site, to be read from a folder that holds a part of the site only.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "files/rel_path.h"

namespace candour::html {

struct PartOfSite {
  std::function<bool(const files::RelPath&)> holds;  // whether a file of the site is in that folder
  std::optional<std::string> base_url;               // where the whole site stands, without a slash at the end
};

struct Detached {
  std::string page;
  std::set<files::RelPath> uses;  // what in the folder the page leads to or asks for
};

// The same page, word for word; only what leads out of the folder is changed. With an address of the site, it leads there. Without
// one, links stay as plain words, and forms, which would be of no use, are left out. What a browser would fetch and
// the folder does not hold, such as the manifest for home screens, is not asked for. `path` is where the page stands in the site.
Detached detach(std::string_view page, const files::RelPath& path, const PartOfSite& part);

// The files of the site that a style sheet asks for, whether the folder holds them or not.
std::set<files::RelPath> uses_of_style(std::string_view css, const files::RelPath& path, const PartOfSite& part);

}  // namespace candour::html
