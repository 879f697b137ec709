#include "templates/compile.h"

#include <fmt/format.h>

#include "templates/codes.h"
#include "templates/layout.h"

namespace candour::templates {

using diagnostics::Diagnostics;
using diagnostics::FileId;
using diagnostics::Sources;
using diagnostics::Span;

namespace {

class Compiler {
 public:
  Compiler(std::string_view text, const std::vector<Token>& tokens, const Structure& structure, Program& program,
           Diagnostics& diagnostics)
      : text_(text),
        tokens_(tokens),
        structure_(structure),
        layout_(lay_out(text, tokens, structure)),
        program_(program),
        diagnostics_(diagnostics) {}

  void run() {
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
      if (!open_.empty() && program_.steps[open_.back()].code == Step::Code::parent && is_ignored(i)) {
        ignore(i);
        if (opens(tokens_[i].kind)) i = structure_.partner[i];
      } else {
        add(i);
      }
    }
  }

 private:
  bool is_ignored(std::uint32_t i) const {
    return tokens_[i].kind != TokenKind::block && tokens_[i].kind != TokenKind::close;
  }

  // Between the tags of a parent only blocks have a meaning.
  void ignore(std::uint32_t i) {
    const Token& token = tokens_[i];
    const bool harmless = (token.kind == TokenKind::text && token.blank) || token.kind == TokenKind::comment ||
                          token.kind == TokenKind::delimiters;
    if (harmless) return;
    std::uint32_t end = token.end;
    while (end > token.begin && is_space(text_[end - 1])) --end;
    diagnostics_.warning(kIgnored, {program_.file, token.begin, end},
                         "this is not printed: it stands directly inside a parent",
                         {"put it inside a block of the parent, or remove it"});
  }

  void add(std::uint32_t i) {
    switch (tokens_[i].kind) {
      case TokenKind::text:
        if (!layout_[i].dropped) add_text(tokens_[i].begin + layout_[i].strip, tokens_[i].end, layout_[i].starts_line);
        return;
      case TokenKind::variable:
      case TokenKind::raw: {
        add_path(new_step(i, Step::Code::variable), i);
        program_.steps.back().raw = tokens_[i].kind == TokenKind::raw;
        return;
      }
      case TokenKind::section: return open(add_path(new_step(i, Step::Code::section), i));
      case TokenKind::inverted: return open(add_path(new_step(i, Step::Code::inverted), i));
      case TokenKind::partial: return add_include(i, Step::Code::partial);
      case TokenKind::parent: add_include(i, Step::Code::parent); return open(program_.steps.back());
      case TokenKind::block: return add_block(i);
      case TokenKind::close:
        program_.steps[open_.back()].next = here();
        open_.pop_back();
        may_join_ = false;
        return;
      case TokenKind::comment:
      case TokenKind::delimiters: return;
    }
  }

  std::uint32_t here() const { return static_cast<std::uint32_t>(program_.steps.size()); }
  void open(const Step& step) { open_.push_back(static_cast<std::uint32_t>(&step - program_.steps.data())); }

  // A step that prints something in a line that a tag begins needs that line's indentation before it.
  Step& new_step(std::uint32_t i, Step::Code code) {
    if (layout_[i].starts_line && !layout_[i].alone && !is_argument()) start_line();
    may_join_ = false;
    Step& step = program_.steps.emplace_back();
    step.code = code;
    step.begin = tokens_[i].begin;
    step.end = tokens_[i].end;
    step.next = here();
    return step;
  }

  bool is_argument() const { return !open_.empty() && program_.steps[open_.back()].code == Step::Code::parent; }

  bool ends_with_line_feed(const Step& step) const {
    return step.size > 0 && program_.text[step.first + step.size - 1] == '\n';
  }

  void start_line() { add_text(0, 0, true); }

