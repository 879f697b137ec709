// What is wrong with an input, for the person who wrote it. Authors' mistakes are never thrown: a stage adds them to a
// Diagnostics and goes on, so that one run reports them all.
//
// Style of a message: lower case, no full stop, the offending value in backticks. A hint is an imperative: what to do.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/source.h"

namespace candour::diagnostics {

enum class Severity { error, warning };

// The stable name of a kind of mistake, e.g. "json/unknown-field". Made from a literal, so it never dangles.
struct Code {
  const char* name;
};

// Whether the line in which a mistake stands may be printed: not where it holds what nobody else is to see.
enum class Excerpt { shown, withheld };

struct Diagnostic {
  Severity severity = Severity::error;
  Code code{""};
  Span span;
  std::string message;
  std::vector<std::string> hints;
  // The words that it is about, where what found it cannot know the place of these: a later stage may.
  std::string words = {};
  Excerpt excerpt = Excerpt::shown;
};

// Collects what a stage finds. Not thread-safe: parallel work fills one each and appends them in a fixed order.
class Diagnostics {
 public:
  void add(Diagnostic diagnostic);
  void error(Code code, Span span, std::string message, std::vector<std::string> hints = {});
  void warning(Code code, Span span, std::string message, std::vector<std::string> hints = {});
  void append(const Diagnostics& other);

  bool has_errors() const { return errors_ > 0; }
  std::size_t errors() const { return errors_; }
  std::size_t warnings() const { return all_.size() - errors_; }
  const std::vector<Diagnostic>& all() const { return all_; }

  // By file name, then place, then order of arrival; the same mistake at the same place once.
  std::vector<Diagnostic> sorted(const Sources& sources) const;

 private:
  std::vector<Diagnostic> all_;
  std::size_t errors_ = 0;
};

// The candidate that is most like `name`, when one is near enough to be a slip of the keyboard; otherwise empty.
// Letter case does not count. Ties go to the earlier candidate.
std::string_view nearest(std::string_view name, const std::vector<std::string_view>& candidates);

// "did you mean `x`?" for the nearest candidate, or nothing: to append to a diagnostic's hints.
std::vector<std::string> did_you_mean(std::string_view name, const std::vector<std::string_view>& candidates);

// The same; where nothing is near, the first few of what there is, each once and in alphabetical order: "there is `a`,
// `b` and 3 more". Empty only where there is nothing at all.
std::vector<std::string> did_you_mean_or_what_is(std::string_view name, std::vector<std::string_view> candidates);

}  // namespace candour::diagnostics
