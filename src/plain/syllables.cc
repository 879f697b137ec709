#include "plain/syllables.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace candour::plain {
namespace {

struct Known {
  std::string_view word;
  int syllables;
};

// Words that the rules below would count wrongly, in the order of the alphabet.
constexpr std::array kKnown = {
    Known{"anywhere", 3}, Known{"asia", 2}, Known{"asian", 2}, Known{"business", 2}, Known{"businesses", 3}, Known{"cafe", 2},
    Known{"carriage", 2}, Known{"caseload", 2}, Known{"caseloads", 2}, Known{"catastrophe", 4}, Known{"conscience", 2},
    Known{"evening", 2}, Known{"evenings", 2}, Known{"every", 2}, Known{"everybody", 4}, Known{"everyone", 3}, Known{"everything", 3},
    Known{"everywhere", 3}, Known{"fiercely", 2}, Known{"firework", 2}, Known{"fireworks", 2}, Known{"fluid", 2},
    Known{"fourteen", 2}, Known{"initiative", 4}, Known{"initiatives", 4}, Known{"lifestyle", 2}, Known{"marriage", 2},
    Known{"maybe", 2}, Known{"museum", 3}, Known{"naked", 2}, Known{"nineteen", 2}, Known{"ninety", 2}, Known{"nowhere", 2},
    Known{"parliament", 3}, Known{"people", 2}, Known{"persuade", 2}, Known{"persuaded", 3}, Known{"recipe", 3},
    Known{"rely", 2}, Known{"ruin", 2}, Known{"ruined", 2}, Known{"safeguard", 2}, Known{"safeguarding", 3},
    Known{"safeguards", 2}, Known{"safety", 2}, Known{"science", 2}, Known{"soldier", 2}, Known{"someone", 2},
    Known{"something", 2}, Known{"sometimes", 2}, Known{"somewhere", 2}, Known{"suicide", 3}, Known{"suicides", 3},
    Known{"therefore", 2}, Known{"tuition", 3}, Known{"whereas", 2}, Known{"whole", 1}, Known{"wicked", 2},
    Known{"widespread", 2}, Known{"workplace", 2},
};

int known(std::string_view word) {
  const auto found = std::lower_bound(kKnown.begin(), kKnown.end(), word, [](const Known& k, std::string_view w) { return k.word < w; });
  return found != kKnown.end() && found->word == word ? found->syllables : 0;
}

// Some letters of the small alphabet.
class Letters {
 public:
  explicit constexpr Letters(std::string_view letters) {
    for (const char c : letters) bits_ |= 1U << (c - 'a');
  }
  constexpr bool hold(char c) const { return c >= 'a' && c <= 'z' && (bits_ >> (c - 'a') & 1U) != 0; }

 private:
  std::uint32_t bits_ = 0;
};

constexpr Letters kVowels("aeiou");
constexpr Letters kVowelsAndY("aeiouy");


// One word's letters, small, with questions about what stands where.
class Spelling {
 public:
  explicit Spelling(std::string letters) : letters_(std::move(letters)) {}

  // Whether the letter is spoken as a vowel. A `y` is a consonant before a vowel ("year", "player"), except after a consonant
  // ("trying").
  bool vowel(std::size_t at) const {
    if (at >= letters_.size()) return false;
    const char c = letters_[at];
    if (kVowels.hold(c)) return true;
    if (c != 'y') return false;
    const bool before_vowel = at + 1 < letters_.size() && kVowels.hold(letters_[at + 1]);
    return !before_vowel || (at > 0 && !kVowels.hold(letters_[at - 1]));
  }
  bool ends(std::string_view ending) const { return letters_.ends_with(ending); }
  bool begins(std::string_view beginning) const { return letters_.starts_with(beginning); }
  std::size_t size() const { return letters_.size(); }
  char at(std::size_t index) const { return index < letters_.size() ? letters_[index] : '\0'; }
  // The letter `back` places before the end; 1 is the last.
  char last(std::size_t back) const { return back <= letters_.size() ? letters_[letters_.size() - back] : '\0'; }
  const std::string& letters() const { return letters_; }

  int groups() const {
    int count = 0;
    for (std::size_t i = 0; i < letters_.size(); ++i) count += vowel(i) && (i == 0 || !vowel(i - 1)) ? 1 : 0;
    return count;
  }

