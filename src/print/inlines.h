// Words of a view as what stands in lines on paper.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "print/edition.h"
#include "typeset/flow.h"

namespace candour::print {

using typeset::Block;
using typeset::Blocks;
using typeset::Heading;
using typeset::Inline;
using typeset::Inlines;
using typeset::Paragraph;
using typeset::TextKind;

// As it is: headings, labels, names.
Inline plain(std::string text);
// Running text: a term that the document has not used yet is led to its entry and written out, as on the page
// (html/first_uses.h). Wherever a template does not turn that off.
Inline running(const Page& page, std::string_view text);
std::string running_text(const Page& page, std::string_view text);
Inline strong(Inline content);
Inline strong(std::string text);
// Less weighty than what is around it.
Inline quiet(std::string text);
// Where nothing is written, the words that say so.
Inline absent(std::string text);
// "In the document: row 6.1".
Inline place(const std::string& text);
// The number of a promise as the plan gives it.
Inline ref(std::string text);

// A paper has no neighbours: a link is absolute or it is none. Nothing where the site's own address is not known, unless
// this one begins with a scheme.
std::optional<std::string> absolute(const Page& page, const views::Url& url);
// The text as a link, or alone.
Inline linked(const Page& page, std::string text, const views::Url& url);
Inline linked(const Page& page, const views::LinkTo& link);
// The number of a promise, which leads to it: a whole sentence that is underlined is hard to read.
Inline numbered(const Page& page, const std::string& number, const views::LinkTo& promise);
// "Police (supporting)", the body's name linked.
Inlines value_of(const Page& page, const views::FactValue& value);

// The same words, between which no line ends.
std::string unbroken(std::string text);

// The words of a sentence, some of them strong.
Inlines sentence(const Page& page, const views::Phrase& phrase);

// Paragraphs of one text, running or as it is.
Block paragraph(const Page& page, std::string_view text);
Block paragraph(std::string text);
Block small(Inlines content);
// The same, and no page ends behind it.
Block small_above(Inlines content);
// Adds a paragraph of what a view may leave out; nothing where it does.
void add_paragraph(const Page& page, const std::optional<std::string>& text, Blocks& blocks);
// "Target: at least 4 events", the label strong.
void add_labelled(const Page& page, std::string label, const std::optional<std::string>& text, Blocks& blocks);
// Where in its document something stands, on a line of its own.
void add_place(const std::optional<std::string>& text, Blocks& blocks);

void append(Inlines& to, Inlines more);
void append(Blocks& to, Blocks more);

// A heading, and below it what it heads. Nothing where there is no content.
void add_section(int level, std::string heading, Blocks content, Blocks& blocks);

}  // namespace candour::print
