#include "build/name_assets.h"

#include <fmt/format.h>

#include <algorithm>

#include "files/content_hash.h"

namespace candour::build {

html::Assets name_assets(std::vector<files::Artifact>& static_files) {
  html::Assets assets;
  for (files::Artifact& file : static_files) {
    const std::string address = "/" + file.path.text();
    const auto& named = html::asset::kAll;
    if (std::find(named.begin(), named.end(), address) == named.end()) continue;
    // Eight digits: for two versions of one file to share them, chance would have to try some four thousand million times.
    const std::uint64_t fingerprint = files::content_hash(file.bytes) >> 32;
    const std::size_t dot = address.rfind('.');
    const std::string published = fmt::format("{}.{:08x}{}", address.substr(0, dot), fingerprint, address.substr(dot));
    file.path = files::RelPath::of(published.substr(1));
    assets.publish(address, published);
  }
  return assets;
}

}  // namespace candour::build
