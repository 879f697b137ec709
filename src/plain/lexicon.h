// The names that a site uses, and the abbreviations that it explains.
#pragma once

#include <bitset>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "plain/tokens.h"

namespace candour::plain {

class Lexicon {
 public:
  // A name that no one could write more plainly: of a body, a partnership, a document, a law, or a term of the glossary. It
  // counts as one easy word wherever it stands. Capital letters must agree, save that a sentence may begin with a name that
  // has none.
  void add_name(std::string_view name);

  // A term that the site explains wherever a page uses it: each abbreviation in it is explained then ("ODG", "CAADA DASH").
  void add_explained(std::string_view term);

  // An abbreviation of a name: a page that has the name somewhere explains it.
  void add_short_form(std::string_view abbreviation, std::string_view name);

  // How many tokens from `at` make up the longest name there; 0 when none begins. `first` says that a sentence begins at `at`.
  std::size_t name_at(const std::vector<Token>& tokens, std::size_t at, bool first) const;

  bool explains(std::string_view abbreviation) const { return explained_.contains(abbreviation); }
  // The names of which it is the short form.
  std::vector<std::string_view> names_of(std::string_view abbreviation) const;

 private:
  // By the first word in small letters; each name as its words, with the punctuation between them.
  std::map<std::string, std::vector<std::vector<std::string>>, std::less<>> names_;
  std::bitset<4096> beginnings_;  // of the keys of names_
  std::set<std::string, std::less<>> explained_;
  std::multimap<std::string, std::string, std::less<>> short_forms_;  // abbreviation and name
};

}  // namespace candour::plain
