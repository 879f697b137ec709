#include "cli/terminal.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>

#include "files/environment_error.h"

namespace candour::cli {
namespace {

bool errors_go_to_a_terminal() {
  const char* terminal = std::getenv("TERM");
  return isatty(STDERR_FILENO) == 1 && terminal != nullptr && std::string_view(terminal) != "dumb";
}

bool write(std::FILE* stream, std::string_view text) {
  return std::fwrite(text.data(), 1, text.size(), stream) == text.size() && std::fflush(stream) == 0;
}

}  // namespace

diagnostics::Colour colour_of_errors() {
  const char* no_colour = std::getenv("NO_COLOR");
  const bool refused = no_colour != nullptr && *no_colour != '\0';
  return errors_go_to_a_terminal() && !refused ? diagnostics::Colour::on : diagnostics::Colour::off;
}

void say(std::string_view text) {
  if (!write(stdout, text)) throw files::system_error(errno, "write the result", "standard output");
}

void complain(std::string_view text) { write(stderr, text); }

void print(const diagnostics::Diagnostics& diagnostics, const diagnostics::Sources& sources, const Voice& voice) {
  if (voice.format == Format::machines) {
    say(as_json(diagnostics, sources));
    return;
  }
  if (diagnostics.all().empty()) return;
  complain(for_people(diagnostics, sources, colour_of_errors()));
  const auto number = [](std::size_t count, std::string_view what) { return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s"); };
  complain(fmt::format("\n{}, {}\n", number(diagnostics.errors(), "error"), number(diagnostics.warnings(), "warning")));
}

ProgressLine::ProgressLine(const Voice& voice)
    : visible_(voice.talks() && errors_go_to_a_terminal()), begun_(Clock::now()) {}

void ProgressLine::stage(std::string_view name) {
  const Clock::time_point now = Clock::now();
  if (!current_.empty()) stages_.emplace_back(current_, now - begun_);
  current_ = name;
  begun_ = now;
  show(fmt::format("{} …", name));
}

void ProgressLine::page(std::size_t done, std::size_t total) {
  if (!visible_ || (done % 16 != 0 && done != total)) return;
  show(fmt::format("render {} of {}", done, total));
}

void ProgressLine::show(std::string_view text) {
  if (!visible_) return;
  const std::lock_guard lock(mutex_);
  complain(fmt::format("\r\x1b[K{}", text));
  shown_ = true;
}

ProgressLine::~ProgressLine() { finish(); }

void ProgressLine::finish() {
  if (!current_.empty()) stages_.emplace_back(current_, Clock::now() - begun_);
  current_.clear();
  if (visible_ && shown_) complain("\r\x1b[K");
  shown_ = false;
}

std::string ProgressLine::timings() const {
  std::string text;
  for (const auto& [name, time] : stages_) {
    const double milliseconds = std::chrono::duration<double, std::milli>(time).count();
    text += fmt::format("{}{} {:.1f} ms", text.empty() ? "" : ", ", name, milliseconds);
  }
  return text;
}

}  // namespace candour::cli
