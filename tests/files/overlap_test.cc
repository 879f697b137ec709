// Folders that get into one another.
#include "files/overlap.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "temporary_folder.h"

using candour::files::overlap;

TEST_CASE("folders overlap where one is or holds the other, whatever they are called") {
  const TemporaryFolder folder;
  for (const char* name : {"a/b", "ab", "c"}) std::filesystem::create_directories(folder.at(name));
  std::filesystem::create_directory_symlink(folder.at("a"), folder.at("link"));
  const auto at = [&](const char* name) { return folder.at(name).string(); };
  CHECK(overlap(at("a"), at("a/")));
  CHECK(overlap(at("a"), at("a/b")));
  CHECK(overlap(at("a/b/not/there/yet"), at("a")));
  CHECK(overlap(at("link/new"), at("a")));
  CHECK(overlap(at("c/../a"), at("a/b")));
  CHECK_FALSE(overlap(at("a"), at("ab")));
  CHECK_FALSE(overlap(at("a/b"), at("a/c")));
}

TEST_CASE("a folder that cannot be followed overlaps with none") {
  const TemporaryFolder folder;
  std::filesystem::create_symlink("loop", folder.at("loop"));
  CHECK_FALSE(overlap(folder.at("loop").string(), folder.at("content").string()));
}
