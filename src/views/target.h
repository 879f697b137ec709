// Where a link or a picture of an author's prose leads.
#pragma once

#include <string>
#include <string_view>

#include "markdown/document.h"
#include "views/url.h"

namespace candour::views {

// The address on the site that a target names, seen from the page that holds it; empty when it climbs out of the site.
std::string address_of(const Url& page, std::string_view target, markdown::TargetKind kind);

}  // namespace candour::views
