// Prose that an author wrote in Markdown, on paper.
#pragma once

#include "diagnostics/diagnostic.h"
#include "print/inlines.h"
#include "views/parts.h"

namespace candour::print {

// Terms that the prose leads to by links of its own are not led to once more: to be called before any part is made.
void meet_linked_terms(const Page& page, const views::ProseView& prose);

// The prose itself. Headings as deep as on the page. A picture that stands by itself is shown where the edition has it, with its
// title as caption; any other is told in its words. What is empty, as a list without words, is left out.
void add_prose(const Page& page, const views::ProseView& prose, Blocks& blocks);

// Warns, as print/picture-in-words, of each picture that stands by itself and whose kind no document can show, though it is one
// of dots: saved in another way it would be shown.
void check_pictures(const views::ProseView& prose, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::print
