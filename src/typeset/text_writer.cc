#include "typeset/text_writer.h"

#include <fmt/format.h>

#include <algorithm>

namespace candour::typeset {
namespace {

constexpr diagnostics::Code kMissingGlyph{"typeset/missing-glyph"};

bool is_white_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
bool is_blank_text(std::string_view text) { return std::all_of(text.begin(), text.end(), is_white_space); }

font::Style style_of(bool bold, bool italic) {
  if (bold) return italic ? font::Style::bold_italic : font::Style::bold;
  return italic ? font::Style::italic : font::Style::regular;
}

void append_plain(const Inlines& content, std::string& text) {
  const auto append = [&text](std::string_view more) {
    for (const char c : more) {
      if (!is_white_space(c)) text += c;
      else if (!text.empty() && text.back() != ' ') text += ' ';
    }
  };
  for (const Inline& part : content) {
    if (const auto* plain = std::get_if<Text>(&part)) append(plain->text);
    if (const auto* phrase = std::get_if<Phrase>(&part)) append_plain(phrase->content, text);
    if (const auto* link = std::get_if<Link>(&part)) append_plain(link->content, text);
    if (const auto* badge = std::get_if<Badge>(&part)) append(badge->word);
    if (std::holds_alternative<LineBreak>(part)) append(" ");
  }
}

}  // namespace

bool is_blank(const Inlines& content) {
  return std::all_of(content.begin(), content.end(), [](const Inline& part) {
    if (const auto* text = std::get_if<Text>(&part)) return is_blank_text(text->text);
    if (const auto* phrase = std::get_if<Phrase>(&part)) return is_blank(phrase->content);
    if (const auto* link = std::get_if<Link>(&part)) return is_blank(link->content);
    if (const auto* badge = std::get_if<Badge>(&part)) return is_blank_text(badge->word);
    return std::holds_alternative<LineBreak>(part);
  });
}

std::string plain_text(const Inlines& content) {
  std::string text;
  append_plain(content, text);
  if (text.ends_with(' ')) text.pop_back();
  return text;
}

void TextWriter::begin(const TextStyle& style) {
  passage_ = {};
  passage_.style = style;
  text_.clear();
  marks_.clear();
  symbols_.clear();
}

Passage TextWriter::write(const Inlines& content, NodeId node, const TextStyle& style, Align align, std::vector<const Footnote*>& called) {
  begin(style);
  called_ = &called;
  std::optional<ContentId> own;
  walk(content, {node, &own, style.bold, style.italic, false, style.is_hyphenated, -1, style.colour, flow_.information.language, language_});
  shape();
  passage_.align = align;
  return std::move(passage_);
}

Passage TextWriter::write_plain(std::string_view text, Owner owner, const TextStyle& style, diagnostics::Span place) {
  begin(style);
  std::optional<ContentId> none;
  const State state{{}, &none, style.bold, style.italic, false, style.is_hyphenated, -1, style.colour, flow_.information.language, language_};
  start_run(run_of(state, owner, place));
  for (const char c : text) {
    if (!is_white_space(c)) text_ += c;
    else if (!text_.empty() && text_.back() != ' ') text_ += ' ';
  }
  shape();
  return std::move(passage_);
}

void TextWriter::walk(const Inlines& content, const State& state) {
  for (const Inline& part : content) {
    std::visit([&](const auto& one) { add(one, state); }, part);
  }
}

void TextWriter::add(const Text& text, const State& state) { append(text.text, state, text.place); }

void TextWriter::add(const Phrase& phrase, const State& state) {
  State inner = state;
  inner.bold = state.bold || phrase.bold;
  inner.italic = state.italic || phrase.italic;
  inner.is_struck = state.is_struck || phrase.is_struck;
  if (phrase.is_quiet) inner.colour = desk_.styles.soft;
  if (!phrase.language.empty()) {
    inner.language = phrase.language;
    inner.shaped_as = language(phrase.language);
  }
  const bool is_tagged = !phrase.language.empty() || !phrase.expansion.empty() || phrase.actual_text;
  if (!is_tagged || is_blank(phrase.content)) return walk(phrase.content, inner);
  Attributes attributes;
  attributes.language = phrase.language;
  attributes.expansion = phrase.expansion;
  attributes.actual_text = phrase.actual_text;
  inner.node = stock_.tree.add(state.node, Role::span, std::move(attributes));
  state.content->reset();
  std::optional<ContentId> own;
  inner.content = &own;
  walk(phrase.content, inner);
}

void TextWriter::add(const Link& link, const State& state) {
  if (is_blank(link.content)) return walk(link.content, state);
  State inner = state;
  inner.node = stock_.tree.add(state.node, Role::link);
  state.content->reset();
  std::optional<ContentId> own;
  inner.content = &own;
  inner.link = static_cast<std::int32_t>(stock_.links.size());
  inner.colour = desk_.styles.accent;
  inner.is_hyphenated = false;
  stock_.links.push_back({inner.node, &link, 0, link.says.empty() ? plain_text(link.content) : link.says});
  walk(link.content, inner);
}

void TextWriter::add(const Badge& badge, const State& state) {
  if (is_blank_text(badge.word)) return;
  State inner = state;
  inner.bold = true;
  inner.is_hyphenated = false;
  if (badge.colour) inner.colour = *badge.colour;
  start_run(run_of(inner, Artifact::background, badge.place));
  symbols_.push_back({text_.size(), &badge.symbol});
  text_ += kSymbol;
  append(badge.word, inner, badge.place);
}

void TextWriter::add(const LineBreak& /*line_break*/, const State& /*state*/) {
  if (text_.ends_with(' ')) text_.pop_back();
  if (!text_.empty()) text_ += '\n';
}

// The number stands right behind its word, without a space; the note itself comes behind the block that calls it.
void TextWriter::add(const Footnote& footnote, const State& state) {
  if (is_blank(footnote.content)) return;
  const std::size_t number = stock_.notes.size() + called_->size() + 1;
  const NodeId reference = stock_.tree.add(state.node, Role::reference);
  const NodeId link = stock_.tree.add(reference, Role::link);
  state.content->reset();
  Run run = run_of(state, stock_.tree.add_content(link), {});
  run.link = static_cast<std::int32_t>(stock_.links.size());
  run.rise = run.size * desk_.styles.call_rise;
  run.size *= desk_.styles.call_size;
  run.is_hyphenated = false;
  stock_.links.push_back({link, nullptr, number - 1, fmt::format("Note {}", number)});
  const bool had_space = text_.ends_with(' ');
  if (had_space) text_.pop_back();
  start_run(std::move(run), static_cast<std::int32_t>(number - 1));
  text_ += std::to_string(number);
  called_->push_back(&footnote);
  if (had_space) append(" ", state, {});
}

void TextWriter::append(std::string_view text, const State& state, diagnostics::Span place) {
  bool is_started = false;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && !is_white_space(text[end])) ++end;
    const bool is_gap = end == at;
    if (is_gap) {
      while (end < text.size() && is_white_space(text[end])) ++end;
      if (text_.empty() || text_.back() == ' ' || text_.back() == '\n') {
        at = end;
        continue;
      }
    }
    if (!is_started) {
      if (!*state.content) *state.content = stock_.tree.add_content(state.node);
      start_run(run_of(state, **state.content, place));
      is_started = true;
    }
    if (is_gap) text_ += ' ';
    else text_.append(text, at, end - at);
    at = end;
  }
}

