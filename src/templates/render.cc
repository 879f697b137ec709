#include "templates/render.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "templates/codes.h"
#include "templates/escape.h"
#include "templates/frames.h"
#include "templates/unknown_name.h"

namespace candour::templates {

using diagnostics::Code;
using diagnostics::Diagnostics;

namespace {

class Renderer {
 public:
  Renderer(const Library& library, const RenderOptions& options, std::string& out, Diagnostics& diagnostics)
      : library_(library), options_(options), out_(out), diagnostics_(diagnostics) {}

  bool run(const Program& program, Value root) {
    scope_[0] = root;
    in_scope_ = 1;
    run_template(program, nullptr);
    return reported_.empty();
  }

 private:
  void run_template(const Program& program, const Frame* frames) {
    if (!program.broken) run_steps(program, 0, static_cast<std::uint32_t>(program.steps.size()), frames);
  }

  void run_steps(const Program& program, std::uint32_t first, std::uint32_t end, const Frame* frames) {
    const Step* const steps = program.steps.data();
    for (std::uint32_t i = first; i < end && !stopped_; i = steps[i].next) {
      switch (steps[i].code) {
        case Step::Code::text: print_text(program, steps[i]); break;
        case Step::Code::variable: print_variable(program, steps[i]); break;
        case Step::Code::section: run_section(program, i, frames); break;
        case Step::Code::inverted:
          if (!find(program, steps[i]).truthy()) run_body(program, i, frames);
          break;
        case Step::Code::partial: include(program, steps[i], frames); break;
        case Step::Code::parent: {
          const Frame frame{&program, i, frames};
          include(program, steps[i], &frame);
          break;
        }
        case Step::Code::block: run_block(program, i, frames); break;
      }
    }
  }

  // Everything that nests passes here or through include(), so that one count bounds the C++ stack.
  void run_body(const Program& program, std::uint32_t opening, const Frame* frames) {
    if (!descend(program, program.steps[opening])) return;
    run_steps(program, opening + 1, program.steps[opening].next, frames);
    --depth_;
  }

  bool descend(const Program& program, const Step& step) {
    if (depth_ == kMaxDepth) {
      stopped_ = true;  // going on could take for ever
      report(kTooDeep, program, step,
             fmt::format("more than {} templates and sections are inside one another here", kMaxDepth),
             "look for a template that includes itself without end");
      return false;
    }
    ++depth_;
    return true;
  }

  // --- text and indentation

  void print_text(const Program& program, const Step& step) {
    const std::string_view text = program.bytes(step.first, step.size);
    if (indent_.empty()) {
      if (step.starts_line) skip_indent_ = false;
      out_.append(text);
      return;
    }
    if (step.starts_line) begin_line(text);
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t stop = std::min(text.find('\n', at), text.size() - 1) + 1;
      out_.append(text.substr(at, stop - at));
      if (stop < text.size()) begin_line(text.substr(stop));
      at = stop;
    }
    if (step.leads_line) begin_line({});
  }

  // Empty lines stay empty: an indented one would end in white space.
  void begin_line(std::string_view line) {
    const bool empty_line = line.starts_with('\n') || line.starts_with("\r\n");
    if (!skip_indent_ && !empty_line) out_.append(indent_);
    skip_indent_ = false;
  }

  // --- names

  Value find(const Program& program, const Step& step) {
    if (step.size == 0) return scope_[in_scope_ - 1];
    const Key* const keys = program.keys.data() + step.first;
    Value value;
    for (std::size_t i = in_scope_; value.is_missing() && i > 0; --i) value = scope_[i - 1].find(keys[0]);
    if (value.is_missing()) {
      report_missing(program, step, 0, Value());
      return value;
    }
    for (std::uint32_t part = 1; part < step.size && value.kind() != Kind::absent; ++part) {
      const Value inner = value.find(keys[part]);
      if (inner.is_missing()) {
        report_missing(program, step, part, value);
        return inner;
      }
      value = inner;
    }
    return value;
  }

  void report_missing(const Program& program, const Step& step, std::uint32_t part, Value owner) {
    if (options_.unknown == Unknown::is_empty || !first_time(step)) return;
    std::vector<std::string_view> known;
    if (part > 0) owner.add_names(known);
    for (std::size_t i = 0; part == 0 && i < in_scope_; ++i) scope_[i].add_names(known);
    report_unknown(program, step, part, std::move(known), {}, diagnostics_);
  }

  // --- variables

  void print_variable(const Program& program, const Step& step) {
    const Printed printed = find(program, step).print(scratch_);
    switch (printed.kind) {
      case Kind::missing:
      case Kind::absent: return;
      case Kind::list:
      case Kind::object: return report_not_printable(program, step, printed.kind);
      case Kind::boolean:
      case Kind::number:
      case Kind::text:
      case Kind::html: break;
      case Kind::url: return print_url(program, step, printed.text);
    }
    if (step.raw && !printed.may_be_raw) return report_not_raw(program, step, printed.kind);
    const bool as_it_is = step.raw || printed.kind == Kind::html;
    print(program, step, printed.text, as_it_is);
  }

  void print_url(const Program& program, const Step& step, std::string_view address) {
    if (step.raw) return report_not_raw(program, step, Kind::url);
    if (options_.write_url == nullptr) return print(program, step, address, false);
    written_url_.clear();
    (*options_.write_url)(address, written_url_);
    print(program, step, written_url_, false);
  }

  void print(const Program& program, const Step& step, std::string_view text, bool as_it_is) {
    switch (step.place) {
      case Place::text:
      case Place::plain:
      case Place::after_lt:
        if (as_it_is) {
          out_.append(text);
        } else {
          append_text(out_, text);
        }
        return;
      case Place::attribute: return append_attribute(out_, text);
      case Place::url: return print_address(program, step, text, false);
      case Place::url_list: return print_address(program, step, text, true);
    }
  }

