// Cuts the text of a paragraph into what no line breaks: words, or the parts of a word that differ in script or direction.
// English and its neighbours go a short way; all else goes by the Unicode line breaking algorithm (UAX #14, by ICU) and the
// bidirectional one (UAX #9, by FriBidi).
//
// For one thread: each worker has its own.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

struct UBreakIterator;

namespace candour::typeset {

// Stands for a symbol in a paragraph's text: U+FFFC, OBJECT REPLACEMENT CHARACTER. No line ends right behind it. Whoever puts
// it there keeps the places: an author's U+FFFC is a character that no font has.
inline constexpr std::string_view kSymbol = "\xEF\xBF\xBC";

// What follows a segment.
enum class After : std::uint8_t {
  nothing,  // the next one, on the same line
  space,    // a space; a line may end there
  tie,      // a space at which no line ends
  chance,   // the next one, or the line's end
  hyphen,   // the same, with a hyphen where the line ends; stood in the text as U+00AD
  line,     // the line's end
};

struct Segment {
  std::uint32_t begin = 0;  // bytes; spaces, line ends and U+00AD are outside
  std::uint32_t end = 0;
  std::uint8_t level = 0;   // of embedding: odd from right to left
  std::uint32_t script = 0;
  After after = After::nothing;
};

class Segmenter {
 public:
  Segmenter() = default;
  ~Segmenter();
  Segmenter(const Segmenter&) = delete;
  Segmenter& operator=(const Segmenter&) = delete;

  // `text` has single spaces, none at its ends, and '\n' where a line has to end. The last segment is followed by nothing.
  // Returns the level of the whole: 1 when it is to be read from right to left, as its first letter says, else 0.
  int cut(std::string_view text, std::vector<Segment>& segments);

 private:
  int cut_any(std::string_view text, std::vector<Segment>& segments);

  UBreakIterator* breaks_ = nullptr;  // made when it is needed first
};

}  // namespace candour::typeset
