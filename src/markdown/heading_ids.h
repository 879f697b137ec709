// Names for headings, so that a link can lead to them.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace candour::markdown {

// "What we’ll do in Café 3" becomes "what-well-do-in-cafe-3". Letters of western Europe lose their accents; what has no
// ASCII letter or digit counts as a gap; a text without any becomes "section".
std::string slug(std::string_view text);

// Gives each heading of one document an id of its own.
class HeadingIds {
 public:
  std::string next(std::string_view text);

 private:
  std::set<std::string> taken_;
};

}  // namespace candour::markdown
