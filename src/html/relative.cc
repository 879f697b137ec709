#include "html/relative.h"

#include <algorithm>

namespace candour::html {
namespace {

struct Parts {
  std::string_view path;
  std::string_view rest;  // query and anchor, with their `?` and `#`
};

// A loop of our own: find_first_of makes a call for each character, and there is no address on any page that does not pass here.
Parts split(std::string_view address) {
  std::size_t end = 0;
  while (end < address.size() && address[end] != '?' && address[end] != '#') ++end;
  return {address.substr(0, end), address.substr(end)};
}

// A page is a file in the folder that its address names.
bool is_folder(std::string_view path) { return path.empty() || path.ends_with('/'); }

bool is_of_site(std::string_view address) { return address.starts_with('/') && !address.starts_with("//"); }

}  // namespace

std::string file_of(std::string_view address) {
  std::string path(split(address).path.substr(1));
  if (is_folder(path)) path += kIndex;
  return path;
}

void append_relative(std::string_view from, std::string_view to, std::string& out) {
  if (!is_of_site(to)) {
    out += to;
    return;
  }
  const std::string_view here = split(from).path;
  const auto [there, rest] = split(to);
  if (there == here && rest.starts_with('#')) {
    out += rest;
    return;
  }
  // The folders that both share, up to and with their last slash.
  std::size_t shared = 0;
  for (std::size_t i = 0; i < std::min(here.size(), there.size()) && here[i] == there[i]; ++i) {
    if (here[i] == '/') shared = i + 1;
  }
  for (const char c : here.substr(shared)) {
    if (c == '/') out += "../";
  }
  out += there.substr(shared);
  if (is_folder(there)) out += kIndex;
  out += rest;
}

std::string relative(std::string_view from, std::string_view to) {
  std::string out;
  append_relative(from, to, out);
  return out;
}

std::string rooted(std::string_view base_path, std::string_view to) {
  if (!is_of_site(to)) return std::string(to);
  return std::string(base_path) + file_of(to) + std::string(split(to).rest);
}

}  // namespace candour::html
