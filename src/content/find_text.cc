#include "content/find_text.h"

#include <algorithm>
#include <array>

namespace candour::content {

using diagnostics::FileId;
using diagnostics::Sources;
using diagnostics::Span;

namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// Both sides of an apostrophe or a quotation mark, as Markdown may have set it.
std::size_t quote_length(std::string_view text) {
  for (const std::string_view mark : {"‘", "’", "“", "”"}) {
    if (text.starts_with(mark)) return mark.size();
  }
  return !text.empty() && (text.front() == '\'' || text.front() == '"') ? 1 : 0;
}

// Past what is written in a file and not read on a page, from `at`: a backslash before a quotation mark, Markdown's signs,
// the target of a link.
std::size_t past_signs(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("](")) at += std::min(rest.find(')'), rest.size() - 1) + 1;
    else if (rest.front() == '*' || rest.front() == '_' || rest.front() == '[' || rest.front() == '\\') ++at;
    else break;
  }
  return at;
}

// How far into `text` the sentence goes when it begins at `at`; 0 where it differs.
std::size_t match(std::string_view sentence, std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  for (std::size_t i = 0; i < sentence.size();) {
    at = past_signs(text, at);
    if (at >= text.size()) return 0;
    if (is_space(sentence[i])) {
      if (!is_space(text[at])) return 0;
      while (at < text.size() && is_space(text[at])) ++at;
      ++i;
      continue;
    }
    const std::size_t quote = quote_length(sentence.substr(i));
    const std::size_t written = quote_length(text.substr(at));
    if (quote > 0 && written > 0) {
      i += quote;
      at += written;
    } else if (sentence[i] == text[at]) {
      ++i;
      ++at;
    } else {
      return 0;
    }
  }
  return at - begin;
}

Span find(std::string_view sentence, const std::vector<FileId>& files, const Sources& sources) {
  // A search for the first word is quick, and finds the few places that are worth a closer look.
  const std::size_t first = std::min({sentence.size(), sentence.find(' '), sentence.find_first_of("'\"‘’“”*_[\\", 1)});
  for (const FileId file : files) {
    const std::string_view text = sources.text(file);
    for (std::size_t at = text.find(sentence.substr(0, first)); at != std::string_view::npos; at = text.find(sentence.substr(0, first), at + 1)) {
      if (const std::size_t length = match(sentence, text, at)) {
        return {file, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + length)};
      }
    }
  }
  return {};
}

}  // namespace

Span find_text(std::string_view sentence, const std::vector<FileId>& files, const Sources& sources) {
  while (quote_length(sentence) > 0) sentence.remove_prefix(quote_length(sentence));
  if (sentence.empty()) return {};
  Span span = find(sentence, files, sources);
  for (const std::size_t length : {80U, 50U, 30U}) {
    if (span.file != FileId{} || length >= sentence.size()) continue;
    const std::size_t space = sentence.rfind(' ', length);
    if (space != std::string_view::npos) span = find(sentence.substr(0, space), files, sources);
  }
  return span;
}

}  // namespace candour::content
