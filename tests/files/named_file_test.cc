#include "files/named_file.h"

#include <catch2/catch.hpp>

#include "files/reader.h"
#include "files/store.h"
#include "files/wrong_path.h"
#include "temporary_folder.h"

using namespace candour;
using namespace candour::files;

TEST_CASE("a named file is read wherever it stands") {
  const TemporaryFolder folder;
  folder.write("in/deep/a.txt", "text");
  CHECK(read_named_file(folder.text() + "/in/deep/a.txt") == "text");
  CHECK(read_named_file(folder.text() + "/in/../in/deep/a.txt") == "text");
}

TEST_CASE("what is named and cannot be meant is a wrong path, not a failure of the machine") {
  const TemporaryFolder folder;
  folder.write("plain", "a file");
  const std::string root = folder.text();
  for (const std::string path : {"/no-such", "/no/such", "/plain/a", "/", ""}) {
    INFO(path);
    CHECK_THROWS_AS(read_named_file(path.empty() ? "" : root + path), WrongPath);
  }
  CHECK_THROWS_AS(DiskReader(root + "/no-such"), WrongPath);
  CHECK_THROWS_AS(DiskReader(root + "/plain"), WrongPath);
  CHECK_THROWS_AS(DiskStore(root + "/plain/site"), WrongPath);
  const DiskReader reader(root);
  try {
    reader.read(RelPath::of("gone"));
    FAIL("a file that is gone was read");
  } catch (const WrongPath&) {
    FAIL("nobody named this path");
  } catch (const EnvironmentError&) {
    SUCCEED();
  }
}

TEST_CASE("something stands at a path where there is a file, a folder or a link, wherever that leads") {
  const TemporaryFolder folder;
  folder.write("in/a.txt", "text");
  std::filesystem::create_symlink("gone", folder.at("link"));
  for (const char* path : {"in", "in/a.txt", "link"}) CHECK(stands_at(folder.text() + "/" + path));
  for (const char* path : {"gone", "link/a", "in/a.txt/b"}) CHECK_FALSE(stands_at(folder.text() + "/" + path));
}
