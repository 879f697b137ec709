// How a page writes the address of another. Links name the file (`…/index.html`), so that the site works at the root of a
// domain, under a path, and opened from a folder, where no server adds it.
#pragma once

#include <string>
#include <string_view>

namespace candour::html {

// The page of a folder.
inline constexpr std::string_view kIndex = "index.html";

// From the page at `from` ("/a/b/") to `to` ("/a/c/#x"): "../c/index.html#x". An address with a scheme, or one that is an
// anchor alone, stays as it is.
std::string relative(std::string_view from, std::string_view to);
void append_relative(std::string_view from, std::string_view to, std::string& out);

// For the page that a server shows at any address (404): from the root of the site, which stands at `base_path` ("/" or
// "/transparency/").
std::string rooted(std::string_view base_path, std::string_view to);

// The file that holds the page at an address: "a/b/index.html" for "/a/b/#x".
std::string file_of(std::string_view address);

}  // namespace candour::html
