// Every link within a finished site, of whatever made it: prose, templates, lists, style sheets. The build checks what authors
// wrote, at its place (html/links.h); here the pages themselves are believed.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "diagnostics/diagnostic.h"
#include "files/rel_path.h"

namespace candour::release {

//   Links links(base_url);
//   links.add(path, bytes);      // for each file
//   links.report(diagnostics);   // after the last
class Links {
 public:
  // `base_url` as for the build: whole addresses that begin with it lead into the site, too.
  explicit Links(const std::optional<std::string>& base_url);

  void add(const files::RelPath& path, std::string_view bytes);

  // Reports each target that is not there once, with the first page that leads to it and how many more do.
  void report(diagnostics::Diagnostics& diagnostics) const;

 private:
  struct Uses {
    files::RelPath first;
    files::RelPath last;
    std::size_t pages = 0;
  };
  using Target = std::pair<files::RelPath, std::string>;  // a file, and a place in it; none where that is empty

  void add_page(const files::RelPath& path, std::string_view html);
  void add_style(const files::RelPath& path, std::string_view css);
  // `address` as the file at `from` has it.
  void use(const files::RelPath& from, std::string_view address);

  std::optional<std::string> base_url_;
  std::map<files::RelPath, std::set<std::string>> files_;  // with their ids, where they are pages
  std::map<Target, Uses> uses_;
  std::map<std::pair<files::RelPath, std::string>, Uses> outside_;  // by the address that no file can have
};

}  // namespace candour::release
