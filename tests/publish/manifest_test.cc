#include "publish/manifest.h"

#include <catch2/catch.hpp>

#include "files/environment_error.h"
#include "readable.h"

using namespace candour::publish;
using candour::files::EnvironmentError;
using candour::files::MemoryFiles;
using candour::files::MemoryStore;
using candour::files::RelPath;

namespace {

const RelPath kPath = RelPath::of(kManifestName);

constexpr const char* kGolden =
    "{\n"
    "\"about\": \"The files here that Candour wrote. It replaces and removes no others. Do not edit.\",\n"
    "\"version\": 1,\n"
    "\"finished\": true,\n"
    "\"files\": {\n"
    "\"a/\\\"b\\\".html\": [\"3-44bc2cf5ad770999\"],\n"
    "\"é\": [\"0-ef46db3751d8e999\"]\n"
    "},\n"
    "\"folders\": [\n"
    "\"a\"\n"
    "]\n"
    "}\n";

}  // namespace

TEST_CASE("the list of files is the same whatever the order in which they were made") {
  MemoryStore site;
  run(site, {{"é", ""}, {"a/\"b\".html", "abc"}});
  CHECK(site.read(kPath) == kGolden);
  MemoryStore other;
  run(other, {{"a/\"b\".html", "abc"}, {"é", ""}});
  CHECK(other.read(kPath) == kGolden);
}

TEST_CASE("the list of files is read as it was written") {
  const Manifest manifest = read_manifest(MemoryStore({{std::string(kManifestName), kGolden}, {"x", ""}}));
  CHECK(to_json(manifest) == kGolden);
  CHECK(manifest.is_ours(RelPath::of("a/\"b\".html"), "abc"));
  CHECK_FALSE(manifest.is_ours(RelPath::of("a/\"b\".html"), "abd"));
  CHECK_FALSE(manifest.is_ours(RelPath::of("a"), "abc"));
  CHECK(read_manifest(MemoryStore()) == Manifest{});
}

TEST_CASE("while a run is under way, old and new contents are both known as ours") {
  Manifest earlier;
  earlier.files[RelPath::of("a")] = {digest_of("old")};
  earlier.files[RelPath::of("gone")] = {digest_of("old")};
  Manifest next;
  next.files[RelPath::of("a")] = {digest_of("new")};
  next.files[RelPath::of("b")] = {digest_of("new")};
  const Manifest both = union_of(earlier, next);
  CHECK_FALSE(both.finished);
  CHECK(both.is_ours(RelPath::of("a"), "old"));
  CHECK(both.is_ours(RelPath::of("a"), "new"));
  CHECK(both.is_ours(RelPath::of("gone"), "old"));
  CHECK(both.is_ours(RelPath::of("b"), "new"));
  CHECK(union_of(both, next) == both);
  CHECK(read_manifest(MemoryStore({{std::string(kManifestName), to_json(both)}, {"x", ""}})) == both);
}

TEST_CASE("a damaged list of files stops the run before anything is touched") {
  const std::string golden = kGolden;
  const auto with = [&](const std::string& from, const std::string& to) {
    return std::string(golden).replace(golden.find(from), from.size(), to);
  };
  for (const std::string& text :
       {std::string(), std::string("[]"), golden.substr(0, golden.size() / 2), "<<<<<<< ours\n" + golden,
        with("a/\\\"b\\\".html", "../outside"), with("a/\\\"b\\\".html", "/etc/passwd"),
        with("a/\\\"b\\\".html", "a/./b"), with("a/\\\"b\\\".html", ".candour-manifest.json"), with("3-44", "-44"),
        with("3-44", "344"), with("999\"", "99g\""), with("999\"", "9990\""), with("[\"3-44bc2cf5ad770999\"]", "[]"),
        with("[\"3-44bc2cf5ad770999\"]", "7"), with("\"finished\": true,", ""), with("[\n\"a\"\n]", "\"a\""),
        with("\"version\": 1", "\"version\": null")}) {
    CAPTURE(text);
    MemoryStore site({{std::string(kManifestName), text}, {"a/\"b\".html", "abc"}});
    CHECK_THROWS_WITH(run(site, {{"new", "1"}}),
                      Catch::StartsWith(".candour-manifest.json: the list of published files is damaged"));
    CHECK(site.record().empty());
  }
}

TEST_CASE("the list of a later version is left alone") {
  MemoryStore site({{std::string(kManifestName), "{\"version\": 2, \"anything\": []}"}, {"a", "1"}});
  CHECK_THROWS_WITH(run(site, {}), Catch::Contains("later version"));
  CHECK(site.record().empty());
}
