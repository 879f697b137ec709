#include "files/rel_path.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <stdexcept>
#include <unordered_set>
#include <vector>

using candour::files::RelPath;

TEST_CASE("a path is normalised when it is read") {
  const auto normalised = [](std::string_view text) { return RelPath::parse(text)->text(); };
  CHECK(normalised("a/b.md") == "a/b.md");
  CHECK(normalised("./a//b/../c/") == "a/c");
  CHECK(normalised("a/..") == "");
  CHECK(normalised("") == "");
  CHECK(normalised(".") == "");
  CHECK(normalised("...") == "...");
  CHECK(normalised("naïve/€.md") == "naïve/€.md");
}

TEST_CASE("a path cannot leave its root") {
  CHECK_FALSE(RelPath::parse("/etc/passwd"));
  CHECK_FALSE(RelPath::parse(".."));
  CHECK_FALSE(RelPath::parse("a/../../b"));
  CHECK_FALSE(RelPath::parse("a/../.."));
  CHECK_FALSE(RelPath::parse("..\\b"));
}

TEST_CASE("a path holds no control characters, no backslash and only UTF-8") {
  CHECK_FALSE(RelPath::parse("a\nb"));
  CHECK_FALSE(RelPath::parse(std::string_view("a\0b", 3)));
  CHECK_FALSE(RelPath::parse("a\x7F"));
  CHECK_FALSE(RelPath::parse("a\\b"));
  CHECK_FALSE(RelPath::parse("caf\xE9"));           // Latin-1
  CHECK_FALSE(RelPath::parse("\xC0\xAF"));          // a slash in two bytes
  CHECK_FALSE(RelPath::parse("\xED\xA0\x80"));      // half of a surrogate pair
  CHECK_FALSE(RelPath::parse("\xF4\x90\x80\x80"));  // beyond the last character
  CHECK_FALSE(RelPath::parse("\xE2\x82"));          // cut off
}

TEST_CASE("a path written in our code must be right") {
  CHECK(RelPath::of("a/b").text() == "a/b");
  CHECK_THROWS_AS(RelPath::of("../a"), std::logic_error);
}

TEST_CASE("name, parent and extension are parts of the path") {
  const RelPath path = RelPath::of("a/b.c/d.tar.gz");
  CHECK(path.name() == "d.tar.gz");
  CHECK(path.extension() == ".gz");
  CHECK(path.parent() == RelPath::of("a/b.c"));
  CHECK(RelPath::of("a/b.c").extension() == ".c");
  CHECK(RelPath::of("a.b/c").extension().empty());
  CHECK(RelPath::of(".hidden").extension().empty());
  CHECK(RelPath::of("a").parent().is_root());
  CHECK(RelPath().parent().is_root());
  CHECK(RelPath().name().empty());
}

TEST_CASE("paths are joined below a folder") {
  CHECK((RelPath::of("a") / "b/c.md").text() == "a/b/c.md");
  CHECK((RelPath::of("a") / RelPath::of("b")).text() == "a/b");
  CHECK((RelPath() / "b").text() == "b");
  CHECK((RelPath::of("a") / RelPath()).text() == "a");
  CHECK_THROWS_AS(RelPath::of("a") / "../b", std::logic_error);
}

TEST_CASE("a path lies within a folder by whole names") {
  CHECK(RelPath::of("a/b").is_within(RelPath::of("a")));
  CHECK(RelPath::of("a/b/c").is_within(RelPath::of("a")));
  CHECK(RelPath::of("a").is_within(RelPath()));
  CHECK_FALSE(RelPath::of("ab").is_within(RelPath::of("a")));
  CHECK_FALSE(RelPath::of("a").is_within(RelPath::of("a")));
  CHECK_FALSE(RelPath().is_within(RelPath()));
}

TEST_CASE("paths are ordered and hashed by their bytes") {
  std::vector<RelPath> paths = {RelPath::of("é"), RelPath::of("b"), RelPath::of("a/b"), RelPath::of("B"),
                                RelPath::of("a")};
  std::sort(paths.begin(), paths.end());
  CHECK(paths ==
        std::vector{RelPath::of("B"), RelPath::of("a"), RelPath::of("a/b"), RelPath::of("b"), RelPath::of("é")});
  const std::unordered_set<RelPath> set = {RelPath::of("a/./b"), RelPath::of("a/b")};
  CHECK(set.size() == 1);
}
