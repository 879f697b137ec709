#include "typeset/segments.h"

#include <fribidi.h>
#include <hb.h>
#include <unicode/ubrk.h>

#include <algorithm>
#include <stdexcept>

#include "typeset/characters.h"
#include "typeset/words.h"

namespace candour::typeset {
namespace {

struct Character {
  char32_t value = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

void decode(std::string_view text, std::vector<Character>& characters) {
  characters.clear();
  for (std::size_t at = 0; at < text.size();) {
    const auto from = static_cast<std::uint32_t>(at);
    const char32_t value = next_character(text, at);
    characters.push_back({value, from, static_cast<std::uint32_t>(at)});
  }
}

constexpr char32_t kSoftHyphen = 0xAD;
constexpr char32_t kObject = 0xFFFC;

// Latin letters with their marks, and signs that are the same in all scripts: all of it is read from left to right, and the
// rules of line_may_end() do for it.
bool is_plain(char32_t c) {
  return c < 0x300 || (c >= 0x300 && c < 0x370) || (c >= 0x1E00 && c < 0x1F00) || (c >= 0x2010 && c <= 0x2027) ||
         (c >= 0x2030 && c <= 0x205E) || (c >= 0x20A0 && c < 0x20C1) || (c >= 0x2100 && c < 0x2C00) || c == kObject;
}

bool is_plain(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) ++at;
    else if (!is_plain(next_character(text, at))) return false;
  }
  return true;
}

bool is_digit(unsigned char c) { return c >= '0' && c <= '9'; }
bool is_letter(unsigned char c) { return (c | 0x20U) - 'a' < 26U || c >= 0x80; }

bool is_plain_letter(char c) { return static_cast<unsigned char>((c | 0x20) - 'a') < 26; }

bool is_address(std::string_view word) { return word.find("://") != std::string_view::npos || word.starts_with("www.") || word.find('@') != std::string_view::npos; }

// Within a word of plain text, whether a line may end before the byte at `at`. Narrower than UAX #14: no range of numbers or
// years is cut, nor a letter or two before a hyphen or a slash. Addresses end before or behind their own marks instead.
bool line_may_end(std::string_view word, std::size_t at, bool in_address) {
  const auto before = static_cast<unsigned char>(word[at - 1]);
  const auto here = static_cast<unsigned char>(word[at]);
  if (in_address) {
    if (here == '/' || before == ':') return false;
    return before == '/' || here == '.' || here == '?' || here == '&' || here == '=' || here == '#' || here == '@' || here == '_' || here == '-';
  }
  if (before == '-') return at >= 3 && is_letter(here) && is_letter(static_cast<unsigned char>(word[at - 2]));
  if (before == '/') return at >= 4 && is_letter(here) && is_letter(static_cast<unsigned char>(word[at - 2]));
  const std::string_view to_here = word.substr(0, at);
  if (to_here.ends_with("\xE2\x80\x90")) return at > 3;                                                     // U+2010, hyphen
  if (to_here.ends_with("\xE2\x80\x93") || to_here.ends_with("\xE2\x80\x94")) return at > 3 && !is_digit(here) && is_letter(here);  // dashes
  return false;
}

int cut_plain(std::string_view text, std::vector<Segment>& segments) {
  const std::uint32_t script = latin_script();
  const auto add = [&](std::size_t begin, std::size_t end, After after) {
    segments.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), 0, script, after});
  };
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && text[end] != ' ' && text[end] != '\n') ++end;
    const After after = end == text.size() ? After::nothing : text[end] == ' ' ? After::space : After::line;
    const std::string_view word = text.substr(at, end - at);
    const bool in_address = word.size() > 6 && is_address(word);
    std::size_t from = at;
    for (std::size_t i = at + 1; i < end; ++i) {
      // Between two letters, as nearly everywhere, there is nothing to do.
      if (is_plain_letter(text[i]) && is_plain_letter(text[i - 1])) continue;
      if (i > from && text.substr(from, i - from) == kSymbol) {
        add(from, i, After::nothing);
        from = i;
      } else if (text.compare(i, 2, "\xC2\xAD") == 0) {
        if (i > from) add(from, i, After::hyphen);
        from = i + 2;
        ++i;
      } else if (i > from && line_may_end(word, i - at, in_address)) {
        add(from, i, After::chance);
        from = i;
      }
    }
    if (from < end) add(from, end, after);
    else if (after != After::nothing && !segments.empty()) segments.back().after = after;
    at = end + 1;
  }
  if (!segments.empty()) segments.back().after = After::nothing;
  return 0;
}

