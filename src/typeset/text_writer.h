// Inline content to a Passage: its text is put together, tagged, cut into segments and shaped.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "typeset/stock.h"

namespace candour::typeset {

// Whether nothing of it would be seen.
bool is_blank(const Inlines& content);
// Its text, as an outline or a link's description says it: without symbols and notes, with single spaces.
std::string plain_text(const Inlines& content);

class TextWriter {
 public:
  TextWriter(const Flow& flow, const Desk& desk, Stock& stock) : flow_(flow), desk_(desk), stock_(stock), language_(language(flow.information.language)) {}

  // A passage whose text belongs to `node`. The notes that it calls are added to the stock, without nodes; their numbers are
  // those from `stock.notes.size()` on, and their content is appended to `called`.
  Passage write(const Inlines& content, NodeId node, const TextStyle& style, Align align, std::vector<const Footnote*>& called);
  // Plain text that belongs to a place in the tree, or is an artifact.
  Passage write_plain(std::string_view text, Owner owner, const TextStyle& style, diagnostics::Span place);

 private:
  // What holds for the text at some depth of phrases and links.
  struct State {
    NodeId node;
    std::optional<ContentId>* content;  // where the node's text goes on, until it gets another child
    bool bold = false;
    bool italic = false;
    bool is_struck = false;
    bool is_hyphenated = false;
    std::int32_t link = -1;
    Colour colour;
    std::string_view language;
    const hb_language_impl_t* shaped_as;  // the same for HarfBuzz
  };
  struct Mark {
    std::uint32_t begin;  // of the text, from which on a run counts
    std::uint16_t run;
    std::int32_t note;
  };

  void begin(const TextStyle& style);
  void walk(const Inlines& content, const State& state);
  void add(const Text& text, const State& state);
  void add(const Phrase& phrase, const State& state);
  void add(const Link& link, const State& state);
  void add(const Badge& badge, const State& state);
  void add(const LineBreak& line_break, const State& state);
  void add(const Footnote& footnote, const State& state);
  void append(std::string_view text, const State& state, diagnostics::Span place);
  void start_run(Run run, std::int32_t note = -1);
  Run run_of(const State& state, Owner owner, diagnostics::Span place) const;
  void shape();
  void shape_piece(std::string_view text, const Segment& segment, const Mark& mark);

  const Flow& flow_;
  const Desk& desk_;
  Stock& stock_;
  const hb_language_impl_t* language_;  // of the flow

  Passage passage_;
  std::string text_;
  std::vector<Mark> marks_;
  struct Symbol {
    std::size_t begin;  // of the text, where kSymbol stands for it
    const Drawing* drawing;
  };
  std::vector<Symbol> symbols_;
  std::vector<Segment> segments_;
  std::vector<const Footnote*>* called_ = nullptr;
};

}  // namespace candour::typeset
