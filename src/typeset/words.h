// Shaped words: which glyphs show a word, and how wide it is. Each is shaped once by HarfBuzz and kept, because a report is
// written in few words, most of them often. Widths are in design units, so that one word serves all sizes.
//
// For one thread: each worker has its own.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "font/set.h"
#include "typeset/frames.h"
#include "typeset/styles.h"

struct hb_buffer_t;
struct hb_language_impl_t;

namespace candour::typeset {

// What a document is set in. Both must outlive what is set with them; they may be the same.
struct Typefaces {
  const font::Set* sans = nullptr;
  const font::Set* serif = nullptr;
};

// How a word is shaped: what its glyphs depend on besides its letters.
struct Shaping {
  Typeface typeface = Typeface::sans;
  font::Style style = font::Style::regular;
  Direction direction = Direction::left_to_right;
  std::uint32_t script = 0;                      // as HarfBuzz has it: the ISO 15924 tag
  const hb_language_impl_t* language = nullptr;  // see language()
  bool operator==(const Shaping&) const = default;
};

const hb_language_impl_t* language(std::string_view tag);
std::uint32_t latin_script();

// A word, or as much of it as one face has; the rest follows in `next`, in the order in which it is read.
struct Word {
  std::string text;
  const font::Face* face = nullptr;
  Direction direction = Direction::left_to_right;
  std::vector<Glyph> glyphs;      // as they are seen, from left to right
  std::vector<Cluster> clusters;  // likewise
  std::int32_t advance = 0;       // design units
  char32_t missing = 0;           // the first character that no face has; 0 where all is well
  const Word* next = nullptr;

  double width(double size) const { return advance * size / face->metrics().units_per_em; }
};

class Words {
 public:
  explicit Words(Typefaces typefaces);
  ~Words();
  Words(const Words&) = delete;
  Words& operator=(const Words&) = delete;

  // Never empty text. The word stays where it is for as long as this lives.
  const Word& shape(std::string_view text, const Shaping& shaping);

  // The width of a space, as a share of the size.
  double space(Typeface typeface, font::Style style) const;

  // The face that text needs where it needs no other.
  const font::Face& face(Typeface typeface, font::Style style) const;

 private:
  struct Entry {
    std::uint64_t hash = 0;
    Shaping shaping;
    const Word* word = nullptr;  // null: free
    std::string_view text;       // the whole text, of which `word` may be the beginning
  };

  const Word* make(std::string_view text, const Shaping& shaping);
  void shape_run(Word& word, std::string_view whole, std::size_t begin, std::size_t end, const Shaping& shaping);
  Entry& slot(std::uint64_t hash, std::string_view text, const Shaping& shaping);
  void grow();

  Typefaces typefaces_;
  hb_buffer_t* buffer_;
  std::deque<Word> words_;
  std::deque<std::string> texts_;
  std::vector<Entry> table_;  // a power of two, open addressing
  std::size_t used_ = 0;
  double spaces_[2][4] = {};  // by typeface and style
};

}  // namespace candour::typeset
