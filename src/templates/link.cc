#include "templates/link.h"

#include <fmt/format.h>

#include <set>

#include "templates/codes.h"

namespace candour::templates {

using diagnostics::Diagnostics;

namespace {

bool includes(const Step& step) { return step.code == Step::Code::partial || step.code == Step::Code::parent; }

// The blocks that a parent's overrides can reach: those of the template, and of all that it includes.
class BlockNames {
 public:
  explicit BlockNames(const Library& library) : library_(library) {}

  void collect(std::uint32_t target) {
    if (!seen_.insert(target).second) return;
    const Program& program = *library_.programs[target];
    if (program.broken) open_ended_ = true;
    for (const Step& step : program.steps) {
      if (step.code == Step::Code::block) names_.push_back(program.keys[step.first].text());
      if (!includes(step)) continue;
      if (step.dynamic) {
        open_ended_ = true;
      } else if (step.target != Step::kNoTarget) {
        collect(step.target);
      }
    }
  }

  bool has(std::string_view name) const {
    for (const std::string_view known : names_) {
      if (known == name) return true;
    }
    return open_ended_;
  }
  const std::vector<std::string_view>& all() const { return names_; }

 private:
  const Library& library_;
  std::set<std::uint32_t> seen_;
  std::vector<std::string_view> names_;
  bool open_ended_ = false;  // what is included is known only when rendering
};

void check_overrides(const Library& library, const Program& program, std::uint32_t parent, Diagnostics& diagnostics) {
  BlockNames blocks(library);
  blocks.collect(program.steps[parent].target);
  for (std::uint32_t i = parent + 1; i < program.steps[parent].next; i = program.steps[i].next) {
    const Step& block = program.steps[i];
    const std::string& name = program.keys[block.first].text();
    if (blocks.has(name)) continue;
    diagnostics.error(kUnknownBlock, program.span(block),
                      fmt::format("parent `{}` has no block `{}`", program.name_of(program.steps[parent]), name),
                      diagnostics::did_you_mean_or_what_is(name, blocks.all()));
  }
}

}  // namespace

void resolve_targets(Library& library, Unknown unknown, Diagnostics& diagnostics) {
  for (const auto& program : library.programs) {
    for (Step& step : program->steps) {
      if (!includes(step) || step.dynamic) continue;
      const std::string& name = program->keys[step.first].text();
      const auto found = library.names.find(name);
      step.target = found == library.names.end() ? Step::kNoTarget : found->second;
      if (step.target != Step::kNoTarget || unknown == Unknown::is_empty) continue;
      diagnostics.error(kUnknownTemplate, program->span(step), fmt::format("unknown template `{}`", name),
                        diagnostics::did_you_mean_or_what_is(name, library.all_names()));
    }
  }
  if (unknown == Unknown::is_empty) return;
  for (const auto& program : library.programs) {
    for (std::uint32_t i = 0; i < program->steps.size(); ++i) {
      const Step& step = program->steps[i];
      const bool known = step.code == Step::Code::parent && !step.dynamic && step.target != Step::kNoTarget;
      if (known) check_overrides(library, *program, i, diagnostics);
    }
  }
}

}  // namespace candour::templates
