#include "guard/small_numbers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "guard/plain_text.h"
#include "guard/word_table.h"

namespace candour::guard {
namespace {

constexpr std::array<std::string_view, 12> kNumbers = {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"};

constexpr WordSet<128> kCounted(std::array<std::string_view, 40>{
    "case", "cases", "child", "children", "client", "clients", "complainant", "complainants", "defendant", "detainee", "detainees", "families",
    "family", "homicide", "homicides", "household", "households", "juvenile", "juveniles", "migrant", "migrants", "offender", "offenders", "patient",
    "patients", "perpetrator", "perpetrators", "pupil", "pupils", "refugee", "refugees", "suicide", "survivor", "survivors", "suspect", "suspects",
    "teenager", "teenagers", "victim", "victims"});

// "case study", "offender management", "child protection": the word tells what kind of thing is meant.
constexpr std::array<std::string_view, 22> kOfOtherThings = {"study", "studies", "management", "manager", "managers", "worker", "workers", "work", "load", "protection", "house", "waste", "centre",
                                                             "service", "services", "support", "intervention", "project", "review", "reviews", "conference", "programme"};
// A noun behind these is not what the number counts: "2 sessions for children".
constexpr std::array<std::string_view, 16> kParts = {"for", "to", "in", "with", "and", "or", "by", "on", "at", "from", "per", "a", "about", "between", "into", "that"};

// "quarter 1", "aim 2": the number counts nothing.
constexpr std::array<std::string_view, 24> kLabels = {"quarter", "section", "aim", "aims", "objective", "priority", "page", "phase", "stage", "year", "grade", "level", "part", "tier", "category", "band", "table",
                                                      "appendix", "action", "outcome", "number", "no", "row", "in"};
// Behind these, everybody is meant.
constexpr std::array<std::string_view, 6> kAll = {"every", "each", "all", "any", "no", "more"};

template <std::size_t n>
bool is_one_of(std::string_view word, const std::array<std::string_view, n>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// One step through the text: a word, or a number in digits.
struct Step {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view word;           // folded; empty for a number in digits
  std::optional<int> number = {};
};

bool is_in_range(int number, int bound) { return number >= 1 && number < bound; }

std::optional<int> number_in_words(std::string_view word, int bound) {
  const auto found = std::find(kNumbers.begin(), kNumbers.end(), word);
  if (found == kNumbers.end()) return std::nullopt;
  const int number = static_cast<int>(found - kNumbers.begin()) + 1;
  return is_in_range(number, bound) ? std::optional(number) : std::nullopt;
}

// A whole number by itself: no part of "1,000", "3%", "£2", "4.1", "2014/15" or "1st".
std::optional<int> number_in_digits(std::string_view text, std::size_t begin, std::size_t end) {
  static constexpr std::string_view kBefore = ".,/:-+#%";
  const auto after = text.substr(end);
  if (begin > 0 && (kBefore.find(text[begin - 1]) != std::string_view::npos || is_word(text[begin - 1]))) return std::nullopt;
  if (!after.empty() && (is_word(after[0]) || after[0] == '%' || after[0] == '/')) return std::nullopt;
  if (after.size() > 1 && std::string_view(".,:-").find(after[0]) != std::string_view::npos && is_digit(after[1])) return std::nullopt;
  int number = 0;
  const auto [stop, error] = std::from_chars(text.data() + begin, text.data() + end, number);
  return error == std::errc() ? std::optional(number) : std::nullopt;
}

std::vector<Step> steps_of(std::string_view text, const std::vector<Word>& words, int bound) {
  std::vector<Step> steps;
  std::size_t next = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (next < words.size() && words[next].begin == at) {
      steps.push_back({at, words[next].end, words[next].key, number_in_words(words[next].key, bound)});
      at = words[next++].end;
    } else if (is_digit(text[at])) {
      std::size_t end = at;
      while (end < text.size() && is_digit(text[end])) ++end;
      const std::optional<int> number = number_in_digits(text, at, end);
      steps.push_back({at, end, "", number && is_in_range(*number, bound) ? number : std::nullopt});
      at = end;
    } else {
      ++at;
    }
  }
  return steps;
}

class Finder {
 public:
  Finder(std::string_view text, std::vector<Step> steps, Matches& matches) : text_(text), steps_(std::move(steps)), matches_(matches) {}

  void find() {
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      if (is_counted(i)) look_back(i), look_ahead(i);
    }
  }

 private:
  std::string_view gap(std::size_t i) const { return text_.substr(steps_[i].end, steps_[i + 1].begin - steps_[i].end); }

  bool is_counted(std::size_t i) const {
    if (!kCounted.has(steps_[i].word)) return false;
    return i + 1 >= steps_.size() || (gap(i) != " " && gap(i) != "-") || !is_one_of(steps_[i + 1].word, kOfOtherThings);
  }

  // "two", "2 young", "one of the", "a single": up to three words before.
  void look_back(std::size_t i) {
    for (std::size_t k = i; k > 0 && i - k < 3;) {
      if (gap(k - 1) != " ") return;
      --k;
      if (steps_[k].number) {
        const bool is_part = k > 0 && gap(k - 1) == " " && (is_one_of(steps_[k - 1].word, kLabels) || is_month(steps_[k].end));
        if (!is_part) matches_.push_back({Rule::small_number, steps_[k].begin, steps_[i].end});
        return;
      }
      const std::string_view word = steps_[k].word;
      const bool is_of = word == "of" || word == "the" || word == "these" || word == "those";
      if (word.empty() || is_one_of(word, kParts) || is_one_of(word, kAll) || (!is_of && word.ends_with('s'))) return;
    }
  }

  // "victims: 3", "cases - 2".
  void look_ahead(std::size_t i) {
    if (i + 1 >= steps_.size() || !steps_[i + 1].number || !steps_[i + 1].word.empty()) return;
    if (gap(i) == ": " || gap(i) == ":" || gap(i) == " - " || gap(i) == " = " || gap(i) == " (") matches_.push_back({Rule::small_number, steps_[i].begin, steps_[i + 1].end});
  }

  bool is_month(std::size_t end) const {
    static constexpr std::array<std::string_view, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::string_view rest = text_.substr(end);
    return rest.size() > 4 && std::find(kMonths.begin(), kMonths.end(), rest.substr(1, 3)) != kMonths.end();
  }

  std::string_view text_;
  std::vector<Step> steps_;
  Matches& matches_;
};

}  // namespace

void find_small_numbers(std::string_view text, const std::vector<Word>& words, int bound, Matches& matches) {
  // Few texts count anybody, and not all of those have a number.
  if (std::none_of(words.begin(), words.end(), [](const Word& word) { return word.key.size() >= 4 && kCounted.has(word.key); })) return;
  const bool has_digit = std::any_of(text.begin(), text.end(), is_digit);
  const auto is_number = [](const Word& word) { return is_one_of(word.key, kNumbers); };
  if (has_digit || std::any_of(words.begin(), words.end(), is_number)) Finder(text, steps_of(text, words, bound), matches).find();
}

}  // namespace candour::guard
