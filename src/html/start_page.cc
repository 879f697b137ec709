#include "html/start_page.h"

#include "html/relative.h"
#include "html/start_shape.h"

namespace candour::html {

files::Artifact render(const Surroundings& site, const views::StartView& view, diagnostics::Diagnostics& diagnostics) {
  const templates::UrlWriter write_url = [&](std::string_view address, std::string& out) {
    // From the folder of the site, as if that were the root of a host.
    if (address.starts_with('/')) out += kSiteInBundle;
    out += rooted("/", site.assets.published(address));
  };
  templates::RenderOptions options;
  options.write_url = &write_url;
  files::Artifact page{files::RelPath::of(kStartPage), {}};
  site.templates.render(kStartTemplate, templates::value_of(view), options, page.bytes, diagnostics);
  return page;
}

}  // namespace candour::html
