// What stands around the content of every document.
#pragma once

#include "print/inlines.h"
#include "typeset/flow.h"

namespace candour::print {

// Title, language, subject, who answers for it, and a day from the data: the last of the period that it is about, where that
// was over on the edition's day, and otherwise the edition's day.
typeset::Information information_of(const Page& page);
// The site and the document above each page, as at when and which page of how many below.
typeset::Running running_of(const Page& page);

// The line above the title, and the title.
void add_title(const Page& page, Blocks& blocks);
// As at when, whether the site is a demonstration, and where the page stands that this is the twin of: for readers of screens and for
// those who hold it in their hands, as a QR code.
void add_stamp(const Page& page, Blocks& blocks);
// The documents that it was made from.
void add_sources(const Page& page, Blocks& blocks);

}  // namespace candour::print
