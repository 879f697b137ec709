// From the lines and columns of cmark to byte offsets in the file.
#pragma once

#include <string_view>
#include <vector>

#include "diagnostics/source.h"

namespace candour::markdown {

// Offsets into the body; turned into spans of the file only at the end.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

class Places {
 public:
  Places(diagnostics::FileId file, std::string_view body, std::size_t offset_of_body);

  // Both ends count from 1 and are inclusive. cmark gives zeros and overshoots here and there: what lies outside is
  // moved inside, so that a range is always good, if not always exact.
  Range range(int first_line, int first_column, int last_line, int last_column) const;
  diagnostics::Span span(Range range) const;

  std::string_view text(Range range) const { return body_.substr(range.begin, range.end - range.begin); }
  std::string_view body() const { return body_; }

 private:
  std::size_t offset(int line, int column) const;

  diagnostics::FileId file_;
  std::string_view body_;
  std::size_t offset_of_body_;
  std::vector<std::size_t> lines_;  // where each begins
};

}  // namespace candour::markdown
