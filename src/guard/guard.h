// The publication guard: looks into every file that is about to be published, for what should not be. It is a lint. It misses
// what it does not know, and a person signs off what it lets pass; docs/guard.md says so to those who publish.
//
//   Guard guard(policy);
//   guard.look(file);                            // each file, by several threads at once
//   guard.report(Review::required, place_of, diagnostics);  // once, after the last
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <tuple>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "files/artifact.h"
#include "guard/matcher.h"
#include "guard/passed.h"

namespace candour::guard {

// Whether findings that ask for a review stop the work until somebody has cleared them, or are listed only.
enum class Review { required, listed };

// What was found, wherever it stands.
struct Finding {
  Rule rule = Rule::person;
  std::string words;          // as they stand: for finding them again, never for printing
  std::string context;        // the same with what follows them, in the file that is named
  std::size_t forbidden = 0;  // which of Policy::forbidden, where the rule is about those
  std::string file;           // the first, by name
  Place place = Place::text;  // where in that file
  std::size_t files = 0;      // how many there are
};

// Where in the content the words of a finding stand; the default Span where nobody knows.
using PlaceOf = std::function<diagnostics::Span(const Finding&)>;

class Guard {
 public:
  explicit Guard(Policy policy) : policy_(std::move(policy)), matcher_(policy_) {}
  Guard(const Guard&) = delete;
  Guard& operator=(const Guard&) = delete;

  // Looks into the file, at its name, and into the files that it carries.
  void look(const files::Artifact& file) { look(file.path.text(), file.bytes); }
  void look(const std::string& name, std::string_view bytes);

  // All that was found so far, in an order that does not depend on that of the files.
  std::vector<Finding> findings() const;
  // Adds an error for each finding, or a warning for one that is only listed, with the words masked.
  void report_findings(Review review, const PlaceOf& place_of, diagnostics::Diagnostics& diagnostics) const;
  // The same, and what is wrong with the clearances: of use after a whole site only.
  void report(Review review, const PlaceOf& place_of, diagnostics::Diagnostics& diagnostics) const;

 private:
  class Ear;
  using Key = std::tuple<Rule, std::string, std::size_t>;  // and the text that is forbidden
  void report_clearances(diagnostics::Diagnostics& diagnostics) const;

  const Policy policy_;
  const Matcher matcher_;
  Passed passed_;
  mutable std::mutex lock_;  // of what follows
  std::map<Key, Finding> findings_;
};

}  // namespace candour::guard
