// Words by which people's names are told from others. Small, written for this program, and never complete: what they miss, a
// person has to see.
#pragma once

#include <string_view>

namespace candour::guard {

// What a word may be; several at once.
struct WordKinds {
  bool given : 1 = false;             // a given name that is hardly anything else
  bool doubtful_given : 1 = false;    // one that is an ordinary word, a month or a place as well: "mark", "may", "victoria"
  bool surname : 1 = false;           // a surname that is hardly anything else
  bool doubtful_surname : 1 = false;  // one that is an ordinary word or a place as well: "green", "hill"
  bool title : 1 = false;             // stands before a name: "mr", "cllr", "sgt"
  bool place_end : 1 = false;         // stands behind the name of a street, a building, a body or a scheme: "road", "trust"
  bool ordinary : 1 = false;          // is written with a capital letter in headings, and is no name: "community", "january"
};

// Of a folded word (plain_text.h).
WordKinds kinds_of(std::string_view word);

}  // namespace candour::guard
