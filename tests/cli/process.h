// The program, run from outside as people and scripts run it.
#pragma once

#include <fcntl.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "../files/temporary_folder.h"

namespace candour::cli {

struct Ran {
  int code = -1;
  std::string out;  // in a terminal: all that was printed
  std::string err;
};

using Environment = std::map<std::string, std::string>;

// One folder in which the program is run, again and again.
class Desk {
 public:
  TemporaryFolder folder;
  std::string program = CANDOUR_PROGRAM;
  std::string output;  // a file to take standard output in the place of the test
  Environment environment = {{"PATH", "/usr/bin:/bin"}, {"TERM", "xterm"}, {"LC_ALL", "C.UTF-8"}};

  Ran run(const std::vector<std::string>& arguments) const {
    const TemporaryFolder printed;
    const pid_t child = ::fork();
    if (child == 0) {
      redirect(output.empty() ? printed.at("out").string() : output, STDOUT_FILENO);
      redirect(printed.at("err").string(), STDERR_FILENO);
      become_program(arguments);
    }
    return {exit_code_of(child), printed.read("out"), printed.read("err")};
  }

  // The same with a terminal in the place of both outputs.
  Ran run_in_terminal(const std::vector<std::string>& arguments) const {
    int terminal = -1;
    const pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
    if (child == 0) become_program(arguments);
    std::string out;
    char buffer[4096];
    // Reading fails, and that is how it ends, when the program has closed its side.
    for (ssize_t count = ::read(terminal, buffer, sizeof buffer); count > 0; count = ::read(terminal, buffer, sizeof buffer)) {
      out.append(buffer, static_cast<std::size_t>(count));
    }
    ::close(terminal);
    return {exit_code_of(child), out, ""};
  }

  // The starter, with templates and static files of its own.
  void lay_out_starter() const {
    REQUIRE(run({"new", "site-folder", "--quiet"}).code == 0);
    REQUIRE(run({"templates", "site-folder", "--quiet"}).code == 0);
    for (const char* part : {"content", "templates", "static"}) {
      std::filesystem::rename(folder.at("site-folder") / part, folder.at(part));
    }
  }

 private:
  static void redirect(const std::string& file, int stream) {
    const int opened = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    ::dup2(opened, stream);
    ::close(opened);
  }

  // In the child: it must not come back to the tests.
  [[noreturn]] void become_program(const std::vector<std::string>& arguments) const {
    std::vector<std::string> variables;
    for (const auto& [name, value] : environment) variables.push_back(name + "=" + value);
    std::vector<char*> argv = {const_cast<char*>(program.c_str())};
    for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
    std::vector<char*> envp;
    for (std::string& variable : variables) envp.push_back(variable.data());
    argv.push_back(nullptr);
    envp.push_back(nullptr);
    if (::chdir(folder.text().c_str()) == 0) ::execve(program.c_str(), argv.data(), envp.data());
    ::_exit(127);
  }

  static int exit_code_of(pid_t child) {
    int status = 0;
    if (::waitpid(child, &status, 0) != child) return -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
  }
};

inline bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

inline bool matches(const std::string& text, const std::string& pattern) { return std::regex_match(text, std::regex(pattern)); }

inline std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

// A mistake that every run finds: one in the content, at a known place.
inline void break_content(const Desk& desk) { desk.folder.write("content/glossary.json", "{\"terms\": [],\n \"tems\": []}\n"); }

}  // namespace candour::cli
