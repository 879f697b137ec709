#include <utility>

#include "views/page_makers.h"
#include "views/sharing.h"

namespace candour::views {

View make_view(const Material& material, const PageEntry& entry) {
  View view = std::visit([&](const auto& page) -> View { return make(material, entry, page); }, entry.page);
  std::visit([&](auto& it) { complete(it.frame, material, entry); }, view);
  // Last, for it tells what the page comes to.
  std::optional<Sharing> sharing = sharing_of(material, entry, view);
  std::visit([&](auto& it) { it.frame.sharing = std::move(sharing); }, view);
  return view;
}

}  // namespace candour::views
