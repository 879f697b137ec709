// Terms written out where a reader meets them first, in a finished page.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "views/terms.h"

namespace candour::html {

// The page again, with the first use of each term in the running text of its <main> linked to its entry and, where the
// documents write it out, followed by what it stands for. Headings, links, tables' heads, drawings, forms and navigation
// stay as they are: a link within a link is none, and a heading is quoted elsewhere. So do remarks in small print and any
// element that carries data-terms="off". A term that <main> leads to by a link of its own is not linked again. `write_url`
// writes an address as it is to stand in this page. `page` must be markup of our own templates: tags closed, `<` and `&` in text escaped.
std::string mark_first_uses(std::string_view page, views::FirstUses& uses,
                            const std::function<void(std::string_view address, std::string& out)>& write_url);

}  // namespace candour::html
