// The source tree as it is written: modules, what they declare and what their files include.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace layers {

namespace fs = std::filesystem;
using Names = std::set<std::string>;
using Lines = std::vector<std::string>;

inline const fs::path kRoot = CANDOUR_ROOT;

struct File {
  std::string path;  // from the root of the checkout: "src/views/frame.cc"
  Lines lines;
  std::vector<std::pair<std::size_t, std::string>> own;     // line and path of each #include "…"
  std::vector<std::pair<std::size_t, std::string>> system;  // of each #include <…>
};

struct Module {
  Names depends;
  Names packages;
  std::vector<File> files;
};

inline std::string bytes_of(const fs::path& file) {
  std::ostringstream bytes;
  bytes << std::ifstream(file, std::ios::binary).rdbuf();
  return bytes.str();
}

inline Lines lines_of(const std::string& text) {
  Lines lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

inline File read(const fs::path& root, const fs::path& path) {
  static const std::regex include(R"(^\s*#\s*include\s*(["<])([^">]+)[">])");
  File file{fs::relative(path, root).string(), lines_of(bytes_of(path)), {}, {}};
  for (std::size_t i = 0; i < file.lines.size(); ++i) {
    std::smatch match;
    if (!std::regex_search(file.lines[i], match, include)) continue;
    (match[1] == "\"" ? file.own : file.system).emplace_back(i + 1, match[2]);
  }
  return file;
}

// The files below a folder that have one of these endings, in the order of the paths. What the site checks install is
// not ours.
inline std::set<fs::path> files_below(const fs::path& folder, const Names& extensions) {
  std::set<fs::path> paths;
  for (auto it = fs::recursive_directory_iterator(folder); it != fs::recursive_directory_iterator(); ++it) {
    if (it->path().filename() == "node_modules") it.disable_recursion_pending();
    else if (it->is_regular_file() && extensions.contains(it->path().extension().string())) paths.insert(it->path());
  }
  return paths;
}

// All C++ below a folder.
inline std::vector<File> read_all(const fs::path& root, const std::string& folder) {
  std::vector<File> files;
  for (const fs::path& path : files_below(root / folder, {".h", ".cc"})) files.push_back(read(root, path));
  return files;
}

// What stands after `keyword` in the call of candour_module, up to the next keyword.
inline Names list_after(const std::string& keyword, const std::string& cmake) {
  std::smatch match;
  if (!std::regex_search(cmake, match, std::regex("candour_module\\(([^)]*)\\)"))) return {};
  std::istringstream words(match[1]);
  Names names;
  bool reading = false;
  for (std::string word; words >> word;) {
    if (word == "DEPENDS" || word == "PACKAGES") reading = word == keyword;
    else if (reading) names.insert(word);
  }
  return names;
}

inline std::map<std::string, Module> modules_of(const fs::path& root) {
  std::map<std::string, Module> modules;
  for (const auto& entry : fs::directory_iterator(root / "src")) {
    if (!entry.is_directory()) continue;
    const std::string name = entry.path().filename().string();
    const std::string cmake = bytes_of(entry.path() / "CMakeLists.txt");
    modules[name] = {list_after("DEPENDS", cmake), list_after("PACKAGES", cmake), read_all(root, "src/" + name)};
  }
  return modules;
}

// The modules in the order in which src/CMakeLists.txt adds them.
inline std::vector<std::string> order_of(const fs::path& root) {
  const std::string cmake = bytes_of(root / "src/CMakeLists.txt");
  std::smatch match;
  std::vector<std::string> order;
  if (!std::regex_search(cmake, match, std::regex("foreach\\(module IN ITEMS ([^)]*)\\)"))) return order;
  std::istringstream words(match[1]);
  for (std::string word; words >> word;) order.push_back(word);
  return order;
}

// All modules that are reached from `name`, itself among them.
inline Names reached_from(const std::string& name, const std::map<std::string, Module>& modules) {
  Names reached = {name};
  Lines next = {name};
  while (!next.empty()) {
    const auto module = modules.find(next.back());
    next.pop_back();
    if (module == modules.end()) continue;
    for (const std::string& dependency : module->second.depends) {
      if (reached.insert(dependency).second) next.push_back(dependency);
    }
  }
  return reached;
}

inline std::string place(const File& file, std::size_t line) { return file.path + ":" + std::to_string(line) + ": "; }

}  // namespace layers