 private:
  std::string letters_;
};

bool consonant(char c) { return c >= 'a' && c <= 'z' && !kVowelsAndY.hold(c); }

// "table", "centre", and with the same ending "settled", "hundred": a consonant before `l` or `r` gives the last e a sound. `e`
// is how far from the end that e stands.
bool syllabic(const Spelling& word, std::size_t e) {
  const char liquid = word.last(e + 1);
  const char before = word.last(e + 2);
  if (liquid == 'l') return consonant(before) && !Letters("lrw").hold(before);
  return liquid == 'r' && consonant(before) && !Letters("rlnw").hold(before);
}

// Whether the e that is `e` places before the end follows a consonant.
bool lone_e(const Spelling& word, std::size_t e) {
  return word.last(e) == 'e' && word.size() > e && !word.vowel(word.size() - e - 1);
}

// The e's that are written and not spoken.
int silent(const Spelling& word) {
  if (lone_e(word, 1)) return syllabic(word, 1) ? 0 : 1;
  if (word.ends("ogue") || word.ends("ngue") || word.ends("eague") || word.ends("ique")) return 1;
  if (word.ends("es") && lone_e(word, 2)) {
    const bool hissing = Letters("sxzcg").hold(word.last(3)) || word.ends("ches") || word.ends("shes");
    return hissing || syllabic(word, 2) ? 0 : 1;
  }
  if (word.ends("ed") && lone_e(word, 2)) return Letters("td").hold(word.last(3)) || syllabic(word, 2) ? 0 : 1;
  // "homeless", "likely": the ending is a word's own e with more behind it. Of "element" and "settlement" it is spoken.
  if (!Letters("tsyl").hold(word.last(1))) return 0;
  for (const std::string_view ending : {"ment", "ments", "ly", "ful", "less", "lessness", "ness"}) {
    if (!word.ends(ending)) continue;
    const std::size_t e = ending.size() + 1;
    const bool has_other = std::any_of(word.letters().begin(), word.letters().end() - static_cast<std::ptrdiff_t>(std::min(e, word.size())),
                                       [](char c) { return kVowelsAndY.hold(c); });
    return has_other && lone_e(word, e) && word.last(e + 1) != 'l' ? 1 : 0;
  }
  return 0;
}

// Whether the pair of vowels that begins at `i` is spoken as two.
bool spoken_apart(const Spelling& word, std::size_t i) {
  const char before = i > 0 ? word.at(i - 1) : '\0';
  const std::string_view rest = std::string_view(word.letters()).substr(i);
  const auto is = [&](std::string_view text) { return rest.starts_with(text); };
  if (is("ia")) {
    if (is("iage")) return false;
    if (Letters("ct").hold(before)) return is("iate") || is("iati");
    return true;
  }
  if (is("io")) {
    if (is("iour")) return false;
    const bool soft = is("ion") && Letters("sctglnxh").hold(before) && !(before == 'l' && word.at(i - 2) != 'l');
    return !soft && !(is("iou") && Letters("ctgx").hold(before));
  }
  if (is("iu")) return true;
  if (is("ien")) return Letters("tc").hold(word.at(i + 3)) && !Letters("ct").hold(before);
  if (is("iet")) return true;
  if (is("ier") || is("iest")) return word.groups() > 1 && i + 3 <= word.size() && i + 4 >= word.size();
  if (is("ua") || is("uou")) return !Letters("gq").hold(before);
  if (is("uen") || is("uel")) return !Letters("gq").hold(before);
  if (is("eo")) return !is("eopl") && (before != 'g' || i == 1);
  if (is("eum")) return true;
  if (is("oet") || is("oem")) return true;
  // "doing", "issuing", but not "guide".
  if (i + 4 == word.size() && word.ends("ing")) return !(word.at(i) == 'u' && Letters("gq").hold(before));
  return false;
}

int apart(const Spelling& word) {
  int more = 0;
  for (std::size_t i = 0; i + 1 < word.size(); ++i) more += word.vowel(i) && word.vowel(i + 1) && spoken_apart(word, i) ? 1 : 0;
  // "create", "area", "idea"; "reopen", "reassure", "cooperate".
  if (Letters("aitr").hold(word.at(0)) && (word.begins("area") || word.begins("idea") || word.begins("theatre") || word.begins("realit"))) ++more;
  if (word.at(0) == 'c' && ((word.begins("creat") && !word.begins("creatu")) || word.begins("coop") || word.begins("coord"))) ++more;
  if (word.begins("re")) {
    for (const std::string_view beginning : {"reass", "reapp", "react", "recreat", "reint", "reinf", "reinv", "reu"}) {
      if (word.begins(beginning)) ++more;
    }
  }
  if (word.ends("sm") || word.ends("sms") || word.ends("thm")) ++more;
  return more;
}

// Of a word without hyphens, in small letters.
int of_part(std::string letters) {
  bool negated = false;
  for (const std::string_view ending : {"'s", "'"}) {
    if (letters.ends_with(ending)) letters.resize(letters.size() - ending.size());
  }
  // "didn't", "wasn't", but "don't".
  if (letters.ends_with("n't")) {
    negated = letters.ends_with("dn't") || letters.ends_with("sn't");
    letters.resize(letters.size() - 3);
  }
  if (const int listed = known(letters)) return listed;
  const Spelling word(std::move(letters));
  const int groups = word.groups();
  const int spoken = std::max(1, groups - (groups > 1 ? silent(word) : 0) + apart(word));
  return spoken + (negated ? 1 : 0);
}

}  // namespace

int syllables(std::string_view word) {
  int count = 0;
  std::string letters;
  for (std::size_t i = 0; i <= word.size(); ++i) {
    if (i == word.size() || word[i] == '-') {
      if (!letters.empty()) count += of_part(std::move(letters));
      letters.clear();
    } else if (word[i] == '\xE2' && word.substr(i).starts_with("’")) {
      letters.push_back('\'');
      i += 2;
    } else {
      letters.push_back(word[i] >= 'A' && word[i] <= 'Z' ? static_cast<char>(word[i] - 'A' + 'a') : word[i]);
    }
  }
  return std::max(1, count);
}

}  // namespace candour::plain
