#include "publish/publish.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <thread>

#include "files/environment_error.h"
#include "readable.h"

using namespace candour::publish;
using candour::files::EnvironmentError;
using candour::files::MemoryFiles;
using candour::files::MemoryStore;
using candour::files::Presence;
using candour::files::RelPath;

TEST_CASE("a first run writes everything, and a second one nothing") {
  MemoryStore site;
  const auto artifacts = made({{"index.html", "home"}, {"a/b/index.html", "page"}});
  CHECK(readable(publish(artifacts, site, Explain::off)) == Lines{"new a/b/index.html", "new index.html"});
  CHECK(site.record() == Lines{"write .candour-manifest.json", "write a/b/index.html", "write index.html",
                               "write .candour-manifest.json"});
  site.forget_record();
  CHECK(readable(publish(artifacts, site, Explain::off)) == Lines{"kept a/b/index.html", "kept index.html"});
  CHECK(site.record().empty());
}

TEST_CASE("nothing made into an empty folder leaves it empty") {
  MemoryStore site;
  CHECK(publish({}, site, Explain::off).files.empty());
  CHECK(site.record().empty());
}

TEST_CASE("only what differs is written") {
  MemoryStore site;
  run(site, {{"a", "1"}, {"b", "1"}, {"c", "1"}});
  site.forget_record();
  CHECK(run(site, {{"a", "1"}, {"b", "2"}, {"c", "1"}, {"d", "1"}}) == Lines{"kept a", "changed b", "kept c", "new d"});
  CHECK(site.record() == Lines{"write .candour-manifest.json", "write b", "write d", "write .candour-manifest.json"});
}

TEST_CASE("what nothing makes any more is removed, with the folders that were made for it") {
  MemoryStore site;
  run(site, {{"a/b/one", "1"}, {"a/b/two", "2"}, {"a/c", "3"}});
  site.forget_record();
  CHECK(run(site, {{"a/c", "3"}}) == Lines{"removed a/b/one", "removed a/b/two", "kept a/c"});
  CHECK(site.presence(RelPath::of("a/b")) == Presence::nothing);
  run(site, {{"a/c", "3"}, {"d/e/f/g", "4"}});
  CHECK(run(site, {}) == Lines{"removed a/c", "removed d/e/f/g"});
  CHECK(site.list() == std::vector{RelPath::of(".candour-manifest.json")});
  CHECK(site.presence(RelPath::of("a")) == Presence::nothing);
  CHECK(site.presence(RelPath::of("d")) == Presence::nothing);
}

TEST_CASE("a folder that was there before stays when we leave it") {
  MemoryStore site;
  site.make_folder(RelPath::of("theirs"));
  run(site, {{"theirs/ours/x", "1"}});
  run(site, {});
  CHECK(site.presence(RelPath::of("theirs")) == Presence::folder);
  CHECK(site.presence(RelPath::of("theirs/ours")) == Presence::nothing);
}

TEST_CASE("a folder of ours in which somebody keeps a file goes when that file has gone") {
  MemoryStore site;
  run(site, {{"a/x", "1"}});
  site.put(RelPath::of("a/note.txt"), "theirs");
  run(site, {});
  CHECK(site.read(RelPath::of("a/note.txt")) == "theirs");
  site.take_away(RelPath::of("a/note.txt"));
  run(site, {});
  CHECK(site.presence(RelPath::of("a")) == Presence::nothing);
}

TEST_CASE("a file that a person changed is kept when nothing makes it any more, and is theirs from then on") {
  MemoryStore site;
  run(site, {{"a", "1"}, {"b", "1"}});
  site.put(RelPath::of("a"), "by hand");
  const Changes changes = publish(made({{"b", "1"}}), site, Explain::off);
  CHECK(readable(changes) == Lines{"edited a", "kept b"});
  CHECK(changes.files[0].why == "nothing makes it any more, but somebody has changed it: it is theirs now");
  CHECK(site.read(RelPath::of("a")) == "by hand");
  CHECK(run(site, {{"b", "1"}}) == Lines{"kept b"});
  CHECK(run(site, {{"a", "2"}, {"b", "1"}}) == Lines{"conflict foreign a"});
}

