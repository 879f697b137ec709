#include "json/node.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <nlohmann/json.hpp>

#include "diagnostics/invisible.h"

namespace candour::json {

using diagnostics::Code;
using diagnostics::Diagnostics;
using diagnostics::FileId;
using diagnostics::Span;

namespace {

constexpr Code kMalformed{"json/malformed"};
constexpr Code kDuplicateKey{"json/duplicate-key"};
constexpr Code kTooDeep{"json/too-deep"};
constexpr Code kInvisible{"json/invisible-character"};

// nlohmann's parser keeps no positions. Tokens arrive in order, though, so each one's place is found by walking on from
// the end of the one before.
class TreeBuilder {
 public:
  using Json = nlohmann::json;

  TreeBuilder(const diagnostics::Sources& sources, std::string_view text, FileId file, std::size_t offset, Diagnostics& diagnostics)
      : sources_(sources), text_(text), file_(file), offset_(offset), diagnostics_(diagnostics) {}

  std::optional<Node> take() {
    if (failed_) return std::nullopt;
    return std::move(root_);
  }

  bool null() { return scalar(Type::null, 4, {}); }
  bool boolean(bool value) {
    Node* node = begin_scalar(Type::boolean, value ? 4 : 5);
    node->truth = value;
    return true;
  }
  bool number_integer(Json::number_integer_t) { return number(); }
  bool number_unsigned(Json::number_unsigned_t) { return number(); }
  bool number_float(Json::number_float_t, const std::string&) { return number(); }
  bool string(std::string& value) {
    const std::size_t begin = next_token();
    const std::size_t length = string_length(begin, value);
    report_invisible(value, begin, length);
    Node* node = begin_scalar(Type::string, length);
    node->text = std::move(value);
    return true;
  }
  bool binary(Json::binary_t&) { return false; }  // JSON text has none

  bool start_object(std::size_t) { return start(Type::object); }
  bool start_array(std::size_t) { return start(Type::array); }
  bool end_object() { return end(); }
  bool end_array() { return end(); }

  bool key(std::string& value) {
    const std::size_t begin = next_token();
    const std::size_t length = string_length(begin, value);
    const Span span = make_span(begin, length);
    report_invisible(value, begin, length);
    cursor_ = begin + length;
    Node& object = *open_.back();
    if (object.find(value) != nullptr) {
      diagnostics_.error(kDuplicateKey, span, fmt::format("`{}` is given twice in the same object", value),
                         {"keep one of the two"});
    }
    object.members.push_back({std::move(value), span, {}});
    return true;
  }

  bool parse_error(std::size_t position, const std::string& last_token, const Json::exception& error) {
    failed_ = true;
    const std::string_view what = error.what();
    const auto says = [&](std::string_view part) { return what.find(part) != std::string_view::npos; };
    // The position is that of the last byte read. What is whole but out of place, or no word of JSON, is shown from its
    // beginning.
    const bool whole = says("unexpected string literal") || says("unexpected number literal") || says("overflow");
    const std::size_t length = whole ? last_token.size() : 1;
    std::size_t at = says("unexpected end of input") ? text_.size() : std::min(position - std::min(position, length), text_.size());
    while (says("invalid literal") && at > 0 && std::isalpha(static_cast<unsigned char>(text_[at - 1])) != 0) --at;
    diagnostics_.error(kMalformed, make_span(at, std::min(length, text_.size() - at)), explain(what), {hint(at, what)});
    return false;
  }

 private:
  Span make_span(std::size_t begin, std::size_t length) const {
    return {file_, static_cast<std::uint32_t>(offset_ + begin), static_cast<std::uint32_t>(offset_ + begin + length)};
  }

  // Shown where it stands; one that is written as an escape is shown with its whole text, which is at `begin`.
  void report_invisible(std::string_view value, std::size_t begin, std::size_t length) {
    const std::string_view token = text_.substr(begin, length);
    std::size_t passed = 0;
    for (auto found = diagnostics::first_invisible(value); found; found = diagnostics::first_invisible(value, found->offset + found->length)) {
      const std::size_t at = token.find(value.substr(found->offset, found->length), passed);
      const bool written = at != std::string_view::npos;
      if (written) passed = at + found->length;
      diagnostics_.error(kInvisible, written ? make_span(begin + at, found->length) : make_span(begin, token.size()), said_of(*found),
                         {std::string(diagnostics::kInvisibleHint)});
    }
  }

