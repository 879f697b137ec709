// How many syllables an English word has, in British speech.
#pragma once

#include <string_view>

namespace candour::plain {

// At least 1. Reckoned from the spelling: groups of vowels, less those that are silent ("hope", "tries", "called"), more where
// two vowels that stand side by side are spoken apart ("client", "being"); words that follow no such rule are listed. The parts
// of a hyphenated word are added up. Letter case does not count; what is not a letter of the English alphabet, or an
// apostrophe, is a consonant.
int syllables(std::string_view word);

}  // namespace candour::plain