TEST_CASE("a file that a person changed or removed is made anew as long as it is made") {
  MemoryStore site;
  run(site, {{"a", "1"}, {"b", "1"}});
  site.put(RelPath::of("a"), "by hand");
  site.take_away(RelPath::of("b"));
  const Changes changes = publish(made({{"a", "1"}, {"b", "1"}}), site, Explain::off);
  CHECK(readable(changes) == Lines{"changed a", "new b"});
  CHECK(changes.files[0].why == "somebody had changed it");
  CHECK(changes.files[1].why == "somebody had removed it");
  CHECK(site.read(RelPath::of("a")) == "1");
}

TEST_CASE("a file that a person removed is no loss when nothing makes it any more") {
  MemoryStore site;
  run(site, {{"a", "1"}});
  site.take_away(RelPath::of("a"));
  CHECK(run(site, {}).empty());
}

TEST_CASE("files that we did not write are never touched, and stop the whole run where they stand in the way") {
  MemoryStore site({{"README.md", "theirs"}, {"index.html", "theirs"}, {"x/y", "theirs"}});
  const Changes changes = publish(made({{"a", "1"}, {"index.html", "ours"}, {"x/y", "ours"}}), site, Explain::off);
  CHECK(readable(changes) == Lines{"conflict foreign index.html", "conflict foreign x/y"});
  CHECK(changes.files.empty());
  CHECK(changes.conflicts[0].message == "a file stands here that Candour did not write");
  CHECK(changes.conflicts[0].advice == "move it away, then run again");
  CHECK(site.record().empty());

  site.take_away(RelPath::of("index.html"));
  site.take_away(RelPath::of("x/y"));
  run(site, {{"index.html", "ours"}});
  run(site, {});
  CHECK(site.read(RelPath::of("README.md")) == "theirs");
}

TEST_CASE("a file that holds the right bytes already becomes ours") {
  MemoryStore site(MemoryFiles{{"a", "1"}});
  const Changes changes = publish(made({{"a", "1"}}), site, Explain::off);
  CHECK(readable(changes) == Lines{"kept a"});
  CHECK(changes.files[0].why == "it was there already with the right content");
  CHECK(site.record() == Lines{"write .candour-manifest.json"});
  CHECK(run(site, {{"a", "2"}}) == Lines{"changed a"});
}

TEST_CASE("a file may become a folder and a folder a file") {
  MemoryStore site;
  run(site, {{"a", "1"}, {"b/c/x", "1"}, {"b/y", "1"}});
  CHECK(run(site, {{"a/p", "2"}, {"a/q/r", "2"}, {"b", "2"}}) ==
        Lines{"removed a", "new a/p", "new a/q/r", "new b", "removed b/c/x", "removed b/y"});
  CHECK(site.read(RelPath::of("b")) == "2");
  CHECK(site.read(RelPath::of("a/q/r")) == "2");
  CHECK(run(site, {{"a", "1"}, {"b/c/x", "1"}, {"b/y", "1"}}) ==
        Lines{"new a", "removed a/p", "removed a/q/r", "removed b", "new b/c/x", "new b/y"});
  run(site, {});
  CHECK(site.list() == std::vector{RelPath::of(".candour-manifest.json")});
}

TEST_CASE("what is not ours stops a file from becoming a folder, and a folder a file") {
  MemoryStore site;
  run(site, {{"a", "1"}, {"b/x", "1"}, {"c/x", "1"}});
  site.put(RelPath::of("a"), "by hand");
  site.put(RelPath::of("b/note.txt"), "theirs");
  site.put(RelPath::of("c/x"), "by hand");
  site.put(RelPath::of("d"), "theirs");
  site.make_folder(RelPath::of("e"));
  site.forget_record();
  CHECK(run(site, {{"a/x", "2"}, {"a/y", "2"}, {"b", "2"}, {"c", "2"}, {"d/x/y", "2"}, {"e", "2"}}) ==
        Lines{"conflict edited a", "conflict foreign b/note.txt", "conflict edited c/x", "conflict foreign d",
              "conflict foreign e"});
  CHECK(site.record().empty());
}

