#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "templates/codes.h"
#include "templates/frames.h"
#include "templates/html_state.h"
#include "templates/link.h"

namespace candour::templates {

using diagnostics::Diagnostics;

namespace {

// All the states that the HTML can be in at one point, depending on which sections are shown. Nearly always one.
using States = std::vector<HtmlState>;

// Beyond this many, templates that open and close tags in different sections are not followed any further.
constexpr std::size_t kMaxStates = 16;
// Includes within includes, and bodies in all. Only templates that include themselves through parents come near.
constexpr std::size_t kMaxIncludes = 64;
constexpr std::size_t kMaxVisits = 20'000;

void join(States& states, const States& others) {
  for (const HtmlState& other : others) {
    const auto at = std::lower_bound(states.begin(), states.end(), other);
    if (at != states.end() && *at == other) continue;
    if (states.size() < kMaxStates) states.insert(at, other);
  }
}

template <class F>
void change(States& states, F f) {
  States changed;
  for (HtmlState state : states) {
    f(state);
    join(changed, {state});
  }
  states = std::move(changed);
}

struct Reason {
  std::string message;
  std::string hint;
};

Reason reason(Refusal refusal, const HtmlState& state) {
  switch (refusal) {
    case Refusal::script:
      return {"a variable cannot stand in `<script>`",
              "put the value into a `data-` attribute and let the script read it"};
    case Refusal::style:
      return {"a variable cannot stand in `<style>`", "put the choice into a class or a `data-` attribute"};
    case Refusal::raw_element:
      return {fmt::format("a variable cannot stand in `<{}>`", state.element()), "use another element"};
    case Refusal::tag_name:
      return {"a variable cannot be the name of a tag", "write `&lt;` if the `<` is meant as text"};
    case Refusal::attribute_name:
      return {"a variable cannot stand in a tag outside a quoted value",
              "use a section for an attribute that comes and goes"};
    case Refusal::unquoted:
      return {fmt::format("the value of `{}` has no quotation marks", state.attribute()),
              "put quotation marks around it"};
    case Refusal::event_handler:
      return {fmt::format("a variable cannot stand in the event handler `{}`", state.attribute()),
              "put the value into a `data-` attribute and let a script read it"};
    case Refusal::style_attribute:
      return {"a variable cannot stand in a `style` attribute", "put the choice into a class or a `data-` attribute"};
    case Refusal::document: return {"a variable cannot stand in a `srcdoc` attribute", "make it a page of its own"};
    case Refusal::scheme:
      return {"the scheme of this address is not known to be safe",
              "begin it with `https:`, `http:`, `mailto:` or `tel:`"};
  }
  return {};
}

class Placing {
 public:
  Placing(Library& library, Diagnostics& diagnostics) : library_(library), diagnostics_(diagnostics) {}

  void run() {
    for (const auto& program : library_.programs) {
      if (!program->broken) walk_template(*program, {HtmlState()}, nullptr);
    }
  }

 private:
  // A body already walked, or being walked, from the same states with the same blocks bound.
  struct Visit {
    const Program* program;
    std::uint32_t first;
    std::vector<std::pair<const Program*, std::uint32_t>> frames;
    States states;
    auto operator<=>(const Visit&) const = default;
  };

  States walk_template(const Program& program, States in, const Frame* frames) {
    return walk_body(program, 0, static_cast<std::uint32_t>(program.steps.size()), std::move(in), frames);
  }

  // Recursion ends here: a body inside itself is taken to leave the HTML as it found it.
  States walk_body(const Program& program, std::uint32_t first, std::uint32_t end, States in, const Frame* frames) {
    Visit visit{&program, first, {}, in};
    for (const Frame* frame = frames; frame != nullptr; frame = frame->around) {
      visit.frames.emplace_back(frame->program, frame->parent);
    }
    if (visits_.size() == kMaxVisits) return in;
    const auto [known, is_new] = visits_.emplace(std::move(visit), in);
    if (visits_.size() == kMaxVisits) {
      diagnostics_.error(kTooDeep, {program.file, 0, 0}, "templates include one another in too many ways to be checked",
                         {fmt::format("look for parents that lead back to `{}`", program.name)});
    }
    if (!is_new || depth_ == kMaxIncludes) return known->second;
    ++depth_;
    known->second = walk(program, first, end, std::move(in), frames);
    --depth_;
    return known->second;
  }

