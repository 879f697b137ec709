#include "markdown/front_matter.h"

namespace candour::markdown {
namespace {

constexpr diagnostics::Code kOpen{"markdown/open-front-matter"};

// Where the line that starts at `begin` ends, its line end included.
std::size_t line_end(std::string_view text, std::size_t begin) {
  const std::size_t feed = text.find('\n', begin);
  return feed == std::string_view::npos ? text.size() : feed + 1;
}

bool is_fence(std::string_view line) {
  return line.starts_with("---") && line.find_first_not_of(" \t\r\n", 3) == std::string_view::npos;
}

}  // namespace

std::optional<FrontMatter> front_matter(diagnostics::FileId file, std::string_view text,
                                        diagnostics::Diagnostics& diagnostics) {
  const std::size_t start = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  const std::size_t json = line_end(text, start);
  if (!is_fence(text.substr(start, json - start))) return std::nullopt;
  for (std::size_t begin = json; begin < text.size();) {
    const std::size_t end = line_end(text, begin);
    if (is_fence(text.substr(begin, end - begin))) return FrontMatter{json, begin - json, end};
    begin = end;
  }
  diagnostics.error(kOpen, {file, static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(start + 3)},
                    "front matter begins here and does not end",
                    {"put a line of three hyphens, `---`, after the JSON"});
  return std::nullopt;
}

}  // namespace candour::markdown
