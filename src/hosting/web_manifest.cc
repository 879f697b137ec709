// For home screens.
#include <nlohmann/json.hpp>

#include "hosting/hosting.h"
#include "theme/theme.h"

namespace candour::hosting {

namespace {

using Json = nlohmann::ordered_json;

Json icon(const html::Assets& assets, std::string_view address, std::string_view sizes, std::string_view type) {
  // From the manifest's own place, which is the root of the site.
  return {{"src", assets.published(address).substr(1)}, {"sizes", sizes}, {"type", type}};
}

}  // namespace

files::Artifact web_manifest(const views::Material& material, const html::Assets& assets) {
  const model::Site& site = material.record.site;
  const std::string paper = model::hex(theme::colour_of(site.theme, theme::Role::paper, theme::Scheme::light));
  Json maskable = icon(assets, html::asset::kIconMaskable, "512x512", "image/png");
  maskable["purpose"] = "maskable";
  Json manifest = {{"name", site.title}};
  if (site.short_title) manifest["short_name"] = *site.short_title;
  manifest["description"] = site.description;
  manifest["lang"] = site.language;
  manifest["start_url"] = "./";
  manifest["scope"] = "./";
  manifest["display"] = "minimal-ui";  // readers keep a way back
  manifest["background_color"] = paper;
  manifest["theme_color"] = paper;
  manifest["icons"] = Json::array({icon(assets, html::asset::kIcon, "any", "image/svg+xml"),
                                   icon(assets, html::asset::kIcon192, "192x192", "image/png"),
                                   icon(assets, html::asset::kIcon512, "512x512", "image/png"), std::move(maskable)});
  return {files::RelPath::of("manifest.webmanifest"), manifest.dump(2) + "\n"};
}

}  // namespace candour::hosting