  States walk(const Program& program, std::uint32_t first, std::uint32_t end, States states, const Frame* frames) {
    for (std::uint32_t i = first; i < end; i = program.steps[i].next) {
      const Step& step = program.steps[i];
      if (step.code != Step::Code::text && step.code != Step::Code::variable) {
        change(states, [](HtmlState& state) { state.pass_tag(); });
      }
      switch (step.code) {
        case Step::Code::text: {
          const std::string_view text = program.bytes(step.first, step.size);
          change(states, [&](HtmlState& state) { state.read(text); });
          break;
        }
        case Step::Code::variable:
          place(program, step, states);
          change(states, [](HtmlState& state) { state.pass_variable(); });
          break;
        case Step::Code::section: walk_section(program, i, states, frames); break;
        case Step::Code::inverted: join(states, walk(program, i + 1, step.next, states, frames)); break;
        case Step::Code::partial: include(program, step, states, frames); break;
        case Step::Code::parent: {
          const Frame frame{&program, i, frames};
          include(program, step, states, is_open(frames, program, i) ? frames : &frame);
          break;
        }
        case Step::Code::block: {
          const BlockText text =
              find_override(frames, program.keys[step.first]).value_or(BlockText{&program, i, frames});
          states = walk_body(*text.program, text.block + 1, text.program->steps[text.block].next, states, text.frames);
          break;
        }
      }
    }
    change(states, [](HtmlState& state) { state.pass_tag(); });
    return states;
  }

  // Shown never, once or many times: until one more time brings nothing new.
  void walk_section(const Program& program, std::uint32_t section, States& states, const Frame* frames) {
    for (std::size_t before = 0; before != states.size();) {
      before = states.size();
      join(states, walk(program, section + 1, program.steps[section].next, states, frames));
    }
  }

  void include(const Program& program, const Step& step, States& states, const Frame* frames) {
    if (step.dynamic) return include_any(program, step, states, frames);
    if (step.target == Step::kNoTarget || library_.programs[step.target]->broken) return;
    states = walk_template(*library_.programs[step.target], states, frames);
  }

  // Which template it will be is not known, so it may be any, and each must be able to stand there.
  void include_any(const Program& program, const Step& step, const States& states, const Frame* frames) {
    const bool in_text = std::all_of(states.begin(), states.end(), [](const HtmlState& s) { return s.in_text(); });
    if (!in_text) {
      refuse(program, step,
             {"a template whose name is known only when rendering cannot stand inside a tag", "name it here"}, false);
    }
    if (frames == nullptr) return;
    for (const auto& candidate : library_.programs) {
      if (!candidate->broken) walk_template(*candidate, {HtmlState()}, frames);
    }
  }

  void place(const Program& program, const Step& step, const States& states) {
    for (const HtmlState& state : states) {
      const bool ambiguous = states.size() > 1;
      if (const std::optional<Refusal> refusal = state.refusal()) {
        refuse(program, step, reason(*refusal, state), ambiguous);
        continue;
      }
      const Place place = state.place();
      if (step.raw && place > Place::after_lt) {
        refuse(program, step, {"only escaped text can stand in an attribute", "write it with two braces"}, ambiguous);
      }
      mutable_step(program, step).place = std::max(step.place, place);
    }
  }

  // A variable's place is the one thing about programs that is found out here.
  Step& mutable_step(const Program& program, const Step& step) {
    const auto index = static_cast<std::size_t>(&step - program.steps.data());
    return library_.programs[library_.names.find(program.name)->second]->steps[index];
  }

  void refuse(const Program& program, const Step& step, Reason reason, bool ambiguous) {
    if (!refused_.emplace(&step, reason.message).second) return;
    std::vector<std::string> hints = {std::move(reason.hint)};
    if (ambiguous) hints.push_back("a section before it leaves a tag or a quotation mark open on one of its ways");
    diagnostics_.error(kUnsafePlace, program.span(step), std::move(reason.message), std::move(hints));
  }

  Library& library_;
  Diagnostics& diagnostics_;
  std::map<Visit, States> visits_;
  std::set<std::pair<const Step*, std::string>> refused_;
  std::size_t depth_ = 0;
};

}  // namespace

void place_variables(Library& library, Diagnostics& diagnostics) { Placing(library, diagnostics).run(); }

}  // namespace candour::templates