Run TextWriter::run_of(const State& state, Owner owner, diagnostics::Span place) const {
  Run run;
  run.typeface = passage_.style.typeface;
  run.style = style_of(state.bold, state.italic);
  run.language = state.shaped_as;
  run.language_tag = state.language;
  run.size = passage_.style.size;
  run.colour = state.colour;
  run.owner = owner;
  run.link = state.link;
  run.is_hyphenated = state.is_hyphenated;
  run.is_struck = state.is_struck;
  run.place = place;
  return run;
}

void TextWriter::start_run(Run run, std::int32_t note) {
  run.space = desk_.words.space(run.typeface, run.style) * run.size;
  const auto begin = static_cast<std::uint32_t>(text_.size());
  if (!marks_.empty() && marks_.back().begin == begin) marks_.pop_back();
  marks_.push_back({begin, static_cast<std::uint16_t>(passage_.runs.size()), note});
  passage_.runs.push_back(std::move(run));
}

// Segments end where lines may end, runs where the look changes; a piece is what lies within one of each.
void TextWriter::shape() {
  while (text_.ends_with(' ') || text_.ends_with('\n')) text_.pop_back();
  passage_.level = static_cast<std::uint8_t>(desk_.segmenter.cut(text_, segments_));
  passage_.pieces.reserve(segments_.size());
  std::size_t mark = 0;
  std::size_t symbol = 0;
  const auto reach = [&](std::uint32_t at) {
    while (mark + 1 < marks_.size() && marks_[mark + 1].begin <= at) ++mark;
  };
  for (const Segment& segment : segments_) {
    std::uint32_t at = segment.begin;
    while (at < segment.end) {
      reach(at);
      const std::uint32_t end = mark + 1 < marks_.size() ? std::min(segment.end, marks_[mark + 1].begin) : segment.end;
      const std::string_view part = std::string_view(text_).substr(at, end - at);
      if (symbol < symbols_.size() && symbols_[symbol].begin == at) {
        Piece piece;
        piece.symbol = symbols_[symbol++].drawing;
        piece.run = marks_[mark].run;
        piece.level = segment.level;
        const double em = passage_.runs[piece.run].size;
        piece.width = (piece.symbol->width + desk_.styles.badge_gap) * em;
        passage_.pieces.push_back(piece);
      } else {
        shape_piece(part, segment, marks_[mark]);
      }
      at = end;
    }
    if (passage_.pieces.empty()) continue;
    passage_.pieces.back().after = segment.after;
    reach(segment.end);  // the space
    passage_.pieces.back().space_run = marks_[mark].run;
  }
  if (!passage_.pieces.empty() && passage_.pieces.front().symbol != nullptr) {
    passage_.symbol = passage_.pieces.front().symbol;
    passage_.hang = passage_.pieces.front().width;
    passage_.pieces.erase(passage_.pieces.begin());
  }
}