  void add_text(std::uint32_t begin, std::uint32_t end, bool starts_line) {
    Step* last = may_join_ ? &program_.steps.back() : nullptr;
    if (last != nullptr && starts_line && ends_with_line_feed(*last)) {
      last->leads_line = begin == end;
    } else if (last != nullptr && !starts_line) {
      if (begin != end) last->leads_line = false;  // the line end is inside the text from now on
    } else {
      last = &program_.steps.emplace_back();
      last->starts_line = starts_line;
      last->first = static_cast<std::uint32_t>(program_.text.size());
      last->next = here();
      may_join_ = true;
    }
    program_.text += text_.substr(begin, end - begin);
    last->size += end - begin;
  }

  Step& add_path(Step& step, std::uint32_t i) {
    const Token& token = tokens_[i];
    std::string_view name = text_.substr(token.name_begin, token.name_end - token.name_begin);
    step.first = static_cast<std::uint32_t>(program_.keys.size());
    if (name != ".") {
      for (std::size_t dot = 0; dot != std::string_view::npos;) {
        dot = name.find('.');
        program_.keys.emplace_back(name.substr(0, dot));
        if (dot != std::string_view::npos) name.remove_prefix(dot + 1);
      }
    }
    step.size = static_cast<std::uint32_t>(program_.keys.size()) - step.first;
    return step;
  }

  void add_name(Step& step, std::uint32_t i) {
    const Token& token = tokens_[i];
    step.first = static_cast<std::uint32_t>(program_.keys.size());
    step.size = 1;
    program_.keys.emplace_back(text_.substr(token.name_begin, token.name_end - token.name_begin));
  }

  void add_include(std::uint32_t i, Step::Code code) {
    Step& step = new_step(i, code);
    step.dynamic = tokens_[i].dynamic;
    step.mid_line = !layout_[i].alone;
    if (step.dynamic) {
      add_path(step, i);
    } else {
      add_name(step, i);
    }
    set_indent(step, i);
  }

  void add_block(std::uint32_t i) {
    const bool argument = is_argument();
    Step& step = new_step(i, Step::Code::block);
    step.mid_line = !layout_[i].alone;
    add_name(step, i);
    set_indent(step, i);
    const Bytes line_end = layout_[i].line_end;
    step.line_end = static_cast<std::uint32_t>(program_.text.size());
    step.line_end_size = line_end.end - line_end.begin;
    program_.text += text_.substr(line_end.begin, step.line_end_size);
    if (argument) refuse_second(step);
    open(step);
    const bool begins_mid_line = !layout_[i].alone && structure_.partner[i] != i + 1;
    if (begins_mid_line) start_line();  // it may be printed where a line begins
  }

  void refuse_second(const Step& step) {
    const std::uint32_t last = here() - 1;
    for (std::uint32_t other = open_.back() + 1; other < last; other = program_.steps[other].next) {
      if (program_.keys[program_.steps[other].first] == program_.keys[step.first]) {
        diagnostics_.error(kBlockTwice, program_.span(step),
                           fmt::format("block `{}` is given twice", program_.name_of(step)), {"keep one of the two"});
      }
    }
  }

  void set_indent(Step& step, std::uint32_t i) {
    const Bytes indent = layout_[i].indent;
    step.indent = static_cast<std::uint32_t>(program_.text.size());
    step.indent_size = indent.end - indent.begin;
    program_.text += text_.substr(indent.begin, step.indent_size);
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const Structure& structure_;
  std::vector<TokenLayout> layout_;
  Program& program_;
  Diagnostics& diagnostics_;
  std::vector<std::uint32_t> open_;  // steps whose body is being filled
  bool may_join_ = false;            // the last step is text, and text that follows may be added to it
};

}  // namespace

std::unique_ptr<Program> compile(std::string name, const Sources& sources, FileId file, Diagnostics& diagnostics) {
  auto program = std::make_unique<Program>();
  program->name = std::move(name);
  program->file = file;
  const std::string_view text = sources.text(file);
  const std::size_t errors = diagnostics.errors();
  const std::vector<Token> tokens = scan(sources, file, diagnostics);
  const Structure structure = match(text, file, tokens, diagnostics);
  if (diagnostics.errors() == errors) Compiler(text, tokens, structure, *program, diagnostics).run();
  program->broken = diagnostics.errors() > errors;
  return program;
}

}  // namespace candour::templates
