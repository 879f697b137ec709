#include "templates/program.h"

namespace candour::templates {

std::string Program::name_of(const Step& step) const {
  if (step.size == 0) return ".";
  std::string path = keys[step.first].text();
  for (std::uint32_t i = 1; i < step.size; ++i) path += "." + keys[step.first + i].text();
  return path;
}

const Program* Library::find(std::string_view name) const {
  const auto found = names.find(name);
  return found == names.end() ? nullptr : programs[found->second].get();
}

std::vector<std::string_view> Library::all_names() const {
  std::vector<std::string_view> result;
  for (const auto& entry : names) result.push_back(entry.first);
  return result;
}

}  // namespace candour::templates
