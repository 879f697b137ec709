#include "files/store.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <cerrno>
#include <memory>
#include <thread>

#include "files/environment_error.h"
#include "temporary_folder.h"

using namespace candour::files;
namespace fs = std::filesystem;

namespace {
const RelPath kPage = RelPath::of("a/b/page.html");
}

// What holds for a store on disk and in memory alike.
TEST_CASE("what is written can be read, listed, replaced and removed") {
  const TemporaryFolder folder;
  const bool on_disk = GENERATE(true, false);
  std::unique_ptr<Store> store;
  if (on_disk) store = std::make_unique<DiskStore>(folder.text());
  else store = std::make_unique<MemoryStore>();

  CHECK(store->presence(kPage) == Presence::nothing);
  CHECK(store->read(kPage) == std::nullopt);
  store->write_atomic(kPage, "one");
  store->write_atomic(RelPath::of(".nojekyll"), "");
  store->write_atomic(RelPath::of("a/b.html"), std::string(300'000, 'x'));
  CHECK(store->read(kPage) == "one");
  CHECK(store->read(RelPath::of("a/b.html")) == std::string(300'000, 'x'));
  CHECK(store->presence(kPage) == Presence::file);
  CHECK(store->presence(RelPath::of("a/b")) == Presence::folder);
  CHECK(store->presence(RelPath()) == Presence::folder);
  CHECK(store->read(RelPath::of("a/b")) == std::nullopt);
  CHECK(store->presence(kPage / "below-a-file") == Presence::nothing);
  CHECK(store->read(kPage / "below-a-file") == std::nullopt);
  CHECK(store->list() == std::vector{RelPath::of(".nojekyll"), RelPath::of("a/b.html"), kPage});

  store->write_atomic(kPage, "two");
  CHECK(store->read(kPage) == "two");

  CHECK_THROWS_AS(store->write_atomic(RelPath::of("a/b"), "x"), EnvironmentError);
  CHECK_THROWS_AS(store->write_atomic(kPage / "x", "x"), EnvironmentError);
  CHECK(store->read(kPage) == "two");

  CHECK_FALSE(store->remove_empty_folder(RelPath::of("a/b")));
  store->remove(kPage);
  store->remove(kPage);  // again: no error
  CHECK_FALSE(store->exists(kPage));
  CHECK(store->remove_empty_folder(RelPath::of("a/b")));
  CHECK_FALSE(store->remove_empty_folder(RelPath::of("a/b")));
  CHECK_FALSE(store->remove_empty_folder(RelPath::of("a")));
  CHECK_FALSE(store->remove_empty_folder(RelPath()));
  store->write_atomic(kPage, "three");  // its folder is made anew
  CHECK(store->read(kPage) == "three");
}

TEST_CASE("files are found whatever folder came before") {
  const TemporaryFolder folder;
  DiskStore store(folder.text());
  const std::vector<RelPath> paths = {RelPath::of("a/b/c/1"), RelPath::of("a/b/2"),    RelPath::of("3"),
                                      RelPath::of("a/x/c/4"), RelPath::of("ab/b/c/5"), RelPath::of("a/b/c/6")};
  for (const RelPath& path : paths) store.write_atomic(path, path.text());
  for (const RelPath& path : paths) {
    CHECK(store.read(path) == path.text());
    CHECK(folder.read(path.text()) == path.text());
  }
}

TEST_CASE("a failed write leaves the old file and no part of a new one") {
  const TemporaryFolder folder;
  folder.write("site/a/in-the-way/x", "old");
  DiskStore store(folder.at("site").string());
  CHECK_THROWS_WITH(store.write_atomic(RelPath::of("a/in-the-way"), "new"), Catch::Contains("a folder stands"));
  CHECK(store.list() == std::vector{RelPath::of("a/in-the-way/x")});
  CHECK(folder.read("site/a/in-the-way/x") == "old");
}

TEST_CASE("what is staged shows at no path until it is put in place, and goes when it is discarded") {
  const TemporaryFolder folder;
  const bool on_disk = GENERATE(true, false);
  std::unique_ptr<Store> store;
  if (on_disk) store = std::make_unique<DiskStore>(folder.text());
  else store = std::make_unique<MemoryStore>();
  store->write_atomic(kPage, "old");
  const Staged one = store->stage("one");
  const Staged other = store->stage("other");
  store->stage("never asked for");
  CHECK(store->read(kPage) == "old");
  store->put_in_place(kPage, other);
  store->put_in_place(RelPath::of("new/page"), one);
  CHECK(store->read(kPage) == "other");
  CHECK(store->read(RelPath::of("new/page")) == "one");
  store->discard_staged();
  CHECK(store->list() == std::vector{kPage, RelPath::of("new/page")});
  CHECK_FALSE(store->exists(RelPath::of(kUnfinished)));
  store->discard_staged();  // again: no error
  store->write_atomic(kPage, "after that");
  CHECK(store->read(kPage) == "after that");
}

TEST_CASE("several threads may stage and read at once", "[threads]") {
  const TemporaryFolder folder;
  DiskStore store(folder.text());
  const auto path_of = [](int i) { return RelPath::of(std::to_string(i % 7) + "/" + std::to_string(i)); };
  for (int i = 0; i < 200; ++i) store.write_atomic(path_of(i), std::to_string(i));
  std::vector<Staged> staged(200);
  std::atomic<int> wrong = 0;
  {
    std::vector<std::jthread> threads;
    for (int first = 0; first < 4; ++first) {
      threads.emplace_back([&, first] {
        for (int i = first; i < 200; i += 4) {
          if (store.read(path_of(i)) != std::to_string(i)) ++wrong;
          staged[static_cast<std::size_t>(i)] = store.stage("new " + std::to_string(i));
        }
      });
    }
  }
  CHECK(wrong == 0);
  for (int i = 0; i < 200; ++i) store.put_in_place(path_of(i), staged[static_cast<std::size_t>(i)]);
  for (int i = 0; i < 200; ++i) CHECK(store.read(path_of(i)) == "new " + std::to_string(i));
}

TEST_CASE("what a killed run left is in nobody's way, and is cleared") {
  const bool clears_first = GENERATE(true, false);
  const TemporaryFolder folder;
  const std::string unfinished(kUnfinished);
  SECTION("as it leaves it") { folder.write(unfinished + "/1-1", "x"); }
  SECTION("a file of this name") { folder.write(unfinished, "x"); }
  SECTION("a link of this name") {
    folder.write("outside/a.md", "theirs");
    fs::create_directory_symlink("outside", folder.at(unfinished));
  }
  SECTION("nothing") {}
  {
    DiskStore store(folder.text());
    if (clears_first) store.discard_staged();
    CHECK((!clears_first || !store.exists(RelPath::of(unfinished))));
    store.write_atomic(RelPath::of("a/page"), "new");
  }
  CHECK(folder.read("a/page") == "new");
  CHECK_FALSE(fs::exists(fs::symlink_status(folder.at(unfinished))));
  CHECK((!fs::exists(folder.at("outside")) || folder.read("outside/a.md") == "theirs"));
}

TEST_CASE("only we may look into the folder of what is staged") {
  const TemporaryFolder folder;
  DiskStore store(folder.text());
  store.stage("x");
  CHECK(fs::status(folder.at(std::string(kUnfinished))).permissions() == fs::perms::owner_all);
}

TEST_CASE("a folder that a store made goes again with it when nothing was put there") {
  const TemporaryFolder folder;
  for (const char* site : {"new/site", "new/site/", "./new//site"}) {
    { DiskStore(folder.text() + "/" + site).stage("x"); }
    CHECK_FALSE(fs::exists(folder.at("new")));
  }
  fs::create_directories(folder.at("empty"));
  { DiskStore(folder.text() + "/empty/site").stage("x"); }
  CHECK(fs::exists(folder.at("empty")));
  CHECK_FALSE(fs::exists(folder.at("empty/site")));
  { DiskStore(folder.text() + "/empty").stage("x"); }
  CHECK(fs::exists(folder.at("empty")));
}

TEST_CASE("a replaced file is a new file, so that who reads the old one reads it to its end") {
  const TemporaryFolder folder;
  DiskStore store(folder.text());
  store.write_atomic(kPage, "old");
  std::ifstream reading(folder.at(kPage.text()));
  store.write_atomic(kPage, "new and longer");
  std::string text;
  std::getline(reading, text);
  CHECK(text == "old");
}

TEST_CASE("a store never follows a link out of its folder") {
  const TemporaryFolder folder;
  folder.write("outside/a.md", "theirs");
  fs::create_directories(folder.at("site"));
  fs::create_directory_symlink("../outside", folder.at("site/folder"));
  fs::create_symlink("../outside/a.md", folder.at("site/file.md"));
  DiskStore store(folder.at("site").string());
  CHECK(store.presence(RelPath::of("folder")) == Presence::other);
  CHECK(store.presence(RelPath::of("file.md")) == Presence::other);
  CHECK(store.read(RelPath::of("file.md")) == std::nullopt);
  CHECK(store.read(RelPath::of("folder/a.md")) == std::nullopt);
  CHECK_THROWS_AS(store.write_atomic(RelPath::of("folder/a.md"), "ours"), EnvironmentError);
  store.remove(RelPath::of("folder/a.md"));
  CHECK(store.list() == std::vector{RelPath::of("file.md"), RelPath::of("folder")});
  CHECK(folder.read("outside/a.md") == "theirs");
}

TEST_CASE("two stores never write to one folder at a time") {
  const TemporaryFolder folder;
  {
    const DiskStore first(folder.text());
    CHECK_THROWS_WITH(DiskStore(folder.text()), Catch::Contains("another run of Candour"));
  }
  CHECK_NOTHROW(DiskStore(folder.text()));
}

TEST_CASE("a store makes its folder, and says when it cannot") {
  const TemporaryFolder folder;
  DiskStore(folder.at("new/site").string()).write_atomic(RelPath::of("a"), "x");
  CHECK(folder.read("new/site/a") == "x");
  folder.write("file", "x");
  CHECK_THROWS_WITH(DiskStore(folder.at("file/site").string()),
                    Catch::Contains("a file stands where a folder is needed"));
}

TEST_CASE("the store in memory records what was done to it, and not what a person does") {
  MemoryStore store(MemoryFiles{{"a/b", "x"}});
  store.put(RelPath::of("c"), "y");
  store.write_atomic(RelPath::of("a/d"), "z");
  store.remove(RelPath::of("a/d"));
  store.remove(RelPath::of("a/d"));
  store.take_away(RelPath::of("a/b"));
  store.remove_empty_folder(RelPath::of("a"));
  CHECK(store.record() == std::vector<std::string>{"write a/d", "remove a/d", "remove folder a"});
}

TEST_CASE("a system error is told in our own words, whatever the locale") {
  CHECK(std::string(system_error(ENOSPC, "write the file", "site/a").what()) ==
        "site/a: cannot write the file: the disk is full; free some space, then run again");
  CHECK(system_error(9999, "write the file", "a").message() == "cannot write the file: system error 9999");
}
