// Abbreviations: groups of capitals, and whether a page says what they stand for.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "plain/lexicon.h"
#include "plain/reading.h"

namespace candour::plain {

// Goes through a page's sentences in order; at the end, says which abbreviations nothing explained.
class Abbreviations {
 public:
  explicit Abbreviations(const Lexicon& lexicon) : lexicon_(lexicon) {}

  void look_at(std::string_view sentence);
  // In the order of their first use.
  std::vector<Unexplained> unexplained() const;

 private:
  bool is_part_of_name(const std::vector<Token>& tokens, std::size_t at) const;

  const Lexicon& lexicon_;
  std::vector<Unexplained> used_;
  std::set<std::string, std::less<>> explained_here_;
};

}  // namespace candour::plain
