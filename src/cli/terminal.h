// What the program says, and to whom: results on standard output, mistakes and progress on standard error. Colour and a
// progress line go to a terminal only.
#pragma once

#include <chrono>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "build/build.h"
#include "diagnostics/print.h"

namespace candour::cli {

enum class Format { people, machines };

struct Voice {
  Format format = Format::people;
  bool quiet = false;

  // Whether more is said than what was found.
  bool talks() const { return !quiet && format == Format::people; }
};

// Whether standard error takes colour: a terminal, and NO_COLOR is not set (https://no-color.org).
diagnostics::Colour colour_of_errors();

// To standard output. Throws files::EnvironmentError when it takes no more: a result that is lost must not end with 0.
void say(std::string_view text);
// To standard error. Where that fails there is nobody left to tell.
void complain(std::string_view text);

// Prints what was found: for people on standard error, for machines as JSON on standard output.
void print(const diagnostics::Diagnostics& diagnostics, const diagnostics::Sources& sources, const Voice& voice);

// A line that tells how far the work is, and the time that each stage took.
class ProgressLine : public build::Observer {
 public:
  explicit ProgressLine(const Voice& voice);
  ~ProgressLine() override;  // clears the line, also when the disk has failed
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  void stage(std::string_view name) override;
  void page(std::size_t done, std::size_t total) override;
  // Ends the last stage and clears the line.
  void finish();
  // "load 1.2 ms, resolve …".
  std::string timings() const;

 private:
  using Clock = std::chrono::steady_clock;
  void show(std::string_view text);

  bool visible_;
  std::mutex mutex_;  // guards the line: pages are made by several threads
  bool shown_ = false;
  Clock::time_point begun_;
  std::string current_;
  std::vector<std::pair<std::string, Clock::duration>> stages_;
};

}  // namespace candour::cli
