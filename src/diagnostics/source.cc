#include "diagnostics/source.h"

#include <algorithm>

namespace candour::diagnostics {

FileId Sources::add(std::string name, std::string text) {
  files_.push_back({std::move(name), std::move(text)});
  return FileId{static_cast<std::uint32_t>(files_.size())};
}

std::vector<FileId> Sources::files() const {
  std::vector<FileId> all;
  for (std::uint32_t value = 1; value <= files_.size(); ++value) all.push_back({value});
  return all;
}

std::string_view Sources::name(FileId file) const {
  return file.value == 0 ? std::string_view() : files_.at(file.value - 1).name;
}

std::string_view Sources::text(FileId file) const {
  return file.value == 0 ? std::string_view() : files_.at(file.value - 1).text;
}

Position Sources::position(FileId file, std::size_t offset) const {
  const std::string_view before = text(file).substr(0, offset);
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0: the first line
  const auto is_code_point_start = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
  std::string_view in_line = before.substr(line_start);
  if (line_start == 0 && in_line.starts_with("\xEF\xBB\xBF")) in_line.remove_prefix(3);  // editors do not count the BOM
  return {1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')),
          1 + static_cast<std::size_t>(std::count_if(in_line.begin(), in_line.end(), is_code_point_start))};
}

std::string_view Sources::line_at(FileId file, std::size_t offset) const {
  const std::string_view all = text(file);
  const std::size_t begin = all.substr(0, offset).rfind('\n') + 1;
  std::string_view line = all.substr(begin, all.find('\n', begin) - begin);
  if (begin == 0 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace candour::diagnostics
