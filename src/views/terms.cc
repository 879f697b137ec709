#include "views/terms.h"

#include <algorithm>
#include <array>

#include "views/addresses.h"

namespace candour::views {

using model::Document;
using model::Id;
using model::Partnership;
using model::Record;
using model::Term;

namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
char lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }
// Bytes beyond ASCII are parts of letters here: an accented letter never ends a word. A table, for it is asked of each
// letter of each page.
constexpr auto kInWord = [] {
  std::array<bool, 256> in_word{};
  for (std::size_t c = 0; c < in_word.size(); ++c) in_word[c] = c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  return in_word;
}();
bool in_word(char c) { return kInWord[static_cast<unsigned char>(c)]; }

// Dashes, quotes and spaces of U+2000 to U+206F part words although they are not ASCII.
bool ends_before(std::string_view text, std::size_t at) {
  if (at >= text.size() || !in_word(text[at])) return true;
  return text[at] == '\xE2' && at + 1 < text.size() && (text[at + 1] == '\x80' || text[at + 1] == '\x81');
}
bool begins_at(std::string_view text, std::size_t at) {
  return at == 0 || !in_word(text[at - 1]) || (at >= 3 && (text.substr(at - 3, 2) == "\xE2\x80" || text.substr(at - 3, 2) == "\xE2\x81"));
}

// All words of 63 letters and more share the last one.
std::uint64_t bit_of_length(std::size_t length) { return std::uint64_t{1} << std::min(length, std::size_t{63}); }

std::string lower_word(std::string_view text) {
  std::string word;
  for (std::size_t i = 0; i < text.size() && in_word(text[i]); ++i) word += lower(text[i]);
  return word;
}

// Letters and digits only, in lower case: "Anti-social" and "antisocial" are one word.
std::string skeleton(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!in_word(text[i])) continue;
    if (ends_before(text, i)) i += 2;  // a dash, a quote or a space of three bytes
    else out += lower(text[i]);
  }
  return out;
}

constexpr int kFewWords = 6;

// Whether the expansion stands in brackets at most a few words after the term, in the same sentence.
bool written_out_soon(std::string_view after, std::string_view wanted) {
  int words = 0;
  for (std::size_t i = 0; i < after.size() && words <= kFewWords; ++i) {
    if (after[i] == '(' && skeleton(after.substr(i)).starts_with(wanted)) return true;
    if (after[i] == '.' && i + 1 < after.size() && after[i + 1] == ' ') return false;
    if (in_word(after[i]) && ends_before(after, i + 1)) ++words;
  }
  return false;
}

// Whether the word after the term is the expansion's last: "SoSafe partnership", which would say it twice.
bool ended_by_next_word(std::string_view after, std::string_view expansion) {
  if (!after.starts_with(' ')) return false;
  std::string next = lower_word(after.substr(1));
  std::string last = lower_word(expansion.substr(expansion.rfind(' ') + 1));
  for (std::string* word : {&next, &last}) {
    if (word->ends_with('s')) word->pop_back();
  }
  return !next.empty() && next == last;
}

// Whether the expansion stands right before "(TERM", or follows the term.
bool written_out(std::string_view before, std::string_view after, std::string_view expansion) {
  const std::string wanted = skeleton(expansion);
  if (before.ends_with('(') || before.ends_with("\xE2\x80\x9C")) {
    const std::string got = skeleton(before);
    if (got.ends_with(wanted) || got.ends_with(wanted + "s")) return true;
  }
  // An apostrophe cannot follow a bracket.
  const bool possessive = after.starts_with('\'') || after.starts_with("\xE2\x80\x99");
  return possessive || written_out_soon(after, wanted) || ended_by_next_word(after, expansion);
}

}  // namespace

TermIndex::TermIndex(const Record& record) : record_(&record), partnerships_of_(record.documents.size()) {
  model::for_each(record.terms, [&](Id<Term> id, const Term& term) { add(term.term, id); });
  for (auto& [word, spellings] : by_first_word_) {
    std::stable_sort(spellings.begin(), spellings.end(),
                     [](const Spelling& a, const Spelling& b) { return a.text.size() > b.text.size(); });
  }
  const auto speaks_for = [&](const model::Ref<Document>& document, Id<Partnership> partnership) {
    auto& list = partnerships_of_[document.id.index];
    const auto at = std::lower_bound(list.begin(), list.end(), partnership);
    if (at == list.end() || *at != partnership) list.insert(at, partnership);
  };
  for (const auto& strategy : record.strategies) speaks_for(strategy.document, strategy.partnership);
  for (const auto& decision : record.decisions) speaks_for(decision.document, decision.partnership);
  for (const auto& study : record.case_studies) speaks_for(study.document, study.partnership);
  for (const auto& plan : record.plans) {
    speaks_for(plan.document, plan.partnership);
    for (const auto& update : plan.updates) speaks_for(update.document, plan.partnership);
  }
}

void TermIndex::add(std::string text, Id<Term> term) {
  const std::string word = lower_word(text);
  // A term of digits alone, as a telephone number, cannot be told from a count: "101 bodies".
  if (std::all_of(word.begin(), word.end(), is_digit)) return;
  const bool capitals = std::any_of(text.begin(), text.end(), is_upper);
  lengths_by_first_letter_[static_cast<unsigned char>(word.front())] |= bit_of_length(word.size());
  by_first_word_[word].push_back({std::move(text), capitals, term});
}

