// Old addresses: that each can be one. Whether a page stands at the end, and none at the beginning, is known only once all
// pages are.
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "resolve/names.h"
#include "resolve/rules.h"

namespace candour::resolve {

using diagnostics::Code;
using diagnostics::Diagnostics;
using model::Redirect;

namespace {

constexpr Code kRedirect{"resolve/redirect"};

constexpr std::string_view kIndex = "index.html";

// Unreserved characters alone (RFC 3986, 2.3): these mean the same to every server, and in every file that tells one.
bool is_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x80 && (std::isalnum(byte) != 0 || std::string_view("-._~").find(c) != std::string_view::npos);
}

bool is_clean(std::string_view path) {
  for (std::size_t begin = 1; begin < path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view part = path.substr(begin, end - begin);
    const bool is_page_within = end < path.size() && part.ends_with(".html");
    if (part.empty() || part.starts_with('.') || is_page_within || !std::all_of(part.begin(), part.end(), is_plain)) return false;
    begin = end + 1;
  }
  return true;
}

// False, and reported, where no static site could answer at this address.
bool can_be_left(const Redirect& redirect, Diagnostics& diagnostics) {
  const std::string& from = redirect.from;
  const auto wrong = [&](std::string_view what, std::string hint) {
    diagnostics.error(kRedirect, redirect.from_span, fmt::format("`{}` {}", from, what), {std::move(hint)});
    return false;
  };
  if (from.empty()) return false;  // reported when it was read
  if (!from.starts_with('/')) return wrong("does not begin with `/`", "write it from the root of the site, like `/plans/2014/`");
  if (from.find_first_of("?#") != std::string::npos) {
    return wrong("holds a `?` or a `#`, which files cannot tell apart", "leave out that sign and all that follows it");
  }
  if (!is_clean(from)) {
    return wrong("is not a clean path",
                 "use letters, digits, `-`, `_`, `.` and `~` between single slashes; no part may begin with a dot, and only the last may end in `.html`");
  }
  if (!from.ends_with('/') && !from.ends_with(".html")) {
    return wrong("is the address of neither a folder nor a page", "end it with `/`, which stands for the address without it too, or with `.html`");
  }
  if (from.ends_with(std::string("/").append(kIndex))) {
    return wrong("names the file of a folder", fmt::format("write `{}`, which stands for both", from.substr(0, from.size() - kIndex.size())));
  }
  return true;
}

}  // namespace

void redirects_are_addresses(const model::Record& record, Diagnostics& diagnostics) {
  std::set<std::string> left;
  for (const Redirect& redirect : record.redirects) {
    if (!can_be_left(redirect, diagnostics) || left.insert(redirect.from).second) continue;
    diagnostics.error(kDuplicate, redirect.from_span, fmt::format("`{}` is redirected twice", redirect.from), {"keep one of the two"});
  }
  for (const Redirect& redirect : record.redirects) {
    if (redirect.to.empty()) continue;  // reported when it was read
    if (redirect.to.starts_with('/') && !redirect.to.starts_with("//")) continue;
    diagnostics.error(kRedirect, redirect.to_span, fmt::format("`{}` is not an address of this site", redirect.to),
                      {"write it from the root of the site, like `/glossary/#rag`"});
  }
}

}  // namespace candour::resolve
