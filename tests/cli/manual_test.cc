// docs/man/candour.1 says what --help says: the same commands, the same flags for each, the same exit codes.
#include <catch2/catch.hpp>
#include <regex>
#include <set>

#include "process.h"

using namespace candour::cli;

namespace {

using Words = std::set<std::string>;                  // "--jobs N", "DIR"
using Commands = std::map<std::string, Words>;        // by name

std::string upper(std::string text) {
  for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return text;
}

std::vector<std::string> lines_of_manual() {
  std::ifstream file(CANDOUR_TEST_DATA "/../../docs/man/candour.1");
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return lines_of(bytes.str());
}

// The lines from a heading (".Sh SYNOPSIS") to the next of its kind.
std::vector<std::string> part(const std::string& heading) {
  std::vector<std::string> lines;
  bool is_in = false;
  for (const std::string& line : lines_of_manual()) {
    if (line.starts_with(".Sh ") || line.starts_with(".Ss ")) is_in = line == heading;
    else if (is_in) lines.push_back(line);
  }
  return lines;
}

// "Fl -jobs Ar n" as --help has it: "--jobs N".
std::string flag_of(const std::string& macros) {
  static const std::regex flag("Fl (-[a-z-]+)(?: Ar ([a-z]+))?.*");
  std::smatch found;
  REQUIRE(std::regex_match(macros, found, flag));
  return "-" + found[1].str() + (found[2].matched ? " " + upper(found[2]) : "");
}

Commands synopsis() {
  Commands commands;
  Words* words = nullptr;
  for (const std::string& line : part(".Sh SYNOPSIS")) {
    if (line == ".Nm") words = nullptr;
    if (line.starts_with(".Cm ")) words = &commands[line.substr(4)];
    if (words != nullptr && line.starts_with(".Op ")) words->insert(flag_of(line.substr(4)));
    if (words != nullptr && line.starts_with(".Fl ")) words->insert(flag_of(line.substr(1)));  // one that has to be given
    if (words != nullptr && line.starts_with(".Ar ")) words->insert(upper(line.substr(4, line.find(' ', 4) - 4)));
  }
  return commands;
}

Words words_of_help(const Desk& desk, const std::string& command) {
  static const std::regex word("  (?:-h,)?(--[a-z-]+(?: [A-Z]+)?|[A-Z]+(?= TEXT (?:[.]{3} )?REQUIRED))(?:[^a-zA-Z].*)?");
  Words words;
  for (const std::string& line : lines_of(desk.run({command, "--help"}).out)) {
    if (line.starts_with("Examples")) break;
    std::smatch found;
    if (std::regex_match(line, found, word) && found[1] != "--help") words.insert(found[1]);
  }
  return words;
}

// The lines that --help has below a heading, each as "first word, the rest".
std::map<std::string, std::string> table_of_help(const Desk& desk, const std::string& heading) {
  std::map<std::string, std::string> table;
  bool is_in = false;
  for (const std::string& line : lines_of(desk.run({"--help"}).out)) {
    std::smatch found;
    if (line.empty()) is_in = false;
    if (is_in && std::regex_match(line, found, std::regex("  ([a-z0-9]+) +(.*)"))) table[found[1]] = found[2];
    if (line == heading) is_in = true;
  }
  return table;
}

}  // namespace

TEST_CASE("the manual has the commands that --help has, each with its flags and arguments") {
  const Desk desk;
  const Commands manual = synopsis();
  const auto commands = table_of_help(desk, "Subcommands:");
  REQUIRE(commands.size() > 5);
  CHECK(manual.size() == commands.size());
  for (const auto& [command, says] : commands) {
    INFO(command);
    REQUIRE(manual.contains(command));
    CHECK(manual.at(command) == words_of_help(desk, command));
    CHECK(manual.at(command).size() > 1);
  }
}

TEST_CASE("the manual describes each command and each flag once, and no other") {
  Words named = {"--help", "--version"};
  Words commands;
  for (const auto& [command, words] : synopsis()) {
    commands.insert(command);
    for (const std::string& word : words) {
      if (word.starts_with("--")) named.insert(word);
    }
  }
  Words described;
  for (const std::string& line : part(".Ss Options")) {
    if (line.starts_with(".It ")) CHECK(described.insert(flag_of(line.substr(4))).second);
  }
  CHECK(described == named);
  Words described_commands;
  for (const std::string& line : part(".Ss Commands")) {
    if (line.starts_with(".It Cm ")) CHECK(described_commands.insert(line.substr(7)).second);
  }
  CHECK(described_commands == commands);
}

TEST_CASE("the manual has the exit codes of --help, word for word") {
  std::map<std::string, std::string> manual;
  std::string* meaning = nullptr;
  for (const std::string& line : part(".Sh EXIT STATUS")) {
    if (line.starts_with(".It ")) meaning = &manual[line.substr(4)];
    else if (meaning != nullptr && !line.starts_with(".")) *meaning += line;
  }
  CHECK(manual == table_of_help(Desk(), "Exit codes:"));
  CHECK(manual.size() == 4);
}
