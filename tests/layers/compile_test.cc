// That the build enforces the layers: what a module does not declare, its files cannot include.
#include <sys/wait.h>

#include <catch2/catch.hpp>

#include "../files/temporary_folder.h"
#include "modules.h"

using namespace layers;

namespace {

const fs::path kIncludeRoots = CANDOUR_INCLUDE_ROOTS;

// A command line of paths without blanks or quotes; what it prints goes to the file `output`.
int run(const std::string& command, const std::string& output) {
  const int status = std::system((command + " >'" + output + "' 2>&1").c_str());
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

// The compiler with the include roots that CMake gives the module.
std::string compiler_for(const std::string& module, const std::map<std::string, Module>& modules) {
  std::string command = "'" CANDOUR_COMPILER "' -std=c++20";
  for (const std::string& reached : reached_from(module, modules)) command += " -I'" + (kIncludeRoots / reached).string() + "'";
  return command;
}

std::string some_header_of(const Module& module) {
  for (const File& file : module.files) {
    if (file.path.ends_with(".h")) return file.path.substr(4);
  }
  return "";
}

}  // namespace

TEST_CASE("the include root of a module holds that module and nothing else") {
  for (const auto& [name, module] : modules_of(kRoot)) {
    INFO(name);
    Names held;
    for (const auto& entry : fs::directory_iterator(kIncludeRoots / name)) held.insert(entry.path().filename().string());
    CHECK(held == Names{name});
    CHECK(fs::canonical(kIncludeRoots / name / name) == fs::canonical(kRoot / "src" / name));
  }
}

TEST_CASE("CMake gives each module's files the include roots of what it depends on, and no others") {
  const std::map<std::string, Module> modules = modules_of(kRoot);
  const std::string commands = bytes_of(CANDOUR_COMPILE_COMMANDS);
  const std::regex folder("-(?:I|isystem ?)([^ \"]+)");
  for (const auto& [name, module] : modules) {
    const std::size_t file = commands.find("src/" + name + "/CMakeFiles/candour_" + name + ".dir/");
    REQUIRE(file != std::string::npos);
    const std::size_t begin = commands.rfind('\n', file);
    const std::string command = commands.substr(begin + 1, commands.find('\n', file) - begin);
    Names given;
    for (std::sregex_iterator it(command.begin(), command.end(), folder), end; it != end; ++it) {
      const fs::path path((*it)[1].str());
      if (path.parent_path() == kIncludeRoots) given.insert(path.filename().string());
      else if (path.string().starts_with(kRoot.string())) given.insert(path.string());  // the sources themselves: too much
    }
    INFO(name);
    CHECK(given == reached_from(name, modules));
  }
}

TEST_CASE("each module sees the headers of what it depends on, and no others") {
  const std::map<std::string, Module> modules = modules_of(kRoot);
  const TemporaryFolder folder;
  for (const auto& [name, module] : modules) {
    std::string source;
    for (const auto& [other, its] : modules) source += "#if __has_include(\"" + some_header_of(its) + "\")\n" + other + "\n#endif\n";
    folder.write("sees.cc", source);
    const std::string output = folder.at("out").string();
    REQUIRE(run(compiler_for(name, modules) + " -E -P '" + folder.at("sees.cc").string() + "'", output) == 0);
    Names sees;
    for (const std::string& line : lines_of(folder.read("out"))) {
      if (!line.empty()) sees.insert(line);
    }
    INFO(name);
    CHECK(sees == reached_from(name, modules));
  }
}

TEST_CASE("an undeclared include does not compile") {
  const std::map<std::string, Module> modules = modules_of(kRoot);
  const TemporaryFolder folder;
  const std::string output = folder.at("out").string();
  const auto compile = [&](const std::string& module, const std::string& include) {
    folder.write("two_lines.cc", "#include \"" + include + "\"\nint main() {}\n");
    return run(compiler_for(module, modules) + " -fsyntax-only '" + folder.at("two_lines.cc").string() + "'", output);
  };
  CHECK(compile("progress", "model/status.h") == 0);
  CHECK(compile("progress", "views/parts.h") == 1);
  // As GCC says it, or clang.
  const std::string said = folder.read("out");
  const bool is_not_found = said.find("fatal error: views/parts.h: No such file or directory") != std::string::npos ||
                            said.find("fatal error: 'views/parts.h' file not found") != std::string::npos;
  CHECK(is_not_found);
  CHECK(compile("views", "html/page_html.h") == 1);
  CHECK(compile("model", "content/load.h") == 1);
}
