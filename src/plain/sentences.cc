#include "plain/sentences.h"

#include <algorithm>
#include <array>

#include "plain/syllables.h"

namespace candour::plain {
namespace {

bool is_one_of(std::string_view word, const auto& list) { return std::find(list.begin(), list.end(), word) != list.end(); }

// Written with a full stop that ends no sentence, whatever comes next.
constexpr std::array<std::string_view, 15> kBeforeMore = {"e.g", "i.e", "cf",   "st",  "mr",  "mrs", "ms",   "dr",
                                                          "vs",  "pp",  "para", "fig", "art", "rev", "cllr"};
// Written with one before a number: "No. 2".
constexpr std::array<std::string_view, 4> kBeforeNumber = {"no", "nos", "p", "vol"};

constexpr std::array<std::string_view, 12> kMonths = {"January", "February", "March",     "April",   "May",      "June",
                                                      "July",    "August",   "September", "October", "November", "December"};

// Words that may begin a sentence before a name, and are not part of it: "In March", "Our Safer Streets".
constexpr std::array<std::string_view, 46> kNotOfAName = {
    "a",     "an",   "the",   "this", "that",  "these", "those", "in",    "on",   "at",    "by",  "for",   "from", "of",   "to",  "with",
    "since", "until", "before", "after", "and", "but",   "or",    "if",    "as",   "when",  "while", "where", "our", "your", "its", "it",
    "he",    "she",  "we",    "they", "you",   "some",  "all",   "each",  "every", "both",  "no",  "not",   "only", "under"};

bool begins_quoted(const Token& token) { return !token.before.empty(); }

bool ends_here(const std::vector<Token>& tokens, std::size_t at) {
  const Token& token = tokens[at];
  const std::size_t stop = token.after.find_first_of(".!?");
  if (stop == std::string_view::npos) return false;
  if (at + 1 == tokens.size()) return true;
  if (token.after[stop] != '.') return true;
  const Token& next = tokens[at + 1];
  const std::string word = folded(token.core);
  if (is_one_of(word, kBeforeMore)) return false;
  if (is_one_of(word, kBeforeNumber) && next.has_digit()) return false;
  const bool initial = token.core.size() == 1 && token.is_capitalised() && token.after == ".";
  if (initial && next.is_capitalised()) return false;
  const bool continues = !next.core.empty() && next.core.front() >= 'a' && next.core.front() <= 'z' && !begins_quoted(next);
  return !continues;
}

// Counts words from left to right; the names and figures that it meets are taken as one each.
class Count {
 public:
  Count(const std::vector<Token>& tokens, std::size_t begin, std::size_t end, const Lexicon& lexicon)
      : tokens_(tokens), begin_(begin), end_(end), lexicon_(lexicon) {}

  void run(Sentence& sentence) const {
    std::size_t at = begin_;
    while (at < end_) {
      if (tokens_[at].core.empty()) {
        ++at;
        continue;
      }
      const std::size_t name = std::max(known_name(at), std::max(run_of_capitals(at), figure(at)));
      ++sentence.words;
      sentence.syllables += name > 0 ? 1 : syllables(tokens_[at].core);
      at += std::max<std::size_t>(1, name);
    }
  }

 private:
  // Where a capital letter is due to the place and not to a name.
  bool opens(std::size_t at) const {
    if (at == begin_ || begins_quoted(tokens_[at])) return true;
    return tokens_[at - 1].after.find_first_of(":.?!") != std::string_view::npos;
  }

  std::size_t known_name(std::size_t at) const {
    const std::size_t length = lexicon_.name_at(tokens_, at, opens(at));
    return at + length <= end_ ? length : 0;
  }

  bool joined(std::size_t at) const { return at < end_ && tokens_[at - 1].after.empty() && tokens_[at].before.empty(); }
  bool capital(std::size_t at) const { return at < end_ && tokens_[at].is_capitalised() && tokens_[at].core != "I"; }

  // "Operation Sabre", "Borough of Broxbourne", "Crime and Disorder Act 1998".
  std::size_t run_of_capitals(std::size_t at) const {
    if (!capital(at)) return 0;
    if (opens(at)) {
      const bool more = joined(at + 1) && capital(at + 1);
      const bool shouted = tokens_[at].core.size() > 1 && tokens_[at].core[1] >= 'A' && tokens_[at].core[1] <= 'Z';
      if (!shouted && (!more || is_one_of(folded(tokens_[at].core), kNotOfAName))) return 0;
    }
    std::size_t next = at + 1;
    while (true) {
      if (joined(next) && (capital(next) || tokens_[next].has_digit())) ++next;
      else if (const std::size_t link = linked(next)) next = link;
      else return next - at;
    }
  }

  // After the words that link the parts of one name: "of", "of the"; "and" only on the way to the end of a law's name.
  std::size_t linked(std::size_t at) const {
    if (!joined(at)) return 0;
    const std::string_view word = tokens_[at].core;
    if (word == "of") {
      const std::size_t after = joined(at + 1) && tokens_[at + 1].core == "the" ? at + 2 : at + 1;
      return joined(after) && capital(after) ? after + 1 : 0;
    }
    if (word != "and" || !joined(at + 1) || !capital(at + 1)) return 0;
    for (std::size_t i = at + 1; joined(i) && (capital(i) || tokens_[i].core == "and"); ++i) {
      if (tokens_[i].core == "Act" || tokens_[i].core == "Regulations" || tokens_[i].core == "Order") return i + 1;
    }
    return 0;
  }

  // "2014/15", "£2,247,000", "6.4(1)", "19 July 2014", an address of the web or of a mailbox.
  std::size_t figure(std::size_t at) const {
    const std::string_view core = tokens_[at].core;
    if (std::all_of(core.begin(), core.end(), [](char c) { return c >= 'a' && c <= 'z'; })) return 0;
    if (core.find('@') != std::string_view::npos || core.find("://") != std::string_view::npos) return 1;
    if (!tokens_[at].has_digit()) return 0;
    std::size_t next = at + 1;
    if (joined(next) && is_one_of(tokens_[next].core, kMonths)) ++next;
    while (next > at + 1 && joined(next) && tokens_[next].has_digit()) ++next;
    return next - at;
  }

  const std::vector<Token>& tokens_;
  std::size_t begin_;
  std::size_t end_;
  const Lexicon& lexicon_;
};

}  // namespace

std::vector<Sentence> sentences_of(std::string_view block, const Lexicon& lexicon) {
  const std::vector<Token> tokens = tokens_of(block);
  std::vector<Sentence> sentences;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const bool ended = ends_here(tokens, at);
    if (!ended && at + 1 < tokens.size()) continue;
    Sentence sentence;
    const char* const text = tokens[begin].raw.data();
    sentence.text = {text, static_cast<std::size_t>(tokens[at].raw.data() + tokens[at].raw.size() - text)};
    sentence.ended = ended;
    Count(tokens, begin, at + 1, lexicon).run(sentence);
    if (sentence.words > 0) sentences.push_back(sentence);
    begin = at + 1;
  }
  return sentences;
}

}  // namespace candour::plain
