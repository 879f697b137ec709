#include "templates/template_set.h"

#include <fmt/format.h>

#include <algorithm>

#include "templates/check.h"
#include "templates/codes.h"
#include "templates/compile.h"

namespace candour::templates {

using diagnostics::Diagnostics;
using diagnostics::FileId;

bool TemplateSet::add(std::string name, FileId file, Diagnostics& diagnostics) {
  const std::size_t errors = diagnostics.errors();
  if (const Program* first = library_.find(name)) {
    diagnostics.error(kTemplateTwice, {file, 0, 0}, fmt::format("there are two templates `{}`", name),
                      {fmt::format("rename this one or `{}`", sources_.name(first->file))});
    return false;
  }
  library_.names.emplace(name, static_cast<std::uint32_t>(library_.programs.size()));
  library_.programs.push_back(compile(std::move(name), sources_, file, diagnostics));
  return diagnostics.errors() == errors;
}

bool TemplateSet::link(Unknown unknown, Diagnostics& diagnostics) {
  const std::size_t errors = diagnostics.errors();
  resolve_targets(library_, unknown, diagnostics);
  place_variables(library_, diagnostics);
  return diagnostics.errors() == errors;
}

bool TemplateSet::is_included(std::string_view name) const {
  const auto found = library_.names.find(name);
  return found != library_.names.end() && std::any_of(library_.programs.begin(), library_.programs.end(), [&](const auto& program) {
    return std::any_of(program->steps.begin(), program->steps.end(), [&](const Step& step) { return step.target == found->second; });
  });
}

bool TemplateSet::check(std::string_view name, const Type& root, Diagnostics& diagnostics) const {
  const std::size_t errors = diagnostics.errors();
  if (const Program* program = find(name, diagnostics)) check_names(library_, *program, root, sources_, diagnostics);
  return diagnostics.errors() == errors;
}

bool TemplateSet::render(std::string_view name, Value root, const RenderOptions& options, std::string& out,
                         Diagnostics& diagnostics) const {
  const Program* program = find(name, diagnostics);
  return program != nullptr && render_program(library_, *program, root, options, out, diagnostics);
}

const Program* TemplateSet::find(std::string_view name, Diagnostics& diagnostics) const {
  const Program* program = library_.find(name);
  if (program == nullptr) {
    diagnostics.error(kUnknownTemplate, {}, fmt::format("unknown template `{}`", name),
                      diagnostics::did_you_mean_or_what_is(name, library_.all_names()));
  }
  return program;
}

}  // namespace candour::templates