  std::size_t next_token() const {
    std::size_t at = cursor_;
    while (at < text_.size() && is_between_tokens(text_[at])) ++at;
    return at;
  }

  static bool is_between_tokens(char c) { return c == ' ' || c == '\n' || c == ',' || c == ':' || c == '\r' || c == '\t'; }

  // Of the string at `begin` that says `value`, with its quotation marks.
  std::size_t string_length(std::size_t begin, std::string_view value) const {
    std::size_t at = begin + 1;
    // Written as it is, without an escape, as nearly all are.
    if (text_.substr(at).starts_with(value) && text_.substr(at + value.size()).starts_with('"')) return value.size() + 2;
    while (at < text_.size() && text_[at] != '"') at += text_[at] == '\\' ? 2 : 1;
    return std::min(at + 1, text_.size()) - begin;
  }

  // A new value where the next one belongs.
  Node* place() {
    if (open_.empty()) return &root_.emplace();
    Node& parent = *open_.back();
    return parent.type == Type::array ? &parent.items.emplace_back() : &parent.members.back().value;
  }

  Node* begin_scalar(Type type, std::size_t length) {
    const std::size_t begin = next_token();
    cursor_ = begin + length;
    Node* node = place();
    node->type = type;
    node->span = make_span(begin, length);
    return node;
  }

  bool scalar(Type type, std::size_t length, std::string text) {
    begin_scalar(type, length)->text = std::move(text);
    return true;
  }

  bool number() {
    const std::size_t begin = next_token();
    const std::size_t end = std::min(text_.find_first_not_of("+-.0123456789eE", begin), text_.size());
    return scalar(Type::number, end - begin, std::string(text_.substr(begin, end - begin)));
  }

  bool start(Type type) {
    Node* node = begin_scalar(type, 1);
    if (open_.size() >= kMaxDepth) {
      failed_ = true;
      diagnostics_.error(kTooDeep, node->span, fmt::format("nested more than {} levels deep", kMaxDepth),
                         {"write it flatter: no file of the record needs this"});
      return false;
    }
    open_.push_back(node);
    return true;
  }

  bool end() {
    cursor_ = next_token() + 1;
    open_.back()->span.end = static_cast<std::uint32_t>(offset_ + cursor_);
    open_.pop_back();
    return true;
  }

  // The library's reason, in an author's words: of "[…] parse error at line 1, column 5: syntax error while parsing array -
  // unexpected string literal; expected ']'" this leaves "unexpected text; expected `,` or `]`".
  static std::string explain(std::string_view what) {
    if (const auto id = what.find("] "); what.starts_with('[') && id != std::string_view::npos) what.remove_prefix(id + 2);
    if (const auto dash = what.find(" - "); dash != std::string_view::npos) what.remove_prefix(dash + 3);
    std::string message(what);
    if (const auto last = message.find("; last read: "); last != std::string::npos) {
      const auto end = message.find("; expected", last);
      message.erase(last, end == std::string::npos ? std::string::npos : end - last);
    }
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kWords = {
        {{"expected '[', '{', or a literal", "expected a value"},
         {"expected string literal", "expected a name in quotation marks"},
         {"expected ']'", "expected ',' or ']'"},
         {"expected '}'", "expected ',' or '}'"},
         {"string literal", "text"},
         {"number literal", "number"},
         {"invalid literal", "this is neither text, a number, true, false nor null"}}};
    for (const auto& [theirs, ours] : kWords) {
      // "unexpected ']'" holds "expected ']'": only what follows a space is a word of its own.
      const auto found = message.find(theirs);
      if (found == 0 || (found != std::string::npos && message[found - 1] == ' ')) message.replace(found, theirs.size(), ours);
    }
    std::replace(message.begin(), message.end(), '\'', '`');
    return "malformed JSON: " + message;
  }

