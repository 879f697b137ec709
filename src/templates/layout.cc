#include "templates/layout.h"

#include <algorithm>
#include <optional>

namespace candour::templates {
namespace {

class LayoutPass {
 public:
  LayoutPass(std::string_view text, const std::vector<Token>& tokens, const Structure& structure)
      : text_(text), tokens_(tokens), structure_(structure), result_(tokens.size()), strip_of_(tokens.size(), 0) {}

  std::vector<TokenLayout> run() {
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
      result_[i].starts_line = i == 0 || (is_text(i - 1) && tokens_[i - 1].ends_line);
    }
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) drop_lines(i);
    // Outer blocks come first: an inner block's place is relative to them.
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) indent(i);
    return std::move(result_);
  }

 private:
  bool is_text(std::uint32_t i) const { return tokens_[i].kind == TokenKind::text; }

  // Nothing but white space between the line's start and the tag.
  bool blank_before(std::uint32_t i) const {
    if (result_[i].starts_line) return true;
    return is_text(i - 1) && tokens_[i - 1].blank && result_[i - 1].starts_line;
  }
  // Nothing but white space between the tag and the line's end.
  bool blank_after(std::uint32_t i) const {
    if (i + 1 == tokens_.size()) return true;
    return is_text(i + 1) && tokens_[i + 1].blank && (tokens_[i + 1].ends_line || i + 2 == tokens_.size());
  }
  void drop_before(std::uint32_t i) {
    if (!result_[i].starts_line) result_[i - 1].dropped = true;
  }
  void drop_after(std::uint32_t i) {
    if (i + 1 < tokens_.size()) result_[i + 1].dropped = true;
  }

  bool directly_in_parent(std::uint32_t i) const {
    const std::uint32_t opener = structure_.inside[i];
    return opener != kNoToken && tokens_[opener].kind == TokenKind::parent;
  }

  void drop_lines(std::uint32_t i) {
    switch (tokens_[i].kind) {
      case TokenKind::text:
      case TokenKind::variable:
      case TokenKind::raw: return;
      case TokenKind::section:
      case TokenKind::inverted:
      case TokenKind::partial:
      case TokenKind::comment:
      case TokenKind::delimiters: return drop_tag(i, i);
      case TokenKind::parent: return drop_tag(i, structure_.partner[i]);
      case TokenKind::block: return directly_in_parent(i) ? drop_argument(i) : drop_block(i);
      case TokenKind::close: {
        const TokenKind opening = tokens_[structure_.partner[i]].kind;
        if (opening == TokenKind::section || opening == TokenKind::inverted) drop_tag(i, i);
        return;
      }
    }
  }

  // What stands between the first and the last tag is theirs: a parent is alone when its two tags begin and end lines.
  void drop_tag(std::uint32_t first, std::uint32_t last) {
    if (!blank_before(first) || !blank_after(last)) return;
    result_[first].alone = true;
    drop_before(first);
    drop_after(last);
  }

  // A block inside a parent: text around it is ignored, so only the inner side of its tags counts.
  void drop_argument(std::uint32_t open) {
    const std::uint32_t close = structure_.partner[open];
    if (blank_after(open)) {
      result_[open].alone = true;
      drop_after(open);
    }
    if (blank_before(close) && close != open + 1) drop_before(close);
  }

  void drop_block(std::uint32_t open) {
    const std::uint32_t close = structure_.partner[open];
    const bool empty =
        close == open + 1 || (close == open + 2 && tokens_[open + 1].blank && !tokens_[open + 1].ends_line);
    if (empty && blank_before(open) && blank_after(close)) {
      drop_tag(open, close);
      if (close == open + 2) result_[open + 1].dropped = true;
      if (close + 1 < tokens_.size()) result_[open].line_end = line_end(close + 1);
      return;
    }
    drop_tag(open, open);
    drop_tag(close, close);
  }

  Bytes line_end(std::uint32_t token) const {
    const std::uint32_t end = tokens_[token].end;
    if (!tokens_[token].ends_line) return {};
    const bool carriage_return = end - tokens_[token].begin >= 2 && text_[end - 2] == '\r';
    return {end - (carriage_return ? 2 : 1), end};
  }

  void indent(std::uint32_t i) {
    switch (tokens_[i].kind) {
      case TokenKind::text:
        if (result_[i].starts_line) result_[i].strip = std::min(white(i).end - white(i).begin, strip_around(i));
        return;
      case TokenKind::partial:
      case TokenKind::parent:
        if (result_[i].alone) result_[i].indent = without_strip(white_before(i), strip_around(i));
        return;
      case TokenKind::block: return indent_block(i);
      case TokenKind::variable:
      case TokenKind::raw:
      case TokenKind::section:
      case TokenKind::inverted:
      case TokenKind::close:
      case TokenKind::comment:
      case TokenKind::delimiters: return;
    }
  }

  void indent_block(std::uint32_t open) {
    const std::uint32_t around = strip_around(open);
    const std::optional<Bytes> own = common_indent(open);
    const Bytes before = white_before(open);
    strip_of_[open] = around;
    if (result_[open].alone) {
      if (own) strip_of_[open] = std::max(around, own->end - own->begin);
      result_[open].indent = without_strip(own.value_or(before), around);
    } else if (!directly_in_parent(open) && blank_before(open)) {
      // The first line stands where the tag stands; the others follow it, unless the default text hangs out.
      const std::uint32_t width = before.end - before.begin;
      const std::uint32_t shared = own ? std::min(width, own->end - own->begin) : width;
      if (own) strip_of_[open] = std::max(around, shared);
      result_[open].indent = without_strip({before.begin, before.begin + shared}, around);
    }
  }

  // The white space that all lines which begin inside the block have in common. Lines that leave no trace do not count.
  std::optional<Bytes> common_indent(std::uint32_t open) const {
    std::optional<Bytes> least;
    for (std::uint32_t i = open + 1; i < structure_.partner[open]; ++i) {
      if (directly_in_parent(i)) continue;
      const std::optional<Bytes> line = result_[i].starts_line ? line_indent(i) : std::nullopt;
      if (line && (!least || line->end - line->begin < least->end - least->begin)) least = line;
    }
    return least;
  }

  std::optional<Bytes> line_indent(std::uint32_t i) const {
    if (is_text(i) && !tokens_[i].blank) return white(i);
    if (is_text(i) && (tokens_[i].ends_line || i + 1 == tokens_.size())) return std::nullopt;
    const std::uint32_t tag = is_text(i) ? i + 1 : i;
    const bool brings_lines = tokens_[tag].kind == TokenKind::partial || tokens_[tag].kind == TokenKind::parent;
    const bool leaves_no_trace = is_text(i) ? result_[i].dropped : result_[i].alone;
    if ((leaves_no_trace && !brings_lines) || tokens_[tag].kind == TokenKind::close) return std::nullopt;
    return is_text(i) ? white(i) : Bytes{};
  }

  // The spaces and tabs at the start of a text.
  Bytes white(std::uint32_t i) const {
    std::uint32_t end = tokens_[i].begin;
    while (end < tokens_[i].end && (text_[end] == ' ' || text_[end] == '\t')) ++end;
    return {tokens_[i].begin, end};
  }
  Bytes white_before(std::uint32_t tag) const {
    return result_[tag].starts_line || !blank_before(tag) ? Bytes{} : white(tag - 1);
  }
  static Bytes without_strip(Bytes white, std::uint32_t strip) {
    return {std::min(white.begin + strip, white.end), white.end};
  }

  std::uint32_t strip_around(std::uint32_t i) const {
    std::uint32_t opener = structure_.inside[i];
    while (opener != kNoToken && tokens_[opener].kind != TokenKind::block) opener = structure_.inside[opener];
    return opener == kNoToken ? 0 : strip_of_[opener];
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const Structure& structure_;
  std::vector<TokenLayout> result_;
  std::vector<std::uint32_t> strip_of_;  // of each block: the white space left out of its lines
};

}  // namespace

std::vector<TokenLayout> lay_out(std::string_view text, const std::vector<Token>& tokens, const Structure& structure) {
  return LayoutPass(text, tokens, structure).run();
}

}  // namespace candour::templates
