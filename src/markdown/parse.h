// Markdown (CommonMark with tables and ~~strikethrough~~) to a Document.
#pragma once

#include <string_view>

#include "diagnostics/diagnostic.h"
#include "markdown/document.h"

namespace candour::markdown {

// Reads `body`, which begins at byte `offset_of_body` of the file. LF, CRLF and a byte order mark are all the same to it.
// May be called from several threads at once.
//
// What is refused is reported with its place and a hint, and left out of the tree, which is sound whatever the text:
//   markdown/raw-html           any HTML, comments too
//   markdown/heading-level      level 1 (the page's title), or a level left out on the way down; a nearer level is taken
//   markdown/empty-heading      a heading without text
//   markdown/empty-link         a link without text
//   markdown/no-target          a link or image that leads nowhere; the words of a link stay
//   markdown/target             a target that is refused (see target.h), or an image that is a mail, phone or anchor
//   markdown/image-without-alt  an image that says nothing to those who cannot see it
//   markdown/control-character  in the file, or written as `&#1;`
// These give an empty document:
//   markdown/not-utf8           and a control character in the file
//   markdown/nesting            blocks or emphasis deeper than kDeepest
//
// A heading's id is its text in lower-case ASCII, words joined by hyphens; the second of the same id gets `-2`, the third
// `-3`. What stands in brackets without leading anywhere, as `[1]`, is text.
Document parse(diagnostics::FileId file, std::string_view body, std::size_t offset_of_body,
               diagnostics::Diagnostics& diagnostics);

}  // namespace candour::markdown