  // "the `[` of line 12", and the bracket that closes it.
  std::string innermost() const {
    const Node& node = *open_.back();
    return fmt::format("the `{}` of line {}", node.type == Type::array ? '[' : '{', sources_.position(file_, node.span.begin).line);
  }
  char closing() const { return open_.back()->type == Type::array ? ']' : '}'; }

  std::string hint(std::size_t at, std::string_view what) const {
    const auto last = text_.substr(0, at).find_last_not_of(" \t\r\n");
    const char before = last == std::string_view::npos ? '\0' : text_[last];
    const char here = at < text_.size() ? text_[at] : '\0';
    const auto says = [&](std::string_view part) { return what.find(part) != std::string_view::npos; };
    if (last == std::string_view::npos && here == '\0') return "write an object in braces: { … }";
    if (says("missing closing quote")) return "close the text with a quotation mark";
    if (here == '\0' && !open_.empty()) return fmt::format("{} is never closed: write `{}` where it ends", innermost(), closing());
    if (before == ',' && (here == ']' || here == '}')) return "remove the comma before this bracket";
    if (here == '/' || here == '#') return "remove the comment: JSON has none";
    if (says("control character") && (here == '\n' || here == '\r')) {
      return "close the text on the line where it begins; a line break inside is written \\n";
    }
    if (says("backslash")) return "write a backslash itself twice: \\\\";
    if (says("invalid literal") && at > 0 && text_[at - 1] == '"') return "write a quotation mark within a text as \\\"";
    if (says("invalid literal")) return "write text in straight double quotation marks: \"…\"";
    if (says("overflow")) return "write a smaller number";
    if (says("expected ':'")) return "put a colon between the name and its value";
    if (says("expected end of input")) return "take it out, or move it into what stands before it: a file holds one value";
    const bool opens = here == '"' || here == '{' || here == '[' || std::isalnum(static_cast<unsigned char>(here)) != 0;
    const bool apart = at > 0 && std::isdigit(static_cast<unsigned char>(text_[at - 1])) == 0;
    if ((says("; expected ']'") || says("; expected '}'")) && opens && apart) return "put a comma between two entries";
    if (opens && !apart) return "write a number without `0` before it, or in quotation marks if it is no number";
    if ((here == ']' || here == '}') && !open_.empty() && here != closing()) {
      return fmt::format("write `{}` before it: {} is not closed yet", closing(), innermost());
    }
    return "write text in quotation marks, a comma between two entries, and for each bracket the one that closes it";
  }

  const diagnostics::Sources& sources_;
  std::string_view text_;
  FileId file_;
  std::size_t offset_;
  Diagnostics& diagnostics_;
  std::optional<Node> root_;
  std::vector<Node*> open_;  // from the root down; only the innermost grows, so the pointers hold
  std::size_t cursor_ = 0;
  bool failed_ = false;
};

}  // namespace

std::string_view in_words(Type type) {
  switch (type) {
    case Type::null: return "null";
    case Type::boolean: return "true or false";
    case Type::number: return "a number";
    case Type::string: return "text";
    case Type::array: return "a list";
    case Type::object: return "an object";
  }
  return "";
}

const Node* Node::find(std::string_view key) const {
  const auto found = std::find_if(members.begin(), members.end(), [&](const Member& m) { return m.key == key; });
  return found == members.end() ? nullptr : &found->value;
}

std::optional<Node> parse(const diagnostics::Sources& sources, FileId file, std::size_t begin, std::size_t end,
                          Diagnostics& diagnostics) {
  std::string_view text = sources.text(file).substr(begin, end - begin);
  // However many: the library passes over one more by itself, and then its tokens and our places no longer agree.
  while (text.starts_with("\xEF\xBB\xBF")) {
    text.remove_prefix(3);
    begin += 3;
  }
  TreeBuilder builder(sources, text, file, begin, diagnostics);
  nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
  return builder.take();
}

std::optional<Node> parse(const diagnostics::Sources& sources, FileId file, Diagnostics& diagnostics) {
  return parse(sources, file, 0, sources.text(file).size(), diagnostics);
}

}  // namespace candour::json
