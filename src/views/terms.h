// The first use of a term on a page: written out and led to its entry in the glossary (WCAG 2.2, SC 3.1.3 and 3.1.4). A
// term means what the documents behind the page mean by it: letters that differ from document to document are never
// written out with another document's meaning.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/record.h"
#include "views/parts.h"

namespace candour::views {

// The terms of the record, ready to be found in running text. Made once; constant, and shared by the threads that make
// pages. Points into the record, which must outlive it.
class TermIndex {
 public:
  explicit TermIndex(const model::Record& record);

  struct Match {
    std::size_t begin = 0;   // in the text, in bytes
    std::size_t length = 0;  // with the plural's s, where the text has one
    bool plural = false;
    model::Id<model::Term> term;
  };
  // The first term at or after `from` that stands as a word of its own, the longest where several begin there. Capitals
  // count, but a term without any may begin a sentence. `length` 0 where there is none.
  Match find(std::string_view text, std::size_t from) const;

  // Whether a page that rests on these documents may lead to the term's entry: it may where the entry says nothing of
  // documents, or anything of these or of others of the same partnership.
  bool applies(model::Id<model::Term> term, const std::vector<model::Id<model::Document>>& documents) const;

  // What a term means in any of these documents. Nothing where they mean different things by it, where it is never
  // written out, or where only documents of other partnerships say it.
  const std::string* expansion(model::Id<model::Term> term, const std::vector<model::Id<model::Document>>& documents) const;

  const model::Record& record() const { return *record_; }

 private:
  struct Spelling {
    std::string text;
    bool capitals = false;
    model::Id<model::Term> term;
  };
  void add(std::string text, model::Id<model::Term> term);
  bool related(model::Id<model::Document> one, model::Id<model::Document> other) const;

  const model::Record* record_;
  // By the spelling's first word in lower case.
  std::map<std::string, std::vector<Spelling>, std::less<>> by_first_word_;
  // Of those words, by their first letter: which lengths they have, a bit for each. Most words of a page need no more.
  std::array<std::uint64_t, 256> lengths_by_first_letter_{};
  std::vector<std::vector<model::Id<model::Partnership>>> partnerships_of_;  // by Id<Document>, sorted
};

// A stretch of text: as it is, or a term at its first use.
struct TextPiece {
  std::string_view text;
  const Url* entry = nullptr;  // of a term: its entry in the glossary; good until the next call of mark()
  std::string expansion;       // of a term that is to be written out after it
  bool bracketed = false;      // the text has a parenthesis open here
};

// Walks the running text of one page from top to bottom and remembers which terms it has met.
class FirstUses {
 public:
  // `documents`: those that the page rests on. `own`: terms that name what the page is about. `index` must outlive this.
  FirstUses(const TermIndex& index, std::vector<model::Id<model::Document>> documents, const std::vector<model::Id<model::Term>>& own = {});

  // The page leads to the entry with this anchor by a link of its own: its term is not linked again.
  void met(std::string_view anchor);

  // One run of text, in pieces that together are that text; they point into it. A text without a first use is one piece.
  const std::vector<TextPiece>& mark(std::string_view text);

 private:
  const TermIndex* index_;
  std::vector<model::Id<model::Document>> documents_;
  std::vector<bool> met_;  // by Id<Term>
  std::vector<TextPiece> pieces_;
  std::vector<Url> entries_;
};

}  // namespace candour::views