// Each character's script; what belongs to all scripts takes that of the letter before it, or else of the first letter.
void find_scripts(const std::vector<Character>& characters, std::vector<std::uint32_t>& scripts) {
  hb_unicode_funcs_t* unicode = hb_unicode_funcs_get_default();
  std::uint32_t current = 0;
  scripts.clear();
  for (const Character& character : characters) {
    const hb_script_t script = hb_unicode_script(unicode, character.value);
    const bool is_of_all = script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED || script == HB_SCRIPT_UNKNOWN;
    if (!is_of_all) {
      if (current == 0) std::fill(scripts.begin(), scripts.end(), script);
      current = script;
    }
    scripts.push_back(current);
  }
  if (current == 0) std::fill(scripts.begin(), scripts.end(), latin_script());
}

int find_levels(const std::vector<Character>& characters, std::vector<FriBidiLevel>& levels) {
  std::vector<FriBidiChar> text;
  // A line's end is no paragraph's: U+2028 instead.
  for (const Character& character : characters) text.push_back(character.value == '\n' ? 0x2028 : character.value);
  const auto size = static_cast<FriBidiStrIndex>(text.size());
  std::vector<FriBidiCharType> types(text.size());
  std::vector<FriBidiBracketType> brackets(text.size());
  levels.assign(text.size(), 0);
  fribidi_get_bidi_types(text.data(), size, types.data());
  fribidi_get_bracket_types(text.data(), size, types.data(), brackets.data());
  FriBidiParType direction = FRIBIDI_PAR_ON;  // as the first letter says
  if (fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), size, &direction, levels.data()) == 0) throw std::bad_alloc();
  return FRIBIDI_IS_RTL(direction) ? 1 : 0;
}

}  // namespace

Segmenter::~Segmenter() {
  if (breaks_ != nullptr) ubrk_close(breaks_);
}

int Segmenter::cut(std::string_view text, std::vector<Segment>& segments) {
  segments.clear();
  return is_plain(text) ? cut_plain(text, segments) : cut_any(text, segments);
}

int Segmenter::cut_any(std::string_view text, std::vector<Segment>& segments) {
  std::vector<Character> characters;
  decode(text, characters);
  std::vector<std::uint32_t> scripts;
  find_scripts(characters, scripts);
  std::vector<FriBidiLevel> levels;
  const int level = find_levels(characters, levels);

  UErrorCode status = U_ZERO_ERROR;
  if (breaks_ == nullptr) breaks_ = ubrk_open(UBRK_LINE, "en", nullptr, 0, &status);
  UText* bytes = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
  ubrk_setUText(breaks_, bytes, &status);
  if (U_FAILURE(status)) throw std::runtime_error("no rules for line breaks");
  std::vector<bool> may_end(text.size() + 1, false);
  for (std::int32_t at = ubrk_first(breaks_); at != UBRK_DONE; at = ubrk_next(breaks_)) may_end[static_cast<std::size_t>(at)] = true;
  utext_close(bytes);

  std::size_t from = 0;
  const auto close = [&](std::size_t to, After after) {
    if (from < to) {
      const auto embedding = static_cast<std::uint8_t>(levels[from]);
      segments.push_back({characters[from].begin, characters[to - 1].end, embedding, scripts[from], after});
    } else if (!segments.empty()) {
      segments.back().after = after;
    }
  };
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const char32_t c = characters[i].value;
    if (c == ' ' || c == '\n' || c == kSoftHyphen) {
      const bool may = may_end[characters[i].end];
      close(i, c == '\n' ? After::line : c == ' ' ? (may ? After::space : After::tie) : may ? After::hyphen : After::nothing);
      from = i + 1;
    } else if (i > from) {
      const bool may = may_end[characters[i].begin] && characters[i - 1].value != kObject;
      const bool differs = levels[i] != levels[from] || scripts[i] != scripts[from] || c == kObject || characters[i - 1].value == kObject;
      if (!may && !differs) continue;
      close(i, may ? After::chance : After::nothing);
      from = i;
    }
  }
  close(characters.size(), After::nothing);
  if (!segments.empty()) segments.back().after = After::nothing;
  return level;
}

}  // namespace candour::typeset
