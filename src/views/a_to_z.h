// What the A–Z says: every entry of the catalogue that has a name, by its first letter.
#pragma once

#include <string>
#include <vector>

#include "views/parts.h"

namespace candour::views {

struct ListedEntry {
  LinkTo entry;
  std::string kind;
};

struct LetterGroup {
  std::string anchor;   // "a", "0-9" or "other"
  std::string heading;  // "A", "0–9" or "Other"
  std::vector<ListedEntry> entries;
};

struct AToZView {
  Frame frame;
  Phrase lede;
  Url index;  // what search asks for, once it is used
  std::vector<LinkTo> letters;  // those that begin an entry
  std::vector<LetterGroup> groups;
};

}  // namespace candour::views
