#include "templates/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "templates/codes.h"
#include "templates/frames.h"
#include "templates/unknown_name.h"

namespace candour::templates {

using diagnostics::Code;
using diagnostics::Diagnostics;
using diagnostics::Sources;

namespace {

constexpr std::size_t kMaxIncludes = 64;
constexpr std::size_t kMaxVisits = 20'000;

// What is in scope, innermost last. A type that comes again hides its earlier self, so each is kept once; that also
// bounds what recursive templates can build up.
using Scope = std::vector<const Type*>;

Scope with(const Scope& scope, const Type& type) {
  Scope result;
  std::copy_if(scope.begin(), scope.end(), std::back_inserter(result), [&](const Type* t) { return t != &type; });
  result.push_back(&type);
  return result;
}

class Checker {
 public:
  Checker(const Library& library, const Sources& sources, Diagnostics& diagnostics)
      : library_(library), sources_(sources), diagnostics_(diagnostics) {}

  void walk_template(const Program& program, const Scope& scope, const Frame* frames) {
    if (!program.broken) walk_body(program, 0, static_cast<std::uint32_t>(program.steps.size()), scope, frames);
  }

 private:
  // A body checked once in a scope, with the same blocks bound, needs no second look.
  struct Visit {
    const Program* program;
    std::uint32_t first;
    std::vector<std::pair<const Program*, std::uint32_t>> frames;
    Scope scope;
    auto operator<=>(const Visit&) const = default;
  };

  void walk_body(const Program& program, std::uint32_t first, std::uint32_t end, const Scope& scope,
                 const Frame* frames) {
    Visit visit{&program, first, {}, scope};
    for (const Frame* frame = frames; frame != nullptr; frame = frame->around) {
      visit.frames.emplace_back(frame->program, frame->parent);
    }
    if (includes_.size() > kMaxIncludes || visits_.size() > kMaxVisits || !visits_.insert(std::move(visit)).second)
      return;
    walk(program, first, end, scope, frames);
  }

  void walk(const Program& program, std::uint32_t first, std::uint32_t end, const Scope& scope, const Frame* frames) {
    for (std::uint32_t i = first; i < end; i = program.steps[i].next) {
      const Step& step = program.steps[i];
      switch (step.code) {
        case Step::Code::text: break;
        case Step::Code::variable:
          if (const Type* type = find(program, step, scope)) check_printed(program, step, *type);
          break;
        case Step::Code::section:
          if (const Type* type = find(program, step, scope)) {
            walk(program, i + 1, step.next, with(scope, type->kind == Kind::list ? type->item() : *type), frames);
          }
          break;
        case Step::Code::inverted:
          find(program, step, scope);
          walk(program, i + 1, step.next, scope, frames);
          break;
        case Step::Code::partial: include(program, step, scope, frames); break;
        case Step::Code::parent: {
          const Frame frame{&program, i, frames};
          include(program, step, scope, is_open(frames, program, i) ? frames : &frame);
          break;
        }
        case Step::Code::block: {
          const BlockText text =
              find_override(frames, program.keys[step.first]).value_or(BlockText{&program, i, frames});
          walk_body(*text.program, text.block + 1, text.program->steps[text.block].next, scope, text.frames);
          break;
        }
      }
    }
  }

  void include(const Program& program, const Step& step, const Scope& scope, const Frame* frames) {
    if (step.dynamic) {
      error(kUncheckable, program, step, "which template this is cannot be known beforehand, so it cannot be checked",
            "write a section for each template that it can be");
      return;
    }
    if (step.target == Step::kNoTarget) return;  // linking has reported it
    includes_.emplace_back(&program, &step);
    walk_template(*library_.programs[step.target], scope, frames);
    includes_.pop_back();
  }

  // The type of what the step names, or nullptr when that is an error.
  const Type* find(const Program& program, const Step& step, const Scope& scope) {
    if (step.size == 0) return scope.back();
    const Type* type = nullptr;
    for (auto in_scope = scope.rbegin(); type == nullptr && in_scope != scope.rend(); ++in_scope) {
      type = field(**in_scope, program.keys[step.first]);
    }
    if (type == nullptr) {
      std::vector<std::string_view> known;
      for (const Type* in_scope : scope) add_names(*in_scope, known);
      report_unknown(program, step, 0, std::move(known), include_chain(), diagnostics_);
      return nullptr;
    }
    for (std::uint32_t part = 1; part < step.size; ++part) {
      const Type* inner = field(*type, program.keys[step.first + part]);
      if (inner == nullptr) {
        std::vector<std::string_view> known;
        add_names(*type, known);
        report_unknown(program, step, part, std::move(known), include_chain(), diagnostics_);
        return nullptr;
      }
      type = inner;
    }
    return type;
  }

  static const Type* field(const Type& type, const Key& key) {
    const Field* field = type.kind == Kind::object ? type.fields().find(key) : nullptr;
    return field == nullptr ? nullptr : &field->type();
  }
  static void add_names(const Type& type, std::vector<std::string_view>& names) {
    if (type.kind != Kind::object) return;
    for (const Field& field : type.fields().all()) names.push_back(field.key.text());
  }

  void check_printed(const Program& program, const Step& step, const Type& type) {
    const std::string name = program.name_of(step);
    if (type.kind == Kind::list || type.kind == Kind::object) {
      error(kNotPrintable, program, step, fmt::format("`{}` is {}, which cannot be printed", name, in_words(type.kind)),
            fmt::format("{} with `{{{{#{}}}}}`", type.kind == Kind::list ? "go through it" : "open it", name));
    } else if (step.raw && (type.kind == Kind::text || type.kind == Kind::url)) {
      error(kNotMarkup, program, step, fmt::format("`{}` is {} and must be escaped", name, in_words(type.kind)),
            fmt::format("write `{{{{{}}}}}`", name));
    } else if (type.kind == Kind::html && step.place > Place::after_lt) {
      error(kMarkupInAttribute, program, step, fmt::format("`{}` is markup and cannot stand in an attribute", name),
            "use a field that is text");
    } else if (type.kind == Kind::html && step.place == Place::plain) {
      error(kMarkupInAttribute, program, step, fmt::format("`{}` is markup, and its tags would be shown here", name),
            "use a field that is text");
    } else if (step.place == Place::after_lt && type.kind != Kind::number) {
      error(kUnsafePlace, program, step, "a variable right after `<` could become a tag",
            "write `&lt;` if it is meant as text");
    }
  }

  void error(Code code, const Program& program, const Step& step, std::string message, std::string hint) {
    std::vector<std::string> hints = include_chain();
    hints.insert(hints.begin(), std::move(hint));
    diagnostics_.error(code, program.span(step), std::move(message), std::move(hints));
  }

  // Innermost first.
  std::vector<std::string> include_chain() const {
    std::vector<std::string> chain;
    for (auto include = includes_.rbegin(); include != includes_.rend(); ++include) {
      const auto& [program, step] = *include;
      const diagnostics::Position at = sources_.position(program->file, step->begin);
      chain.push_back(fmt::format("included as `{}` at {}:{}:{}", program->name_of(*step), sources_.name(program->file),
                                  at.line, at.column));
    }
    return chain;
  }

  const Library& library_;
  const Sources& sources_;
  Diagnostics& diagnostics_;
  std::set<Visit> visits_;
  std::vector<std::pair<const Program*, const Step*>> includes_;
};

}  // namespace

void check_names(const Library& library, const Program& program, const Type& root, const Sources& sources,
                 Diagnostics& diagnostics) {
  Checker(library, sources, diagnostics).walk_template(program, {&root}, nullptr);
}

}  // namespace candour::templates