TermIndex::Match TermIndex::find(std::string_view text, std::size_t from) const {
  std::string word;
  for (std::size_t at = from; at < text.size();) {
    if (!in_word(text[at]) || !begins_at(text, at)) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (!ends_before(text, end)) ++end;
    const std::uint64_t lengths = bit_of_length(end - at) | bit_of_length(end - at - 1);  // with and without the plural's s
    if ((lengths_by_first_letter_[static_cast<unsigned char>(lower(text[at]))] & lengths) == 0) {
      at = std::max(end, at + 1);
      continue;
    }
    word.clear();
    for (const char c : text.substr(at, end - at)) word += lower(c);
    auto found = by_first_word_.find(word);
    if (found == by_first_word_.end() && word.size() > 1 && word.ends_with('s')) {
      word.pop_back();
      found = by_first_word_.find(word);
    }
    if (found != by_first_word_.end()) {
      for (const Spelling& spelling : found->second) {
        const std::string_view here = text.substr(at, spelling.text.size());
        if (here.size() < spelling.text.size()) continue;
        const bool same = here == spelling.text ||
                          (!spelling.capitals && lower(here[0]) == spelling.text[0] && here.substr(1) == spelling.text.substr(1));
        if (!same) continue;
        const std::size_t after = at + here.size();
        if (ends_before(text, after)) return {at, here.size(), false, spelling.term};
        if (text[after] == 's' && ends_before(text, after + 1)) return {at, here.size() + 1, true, spelling.term};
      }
    }
    at = std::max(end, at + 1);
  }
  return {};
}

bool TermIndex::related(Id<Document> one, Id<Document> other) const {
  const auto& a = partnerships_of_[one.index];
  const auto& b = partnerships_of_[other.index];
  return std::any_of(a.begin(), a.end(), [&](Id<Partnership> id) { return std::binary_search(b.begin(), b.end(), id); });
}

bool TermIndex::applies(Id<Term> id, const std::vector<Id<Document>>& documents) const {
  const std::vector<model::Meaning>& meanings = record_->terms[id.index].meanings;
  if (meanings.empty() || documents.empty()) return true;
  return std::any_of(meanings.begin(), meanings.end(), [&](const model::Meaning& meaning) {
    return meaning.documents.empty() || std::any_of(meaning.documents.begin(), meaning.documents.end(), [&](const auto& ref) {
             return std::any_of(documents.begin(), documents.end(), [&](Id<Document> it) { return ref.id == it || related(ref.id, it); });
           });
  });
}

const std::string* TermIndex::expansion(Id<Term> id, const std::vector<Id<Document>>& documents) const {
  const Term& term = record_->terms[id.index];
  const auto names = [&](const model::Meaning& meaning, const auto& holds) {
    return std::any_of(meaning.documents.begin(), meaning.documents.end(), [&](const auto& ref) {
      return std::any_of(documents.begin(), documents.end(), [&](Id<Document> document) { return holds(ref.id, document); });
    });
  };
  const model::Meaning* found = nullptr;
  int meant = 0;
  for (const model::Meaning& meaning : term.meanings) {
    if (!names(meaning, [](auto a, auto b) { return a == b; })) continue;
    ++meant;
    found = &meaning;
  }
  // Where the documents do not say themselves, a term of one meaning has it also in what the same partnership wrote at
  // another time; and on a page that rests on no document of its own.
  if (meant == 0 && term.meanings.size() == 1) {
    const model::Meaning& only = term.meanings.front();
    if (documents.empty() || only.documents.empty() || names(only, [&](auto a, auto b) { return related(a, b); })) {
      meant = 1;
      found = &only;
    }
  }
  return meant == 1 && found->expansion ? &*found->expansion : nullptr;
}

FirstUses::FirstUses(const TermIndex& index, std::vector<Id<Document>> documents, const std::vector<Id<Term>>& own)
    : index_(&index), documents_(std::move(documents)), met_(index.record().terms.size()) {
  for (const Id<Term> term : own) met_[term.index] = true;
}

void FirstUses::met(std::string_view anchor) {
  const std::vector<Term>& terms = index_->record().terms;
  const auto found = std::find_if(terms.begin(), terms.end(), [&](const Term& term) { return term.id == anchor; });
  if (found != terms.end()) met_[static_cast<std::size_t>(found - terms.begin())] = true;
}

const std::vector<TextPiece>& FirstUses::mark(std::string_view text) {
  pieces_.clear();
  entries_.clear();
  std::size_t done = 0;
  std::vector<std::size_t> entry_of_piece;
  for (std::size_t from = 0;;) {
    const TermIndex::Match match = index_->find(text, from);
    if (match.length == 0) break;
    from = match.begin + match.length;
    if (met_[match.term.index] || !index_->applies(match.term, documents_)) continue;
    met_[match.term.index] = true;
    if (match.begin > done) pieces_.push_back({text.substr(done, match.begin - done), nullptr, {}, false});
    done = from;
    const std::string_view before = text.substr(0, match.begin);
    TextPiece piece{text.substr(match.begin, match.length), nullptr, {}, false};
    const std::string* expansion = index_->expansion(match.term, documents_);
    if (expansion != nullptr && !written_out(before, text.substr(from), *expansion)) {
      piece.expansion = *expansion;
      if (match.plural && in_word(piece.expansion.back()) && !piece.expansion.ends_with('s') && !piece.expansion.ends_with('y')) {
        piece.expansion += 's';
      }
      piece.bracketed = std::count(before.begin(), before.end(), '(') > std::count(before.begin(), before.end(), ')');
    }
    entries_.push_back(url_of(index_->record().terms[match.term.index]));
    entry_of_piece.push_back(pieces_.size());
    pieces_.push_back(std::move(piece));
  }
  if (done < text.size() || pieces_.empty()) pieces_.push_back({text.substr(done), nullptr, {}, false});
  for (std::size_t i = 0; i < entry_of_piece.size(); ++i) pieces_[entry_of_piece[i]].entry = &entries_[i];
  return pieces_;
}

}  // namespace candour::views
