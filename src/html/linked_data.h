// What a page says of itself to machines: JSON-LD 1.1 in the vocabulary of https://schema.org.
#pragma once

#include <string>
#include <string_view>

#include "views/parts.h"

namespace candour::html {

// A whole <script type="application/ld+json"> element, which is data and never run: the page, its way from home, who
// publishes the site, and what the page is about. Addresses are absolute where the site knows where it will stand, else
// relative to the page, which JSON-LD resolves as a browser does.
std::string linked_data(const views::Frame& frame);

// The Open Graph protocol (https://ogp.me) beside it: "en_GB" of the language tag "en-GB"; "article" for what has a
// subject that was written at a time, "website" for all else.
std::string open_graph_locale(std::string_view language);
std::string_view open_graph_type(const views::Subject& subject);

}  // namespace candour::html
