// The structure of the source tree, held to what CMake declares. Each check gives a list of what is wrong, which is empty.
#include <catch2/catch.hpp>
#include <re2/re2.h>

#include "modules.h"

using namespace layers;

namespace {


const std::map<std::string, Module>& modules() {
  static const std::map<std::string, Module> all = modules_of(kRoot);
  return all;
}

std::string module_in(const std::string& include) { return include.substr(0, include.find('/')); }

// A line without its comment.
std::string code_of(const std::string& line) { return line.substr(0, line.find("//")); }

// The modules that a line names: `model` in `model::Plan`, but not in `std::model::x`.
Names namespaces_in(const std::string& line) {
  static const std::regex qualified("(^|[^a-zA-Z_:])([a-z]+)::");
  const std::string code = code_of(line);
  Names found;
  for (std::sregex_iterator it(code.begin(), code.end(), qualified), end; it != end; ++it) {
    if (modules().contains((*it)[2])) found.insert((*it)[2]);
  }
  return found;
}

}  // namespace

TEST_CASE("every module is found") {
  CHECK(modules().size() >= 15);
  for (const auto& [name, module] : modules()) {
    INFO(name);
    CHECK_FALSE(module.files.empty());
  }
}

TEST_CASE("a module includes only itself and the modules that it declares") {
  Lines wrong;
  for (const auto& [name, module] : modules()) {
    for (const File& file : module.files) {
      for (const auto& [line, include] : file.own) {
        const std::string other = module_in(include);
        if (other != name && !module.depends.contains(other)) wrong.push_back(place(file, line) + "undeclared: " + include);
      }
    }
  }
  CHECK(wrong == Lines{});
}

TEST_CASE("a module declares each module whose names it uses, and no other") {
  Lines wrong;
  for (const auto& [name, module] : modules()) {
    Names used = {name};
    for (const File& file : module.files) {
      for (const auto& [line, include] : file.own) used.insert(module_in(include));
      for (std::size_t i = 0; i < file.lines.size(); ++i) {
        for (const std::string& other : namespaces_in(file.lines[i])) {
          used.insert(other);
          if (other != name && !module.depends.contains(other)) wrong.push_back(place(file, i + 1) + "undeclared: " + other);
        }
      }
    }
    for (const std::string& dependency : module.depends) {
      if (!used.contains(dependency)) wrong.push_back(name + " has no use for " + dependency);
    }
  }
  CHECK(wrong == Lines{});
}

TEST_CASE("every include names module and file, and never climbs") {
  Lines wrong;
  for (const auto& [name, module] : modules()) {
    for (const File& file : module.files) {
      for (const auto& [line, include] : file.own) {
        const bool climbs = include.find("..") != std::string::npos;
        if (climbs || !fs::exists(kRoot / "src" / include)) wrong.push_back(place(file, line) + include);
      }
    }
  }
  CHECK(wrong == Lines{});
}

TEST_CASE("a library of others is included only where it is declared") {
  const std::vector<std::pair<std::string, std::string>> libraries = {{"fmt/", "fmt::fmt"},
                                                                      {"nlohmann/", "nlohmann_json::nlohmann_json"},
                                                                      {"CLI/", "CLI11::CLI11"},
                                                                      {"cmark-gfm", "PkgConfig::cmark-gfm"},
                                                                      {"sodium", "PkgConfig::sodium"},
                                                                      {"zip.h", "PkgConfig::libzip"},
                                                                      {"png.h", "PkgConfig::png"},
                                                                      {"cairo.h", "PkgConfig::cairo"},
                                                                      {"qrencode.h", "PkgConfig::qrencode"},
                                                                      {"turbojpeg.h", "PkgConfig::turbojpeg"},
                                                                      {"hb", "PkgConfig::harfbuzz"},
                                                                      {"libdeflate", "PkgConfig::libdeflate"},
                                                                      {"brotli/", "PkgConfig::brotli"},
                                                                      {"unicode/", "PkgConfig::icu"},
                                                                      {"fribidi", "PkgConfig::fribidi"},
                                                                      {"hyphen", "${CANDOUR_HYPHEN}"},
                                                                      {"re2/", "PkgConfig::re2"},
                                                                      {"qpdf/", "PkgConfig::libqpdf"},
                                                                      {"thread", "Threads::Threads"}};
  Lines wrong;
  for (const auto& [name, module] : modules()) {
    Names used;
    for (const File& file : module.files) {
      for (const auto& [line, include] : file.system) {
        for (const auto& [prefix, package] : libraries) {
          if (!include.starts_with(prefix)) continue;
          used.insert(package);
          if (!module.packages.contains(package)) wrong.push_back(place(file, line) + "undeclared: " + include);
        }
        // All of the standard library's headers are one word; the system's are listed here.
        static const std::regex standard("[a-z_0-9]+|(sys|linux)/[a-z0-9]+\\.h|(dirent|fcntl|unistd)\\.h");
        const bool known = std::any_of(libraries.begin(), libraries.end(), [&header = include](const auto& l) { return header.starts_with(l.first); });
        if (!known && !std::regex_match(include, standard)) wrong.push_back(place(file, line) + "unknown library: " + include);
      }
    }
    for (const std::string& package : module.packages) {
      if (!used.contains(package)) wrong.push_back(name + " has no use for " + package);
    }
  }
  CHECK(wrong == Lines{});
}

