// One document as other tools take it, so that all can be timed with the same words: the same blocks in the same order, set
// in the same faces, sizes, colours and margins, on the same paper. What a tool cannot be told is left out of its source: a
// reading of its own, in HTML the widths that several tables share, in Typst the header cells of rows and how wide text may be.
#pragma once

#include <string>

#include "typeset/flow.h"
#include "typeset/styles.h"

namespace candour::bench {

// Typst 0.14, with the headings, lists, tables and figures that it tags.
std::string typst_of(const typeset::Flow& flow, const typeset::Styles& styles);

// HTML with CSS for paged media; drawings as SVG.
std::string html_of(const typeset::Flow& flow, const typeset::Styles& styles);

// The same document with the words of each text in another order: each goes `steps` places on within its own text. Other
// tools remember what they have set, which no two documents of a site would let them gain by.
typeset::Flow turned(typeset::Flow flow, std::size_t steps);

}  // namespace candour::bench
