#include "guard/people.h"

#include <algorithm>
#include <array>

#include "guard/lexicon.h"

namespace candour::guard {
namespace {

template <std::size_t n>
bool is_one_of(std::string_view word, const std::array<std::string_view, n>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// Stand between the parts of a name, in small letters.
constexpr std::array<std::string_view, 16> kParticles = {"van", "von", "de", "der", "den", "del", "della", "da", "dos", "di", "la", "le", "al", "el", "bin", "ibn"};
// Stand before a person's name and before little else.
constexpr std::array<std::string_view, 14> kBeforeNames = {"contact", "told", "asked", "thank", "thanks", "spoke", "met", "called", "officer", "secretary", "author", "signed", "resident", "victim"};
// Behind these, after a colon, somebody is named.
constexpr std::array<std::string_view, 14> kLabels = {"lead", "leads", "contact", "author", "officer", "signed", "chair", "secretary", "manager", "owner", "by", "from", "name", "attendees"};
constexpr std::array<std::string_view, 3> kArticles = {"the", "a", "an"};
constexpr std::array<std::string_view, 3> kSaints = {"st", "saint", "ss"};
// Titles that are words or places' names unless they are written so.
constexpr std::array<std::string_view, 12> kCapitalTitles = {"pc", "pcso", "dc", "ds", "di", "dci", "dsu", "wpc", "ci", "acc", "cpl", "supt"};

class Reader {
 public:
  Reader(std::string_view text, const std::vector<Word>& words, const KnownWords& known, Matches& matches)
      : text_(text), words_(words), known_(known), matches_(matches) {
    kinds_.reserve(words.size());
    for (const Word& word : words) kinds_.push_back(word.is_capital ? kinds_of(word.key) : WordKinds());
  }

  void read() {
    for (std::size_t i = 0; i < words_.size();) i = words_[i].is_capital ? read_at(i) : i + 1;
  }

 private:
  const Word& at(std::size_t i) const { return words_[i]; }
  std::string_view gap(std::size_t i) const {
    return i + 1 < words_.size() ? text_.substr(at(i).end, at(i + 1).begin - at(i).end) : std::string_view("\n");
  }
  bool is_joined(std::size_t i) const { return gap(i) == " "; }
  bool is_joined_by_dot(std::size_t i) const { return gap(i) == " " || gap(i) == ". " || gap(i) == "."; }
  bool is_initial(std::size_t i) const { return at(i).end - at(i).begin == 1 && at(i).is_capital; }
  bool follows_capital(std::size_t i) const { return i > 0 && is_joined(i - 1) && at(i - 1).is_capital && !kinds_[i - 1].ordinary; }
  bool begins_sentence(std::size_t i) const {
    if (i == 0) return true;
    const std::string_view before = gap(i - 1);
    return before.find_first_of(".!?:•\n") != std::string_view::npos;
  }
  bool is_known(std::size_t i) const { return known_.contains(at(i).key); }

  // Could be a surname: a capital letter, and no word that anyone knows.
  bool is_name_like(std::size_t i) const {
    const Word& word = at(i);
    if (!word.is_capital || word.end - word.begin < 2 || word.is_capitals) return false;
    if (kinds_[i].surname || kinds_[i].doubtful_surname) return true;
    return !kinds_[i].ordinary && !kinds_[i].place_end && !kinds_[i].title;
  }
  // "Example Road", "Example Trust": a name, but no person's.
  bool is_part_of_place(std::size_t last) const {
    return last + 1 < words_.size() && is_joined(last) && at(last + 1).is_capital && kinds_[last + 1].place_end && !at(last + 1).is_capitals;
  }
  bool is_saint(std::size_t i) const { return i > 0 && is_one_of(at(i - 1).key, kSaints) && is_joined_by_dot(i - 1); }

  std::size_t add(Rule rule, std::size_t first, std::size_t last) {
    matches_.push_back({rule, at(first).begin, at(last).end});
    return last + 1;
  }

  std::size_t read_at(std::size_t i) {
    for (const auto read : {&Reader::titled, &Reader::surname_first, &Reader::initialled, &Reader::named, &Reader::doubtfully_named, &Reader::surnamed, &Reader::labelled, &Reader::shaped,
                            &Reader::in_capitals, &Reader::alone}) {
      if (const std::size_t next = (this->*read)(i); next > i) return next;
    }
    return i + 1;
  }

  // The last word of a surname that begins at `i`, or no word: `i` itself is then no name.
  std::size_t end_of_surname(std::size_t i) const {
    std::size_t last = i;
    while (last + 1 < words_.size() && is_joined(last) && !at(last).is_capital && is_one_of(at(last).key, kParticles)) ++last;
    if (!is_name_like(last)) return kNone;
    // A second surname, where it is one beyond doubt.
    if (last + 1 < words_.size() && is_joined(last) && at(last + 1).is_capital && kinds_[last + 1].surname) ++last;
    return last;
  }

  // "Mr Example", "Cllr J. Example".
  std::size_t titled(std::size_t i) {
    if (!kinds_[i].title || !is_joined_by_dot(i)) return i;
    if (is_one_of(at(i).key, kCapitalTitles) && !at(i).is_capitals) return i;
    std::size_t last = i + 1;
    while (last + 1 < words_.size() && is_joined_by_dot(last) && (is_initial(last) || is_given(last)) && at(last + 1).is_capital) ++last;
    if (last > i + 1 && !is_name_like(last)) --last;
    const bool is_name = !is_initial(last) && (is_name_like(last) || is_given(last));
    return is_name && !is_part_of_place(last) ? add(Rule::person, i, last) : i;
  }

  bool is_given(std::size_t i) const {
    const Word& word = at(i);
    if (!word.is_capital || word.is_capitals) return false;
    const std::string_view key = word.key;
    return kinds_[i].given || (key.find('-') != std::string_view::npos && kinds_of(key.substr(0, key.find('-'))).given);
  }

  // "Example, Jo" where the surname is known.
  std::size_t surname_first(std::size_t i) {
    if (!kinds_[i].surname || gap(i) != ", " || kinds_[i].given) return i;
    const bool is_initialled = is_initial(i + 1) && at(i + 1).end < text_.size() && text_[at(i + 1).end] == '.';
    const bool is_listed = follows_capital(i) || (i + 2 < words_.size() && is_joined(i + 1) && at(i + 2).is_capital);
    return is_initialled || (is_given(i + 1) && !is_listed) ? add(Rule::person, i, i + 1) : i;
  }

  // "J. Example", "J. K. Example", "J Patel".
  std::size_t initialled(std::size_t i) {
    if (!is_initial(i) || follows_capital(i)) return i;
    std::size_t last = i;
    bool has_dot = false;
    while (last + 1 < words_.size() && is_initial(last) && is_joined_by_dot(last)) {
      has_dot = has_dot || gap(last) != " ";
      ++last;
    }
    if (last == i || is_initial(last) || !is_name_like(last) || is_part_of_place(last)) return i;
    const bool surname = kinds_[last].surname;
    if (surname && (has_dot || (at(i).key != "a" && at(i).key != "i"))) return add(Rule::person, i, last);
    // "A. Welcome" is the first item of a list.
    const bool is_letter_of_list = at(i).key <= "h" || at(i).key == "i" || at(i).key == "v" || at(i).key == "x";
    const bool ends_list = i >= 2 && is_joined(i - 1) && is_initial(i - 2);  // "appendices A to D. Example"
    const bool may_be_item = ((begins_sentence(i) && is_letter_of_list) || ends_list) && last == i + 1;
    if (!has_dot || may_be_item || kinds_[last].ordinary || is_known(last)) return i;
    return add(Rule::person, i, last);
  }

  // "Sarah Example", "Sarah J. Example", "Sarah van Example".
  std::size_t named(std::size_t i) {
    if (!is_given(i) || is_saint(i)) return i;
    std::size_t last = i;
    while (last + 1 < words_.size() && (is_joined(last) || (is_initial(last) && is_joined_by_dot(last)))) {
      if (!is_initial(last + 1) && !is_given(last + 1)) break;
      ++last;
    }
    const bool can_go_on = last + 1 < words_.size() && (is_joined(last) || (is_initial(last) && is_joined_by_dot(last)));
    const std::size_t end = can_go_on ? end_of_surname(last + 1) : kNone;
    if (end == kNone) return last > i && !is_initial(last) && !is_part_of_place(last) ? add(Rule::person, i, last) : i;
    if (is_part_of_place(end)) return end + 1;
    const bool may_be_place = kinds_[end].place_end;
    return add(may_be_place ? Rule::possible_person : Rule::person, i, end);
  }

  // "Grace Example": the first word may be no name.
  std::size_t doubtfully_named(std::size_t i) {
    if (!kinds_[i].doubtful_given || at(i).is_capitals || is_saint(i) || !is_joined(i)) return i;
    const std::size_t end = end_of_surname(i + 1);
    if (end == kNone || is_part_of_place(end) || kinds_[end].place_end) return i;
    if (kinds_[end].surname) return add(Rule::person, i, end);
    if (kinds_[i].ordinary) return i;
    if (kinds_[end].doubtful_surname) return add(Rule::possible_person, i, end);
    return is_known(end) || follows_capital(i) ? i : add(Rule::possible_person, i, end);
  }

  // "Xyz Patel": a surname beyond doubt behind a word that nobody knows.
  std::size_t surnamed(std::size_t i) {
    if (!is_joined(i) || at(i).is_capitals || !kinds_[i + 1].surname || at(i + 1).is_capitals || !at(i + 1).is_capital) return i;
    if (!is_name_like(i) || is_known(i) || is_part_of_place(i + 1) || is_initial(i)) return i;
    return add(Rule::person, i, i + 1);
  }

  // "Lead: Xyz Abcde", "Police (Xyz Abcde)".
  std::size_t labelled(std::size_t i) {
    if (i == 0 || !is_joined(i)) return i;
    const std::string_view before = gap(i - 1);
    const bool has_label = (before == ": " || before == " - ") && is_one_of(at(i - 1).key, kLabels);
    const bool is_bracketed = before == " (";
    const bool is_told = is_joined(i - 1) && is_one_of(at(i - 1).key, kBeforeNames) && !at(i - 1).is_capital;
    if (!has_label && !is_bracketed && !is_told) return i;
    std::size_t last = i;
    while (last + 1 < words_.size() && is_joined(last) && last < i + 3 && is_name_like(last + 1)) ++last;
    if (last == i || !is_name_like(i) || is_part_of_place(last)) return i;
    if (is_bracketed && (at(last).end >= text_.size() || text_[at(last).end] != ')')) return i;
    for (std::size_t k = i; k <= last; ++k) {
      if (is_known(k) && !kinds_[k].doubtful_surname) return i;
    }
    return add(Rule::possible_person, i, last);
  }

  // "Xyz Abcde" by itself: two words that nobody knows.
  std::size_t shaped(std::size_t i) {
    if (!is_joined(i) || follows_capital(i) || is_saint(i) || is_one_of(at(i).key, kSaints) || !is_unknown(i) || !is_unknown(i + 1)) return i;
    if (i > 0 && is_joined(i - 1) && is_one_of(at(i - 1).key, kArticles)) return i;  // "the Xyz Abcde" is a thing
    const bool goes_on = i + 2 < words_.size() && is_joined(i + 1) && at(i + 2).is_capital;
    return goes_on ? i : add(Rule::possible_person, i, i + 1);
  }
  bool is_unknown(std::size_t i) const { return is_name_like(i) && !is_known(i) && !kinds_[i].ordinary && !kinds_[i].doubtful_surname; }

  // "JO EXAMPLE" where both are known.
  std::size_t in_capitals(std::size_t i) {
    if (!at(i).is_capitals || !is_joined(i) || !at(i + 1).is_capitals) return i;
    const bool is_name = kinds_[i].given && kinds_[i + 1].surname;
    return is_name ? add(Rule::person, i, i + 1) : i;
  }

  // "Sarah is to ask": somebody known to the readers by the given name.
  std::size_t alone(std::size_t i) {
    if (!is_given(i) || is_saint(i) || follows_capital(i) || is_known(i)) return i;
    if (i > 0 && is_joined(i - 1) && at(i - 1).is_capital && kinds_[i - 1].ordinary && !begins_sentence(i - 1)) return i;  // "Operation Sarah"
    if (is_part_of_place(i) || (begins_sentence(i) && at(i).key.size() <= 3)) return i;  // "Rob was not the word"
    const bool stands_before_name = i + 1 < words_.size() && is_joined(i) && at(i + 1).is_capital;
    return stands_before_name ? i : add(Rule::possible_person, i, i);
  }

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::string_view text_;
  const std::vector<Word>& words_;
  const KnownWords& known_;
  std::vector<WordKinds> kinds_;  // of each word that has a capital letter
  Matches& matches_;
};

// "(JE)", "JE to ask": two letters, where the words before are not what they stand for.
void find_initials(std::string_view text, const std::vector<Word>& words, const KnownWords& known, Matches& matches) {
  static constexpr std::array<std::string_view, 20> kNotPeople = {"uk", "eu", "us", "it", "hr", "pr", "tv", "id", "ok", "nb", "pc", "ie", "eg", "am", "pm", "qr", "ai", "gp", "un", "ni"};
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Word& word = words[i];
    if (!word.is_capitals || word.key.size() != 2) continue;
    const bool is_bracketed = word.begin > 0 && word.end < text.size() && text[word.begin - 1] == '(' && text[word.end] == ')';
    const bool has_task = i + 2 < words.size() && words[i + 1].key == "to" && !words[i + 2].is_capital && text.substr(word.end, 4) == " to ";
    if ((!is_bracketed && !has_task) || is_one_of(word.key, kNotPeople) || known.contains(word.key)) continue;
    const bool is_short_form = i >= 2 && words[i - 2].key.front() == word.key[0] && words[i - 1].key.front() == word.key[1];
    const bool is_of_one_word = i >= 1 && words[i - 1].key.starts_with(word.key.substr(0, 1));
    if (!is_short_form && !is_of_one_word) matches.push_back({Rule::initials, word.begin, word.end});
  }
}

}  // namespace

void find_people(std::string_view text, const std::vector<Word>& words, const KnownWords& known, Matches& matches) {
  if (std::any_of(words.begin(), words.end(), [](const Word& word) { return word.is_capital; })) Reader(text, words, known, matches).read();
  find_initials(text, words, known, matches);
}

void find_people_in_address(const std::vector<Word>& words, Matches& matches) {
  for (const Word& word : words) {
    // A word keeps its hyphens: "jo-example".
    if (word.key.find('-') == std::string_view::npos) continue;
    std::vector<std::string_view> parts;
    std::string_view rest = word.key;
    while (!rest.empty()) {
      const std::size_t hyphen = rest.find('-');
      parts.push_back(rest.substr(0, hyphen));
      rest.remove_prefix(hyphen == std::string_view::npos ? rest.size() : hyphen + 1);
    }
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
      const bool is_place = i + 2 < parts.size() && kinds_of(parts[i + 2]).place_end;
      if (is_place || !kinds_of(parts[i]).given || !kinds_of(parts[i + 1]).surname) continue;
      const std::size_t begin = word.begin + static_cast<std::size_t>(parts[i].data() - word.key.data());
      const std::size_t end = word.begin + static_cast<std::size_t>(parts[i + 1].data() + parts[i + 1].size() - word.key.data());
      // Where folding took bytes away, the whole word stands for the name.
      if (word.key.size() == word.end - word.begin) matches.push_back({Rule::person, begin, end});
      else matches.push_back({Rule::person, word.begin, word.end});
      break;
    }
  }
}

}  // namespace candour::guard