TEST_CASE("dependencies point one way: each to a module that is listed before, so that no cycle can be") {
  const std::vector<std::string> order = order_of(kRoot);
  const auto position = [&](const std::string& name) { return std::find(order.begin(), order.end(), name) - order.begin(); };
  Lines wrong;
  for (const auto& [name, module] : modules()) {
    if (position(name) == static_cast<std::ptrdiff_t>(order.size())) wrong.push_back(name + " is not listed");
    for (const std::string& dependency : module.depends) {
      if (position(dependency) >= position(name)) wrong.push_back(name + " depends on " + dependency);
      if (reached_from(dependency, modules()).contains(name)) wrong.push_back("a cycle through " + name + " and " + dependency);
    }
  }
  CHECK(wrong == Lines{});
}

TEST_CASE("clock, disk, locale, chance and environment are asked for only where the design has them") {
  struct Rule {
    std::string pattern;
    Names modules;  // where it may stand
  };
  const std::vector<Rule> rules = {
      {"system_clock|high_resolution_clock|std::time\\b|\\btime\\(nullptr\\)|localtime|gmtime", {"cli"}},
      {"steady_clock", {"cli"}},
      {"<fstream>|<filesystem>|\\bfopen\\b|::open\\(", {"files"}},
      {"DiskReader", {"files", "cli", "verify"}},
      {"DiskStore", {"files", "cli", "starter"}},
      {"DiskShelf", {"files", "cli"}},
      {"<iostream>|std::cout|std::cerr|\\bprintf\\(|\\bfwrite\\(", {"cli"}},
      {"getenv|isatty", {"cli"}},
      {"setlocale|std::locale|\\bstrtod\\b|\\batof\\b", {}},
      {"<random>|\\brand\\(|random_device", {}},
      {"randombytes", {"digest"}},
      {"<unordered_map>|<unordered_set>", {}},  // their order differs from one library to the next
  };
  Lines wrong;
  for (const Rule& rule : rules) {
    const re2::RE2 pattern(rule.pattern);
    for (const auto& [name, module] : modules()) {
      if (rule.modules.contains(name)) continue;
      for (const File& file : module.files) {
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
          if (re2::RE2::PartialMatch(code_of(file.lines[i]), pattern)) wrong.push_back(place(file, i + 1) + file.lines[i]);
        }
      }
    }
  }
  CHECK(wrong == Lines{});
}

TEST_CASE("no module and no file bears a name that says nothing") {
  const std::regex empty_word("(^|[/_])(utils?|utilities|helpers?|managers?|misc|stuff|tools?)([_./]|$)");
  Lines wrong;
  for (const auto& [name, module] : modules()) {
    if (std::regex_search(name, empty_word)) wrong.push_back(name);
    for (const File& file : module.files) {
      if (std::regex_search(file.path, empty_word)) wrong.push_back(file.path);
    }
  }
  CHECK(wrong == Lines{});
}

TEST_CASE("no file is longer than 500 lines") {
  Lines wrong;
  for (const std::string folder : {"src", "tests"}) {
    for (const File& file : read_all(kRoot, folder)) {
      if (file.lines.size() > 500) wrong.push_back(file.path + " has " + std::to_string(file.lines.size()));
    }
  }
  CHECK(wrong == Lines{});
}

TEST_CASE("a module's files are in its namespace") {
  // Who teaches a reader its fields, or a template its values, does so in the namespace of the one that is taught.
  const std::map<std::string, std::string> teaches = {{"content", "json"}, {"html", "templates"}};
  Lines wrong;
  for (const auto& [name, module] : modules()) {
    const auto taught = teaches.find(name);
    const std::regex opening("namespace candour::(" + name + (taught == teaches.end() ? "" : "|" + taught->second) + ")(::detail)? \\{");
    for (const File& file : module.files) {
      const bool is_program = file.path == "src/cli/program/main.cc";
      const auto opens = [&](const std::string& line) { return std::regex_match(line, opening); };
      if (!is_program && std::none_of(file.lines.begin(), file.lines.end(), opens)) wrong.push_back(file.path);
    }
  }
  CHECK(wrong == Lines{});
}
