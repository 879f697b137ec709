#include "views/page_makers.h"

namespace candour::views {

RedirectView make(const Material& material, const PageEntry& entry, const RedirectPage& page) {
  const model::Redirect& redirect = material.record.redirects[page.redirect];
  const std::string target = redirect.to.substr(0, redirect.to.find('#'));
  RedirectView view;
  view.frame = frame_of(material, entry, "", "The address at which to find what was looked for here.");
  // Several old addresses have pages of one title.
  view.frame.full_title = entry.title + ": " + redirect.from + " – " + material.record.site.title;
  take_off_the_site(view.frame);
  const auto found = material.site_map.by_address.find(target);
  const bool is_page = found != material.site_map.by_address.end();
  view.to = {is_page ? material.site_map.pages[found->second].title : redirect.to, {redirect.to}};
  return view;
}

}  // namespace candour::views
