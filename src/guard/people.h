// People's names in running text. A lint: it knows some thousand names, the shapes that names have and what stands before them.
#pragma once

#include <functional>
#include <string>
#include <set>

#include "guard/match.h"
#include "guard/words.h"

namespace candour::guard {

// Folded words that the record's own names are made of: weak signs are not believed where one of them stands.
using KnownWords = std::set<std::string, std::less<>>;

// Adds what looks like a person: Rule::person where two signs agree, Rule::possible_person and Rule::initials where one does.
// `words` are those of `text`, which is plain (plain_text.h).
void find_people(std::string_view text, const std::vector<Word>& words, const KnownWords& known, Matches& matches);

// A given name and a surname in small letters, as addresses and file names have them: "jo-example_letter".
void find_people_in_address(const std::vector<Word>& words, Matches& matches);

}  // namespace candour::guard
