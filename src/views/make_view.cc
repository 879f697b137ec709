#include "views/frame_of.h"
#include "views/page_makers.h"
#include "views/sharing.h"

namespace candour::views {

View make_view(const Material& material, const PageEntry& entry) {
  View view = std::visit([&](const auto& page) -> View { return make(material, entry, page); }, entry.page);
  Frame& frame = frame_of(view);
  complete(frame, material, entry);
  // Last, for it tells what the page comes to.
  frame.sharing = sharing_of(material, entry, view);
  return view;
}

}  // namespace candour::views
