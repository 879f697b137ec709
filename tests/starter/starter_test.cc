#include "starter/starter.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <map>

#include "../files/temporary_folder.h"
#include "files/environment_error.h"
#include "files/reader.h"
#include "starter/embedded.h"

using namespace candour;
using starter::embedded_files;
using starter::write_starter;
using starter::write_templates;
namespace fs = std::filesystem;

namespace {

using Tree = std::map<std::string, std::string>;

// Every file below a folder, with `prefix` before its path.
Tree tree_of(const std::string& folder, const std::string& prefix = "") {
  Tree tree;
  const files::DiskReader reader(folder);
  for (const files::Entry& entry : reader.list()) tree[prefix + entry.path.text()] = reader.read(entry.path);
  return tree;
}

// The paths at which two trees differ.
std::vector<std::string> differences(const Tree& one, const Tree& other) {
  std::vector<std::string> paths;
  for (const auto& [path, bytes] : one) {
    if (!other.contains(path) || other.at(path) != bytes) paths.push_back(path);
  }
  for (const auto& [path, bytes] : other) {
    if (!one.contains(path)) paths.push_back(path);
  }
  return paths;
}

std::string refusal(const std::string& folder) {
  try {
    write_starter(folder);
  } catch (const files::EnvironmentError& error) {
    return error.what();
  }
  return "it was written";
}

}  // namespace

TEST_CASE("the program holds every file of the starter, the templates and the static folder, byte for byte") {
  const std::string source = CANDOUR_TEST_DATA "/../../";
  Tree expected = tree_of(source + "src/starter/content", "content/");
  expected.merge(tree_of(source + "templates", "templates/"));
  expected.merge(tree_of(source + "static", "static/"));
  Tree held;
  for (const starter::EmbeddedFile& file : embedded_files()) held.emplace(file.path, file.bytes);
  CHECK(differences(held, expected) == std::vector<std::string>{});
  CHECK(held.size() == embedded_files().size());
}

TEST_CASE("the files that are built in come folder by folder, each in the order of the paths") {
  std::string folders;
  std::string_view before;
  for (const starter::EmbeddedFile& file : embedded_files()) {
    const std::string_view folder = file.path.substr(0, file.path.find('/'));
    const bool is_next = folder != before.substr(0, before.find('/'));
    if (is_next) folders += std::string(folder) + " ";
    INFO(before << " before " << file.path);
    CHECK((is_next || before < file.path));
    before = file.path;
  }
  CHECK(folders == "content templates static ");
}

TEST_CASE("templates and static files are written beside what stands in a folder already") {
  const TemporaryFolder folder;
  folder.write("content/site.json", "mine");
  Tree expected = {{"content/site.json", "mine"}};
  for (const starter::EmbeddedFile& file : embedded_files()) {
    if (!file.path.starts_with("content/")) expected.emplace(file.path, file.bytes);
  }
  CHECK(write_templates(folder.text()) == expected.size() - 1);
  CHECK(differences(tree_of(folder.text()), expected) == std::vector<std::string>{});
  CHECK(starter::templates().size() + starter::static_files().size() == expected.size() - 1);
  CHECK(starter::templates().at("layout.mustache") == expected.at("templates/layout.mustache"));
  CHECK(starter::static_files().at("candour.css") == expected.at("static/candour.css"));
}

TEST_CASE("the starter is written into a folder that is not there yet, with all that is in it") {
  const TemporaryFolder folder;
  const std::string target = folder.text() + "/some/where/new";
  Tree expected;
  for (const starter::EmbeddedFile& file : embedded_files()) {
    if (file.path.starts_with("content/")) expected.emplace(file.path, file.bytes);
  }
  CHECK(write_starter(target) == expected.size());
  CHECK(differences(tree_of(target), expected) == std::vector<std::string>{});
  CHECK(expected.count("content/site.json") == 1);
}

TEST_CASE("an empty folder may take the starter") {
  const TemporaryFolder folder;
  const std::size_t written = write_starter(folder.text());
  CHECK(tree_of(folder.text()).size() == written);
}

TEST_CASE("a folder that holds anything is refused and left as it is") {
  const TemporaryFolder folder;
  const auto name = GENERATE(as<std::string>(), "content/site.json", "notes.txt", ".hidden");
  folder.write(name, "mine");
  CHECK(refusal(folder.text()) == folder.text() + ": this folder is not empty; name a folder that does not exist yet");
  std::size_t count = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder.text())) count += entry.is_regular_file() ? 1 : 0;
  CHECK(count == 1);
  CHECK(folder.read(name) == "mine");
}

TEST_CASE("a second starter in the same folder is refused") {
  const TemporaryFolder folder;
  write_starter(folder.text());
  folder.write("content/site.json", "my own");
  CHECK(refusal(folder.text()).find("this folder is not empty") != std::string::npos);
  CHECK(folder.read("content/site.json") == "my own");
}

TEST_CASE("a file in the place of the folder is refused") {
  const TemporaryFolder folder;
  folder.write("taken", "mine");
  CHECK(refusal(folder.text() + "/taken").find("/taken: cannot open the folder") != std::string::npos);
  CHECK(folder.read("taken") == "mine");
}
