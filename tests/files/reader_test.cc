#include "files/reader.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "files/environment_error.h"
#include "temporary_folder.h"

using namespace candour::files;
namespace fs = std::filesystem;

namespace {

// "path" for a file, "path -> out" for an escaping link, "path ?" for what is special.
std::vector<std::string> listed(const Reader& reader) {
  std::vector<std::string> lines;
  for (const Entry& entry : reader.list()) {
    switch (entry.kind) {
      case EntryKind::file: lines.push_back(entry.path.text()); break;
      case EntryKind::escaping_link: lines.push_back(entry.path.text() + " -> out"); break;
      case EntryKind::special: lines.push_back(entry.path.text() + " ?"); break;
    }
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("all files at any depth are listed in the order of their paths") {
  const TemporaryFolder folder;
  for (const char* name : {"b.md", "a/z.json", "a/b/c.md", "a.md", "B.md"}) folder.write(name, "x");
  fs::create_directories(folder.at("empty"));
  CHECK(listed(DiskReader(folder.text())) == Lines{"B.md", "a.md", "a/b/c.md", "a/z.json", "b.md"});
}

TEST_CASE("hidden files and editors' backups are passed over, with folders of such names") {
  const TemporaryFolder folder;
  for (const char* name : {"a.md", ".hidden", "a.md~", ".git/config", "old~/a.md", "b/.a.swp"}) folder.write(name, "x");
  CHECK(listed(DiskReader(folder.text())) == Lines{"a.md"});
  CHECK(listed(MemoryReader({{"a.md", ""}, {".hidden", ""}, {"a.md~", ""}, {".git/config", ""}, {"old~/a.md", ""}})) ==
        Lines{"a.md"});
}

TEST_CASE("a file is read byte for byte") {
  const TemporaryFolder folder;
  std::string bytes = "\xEF\xBB\xBFone\r\n";
  bytes.push_back('\0');
  bytes.append(200'000, 'x');
  folder.write("a/b.bin", bytes);
  folder.write("empty", "");
  const DiskReader reader(folder.text());
  CHECK(reader.read(RelPath::of("a/b.bin")) == bytes);
  CHECK(reader.read(RelPath::of("empty")).empty());
}

TEST_CASE("a file whose size the system does not tell is read to its end") {
  if (!fs::exists("/proc/self/status")) return;
  CHECK(DiskReader("/proc/self").read(RelPath::of("status")).find("Name:") != std::string::npos);
}

TEST_CASE("a link that stays within the root is followed") {
  const TemporaryFolder folder;
  folder.write("real/a.md", "text");
  fs::create_symlink("real/a.md", folder.at("file-link.md"));
  fs::create_directory_symlink("real", folder.at("folder-link"));
  fs::create_symlink(fs::canonical(folder.at("real/a.md")), folder.at("whole-path.md"));
  const DiskReader reader(folder.text());
  CHECK(listed(reader) == Lines{"file-link.md", "folder-link/a.md", "real/a.md", "whole-path.md"});
  for (const Entry& entry : reader.list()) CHECK(reader.read(entry.path) == "text");
}

TEST_CASE("a link that leaves the root is listed as such and never read") {
  const TemporaryFolder folder;
  folder.write("outside/secret.md", "secret");
  folder.write("root-2/secret.md", "secret");
  folder.write("root/a.md", "text");
  fs::create_symlink("../outside/secret.md", folder.at("root/file.md"));
  fs::create_symlink(folder.at("outside/secret.md"), folder.at("root/whole.md"));
  fs::create_directory_symlink("../outside", folder.at("root/folder"));
  fs::create_directory_symlink("../root-2", folder.at("root/neighbour"));  // its path begins with that of the root
  const DiskReader reader(folder.at("root").string());
  CHECK(listed(reader) == Lines{"a.md", "file.md -> out", "folder -> out", "neighbour -> out", "whole.md -> out"});
  for (const char* path : {"file.md", "whole.md", "folder/secret.md", "neighbour/secret.md"}) {
    CHECK_THROWS_WITH(reader.read(RelPath::of(path)), Catch::Contains("leads out of the folder"));
  }
}

TEST_CASE("links that go round in a circle come to an end") {
  const TemporaryFolder folder;
  folder.write("a/one.md", "1");
  folder.write("b/two.md", "2");
  fs::create_directory_symlink("../b", folder.at("a/to-b"));
  fs::create_directory_symlink("../a", folder.at("b/to-a"));
  fs::create_directory_symlink("..", folder.at("a/up"));
  fs::create_symlink("self", folder.at("self"));
  CHECK(listed(DiskReader(folder.text())) == Lines{"a/one.md", "a/to-b/to-a ?", "a/to-b/two.md", "a/up ?",
                                                   "b/to-a/one.md", "b/to-a/to-b ?", "b/to-a/up ?", "b/two.md",
                                                   "self ?"});
}

TEST_CASE("pipes and broken links are special, and reading them fails at once") {
  const TemporaryFolder folder;
  REQUIRE(::mkfifo(folder.at("pipe").c_str(), 0600) == 0);
  fs::create_symlink("nowhere", folder.at("broken"));
  const DiskReader reader(folder.text());
  CHECK(listed(reader) == Lines{"broken ?", "pipe ?"});
  CHECK_THROWS_WITH(reader.read(RelPath::of("pipe")), Catch::Contains("not a plain file"));
  CHECK_THROWS_WITH(reader.read(RelPath::of("broken")), Catch::Contains("no such file"));
}

TEST_CASE("a root that is a link itself is a root") {
  const TemporaryFolder folder;
  folder.write("real/a.md", "text");
  fs::create_directory_symlink("real", folder.at("root"));
  const DiskReader reader(folder.at("root").string());
  CHECK(listed(reader) == Lines{"a.md"});
  CHECK(reader.read(RelPath::of("a.md")) == "text");
}

TEST_CASE("a file name that could not be published is refused with advice") {
  const TemporaryFolder folder;
  folder.write("sub/caf\xE9.md", "x");
  CHECK_THROWS_WITH(DiskReader(folder.text()).list(), Catch::Contains("sub: ") && Catch::Contains("rename the file"));
}

TEST_CASE("what cannot be read is named, with what to do") {
  const TemporaryFolder folder;
  folder.write("a", "x");
  CHECK_THROWS_AS(DiskReader(folder.at("missing").string()), EnvironmentError);
  CHECK_THROWS_AS(DiskReader(folder.at("a").string()), EnvironmentError);
  const DiskReader reader(folder.text());
  try {
    reader.read(RelPath::of("b.md"));
    FAIL("it was read");
  } catch (const EnvironmentError& error) {
    CHECK(error.path() == folder.text() + "/b.md");
    CHECK(error.message() == "cannot read the file: there is no such file or folder");
    CHECK(error.advice() == "check the path");
    CHECK(error.what() == error.path() + ": " + error.message() + "; " + error.advice());
  }
  CHECK_THROWS_AS(reader.read(RelPath()), EnvironmentError);
  CHECK_THROWS_AS(reader.read(RelPath::of("a/b")), EnvironmentError);
  fs::create_directories(folder.at("folder"));
  CHECK_THROWS_AS(reader.read(RelPath::of("folder")), EnvironmentError);
}

TEST_CASE("files in memory are read as those on disk are") {
  const MemoryReader reader({{"content/site.json", "{}"}, {"a.md", "text"}});
  CHECK(listed(reader) == Lines{"a.md", "content/site.json"});
  CHECK(reader.read(RelPath::of("a.md")) == "text");
  CHECK_THROWS_WITH(reader.read(RelPath::of("b.md")), Catch::Contains("no such file"));
}
