// The fictional site, about to be put on a host.
#pragma once

#include "../views/world.h"
#include "hosting/hosting.h"

namespace candour::test {

// Published under names that stay the same, whatever becomes of the files.
inline html::Assets named_assets() {
  html::Assets assets;
  for (const std::string_view address : html::asset::kAll) {
    const std::size_t dot = address.rfind('.');
    assets.publish(address, std::string(address.substr(0, dot)) + ".0123abcd" + std::string(address.substr(dot)));
  }
  return assets;
}

// By path.
inline std::map<std::string, std::string> hosted(std::optional<std::string> base_url) {
  std::map<std::string, std::string> files;
  for (const files::Artifact& file : hosting::hosting_files(fictional().material(std::move(base_url)), named_assets())) {
    CHECK(files.emplace(file.path.text(), file.bytes).second);
  }
  return files;
}

inline bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace candour::test
