#include "templates/structure.h"

#include <fmt/format.h>

#include <algorithm>

#include "templates/codes.h"

namespace candour::templates {

using diagnostics::Diagnostics;
using diagnostics::FileId;
using diagnostics::Span;

namespace {

class Matcher {
 public:
  Matcher(std::string_view text, FileId file, const std::vector<Token>& tokens, Diagnostics& diagnostics)
      : text_(text), file_(file), tokens_(tokens), diagnostics_(diagnostics) {}

  Structure run() {
    result_.partner.assign(tokens_.size(), kNoToken);
    result_.inside.assign(tokens_.size(), kNoToken);
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].kind == TokenKind::close) close(i);
      result_.inside[i] = open_.empty() ? kNoToken : open_.back();
      if (opens(tokens_[i].kind)) open(i);
    }
    while (!open_.empty()) unclosed();
    return std::move(result_);
  }

 private:
  std::string_view name(std::uint32_t token) const {
    const Token& t = tokens_[token];
    return text_.substr(t.name_begin, t.name_end - t.name_begin);
  }
  bool same_name(std::uint32_t a, std::uint32_t b) const {
    return name(a) == name(b) && tokens_[a].dynamic == tokens_[b].dynamic;
  }
  Span span(std::uint32_t token) const { return {file_, tokens_[token].begin, tokens_[token].end}; }
  std::string_view written(std::uint32_t token) const {
    return text_.substr(tokens_[token].begin, tokens_[token].end - tokens_[token].begin);
  }

  void open(std::uint32_t token) {
    open_.push_back(token);
    if (open_.size() == kMaxNesting + 1) {
      diagnostics_.error(kTooDeep, span(token), fmt::format("more than {} sections are open here", kMaxNesting),
                         {"move the inner ones into a partial"});
    }
  }

  void close(std::uint32_t token) {
    const auto opening =
        std::find_if(open_.rbegin(), open_.rend(), [&](std::uint32_t o) { return same_name(o, token); });
    if (opening == open_.rend()) return stray(token);
    const std::uint32_t partner = *opening;
    while (open_.back() != partner) unclosed();
    open_.pop_back();
    result_.partner[token] = partner;
    result_.partner[partner] = token;
  }

  // The innermost open tag is most likely the one that was meant, so it counts as closed: one slip, one message.
  void stray(std::uint32_t token) {
    if (open_.empty()) {
      diagnostics_.error(kMismatchedClose, span(token), fmt::format("`{}` closes nothing", written(token)),
                         {"remove it, or open a section before it"});
      return;
    }
    diagnostics_.error(
        kMismatchedClose, span(token),
        fmt::format("`{}` closes `{}`, but `{}` is open", written(token), name(token), name(open_.back())),
        {fmt::format("write `{}` here to close `{}`", closing_of(open_.back()), written(open_.back()))});
    open_.pop_back();
  }

  void unclosed() {
    diagnostics_.error(kUnclosedSection, span(open_.back()), fmt::format("`{}` is never closed", written(open_.back())),
                       {fmt::format("add `{}` where it ends", closing_of(open_.back()))});
    open_.pop_back();
  }

  // The same tag with a slash for its sigil, whatever the delimiters are.
  std::string closing_of(std::uint32_t token) const {
    std::string tag(written(token));
    const std::size_t sigil = tag.find_first_of("#^<$");
    if (sigil != std::string::npos) tag[sigil] = '/';
    return tag;
  }

  std::string_view text_;
  FileId file_;
  const std::vector<Token>& tokens_;
  Diagnostics& diagnostics_;
  Structure result_;
  std::vector<std::uint32_t> open_;
};

}  // namespace

Structure match(std::string_view text, FileId file, const std::vector<Token>& tokens, Diagnostics& diagnostics) {
  return Matcher(text, file, tokens, diagnostics).run();
}

}  // namespace candour::templates
