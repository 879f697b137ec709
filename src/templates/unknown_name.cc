#include "templates/unknown_name.h"

#include <fmt/format.h>

#include <algorithm>

#include "templates/codes.h"

namespace candour::templates {
namespace {

// A list of names that fits a terminal; more would not be read.
constexpr std::size_t kMostNames = 12;

std::string listed(const std::vector<std::string_view>& names) {
  std::string out;
  for (std::size_t i = 0; i < std::min(names.size(), kMostNames); ++i)
    out += fmt::format("{}`{}`", i ? ", " : "", names[i]);
  return names.size() > kMostNames ? out + " and more" : out;
}

}  // namespace

void report_unknown(const Program& program, const Step& step, std::uint32_t part, std::vector<std::string_view> known,
                    std::vector<std::string> hints, diagnostics::Diagnostics& diagnostics) {
  std::sort(known.begin(), known.end());
  known.erase(std::unique(known.begin(), known.end()), known.end());
  const std::string& name = program.keys[step.first + part].text();
  std::string before;
  for (std::uint32_t i = 0; i < part; ++i) before += (i ? "." : "") + program.keys[step.first + i].text();
  std::string message =
      part == 0 ? fmt::format("unknown name `{}`", name) : fmt::format("`{}` has no field `{}`", before, name);
  std::vector<std::string> all = diagnostics::did_you_mean(name, known);
  if (all.empty() && !known.empty()) all.push_back(fmt::format("known here: {}", listed(known)));
  for (std::string& hint : hints) all.push_back(std::move(hint));
  diagnostics.error(kUnknownName, program.span(step), std::move(message), std::move(all));
}

}  // namespace candour::templates
