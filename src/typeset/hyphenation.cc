#include "typeset/hyphenation.h"

#include <hyphen.h>
#include <unicode/uchar.h>

#include <cstdio>
#include <cstdlib>

#include "files/environment_error.h"
#include "typeset/characters.h"

namespace candour::typeset {
namespace {

constexpr diagnostics::Code kNoHyphenation{"typeset/no-hyphenation"};
constexpr std::size_t kShortest = 6;  // letters
constexpr std::size_t kKept = 3;      // on each side
constexpr std::size_t kLongest = 200;

std::string_view primary(std::string_view language) { return language.substr(0, language.find('-')); }

std::size_t length_of(UChar32 character) { return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4; }

// Writes a character over `length` bytes, which is the length of its UTF-8.
void put(std::string& text, std::size_t at, std::size_t length, std::uint32_t character) {
  if (length == 1) {
    text[at] = static_cast<char>(character);
    return;
  }
  for (std::size_t i = length - 1; i > 0; --i, character >>= 6U) text[at + i] = static_cast<char>(0x80U | (character & 0x3FU));
  text[at] = static_cast<char>((0xF00U >> length & 0xF0U) | character);
}

std::shared_ptr<HyphenDict> parse(std::string bytes) {
  std::FILE* file = bytes.empty() ? nullptr : fmemopen(bytes.data(), bytes.size(), "r");
  if (file == nullptr) return nullptr;
  HyphenDict* patterns = hnj_hyphen_load_file(file);
  std::fclose(file);
  return patterns == nullptr ? nullptr : std::shared_ptr<HyphenDict>(patterns, hnj_hyphen_free);
}

// What libhyphen gives for spellings that change at a hyphen, which none of our languages has.
struct Changes {
  char** texts = nullptr;
  int* positions = nullptr;
  int* cuts = nullptr;
  Changes() = default;
  Changes(const Changes&) = delete;
  Changes& operator=(const Changes&) = delete;
  void release(std::size_t size) {
    if (texts != nullptr) {
      for (std::size_t i = 0; i < size; ++i) std::free(texts[i]);
    }
    std::free(texts);
    std::free(positions);
    std::free(cuts);
  }
};

}  // namespace

std::vector<Hyphenation::File> Hyphenation::british_english() { return {{"en-GB", files::RelPath::of("hyph_en_GB.dic")}}; }

std::optional<Hyphenation> Hyphenation::load(const files::Reader& reader, const std::string& folder, const std::vector<File>& files,
                                             diagnostics::Sources& sources, diagnostics::Diagnostics& diagnostics) {
  Hyphenation made;
  for (const File& file : files) {
    const std::string name = folder + "/" + file.path.text();
    const diagnostics::Span place{sources.add(name, ""), 0, 0};
    std::string fault;
    std::shared_ptr<HyphenDict> patterns;
    try {
      std::string bytes = reader.read(file.path);
      // The first line names the character set.
      if (!bytes.starts_with("UTF-8")) fault = "its first line does not say `UTF-8`";
      else patterns = parse(std::move(bytes));
    } catch (const files::EnvironmentError& error) {
      fault = error.message();
    }
    if (patterns == nullptr) {
      diagnostics.error(kNoHyphenation, place, "words in `" + file.language + "` cannot be hyphenated: " + (fault.empty() ? "the file holds no patterns" : fault),
                        {"install the hyphenation patterns for the language"});
      continue;
    }
    made.dictionaries_.push_back({file.language, std::move(patterns)});
  }
  if (made.dictionaries_.size() != files.size()) return std::nullopt;
  return made;
}

void Hyphenation::divide(std::string_view word, std::string_view language, std::vector<std::uint16_t>& offsets) const {
  offsets.clear();
  if (word.size() < kShortest || word.size() > kLongest) return;
  const Dictionary* found = nullptr;
  for (const Dictionary& dictionary : dictionaries_) {
    if (dictionary.language == language) found = &dictionary;
    if (found == nullptr && primary(dictionary.language) == primary(language)) found = &dictionary;
  }
  if (found == nullptr) return;

  // The patterns are of small letters. Those whose small form has another length are left as they are.
  std::string lower(word);
  std::vector<std::uint16_t> starts;  // of each letter
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t from = at;
    const auto letter = static_cast<UChar32>(next_character(word, at));
    if (u_isalpha(letter) == 0) return;
    starts.push_back(static_cast<std::uint16_t>(from));
    const UChar32 small = u_tolower(letter);
    if (length_of(small) == at - from) put(lower, from, at - from, static_cast<std::uint32_t>(small));
  }
  if (starts.size() < kShortest) return;

  std::string marks(word.size() + 5, '\0');
  Changes changes;
  const int failed = hnj_hyphen_hyphenate3(found->patterns.get(), lower.c_str(), static_cast<int>(word.size()), marks.data(), nullptr, &changes.texts,
                                           &changes.positions, &changes.cuts, kKept, kKept, kKept, kKept);
  if (failed == 0) {
    // A mark for each letter, odd where a hyphen may follow it.
    for (std::size_t i = kKept; i + kKept <= starts.size(); ++i) {
      const bool is_plain = changes.texts == nullptr || changes.texts[i - 1] == nullptr;
      if ((marks[i - 1] & 1) != 0 && is_plain) offsets.push_back(starts[i]);
    }
  }
  changes.release(word.size());
}

}  // namespace candour::typeset