  // The scheme may have begun before this variable, in the template or in another one. Values are escaped, so the last
  // quotation mark in the page is the one that opened the attribute, or comes after something that no scheme can hold.
  void print_address(const Program& program, const Step& step, std::string_view text, bool alone_too) {
    const std::size_t before = out_.size();
    append_attribute(out_, text);
    std::size_t begin = before;  // by a loop of our own: find_last_of makes a call for each character
    while (begin > 0 && out_[begin - 1] != '"' && out_[begin - 1] != '\'') --begin;
    const std::string_view value = std::string_view(out_).substr(begin == 0 ? before : begin);
    if (is_safe_address(value) && (!alone_too || is_safe_address(text))) return;
    out_.resize(before);
    if (first_time(step)) {
      const std::string shown(text.substr(0, std::min(text.find('\n'), std::size_t{60})));
      diagnostics_.error(kUnsafeUrl, program.span(step), fmt::format("`{}` is not a safe address", shown),
                         {"use a relative address, or `https:`, `http:`, `mailto:` or `tel:`"});
    }
  }

  // --- sections

  void run_section(const Program& program, std::uint32_t section, const Frame* frames) {
    const Value value = find(program, program.steps[section]);
    if (!value.truthy()) return;
    if (value.kind() != Kind::list) return run_with(value, program, section, frames);
    const std::size_t size = value.size();
    for (std::size_t i = 0; i < size && !stopped_; ++i) run_with(value.item(i), program, section, frames);
  }

  void run_with(Value value, const Program& program, std::uint32_t section, const Frame* frames) {
    if (!descend(program, program.steps[section])) return;
    scope_[in_scope_++] = value;
    run_steps(program, section + 1, program.steps[section].next, frames);
    --in_scope_;
    --depth_;
  }

  // --- partials, parents, blocks

  void include(const Program& program, const Step& step, const Frame* frames) {
    const Program* target = target_of(program, step);
    if (target == nullptr || !descend(program, step)) return;
    if (step.mid_line) {
      std::string around = std::exchange(indent_, {});
      run_template(*target, frames);
      indent_ = std::move(around);
    } else {
      const std::size_t around = indent_.size();
      indent_.append(program.bytes(step.indent, step.indent_size));
      run_template(*target, frames);
      indent_.resize(around);
    }
    --depth_;
  }

  const Program* target_of(const Program& program, const Step& step) {
    if (!step.dynamic) return step.target == Step::kNoTarget ? nullptr : library_.programs[step.target].get();
    const Printed name = find(program, step).print(scratch_);
    if (name.kind == Kind::missing || name.kind == Kind::absent) return nullptr;
    const Program* target = library_.find(name.text);
    if (target == nullptr && options_.unknown == Unknown::is_an_error && first_time(step)) {
      diagnostics_.error(kUnknownTemplate, program.span(step), fmt::format("unknown template `{}`", name.text),
                         diagnostics::did_you_mean_or_what_is(name.text, library_.all_names()));
    }
    return target;
  }

  void run_block(const Program& program, std::uint32_t block, const Frame* frames) {
    const Step& step = program.steps[block];
    const BlockText text = find_override(frames, program.keys[step.first]).value_or(BlockText{&program, block, frames});
    const std::size_t around = indent_.size();
    const std::size_t before = out_.size();
    indent_.append(program.bytes(step.indent, step.indent_size));
    skip_indent_ = step.mid_line;  // the line's beginning is there already
    run_body(*text.program, text.block, text.frames);
    skip_indent_ = false;
    indent_.resize(around);
    if (out_.size() > before && out_.back() != '\n') out_.append(program.bytes(step.line_end, step.line_end_size));
  }

  // --- mistakes

  // A tag in a list would otherwise report the same mistake for every item.
  bool first_time(const Step& step) {
    if (std::find(reported_.begin(), reported_.end(), &step) != reported_.end()) return false;
    reported_.push_back(&step);
    return true;
  }

  void report(Code code, const Program& program, const Step& step, std::string message, std::string hint) {
    if (first_time(step)) diagnostics_.error(code, program.span(step), std::move(message), {std::move(hint)});
  }

  void report_not_printable(const Program& program, const Step& step, Kind kind) {
    if (options_.unknown == Unknown::is_empty) return;
    const std::string name = program.name_of(step);
    report(kNotPrintable, program, step, fmt::format("`{}` is {}, which cannot be printed", name, in_words(kind)),
           fmt::format("{} with `{{{{#{}}}}}`", kind == Kind::list ? "go through it" : "open it", name));
  }

  void report_not_raw(const Program& program, const Step& step, Kind kind) {
    const std::string name = program.name_of(step);
    report(kNotMarkup, program, step, fmt::format("`{}` is {} and must be escaped", name, in_words(kind)),
           fmt::format("write `{{{{{}}}}}`", name));
  }

  const Library& library_;
  const RenderOptions& options_;
  std::string& out_;
  Diagnostics& diagnostics_;
  std::array<Value, kMaxDepth + 1> scope_;  // innermost last
  std::size_t in_scope_ = 0;
  std::size_t depth_ = 0;
  bool stopped_ = false;
  std::string indent_;        // goes before each line
  bool skip_indent_ = false;  // but not before the next one
  Scratch scratch_;
  std::string written_url_;
  std::vector<const Step*> reported_;
};

}  // namespace

bool render_program(const Library& library, const Program& program, Value root, const RenderOptions& options,
                    std::string& out, Diagnostics& diagnostics) {
  return Renderer(library, options, out, diagnostics).run(program, root);
}

}  // namespace candour::templates
