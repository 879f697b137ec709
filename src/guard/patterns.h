// What has a form: telephone numbers, e-mail addresses, postcodes, references, placeholders.
#pragma once

#include <memory>
#include <string_view>

#include "guard/match.h"
#include "guard/words.h"

namespace candour::guard {

// May be used by several threads at once.
class Patterns {
 public:
  Patterns();
  ~Patterns();
  Patterns(const Patterns&) = delete;
  Patterns& operator=(const Patterns&) = delete;

  // Adds what is found in a plain text (plain_text.h), whose words these are.
  void find(std::string_view text, const std::vector<Word>& words, Matches& matches) const;
  // The same of code, and of what else only machines read.
  void find_in_code(std::string_view text, Matches& matches) const;

 private:
  struct Compiled;
  std::unique_ptr<const Compiled> compiled_;
};

}  // namespace candour::guard
