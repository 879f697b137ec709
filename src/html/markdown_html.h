// Prose as HTML.
#pragma once

#include "markdown/document.h"
#include "templates/value.h"
#include "views/parts.h"

namespace candour::html {

// Every text is escaped here; links of the site are made relative to `page`. A table is wrapped so that it can scroll by
// itself, and gets its scopes; the first cell of each row is its header. No id is one that `before`, the prose above it on
// the page, has already. Headings are shown `levels_lower` than they are written, down to level 6.
templates::Html to_html(const markdown::Document& document, std::string_view page,
                        const std::vector<const markdown::Document*>& before = {}, int levels_lower = 0);

templates::Html prose(const views::ProseView& prose);

}  // namespace candour::html
