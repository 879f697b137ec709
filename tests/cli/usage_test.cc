// The command line itself: help, version, and what is wrong usage.
#include <catch2/catch.hpp>

#include "process.h"

using namespace candour::cli;

TEST_CASE("--help shows the commands, examples and exit codes") {
  const Desk desk;
  const Ran ran = desk.run({"--help"});
  CHECK(ran.code == 0);
  CHECK(ran.err == "");
  for (const char* part : {"Examples:\n", "  candour new my-site ", "  candour build --base-url https://example.org/transparency\n",
                           "  candour check ", "  candour schema schemas ", "  candour render plan.mustache plan.json ", "Exit codes:\n",
                           "  0  done ", "  build ", "  check ", "  new ", "  schema ", "  render "}) {
    INFO(part);
    CHECK(holds(ran.out, part));
  }
  CHECK(desk.run({"-h"}).out == ran.out);
}

TEST_CASE("each command has a help of its own, with every flag") {
  const Desk desk;
  const std::vector<std::pair<std::string, std::vector<std::string>>> flags = {
      {"build", {"--content", "--templates", "--static", "--site", "--base-url", "--as-of", "--jobs", "--explain", "--timings", "--json", "--quiet"}},
      {"check", {"--content", "--templates", "--static", "--base-url", "--as-of", "--jobs", "--timings", "--json", "--quiet"}},
      {"new", {"DIR", "--quiet"}},
      {"schema", {"DIR", "--quiet"}},
      {"render", {"TEMPLATE", "DATA", "--partials", "--lenient", "--json"}}};
  for (const auto& [command, expected] : flags) {
    const Ran ran = desk.run({command, "--help"});
    CHECK(ran.code == 0);
    for (const std::string& flag : expected) {
      INFO(command << " " << flag);
      CHECK(holds(ran.out, flag));
    }
  }
  CHECK_FALSE(holds(desk.run({"check", "--help"}).out, "--site"));
}

TEST_CASE("--version names the program and a version") {
  const Desk desk;
  const Ran ran = desk.run({"--version"});
  CHECK(ran.code == 0);
  CHECK(ran.out.starts_with("candour "));
  CHECK(ran.out.size() >= std::string("candour 0.0.0\n").size());
  CHECK(ran.out.ends_with("\n"));
  CHECK(ran.err == "");
}

TEST_CASE("wrong usage ends with 2, says what is wrong on standard error, and does nothing") {
  const Desk desk;
  desk.lay_out_starter();
  const std::vector<std::pair<std::vector<std::string>, std::string>> wrong = {
      {{}, "A subcommand is required"},
      {{"biuld"}, "there is no command `biuld`\ndid you mean `build`?\n"},
      {{""}, "there is no command ``\n"},
      {{"build", "check"}, "check"},
      {{"build", "--sites", "x"}, "--sites"},
      {{"build", "extra"}, "extra"},
      {{"build", "--site"}, "--site"},
      {{"check", "--site", "x"}, "--site"},
      {{"check", "--explain"}, "--explain"},
      {{"new"}, "DIR"},
      {{"new", "a", "b"}, "b"},
      {{"schema"}, "DIR"},
      {{"render", "only.mustache"}, "DATA"},
      {{"build", "--as-of", "tomorrow"}, "`tomorrow` is not a date; write it like 2026-11-21"},
      {{"build", "--as-of", "2026-11"}, "`2026-11` is not a date"},
      {{"build", "--as-of", "2026-02-30"}, "`2026-02-30` is not a date"},
      {{"build", "--as-of", "21.11.2026"}, "`21.11.2026` is not a date"},
      {{"build", "--as-of", ""}, "`` is not a date"},
      {{"build", "--jobs", "0"}, "--jobs"},
      {{"build", "--jobs", "-1"}, "--jobs"},
      {{"build", "--jobs", "257"}, "--jobs"},
      {{"build", "--jobs", "many"}, "--jobs"},
      {{"build", "--base-url", "example.org"}, "`example.org` is not the address of a site; write it like https://example.org/transparency"},
      {{"build", "--base-url", "ftp://example.org"}, "`ftp://example.org` is not the address"},
      {{"build", "--base-url", "https://"}, "`https://` is not the address"},
      {{"build", "--base-url", "https:///path"}, "`https:///path` is not the address"},
      {{"build", "--base-url", "https://example.org/a;b"}, "`https://example.org/a;b` is not the address"},
      {{"build", "--base-url", "https://example.org/$host"}, "`https://example.org/$host` is not the address"},
      {{"build", "--base-url", "https://example.org/a b"}, "`https://example.org/a b` is not the address"},
      {{"build", "--base-url", "https://example.org/?q"}, "`https://example.org/?q` is not the address"},
      {{"build", "--base-url", "https://example.org/\""}, "is not the address"},
      {{"build", "--base-url", ""}, "`` is not the address"},
  };
  for (const auto& [arguments, expected] : wrong) {
    std::string command;
    for (const std::string& argument : arguments) command += " '" + argument + "'";
    INFO("candour" << command);
    const Ran ran = desk.run(arguments);
    INFO(ran.err);
    CHECK(ran.code == 2);
    CHECK(ran.out == "");
    CHECK(holds(ran.err, expected));
    CHECK_FALSE(std::filesystem::exists(desk.folder.at("site")));
  }
}
