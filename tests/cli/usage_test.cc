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
                           "  candour check ", "  candour schema schemas ", "  candour diff old/content content ", "  candour render plan.mustache plan.json ", "Exit codes:\n",
                           "  0  done\n", "  2  wrong usage: ", "  build ", "  check ", "  new ", "  schema ", "  diff ", "  render "}) {
    INFO(part);
    CHECK(holds(ran.out, part));
  }
  CHECK(desk.run({"-h"}).out == ran.out);
}

TEST_CASE("each command has a help of its own, with every flag") {
  const Desk desk;
  const std::vector<std::pair<std::string, std::vector<std::string>>> flags = {
      {"build", {"--content", "--templates", "--static", "--site", "--base-url", "--as-of", "--feeds", "--jobs", "--explain", "--timings", "--json", "--quiet"}},
      {"check", {"--content", "--templates", "--static", "--base-url", "--as-of", "--feeds", "--jobs", "--timings", "--json", "--quiet"}},
      {"new", {"DIR", "--quiet"}},
      {"schema", {"DIR", "--quiet"}},
      {"diff", {"FROM", "TO", "--content", "--json"}},
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
      {{"diff", "sosafe/2014-15/q1"}, "TO"},
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
      {{"build", "--base-url", "https://me:secret@example.org"},
       "`https://me:secret@example.org` holds a user's name before `@`, which every page would show; leave out what stands before the host"},
      {{"build", "--base-url", "https://example.org:65536"}, "`65536` in `https://example.org:65536` is no port; write a number from 1 to 65535, or leave it out"},
      {{"build", "--base-url", "https://example.org:0"}, "`0` in `https://example.org:0` is no port"},
      {{"build", "--base-url", "https://example.org:/a"}, "`` in `https://example.org:/a` is no port"},
      {{"build", "--base-url", "https://example.org:8o"}, "`8o` in `https://example.org:8o` is no port"},
      {{"build", "--base-url", "https://example..org"},
       "the host `example..org` has a dot at its beginning or end, or two together; write it like www.example.org"},
      {{"build", "--base-url", "https://.example.org"}, "the host `.example.org` has a dot"},
      {{"build", "--base-url", "https://example.org."}, "the host `example.org.` has a dot"},
      {{"build", "--base-url", "https://www.-example.org"},
       "the part `-example` of the host begins or ends with a hyphen; write the name as it was registered"},
      {{"build", "--base-url", "https://example-.org/a"}, "the part `example-` of the host begins or ends with a hyphen"},
      {{"build", "--base-url", "https://ex_ample.org"},
       "the host `ex_ample.org` holds more than letters, digits, hyphens and dots; write a name in another script in its form that begins with `xn--`"},
      {{"build", "--base-url", "https://[::1"}, "`https://[::1` is not the address of a site"},
      {{"build", "--base-url", "https://example.org/a//b"},
       "the path of `https://example.org/a//b` has two slashes together; write one"},
      {{"build", "--base-url", "https://example.org//"}, "the path of `https://example.org//` has two slashes together"},
      {{"build", "--base-url", "https://example.org/a/../b"},
       "the path of `https://example.org/a/../b` holds `..`; write the path that it leads to"},
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

TEST_CASE("the address of a site may have a port, a path, and a number for its host") {
  const Desk desk;
  desk.lay_out_starter();
  for (const char* address : {"https://example.org:65535/a-b/c.d_e~f/", "http://localhost:8000", "http://127.0.0.1", "http://[::1]:8000/x", "https://xn--bcher-kva.example/"}) {
    const Ran ran = desk.run({"check", "--quiet", "--base-url", address});
    INFO(address << "\n" << ran.err);
    CHECK(ran.code == 0);
  }
}

TEST_CASE("a folder that is not there, or is a file, is wrong usage") {
  const Desk desk;
  desk.lay_out_starter();
  desk.folder.write("plain", "a file");
  for (const std::string flag : {"--content", "--templates", "--static"}) {
    const Ran missing = desk.run({"build", flag, "no-such"});
    INFO(flag);
    CHECK(missing.code == 2);
    CHECK(missing.out == "");
    CHECK(missing.err == "error: no-such: cannot open the folder: there is no such file or folder; check the path\n");
    CHECK(desk.run({"check", flag, "plain"}).code == 2);
  }
  for (const std::string site : {"plain", "plain/site", "plain/deep/site"}) {
    const Ran ran = desk.run({"build", "--site", site});
    INFO(ran.err);
    CHECK(ran.code == 2);
    CHECK(ran.out == "");
    CHECK(holds(ran.err, "error: " + site + ": cannot open the folder: "));
    CHECK(desk.folder.read("plain") == "a file");
  }
  CHECK_FALSE(std::filesystem::exists(desk.folder.at("site")));
}
