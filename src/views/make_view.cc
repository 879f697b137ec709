#include "views/page_makers.h"

namespace candour::views {

View make_view(const Material& material, const PageEntry& entry) {
  View view = std::visit([&](const auto& page) -> View { return make(material, entry, page); }, entry.page);
  std::visit([&](auto& it) { complete(it.frame, material, entry); }, view);
  return view;
}

}  // namespace candour::views
