// A summary as a piece of HTML that can stand in any page of any website.
#pragma once

#include <string>

#include "diagnostics/diagnostic.h"
#include "html/page_html.h"
#include "views/brief.h"

namespace candour::html {

// Without scripts and ids, with its own styles, addresses whole: of a brief whose site knows its address, and nothing of
// another. Its marks are the symbols of the pages. A page of ours it is not, and the file of it says so by its name
// (views::brief_url): a site's own policy forbids the styles within. Thread-safe, given diagnostics of its own.
std::string fragment_of(const Surroundings& site, const views::Brief& brief, diagnostics::Diagnostics& diagnostics);

// What its template can name.
const templates::Type& fragment_type();
inline constexpr std::string_view kFragmentTemplate = "fragment";
// What picks the element that all of it stands in.
inline constexpr std::string_view kFragmentSelector = ".candour-summary";

}  // namespace candour::html
