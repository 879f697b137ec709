// Colour and the progress line are for people at a terminal, and for nobody else.
#include <catch2/catch.hpp>

#include "process.h"

using namespace candour::cli;

namespace {
constexpr const char* kEscape = "\x1b[";
constexpr const char* kRed = "\x1b[31;1m";
constexpr const char* kClearLine = "\r\x1b[K";
}  // namespace

TEST_CASE("a pipe gets neither colour nor a progress line") {
  const Desk desk;
  desk.lay_out_starter();
  const Ran right = desk.run({"build"});
  CHECK_FALSE(holds(right.out + right.err, "\x1b"));
  CHECK_FALSE(holds(right.out + right.err, "\r"));
  break_content(desk);
  CHECK_FALSE(holds(desk.run({"build"}).err, "\x1b"));
}

TEST_CASE("a terminal gets colour, and a progress line that is cleared at the end") {
  const Desk desk;
  desk.lay_out_starter();
  const Ran right = desk.run_in_terminal({"build"});
  CHECK(right.code == 0);
  CHECK(holds(right.out, std::string(kClearLine) + "load …"));
  CHECK(holds(right.out, std::string(kClearLine) + "render "));
  CHECK(holds(right.out, "publish …" + std::string(kClearLine)));
  CHECK(right.out.rfind("\x1b") < right.out.rfind(" pages, "));

  break_content(desk);
  const Ran wrong = desk.run_in_terminal({"build"});
  CHECK(wrong.code == 1);
  CHECK(holds(wrong.out, std::string(kRed) + "error:"));
}

TEST_CASE("NO_COLOR takes the colour away, unless it is empty") {
  Desk desk;
  desk.lay_out_starter();
  break_content(desk);
  desk.environment["NO_COLOR"] = "1";
  CHECK_FALSE(holds(desk.run_in_terminal({"check"}).out, kRed));
  desk.environment["NO_COLOR"] = "";
  CHECK(holds(desk.run_in_terminal({"check"}).out, kRed));
}

TEST_CASE("a dumb terminal, or one of no known kind, gets plain text") {
  Desk desk;
  desk.lay_out_starter();
  break_content(desk);
  desk.environment["TERM"] = "dumb";
  CHECK_FALSE(holds(desk.run_in_terminal({"check"}).out, kEscape));
  desk.environment.erase("TERM");
  CHECK_FALSE(holds(desk.run_in_terminal({"check"}).out, kEscape));
}

TEST_CASE("--quiet and --json take the progress line away") {
  const Desk desk;
  desk.lay_out_starter();
  CHECK(desk.run_in_terminal({"build", "--quiet"}).out == "");
  CHECK(desk.run_in_terminal({"build", "--json"}).out == "{\"diagnostics\":[],\"errors\":0,\"warnings\":0}\r\n");
}

TEST_CASE("what fails at the end clears the progress line before it is told") {
  const Desk desk;
  desk.lay_out_starter();
  desk.folder.write("plain", "a file");
  const Ran ran = desk.run_in_terminal({"build", "--site", "plain/site"});
  CHECK(ran.code == 2);
  CHECK(holds(ran.out, std::string(kClearLine) + "error: plain/site: "));
}