void TextWriter::shape_piece(std::string_view text, const Segment& segment, const Mark& mark) {
  const Run& run = passage_.runs[mark.run];
  const Direction direction = segment.level % 2 == 1 ? Direction::right_to_left : Direction::left_to_right;
  const Shaping shaping{run.typeface, run.style, direction, segment.script, run.language};
  for (const Word* word = &desk_.words.shape(text, shaping); word != nullptr; word = word->next) {
    if (word->missing != 0) report_missing(*word, text, run.place, desk_.diagnostics);
    Piece piece;
    piece.word = word;
    piece.script = segment.script;
    piece.run = mark.run;
    piece.space_run = mark.run;
    piece.level = segment.level;
    piece.width = word->width(run.size);
    if (word->next == nullptr) piece.note = mark.note;
    passage_.pieces.push_back(piece);
  }
}

void report_missing(const Word& word, std::string_view text, diagnostics::Span place, diagnostics::Diagnostics& diagnostics) {
  diagnostics.add({diagnostics::Severity::error, kMissingGlyph, place,
                   fmt::format("no font has the character U+{:04X} of `{}`", static_cast<std::uint32_t>(word.missing), text),
                   {"write it in another way, or add a font that has it"},
                   std::string(text)});
}

}  // namespace candour::typeset
