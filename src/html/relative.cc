#include "html/relative.h"

#include <algorithm>

namespace candour::html {
namespace {

struct Parts {
  std::string_view path;
  std::string_view rest;  // query and anchor, with their `?` and `#`
};

Parts split(std::string_view address) {
  const std::size_t end = std::min(address.find_first_of("?#"), address.size());
  return {address.substr(0, end), address.substr(end)};
}

bool is_of_site(std::string_view address) { return address.starts_with('/') && !address.starts_with("//"); }

}  // namespace

std::string file_of(std::string_view address) {
  std::string path(split(address).path.substr(1));
  if (path.empty() || path.ends_with('/')) path += "index.html";
  return path;
}

std::string relative(std::string_view from, std::string_view to) {
  if (!is_of_site(to)) return std::string(to);
  const auto [path, rest] = split(to);
  if (path == split(from).path && rest.starts_with('#')) return std::string(rest);
  const std::string here = "/" + file_of(from);
  const std::string there = "/" + file_of(to);
  // The folders that both share, up to and with their last slash.
  std::size_t shared = 0;
  for (std::size_t i = 0; i < std::min(here.size(), there.size()) && here[i] == there[i]; ++i) {
    if (here[i] == '/') shared = i + 1;
  }
  std::string out;
  for (std::size_t i = shared; i < here.size(); ++i) {
    if (here[i] == '/') out += "../";
  }
  out += there.substr(shared);
  out += rest;
  return out;
}

std::string rooted(std::string_view base_path, std::string_view to) {
  if (!is_of_site(to)) return std::string(to);
  return std::string(base_path) + file_of(to) + std::string(split(to).rest);
}

}  // namespace candour::html
