// What is public although it looks private, and what somebody cleared.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <map>
#include <set>
#include <vector>

#include "guard/match.h"
#include "guard/people.h"
#include "guard/policy.h"
#include "guard/words.h"

namespace candour::guard {

class Allowed {
 public:
  // `policy` must outlive it.
  explicit Allowed(const Policy& policy);

  // The words that names of the record are made of.
  const KnownWords& known_words() const { return known_words_; }
  // Whether a match in a plain text may stand: a name or number that is listed as public, or words that were cleared, also by a
  // clearance that has ended. Several threads may ask at once.
  bool has(const Match& match, std::string_view text, const std::vector<Word>& words) const;
  // Whether a clearance was of use so far: which of the settings' list.
  bool was_used(std::size_t clearance) const { return used_[clearance].load(std::memory_order_relaxed); }

 private:
  void add_name(const std::string& name);
  bool is_named(const Match& match, std::string_view text, const std::vector<Word>& words) const;
  bool is_cleared(const Match& match, std::string_view text) const;

  const Policy& policy_;
  KnownWords known_words_;
  std::multimap<std::string, std::string, std::less<>> names_;  // by their first word, folded
  std::set<std::string> addresses_;                // folded
  std::set<std::string> numbers_;                  // digits alone, as within the country
  std::set<std::string> postcodes_;                // folded, without spaces
  std::vector<std::string> cleared_;                         // plain
  std::unique_ptr<std::atomic<bool>[]> used_;
};

}  // namespace candour::guard