TEST_CASE("a set of files that cannot stand side by side is refused") {
  MemoryStore site;
  CHECK(run(site, {{"a", "1"}, {"a", "1"}, {"b", "1"}, {"b/c/d", "1"}, {"b-x", "1"}}) ==
        Lines{"conflict made-twice a", "conflict file-and-folder b"});
  CHECK(run(site, {{"", "1"}, {".candour-manifest.json", "1"}, {".candour-unfinished", "1"}}) ==
        Lines{"conflict reserved ", "conflict reserved .candour-manifest.json", "conflict reserved .candour-unfinished"});
  CHECK(run(site, {{".candour-unfinished/1", "1"}}) == Lines{"conflict reserved .candour-unfinished/1"});
  CHECK(site.record().empty());
}

TEST_CASE("when asked to explain, a change is told with its first line") {
  MemoryStore site;
  run(site, {{"a", "one\ntwo\nthree\n"}, {"b", "x"}, {"c", "one\ntwo\n"}});
  const Changes changes =
      publish(made({{"a", "one\ntwo\nfour\n"}, {"b", ""}, {"c", "one\ntwo\nthree"}}), site, Explain::on);
  CHECK(changes.files[0].why == "its content is new from line 3 on");
  CHECK(changes.files[1].why == "its content is new from line 1 on");
  CHECK(changes.files[2].why == "its content is new from line 3 on");
  CHECK(changes.count(Action::written_changed) == 3);
  CHECK(changes.count(Action::kept) == 0);
}

TEST_CASE("what is made is written at once and shows nowhere before the end; without an end nothing is left of it") {
  MemoryStore site;
  run(site, {{"a", "1"}, {"b", "1"}});
  site.forget_record();
  const auto list = site.read(RelPath::of(".candour-manifest.json"));
  {
    Publishing publishing(site, Explain::off);
    publishing.add({RelPath::of("a"), "2"});
    publishing.add({RelPath::of("b"), "1"});
    publishing.add({RelPath::of("c"), "1"});
    CHECK(site.staged() == 2);  // b is right as it is
    CHECK(site.read(RelPath::of("a")) == "1");
    CHECK_FALSE(site.exists(RelPath::of("c")));
  }
  CHECK(site.staged() == 0);
  CHECK(site.record().empty());
  CHECK(site.read(RelPath::of("a")) == "1");
  CHECK(site.read(RelPath::of(".candour-manifest.json")) == list);
}

TEST_CASE("neither a run that ends well nor one that meets a conflict leaves anything aside") {
  MemoryStore site(MemoryFiles{{"b", "theirs"}});
  CHECK(run(site, {{"a", "1"}, {"b", "1"}}) == Lines{"conflict foreign b"});
  CHECK(site.staged() == 0);
  CHECK(site.record().empty());
  CHECK(run(site, {{"a", "1"}}) == Lines{"new a"});
  CHECK(site.staged() == 0);
}

TEST_CASE("what a killed run left aside is cleared by the next") {
  MemoryStore site;
  site.stage("of a run that was killed");
  const Publishing next(site, Explain::off);
  CHECK(site.staged() == 0);
}

TEST_CASE("files may come in any order, and from several threads", "[threads]") {
  constexpr int kFiles = 400;
  const Made old = {{"0/gone", "1"}, {"1/page", "1"}, {"2/page", "old"}, {"3", "file"}};
  Made all;
  for (int i = 0; i < kFiles; ++i) all.emplace_back(std::to_string(i) + "/page", std::to_string(i));
  MemoryStore one;
  run(one, old);
  one.forget_record();
  const Lines expected = run(one, all);

  MemoryStore other;
  run(other, old);
  other.forget_record();
  std::reverse(all.begin(), all.end());
  const auto artifacts = made(all);
  Publishing publishing(other, Explain::off);
  {
    std::vector<std::jthread> threads;
    for (std::size_t first = 0; first < 4; ++first) {
      threads.emplace_back([&, first] {
        for (std::size_t i = first; i < artifacts.size(); i += 4) publishing.add(artifacts[i]);
      });
    }
  }
  CHECK(readable(publishing.finish()) == expected);
  CHECK(other.record() == one.record());
  CHECK(other.list() == one.list());
  for (const RelPath& path : one.list()) CHECK(other.read(path) == one.read(path));
}
