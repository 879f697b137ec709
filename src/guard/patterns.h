// What has a form: telephone numbers, e-mail addresses, postcodes, references, placeholders.
#pragma once

#include <memory>
#include <string_view>

#include "guard/match.h"

namespace candour::guard {

// Who reads the text: people, or a machine, whose signs mean something else ("a ?? b").
enum class Reading { prose, code };

// May be used by several threads at once.
class Patterns {
 public:
  Patterns();
  ~Patterns();
  Patterns(const Patterns&) = delete;
  Patterns& operator=(const Patterns&) = delete;

  // Adds what is found in a plain text (plain_text.h).
  void find(std::string_view text, Reading reading, Matches& matches) const;

 private:
  struct Compiled;
  std::unique_ptr<const Compiled> compiled_;
};

}  // namespace candour::guard
