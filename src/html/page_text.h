// What people read on a finished page: our own HTML, taken apart again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace candour::html {

// The text of the page's <main>, one entry for each block that a reader sees apart: a heading, paragraph, list item or cell.
// Entities are decoded and white space is folded to single spaces; no entry is empty.
//
// Left out is what stands around the text: navigation, what only the eye sees (aria-hidden), scripts and drawings, and the
// parts whose class says that they are a stamp, a label, a place in a document or a list of sources. So is what a page adds to
// a term at its first use (first_uses.h): the text is the author's again. Reads what our templates write, in which every such
// part is closed; it is no reader for the HTML of others.
std::vector<std::string> blocks_of(std::string_view page);

}  // namespace candour::html
