#include "hosting/place.h"

#include "views/addresses.h"

namespace candour::hosting {

namespace {

std::vector<std::string> same_page(const std::string& address) {
  if (!address.ends_with('/')) return {address};
  return {address, address.substr(0, address.size() - 1), address + "index.html"};
}

}  // namespace

Place place_of(const views::Material& material, const html::Assets& assets) {
  Place place;
  place.base_path = views::base_path_of(material.base_url);
  const bool has_a_host_to_itself = material.base_url && place.base_path == "/";
  place.headers = security_headers(has_a_host_to_itself && material.base_url->starts_with("https://"));
  for (const auto& [address, published] : assets.all()) place.fingerprinted.push_back(published.substr(published.rfind('/') + 1));
  for (const model::Redirect& redirect : material.record.redirects) {
    place.moved.push_back({same_page(place.base_path + redirect.from.substr(1)), place.base_path + redirect.to.substr(1)});
  }
  return place;
}

std::string pattern_of(std::string_view text) {
  std::string pattern;
  for (const char c : text) {
    if (c == '.') pattern += '\\';
    pattern += c;
  }
  return pattern;
}

std::string pattern_of_any(const std::vector<std::string>& texts) {
  std::string pattern;
  for (const std::string& text : texts) pattern += (pattern.empty() ? "" : "|") + pattern_of(text);
  return pattern;
}

std::string pattern_of_offered() {
  std::string pattern = pattern_of_any({kOfferedNames.begin(), kOfferedNames.end()});
  for (const std::string_view ending : kOfferedEndings) pattern += "|[^/]*" + pattern_of(ending);
  return pattern;
}

}  // namespace candour::hosting
