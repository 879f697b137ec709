#include "hosting/hosting.h"

#include <algorithm>

namespace candour::hosting {

std::vector<files::Artifact> hosting_files(const views::Material& material, const html::Assets& assets) {
  std::vector<files::Artifact> all = sitemap(material);
  for (files::Artifact& file : netlify(material, assets)) all.push_back(std::move(file));
  all.push_back(apache(material, assets));
  all.push_back(nginx(material, assets));
  all.push_back(robots(material));
  all.push_back(web_manifest(material, assets));
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return all;
}

}  // namespace candour::hosting
