#include "views/target.h"

#include <algorithm>

#include "files/rel_path.h"

namespace candour::views {

std::string address_of(const Url& page, std::string_view target, markdown::TargetKind kind) {
  if (kind == markdown::TargetKind::site) return std::string(target);
  if (kind == markdown::TargetKind::anchor) return page.address + std::string(target);
  const std::size_t hash = std::min(target.find('#'), target.size());
  const std::string folder = page.address.substr(0, page.address.rfind('/') + 1);
  const auto path = files::RelPath::parse(folder.substr(1) + std::string(target.substr(0, hash)));
  if (!path) return "";
  const bool is_folder = hash == 0 || target[hash - 1] == '/';
  return "/" + path->text() + (is_folder && !path->is_root() ? "/" : "") + std::string(target.substr(hash));
}

}  // namespace candour::views
