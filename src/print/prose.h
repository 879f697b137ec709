// Prose that an author wrote in Markdown, on paper.
#pragma once

#include "print/inlines.h"
#include "views/parts.h"

namespace candour::print {

// Terms that the prose leads to by links of its own are not led to once more: to be called before any part is made.
void meet_linked_terms(const Page& page, const views::ProseView& prose);

// The prose itself. Headings as deep as on the page. A picture is told in its words, since a document holds none.
void add_prose(const Page& page, const views::ProseView& prose, Blocks& blocks);

}  // namespace candour::print
