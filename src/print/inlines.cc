#include "print/inlines.h"

#include <iterator>
#include <utility>

#include "views/addresses.h"

namespace candour::print {
namespace {

typeset::Phrase around(Inline content) {
  typeset::Phrase phrase;
  phrase.content.push_back(std::move(content));
  return phrase;
}

std::string written_out(const views::TextPiece& piece) {
  return (piece.bracketed ? " [" : " (") + piece.expansion + (piece.bracketed ? "]" : ")");
}

// RFC 3986, 3.1: whatever has a colon before any slash.
bool has_scheme(const std::string& address) {
  const std::size_t colon = address.find(':');
  return colon != std::string::npos && colon < address.find('/');
}

}  // namespace

Inline plain(std::string text) { return typeset::Text{std::move(text), {}}; }

Inline running(const Page& page, std::string_view text) {
  typeset::Phrase phrase;
  for (const views::TextPiece& piece : page.uses.mark(text)) {
    phrase.content.push_back(piece.entry == nullptr ? plain(std::string(piece.text)) : linked(page, std::string(piece.text), *piece.entry));
    if (!piece.expansion.empty()) phrase.content.push_back(plain(written_out(piece)));
  }
  return phrase;
}

std::string running_text(const Page& page, std::string_view text) {
  std::string marked;
  for (const views::TextPiece& piece : page.uses.mark(text)) {
    marked += piece.text;
    if (!piece.expansion.empty()) marked += written_out(piece);
  }
  return marked;
}

Inline strong(Inline content) {
  typeset::Phrase phrase = around(std::move(content));
  phrase.bold = true;
  return phrase;
}

Inline strong(std::string text) { return strong(plain(std::move(text))); }

Inline quiet(std::string text) {
  typeset::Phrase phrase = around(plain(std::move(text)));
  phrase.is_quiet = true;
  return phrase;
}

Inline absent(std::string text) {
  typeset::Phrase phrase = around(plain(std::move(text)));
  phrase.italic = phrase.is_quiet = true;
  return phrase;
}

Inline place(const std::string& text) { return absent("In the document: " + text); }

Inline ref(std::string text) {
  typeset::Phrase phrase = around(plain(std::move(text)));
  phrase.bold = phrase.is_quiet = true;
  return phrase;
}

std::optional<std::string> absolute(const Page& page, const views::Url& url) {
  if (!page.frame.base_url && !has_scheme(url.address)) return std::nullopt;
  return views::whole_address(page.frame.base_url, url);
}

Inline linked(const Page& page, std::string text, const views::Url& url) {
  std::optional<std::string> address = absolute(page, url);
  if (!address) return plain(std::move(text));
  typeset::Link link;
  link.target = *std::move(address);
  link.content.push_back(plain(std::move(text)));
  return link;
}

Inline linked(const Page& page, const views::LinkTo& link) { return linked(page, link.text, link.url); }

Inline numbered(const Page& page, const std::string& number, const views::LinkTo& promise) {
  const std::optional<std::string> address = absolute(page, promise.url);
  if (!address) return ref(number);
  return typeset::Link{*address, number + " " + promise.text, {plain(number)}, {}};
}

Inlines value_of(const Page& page, const views::FactValue& value) {
  Inlines content;
  content.push_back(value.url ? linked(page, value.text, *value.url) : plain(value.text));
  if (value.remark) content.push_back(quiet(" (" + *value.remark + ")"));
  return content;
}

std::string unbroken(std::string text) {
  for (std::size_t at = text.find(' '); at != std::string::npos; at = text.find(' ', at)) text.replace(at, 1, "\u00a0");
  return text;
}

Inlines sentence(const Page& page, const views::Phrase& phrase) {
  Inlines content;
  for (const views::Run& run : phrase) {
    Inline text = running(page, run.text);
    content.push_back(run.strong ? strong(std::move(text)) : std::move(text));
  }
  return content;
}

Block paragraph(const Page& page, std::string_view text) { return Paragraph{{running(page, text)}}; }

Block paragraph(std::string text) { return Paragraph{{plain(std::move(text))}}; }

Block small(Inlines content) { return Paragraph{std::move(content), TextKind::small}; }

Block small_above(Inlines content) {
  Paragraph above{std::move(content), TextKind::small};
  above.keeps_next = true;
  return above;
}

void add_paragraph(const Page& page, const std::optional<std::string>& text, Blocks& blocks) {
  if (text) blocks.push_back(paragraph(page, *text));
}

void add_labelled(const Page& page, std::string label, const std::optional<std::string>& text, Blocks& blocks) {
  if (text) blocks.push_back(small({strong(std::move(label)), plain(" "), running(page, *text)}));
}

void add_place(const std::optional<std::string>& text, Blocks& blocks) {
  if (text) blocks.push_back(small({place(*text)}));
}

void append(Inlines& to, Inlines more) { to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end())); }

void append(Blocks& to, Blocks more) { to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end())); }

void add_section(int level, std::string heading, Blocks content, Blocks& blocks) {
  if (content.empty()) return;
  Blocks all;
  all.push_back(Heading{level, {plain(std::move(heading))}});
  append(all, std::move(content));
  blocks.push_back(typeset::Section{std::move(all)});
}

}  // namespace candour::print
