#include "cli/base_url.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace candour::cli {
namespace {

bool is_alphanumeric(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

bool consists_of(std::string_view text, std::string_view others) {
  return std::all_of(text.begin(), text.end(), [&](char c) { return is_alphanumeric(c) || others.find(c) != std::string_view::npos; });
}

std::vector<std::string_view> parts_of(std::string_view text, char between) {
  std::vector<std::string_view> parts;
  for (std::size_t end = text.find(between); end != std::string_view::npos; end = text.find(between)) {
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  parts.push_back(text);
  return parts;
}

std::string not_an_address(std::string_view text) {
  return fmt::format("`{}` is not the address of a site; write it like https://example.org/transparency", text);
}

// RFC 1123, section 2.1: labels of letters, digits and inner hyphens, with single dots between them.
std::string why_not_host(std::string_view host) {
  if (!consists_of(host, "-.")) {
    return fmt::format("the host `{}` holds more than letters, digits, hyphens and dots; write a name in another script in its form that begins with `xn--`", host);
  }
  for (const std::string_view label : parts_of(host, '.')) {
    if (label.empty()) return fmt::format("the host `{}` has a dot at its beginning or end, or two together; write it like www.example.org", host);
    if (label.front() == '-' || label.back() == '-') {
      return fmt::format("the part `{}` of the host begins or ends with a hyphen; write the name as it was registered", label);
    }
  }
  return "";
}

bool is_port(std::string_view port) {
  const bool digits = !port.empty() && std::all_of(port.begin(), port.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!digits || port.size() > 5) return false;
  const int number = std::stoi(std::string(port));
  return number >= 1 && number <= 65535;
}

// `path` is empty or begins with a slash; it may end in one.
std::string why_not_path(std::string_view text, std::string_view path) {
  if (path.empty()) return "";
  std::vector<std::string_view> parts = parts_of(path.substr(1), '/');
  if (parts.back().empty()) parts.pop_back();
  for (const std::string_view part : parts) {
    if (part.empty()) return fmt::format("the path of `{}` has two slashes together; write one", text);
    if (part == "." || part == "..") return fmt::format("the path of `{}` holds `{}`; write the path that it leads to", text, part);
  }
  return "";
}

}  // namespace

std::string why_not_base_url(const std::string& text) {
  const std::string_view scheme = text.starts_with("https://") ? "https://" : "http://";
  if (!text.starts_with(scheme)) return not_an_address(text);
  const std::string_view rest = std::string_view(text).substr(scheme.size());
  const std::size_t slash = std::min(rest.find('/'), rest.size());
  const std::string_view authority = rest.substr(0, slash);
  const std::string_view path = rest.substr(slash);
  // Of paths, unreserved characters alone (RFC 3986, section 2.3): they mean themselves in the configuration of every server.
  if (authority.empty() || authority.find_first_of(" \t\"'<>\\^`{|}?#") != std::string_view::npos || !consists_of(path, "-._~/")) {
    return not_an_address(text);
  }
  if (authority.find('@') != std::string_view::npos) {
    return fmt::format("`{}` holds a user's name before `@`, which every page would show; leave out what stands before the host", text);
  }
  // An IPv6 address stands in brackets, for it has colons of its own.
  const bool is_number = authority.front() == '[';
  const std::size_t end = is_number ? authority.find(']') : std::min(authority.find(':'), authority.size());
  if (end == std::string_view::npos) return not_an_address(text);
  const std::string_view host = authority.substr(0, is_number ? end + 1 : end);
  const std::string_view port = authority.substr(host.size());
  if (host.empty()) return not_an_address(text);
  if (is_number && host.find_first_not_of("[]:.0123456789abcdefABCDEF") != std::string_view::npos) return not_an_address(text);
  if (!is_number) {
    if (std::string why = why_not_host(host); !why.empty()) return why;
  }
  if (!port.empty() && (port.front() != ':' || !is_port(port.substr(1)))) {
    return fmt::format("`{}` in `{}` is no port; write a number from 1 to 65535, or leave it out", port.substr(1), text);
  }
  return why_not_path(text, path);
}

}  // namespace candour::cli
