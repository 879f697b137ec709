#include "markdown/places.h"

#include <algorithm>

namespace candour::markdown {

Places::Places(diagnostics::FileId file, std::string_view body, std::size_t offset_of_body)
    : file_(file), body_(body), offset_of_body_(offset_of_body), lines_{0} {
  // As cmark does, a carriage return on its own ends a line too.
  for (std::size_t i = 0; i < body.size(); ++i) {
    const bool ends = body[i] == '\n' || (body[i] == '\r' && !body.substr(i + 1).starts_with('\n'));
    if (ends) lines_.push_back(i + 1);
  }
}

std::size_t Places::offset(int line, int column) const {
  const std::size_t index = static_cast<std::size_t>(std::max(line, 1)) - 1;
  if (index >= lines_.size()) return body_.size();
  const std::size_t line_end = index + 1 < lines_.size() ? lines_[index + 1] : body_.size();
  return std::min(lines_[index] + static_cast<std::size_t>(std::max(column, 1)) - 1, line_end);
}

Range Places::range(int first_line, int first_column, int last_line, int last_column) const {
  const std::size_t begin = offset(first_line, first_column);
  const std::size_t end = last_line >= first_line ? offset(last_line, last_column + 1) : begin;
  return {begin, std::max(begin, end)};
}

diagnostics::Span Places::span(Range range) const {
  return {file_, static_cast<std::uint32_t>(offset_of_body_ + range.begin),
          static_cast<std::uint32_t>(offset_of_body_ + range.end)};
}

}  // namespace candour::markdown
