#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "templates/codes.h"
#include "templates/token.h"

namespace candour::templates {

using diagnostics::Diagnostics;
using diagnostics::FileId;
using diagnostics::Sources;
using diagnostics::Span;

namespace {

bool is_blank(std::string_view text) { return std::all_of(text.begin(), text.end(), is_space); }

TokenKind kind_of(char sigil) {
  switch (sigil) {
    case '{':
    case '&': return TokenKind::raw;
    case '#': return TokenKind::section;
    case '^': return TokenKind::inverted;
    case '/': return TokenKind::close;
    case '>': return TokenKind::partial;
    case '<': return TokenKind::parent;
    case '$': return TokenKind::block;
    case '!': return TokenKind::comment;
    case '=': return TokenKind::delimiters;
    default: return TokenKind::variable;
  }
}

class Scanner {
 public:
  Scanner(std::string_view text, FileId file, Diagnostics& diagnostics)
      : text_(text), file_(file), diagnostics_(diagnostics) {}

  std::vector<Token> run() {
    std::size_t at = text_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    while (at < text_.size()) {
      const std::size_t tag = std::min(text_.find(open_, at), text_.size());
      add_text(at, tag);
      if (tag == text_.size()) break;
      at = scan_tag(tag);
    }
    return std::move(tokens_);
  }

 private:
  // One token per line, so that the rules for lines of tags need not look inside text.
  void add_text(std::size_t begin, std::size_t end) {
    while (begin < end) {
      const std::size_t feed = text_.find('\n', begin);
      const bool ends_line = feed < end;
      const std::size_t stop = ends_line ? feed + 1 : end;
      Token token = make(TokenKind::text, begin, stop);
      token.blank = is_blank(text_.substr(begin, stop - begin));
      token.ends_line = ends_line;
      tokens_.push_back(token);
      begin = stop;
    }
  }

  // Returns where the text goes on.
  std::size_t scan_tag(std::size_t begin) {
    const std::size_t sigil_at = begin + open_.size();
    const char sigil = sigil_at < text_.size() ? text_[sigil_at] : ' ';
    const TokenKind kind = kind_of(sigil);
    const std::string closing = sigil == '{' ? "}" + close_ : sigil == '=' ? "=" + close_ : close_;
    const std::size_t inside = kind == TokenKind::variable ? sigil_at : sigil_at + 1;
    const std::size_t stop = inside <= text_.size() ? text_.find(closing, inside) : std::string_view::npos;
    if (stop == std::string_view::npos) {
      diagnostics_.error(kUnclosedTag, span(begin, sigil_at), fmt::format("this `{}` is never closed", open_),
                         {fmt::format("end the tag with `{}`", closing)});
      return text_.size();
    }
    Token token = make(kind, begin, stop + closing.size());
    set_name(token, inside, stop);
    if (kind == TokenKind::delimiters) {
      set_delimiters(token);
    } else if (kind != TokenKind::comment) {
      check_name(token);
    }
    tokens_.push_back(token);
    return token.end;
  }

  void set_name(Token& token, std::size_t begin, std::size_t end) {
    const auto trim = [&] {
      while (begin < end && is_space(text_[begin])) ++begin;
      while (begin < end && is_space(text_[end - 1])) --end;
    };
    trim();
    const bool may_be_dynamic =
        token.kind == TokenKind::partial || token.kind == TokenKind::parent || token.kind == TokenKind::close;
    if (may_be_dynamic && begin < end && text_[begin] == '*') {
      token.dynamic = true;
      ++begin;
      trim();
    }
    token.name_begin = static_cast<std::uint32_t>(begin);
    token.name_end = static_cast<std::uint32_t>(end);
  }

  void check_name(const Token& token) {
    const std::string_view name = text_.substr(token.name_begin, token.name_end - token.name_begin);
    if (name.empty()) {
      diagnostics_.error(kBadName, span(token.begin, token.end), "this tag has no name", {"name what to print, like `{{title}}`, or take the tag out"});
      return;
    }
    if (std::any_of(name.begin(), name.end(), is_space)) {
      const std::string_view first_line = name.substr(0, std::min(name.find('\n'), std::size_t{40}));
      diagnostics_.error(kBadName, span(token.begin, token.end), fmt::format("`{}` is not a name", first_line),
                         {fmt::format("write names without spaces, and end each tag with `{}`", close_)});
      return;
    }
    const bool is_path = token.dynamic || (token.kind != TokenKind::partial && token.kind != TokenKind::parent &&
                                           token.kind != TokenKind::block && token.kind != TokenKind::close);
    const bool broken = name.front() == '.' || name.back() == '.' || name.find("..") != std::string_view::npos;
    if (is_path && name != "." && broken) {
      diagnostics_.error(kBadName, span(token.name_begin, token.name_end), fmt::format("`{}` is not a name", name),
                         {"put one dot between two names, as in `plan.title`"});
    }
  }

  void set_delimiters(const Token& token) {
    const std::string_view both = text_.substr(token.name_begin, token.name_end - token.name_begin);
    const auto gap = std::find_if(both.begin(), both.end(), is_space);
    const std::string_view open = both.substr(0, static_cast<std::size_t>(gap - both.begin()));
    std::string_view close = both.substr(open.size());
    while (!close.empty() && is_space(close.front())) close.remove_prefix(1);
    const bool usable = !open.empty() && !close.empty() && std::none_of(close.begin(), close.end(), is_space) &&
                        both.find('=') == std::string_view::npos;
    if (!usable) {
      diagnostics_.error(kBadDelimiters, span(token.begin, token.end),
                         fmt::format("`{}` is not a pair of delimiters", both),
                         {"write two marks without `=`, with a space between them, as in `{{=<% %>=}}`"});
      return;
    }
    open_ = open;
    close_ = close;
  }

  static Token make(TokenKind kind, std::size_t begin, std::size_t end) {
    Token token;
    token.kind = kind;
    token.begin = static_cast<std::uint32_t>(begin);
    token.end = static_cast<std::uint32_t>(end);
    return token;
  }

  Span span(std::size_t begin, std::size_t end) const {
    return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  std::string_view text_;
  FileId file_;
  Diagnostics& diagnostics_;
  std::vector<Token> tokens_;
  std::string open_ = "{{";
  std::string close_ = "}}";
};

}  // namespace

std::vector<Token> scan(const Sources& sources, FileId file, Diagnostics& diagnostics) {
  return Scanner(sources.text(file), file, diagnostics).run();
}

}  // namespace candour::templates
