// A new site in the place of the old one: what readers see before and after, what is kept, what is refused.
#include "release/release.h"

#include <catch2/catch.hpp>

#include "files/wrong_path.h"
#include "live.h"

using namespace candour::files;
using namespace candour::release;
using namespace live;

TEST_CASE("the first release makes the place; the next is shown in its stead, and the one before is kept") {
  const TemporaryFolder folder;
  {
    DiskShelf shelf(folder.at("site").string());
    const Published first = publish(shelf, kOld);
    REQUIRE(first.outcome);
    CHECK(first.outcome->live == 1);
    CHECK_FALSE(first.outcome->before);
  }
  CHECK(fs::read_symlink(folder.at("site")) == "site.releases/1");
  CHECK(seen(folder) == contents(kOld));
  DiskShelf shelf(folder.at("site").string() + "/");
  const Published second = publish(shelf, kNew);
  REQUIRE(second.outcome);
  CHECK(second.outcome->live == 2);
  CHECK(second.outcome->before == 1);
  CHECK(seen(folder) == contents(kNew));
  CHECK(seen(folder, "site.releases/1") == contents(kOld));
}

TEST_CASE("no more than the release before is kept, and numbers are never used again while it stands") {
  const TemporaryFolder folder;
  DiskShelf shelf(folder.at("site").string());
  for (const char* text : {"1", "2", "3", "4"}) CHECK(publish(shelf, {{"index.html", text}}).outcome);
  CHECK(names_in(folder.at("site.releases")) == std::vector<std::string>{"3", "4"});
  CHECK(seen(folder) == Contents{{"index.html", "4"}});
}

TEST_CASE("nobody else may look into a release before it is shown; then, whoever may look beside it") {
  const TemporaryFolder folder;
  DiskShelf shelf(folder.at("site").string());
  Release release(shelf, Adopt::no);
  write(release, kNew);
  CHECK(fs::status(folder.at("site.releases/unfinished")).permissions() == fs::perms::owner_all);
  fs::permissions(folder.at("site.releases"), fs::perms{0755});
  CHECK(release.go_live().live == 1);
  CHECK(fs::status(folder.at("site.releases/1")).permissions() == fs::perms{0755});
}

TEST_CASE("the same site again is not switched, so that the release before stays the one to go back to") {
  const TemporaryFolder folder;
  DiskShelf shelf(folder.at("site").string());
  publish(shelf, kOld);
  publish(shelf, kNew);
  const Published again = publish(shelf, kNew);
  REQUIRE(again.outcome);
  CHECK(again.outcome->unchanged);
  CHECK(again.outcome->live == 2);
  CHECK(again.outcome->before == 1);
  CHECK(names_in(folder.at("site.releases")) == std::vector<std::string>{"1", "2"});

  folder.write("site/index.html", "changed by hand");
  const Published mended = publish(shelf, kNew);
  REQUIRE(mended.outcome);
  CHECK_FALSE(mended.outcome->unchanged);
  CHECK(seen(folder) == contents(kNew));
}

TEST_CASE("going back shows the release before, and only once; the next release follows it") {
  const TemporaryFolder folder;
  DiskShelf shelf(folder.at("site").string());
  publish(shelf, kOld);
  publish(shelf, kNew);
  const WentBack back = live::roll_back(shelf, folder);
  REQUIRE(back.outcome);
  CHECK(back.outcome->live == 1);
  CHECK_FALSE(back.outcome->before);
  CHECK(seen(folder) == contents(kOld));
  CHECK_THROWS_AS(live::roll_back(shelf, folder), WrongPath);
  const Published next = publish(shelf, {{"index.html", "third"}});
  REQUIRE(next.outcome);
  CHECK(next.outcome->live == 3);
  CHECK(next.outcome->before == 1);
  CHECK(names_in(folder.at("site.releases")) == std::vector<std::string>{"1", "3"});
}

TEST_CASE("there is no going back to a release that is damaged") {
  const TemporaryFolder folder;
  DiskShelf shelf(folder.at("site").string());
  publish(shelf, kOld);
  publish(shelf, kNew);
  folder.write("site.releases/1/index.html", "damaged");
  fs::remove(folder.at("site.releases/1/gone.txt"));
  folder.write("site.releases/1/more.txt", "theirs");
  const WentBack back = live::roll_back(shelf, folder);
  CHECK_FALSE(back.outcome);
  CHECK(back.said ==
        "error: `site.releases/1/gone.txt` is missing [verify/missing]\n"
        "      = see whether somebody else writes to that folder, check the disk, then publish again\n"
        "error: `site.releases/1/index.html` is not the file that was published: its digest is another one [verify/changed]\n"
        "      = see whether somebody else writes to that folder, check the disk, then publish again\n"
        "error: `site.releases/1/more.txt` is not in the list of what was published [verify/added]\n"
        "      = see whether somebody else writes to that folder, check the disk, then publish again\n");
  CHECK(seen(folder) == contents(kNew));
}

TEST_CASE("a new site that does not read back as it was made is not shown, and is removed") {
  const TemporaryFolder folder;
  DiskShelf shelf(folder.at("site").string());
  publish(shelf, kOld);
  {
    Release release(shelf, Adopt::no);
    write(release, kNew);
    folder.write("site.releases/unfinished/b/fresh.txt", "hurt");
    CHECK(check(release, folder) ==
          "error: `site.releases/unfinished/b/fresh.txt` is not the file that was published: its digest is another one [verify/changed]\n"
          "      = see whether somebody else writes to that folder, check the disk, then publish again\n");
  }
  CHECK(seen(folder) == contents(kOld));
  CHECK(names_in(folder.at("site.releases")) == std::vector<std::string>{"1"});
}

TEST_CASE("what the writing should have cleared and could not is cleared before a new site is shown") {
  const TemporaryFolder folder;
  DiskShelf shelf(folder.at("site").string());
  Release release(shelf, Adopt::no);
  write(release, kNew);
  folder.write("site.releases/unfinished/" + std::string(kUnfinished) + "/1", "half");
  CHECK(check(release, folder) == "");
  CHECK_FALSE(fs::exists(folder.at("site.releases/unfinished") / std::string(kUnfinished)));
  folder.write("site.releases/unfinished/" + std::string(kUnfinished) + "/theirs/1", "stays");
  CHECK_THROWS_WITH(check(release, folder), Catch::EndsWith("cannot clear what was written aside; check the disk, then publish again"));
}

TEST_CASE("a new site may lack nothing, not even what servers keep to themselves") {
  const TemporaryFolder folder;
  DiskShelf shelf(folder.at("site").string());
  Release release(shelf, Adopt::no);
  write(release, {{"index.html", "new"}, {".htaccess", "rules"}});
  fs::remove(folder.at("site.releases/unfinished/.htaccess"));
  CHECK(check(release, folder).starts_with("error: `site.releases/unfinished/.htaccess` is missing [verify/missing]\n"));
}

TEST_CASE("what stands in a new site and is no file is not followed") {
  const TemporaryFolder folder;
  DiskShelf shelf(folder.at("site").string());
  Release release(shelf, Adopt::no);
  write(release, kNew);
  fs::remove(folder.at("site.releases/unfinished/index.html"));
  fs::create_symlink("b/fresh.txt", folder.at("site.releases/unfinished/index.html"));
  CHECK(check(release, folder).starts_with("error: `site.releases/unfinished/index.html` is not a plain file [verify/not-a-file]\n"));
}

TEST_CASE("a file in the live site that is not Candour's is told before it would be gone, and is never removed") {
  const TemporaryFolder folder;
  DiskShelf shelf(folder.at("site").string());
  publish(shelf, kOld);
  folder.write("site/.well-known/token", "theirs");
  const Published refused = publish(shelf, kNew);
  CHECK_FALSE(refused.outcome);
  CHECK(refused.said ==
        "error: `.well-known/token` stands in the live site and is not Candour's: after the switch nobody would find it [release/foreign-file]\n"
        "      = move it to a folder of its own, and have the server look for it there\n");
  CHECK(seen(folder).at(".well-known/token") == "theirs");

  fs::remove_all(folder.at("site/.well-known"));
  REQUIRE(publish(shelf, kNew).outcome);
  folder.write("site.releases/1/notes.txt", "theirs");
  const Published third = publish(shelf, kOld);
  REQUIRE(third.outcome);
  REQUIRE(third.kept.size() == 1);
  CHECK(third.kept[0] == folder.text() + "/site.releases/1: kept, because Candour did not write `notes.txt`; remove it by hand");
  CHECK(folder.read("site.releases/1/notes.txt") == "theirs");
}

TEST_CASE("a file with a name that Candour gives to none is somebody else's as well") {
  const TemporaryFolder folder;
  DiskShelf shelf(folder.at("site").string());
  publish(shelf, kOld);
  for (const char* name : {"back\\slash/theirs", "a/caf\xe9.txt"}) {
    folder.write("site/" + std::string(name), "theirs");
    const Published refused = publish(shelf, kNew);
    CHECK_FALSE(refused.outcome);
    fs::rename(folder.at("site") / name, folder.at("away"));
    fs::remove(folder.at("site/back\\slash"));
    CHECK(publish(shelf, kOld).outcome->unchanged);
    fs::remove(folder.at("away"));
  }
  REQUIRE(publish(shelf, kNew).outcome);
  folder.write("site.releases/1/a/caf\xe9.txt", "theirs");
  const Published third = publish(shelf, {{"index.html", "third"}});
  REQUIRE(third.outcome);
  REQUIRE(third.kept.size() == 1);
  CHECK(third.kept[0] == folder.text() + "/site.releases/1: kept, because Candour did not write `a/caf?.txt`; remove it by hand");
  CHECK(folder.read("site.releases/1/a/caf\xe9.txt") == "theirs");
}

TEST_CASE("there is no going back over somebody else's file either") {
  const TemporaryFolder folder;
  DiskShelf shelf(folder.at("site").string());
  publish(shelf, kOld);
  publish(shelf, kNew);
  folder.write("site/.well-known/token", "theirs");
  const WentBack back = live::roll_back(shelf, folder);
  CHECK_FALSE(back.outcome);
  CHECK(back.said.starts_with("error: `.well-known/token` stands in the live site and is not Candour's"));
  CHECK(seen(folder).at(".well-known/token") == "theirs");
  fs::remove_all(folder.at("site/.well-known"));
  folder.write("site.releases/unfinished/index.html", "half");
  const WentBack again = live::roll_back(shelf, folder);
  REQUIRE(again.outcome);
  CHECK(again.outcome->cleared == std::vector<std::string>{folder.text() + "/site.releases/unfinished"});
}

TEST_CASE("a folder at the place is replaced only when that is asked for, and is then the release to go back to") {
  const TemporaryFolder folder;
  write_folder(folder, kOld);
  DiskShelf shelf(folder.at("site").string());
  CHECK_THROWS_AS(publish(shelf, kNew), WrongPath);
  CHECK(seen(folder) == contents(kOld));
  const Published adopted = publish(shelf, kNew, Adopt::yes);
  REQUIRE(adopted.outcome);
  CHECK(adopted.outcome->live == 2);
  CHECK(adopted.outcome->before == 1);
  CHECK(seen(folder) == contents(kNew));
  REQUIRE(live::roll_back(shelf, folder).outcome);
  CHECK(seen(folder) == contents(kOld));
}

TEST_CASE("a folder is not adopted while somebody else keeps something in it") {
  const TemporaryFolder folder;
  folder.write("site/index.php", "theirs");
  DiskShelf shelf(folder.at("site").string());
  const Published refused = publish(shelf, kNew, Adopt::yes);
  CHECK_FALSE(refused.outcome);
  CHECK(refused.said.find("`index.php`") != std::string::npos);
  CHECK(seen(folder) == Contents{{"index.php", "theirs"}});
}

TEST_CASE("an empty folder at the place needs no asking") {
  const TemporaryFolder folder;
  fs::create_directory(folder.at("site"));
  DiskShelf shelf(folder.at("site").string());
  REQUIRE(publish(shelf, kNew).outcome);
  CHECK(seen(folder) == contents(kNew));
}

TEST_CASE("an adoption that was cut off after the switch is completed by the next run") {
  const TemporaryFolder folder;
  DiskShelf shelf(folder.at("site").string());
  publish(shelf, {{"index.html", "0"}});
  publish(shelf, kOld);
  publish(shelf, kNew);
  fs::rename(folder.at("site.releases/2"), folder.at("site.releases/next"));  // as it stood before its last step
  CHECK(shelf.tidy().empty());
  CHECK(seen(folder, "site.releases/2") == contents(kOld));
  CHECK(names_in(folder.at("site.releases")) == std::vector<std::string>{"2", "3"});
}

TEST_CASE("what stands at the place and is neither folder nor release is left alone") {
  const TemporaryFolder folder;
  fs::create_directory(folder.at("elsewhere"));
  fs::create_symlink("elsewhere", folder.at("link"));
  folder.write("file", "theirs");
  for (const char* place : {"link", "file"}) {
    DiskShelf shelf(folder.at(place).string());
    CHECK_THROWS_AS(Release(shelf, Adopt::yes), WrongPath);
  }
  CHECK(fs::read_symlink(folder.at("link")) == "elsewhere");
  CHECK(names_in(folder.text()) == std::vector<std::string>{"elsewhere", "file", "link"});
}

TEST_CASE("a place without a name, or in a folder that is not there, is refused and nothing is made") {
  const TemporaryFolder folder;
  for (const std::string& place : {folder.text() + "/.", folder.text() + "/..", std::string("/"), folder.text() + "/not-mounted/site"}) {
    CAPTURE(place);
    CHECK_THROWS_AS(DiskShelf(place), WrongPath);
  }
  CHECK(names_in(folder.text()).empty());
}

TEST_CASE("what stands among the releases and is none is left alone") {
  const TemporaryFolder folder;
  DiskShelf shelf(folder.at("site").string());
  publish(shelf, kOld);
  for (const char* name : {"07", "0", "7a", "notes", "-1"}) folder.write("site.releases/" + std::string(name) + "/theirs", "theirs");
  folder.write("site.releases/9", "a file");
  publish(shelf, kNew);
  const Published third = publish(shelf, kOld);
  REQUIRE(third.outcome);
  CHECK(third.outcome->live == 3);
  CHECK(names_in(folder.at("site.releases")) == std::vector<std::string>{"-1", "0", "07", "2", "3", "7a", "9", "notes"});
}

TEST_CASE("where the live release has been removed by hand, the next one takes its place") {
  const TemporaryFolder folder;
  DiskShelf shelf(folder.at("site").string());
  publish(shelf, kOld);
  publish(shelf, kNew);
  fs::remove_all(folder.at("site.releases/2"));
  const Published next = publish(shelf, kNew);
  REQUIRE(next.outcome);
  CHECK(next.outcome->live == 3);
  CHECK(next.outcome->before == 1);
  CHECK(seen(folder) == contents(kNew));
  fs::remove(folder.at("site"));
  const Published again = publish(shelf, kOld);
  REQUIRE(again.outcome);
  CHECK(again.outcome->before == 3);
}

TEST_CASE("a second publisher is told of the first, and harms nothing") {
  const TemporaryFolder folder;
  DiskShelf shelf(folder.at("site").string());
  CHECK_THROWS_WITH(DiskShelf(folder.at("site").string()),
                    folder.text() + "/site: cannot publish there: another run of Candour is publishing to the same place; wait until it has ended, then run again");
  CHECK(publish(shelf, kNew).outcome);
}

TEST_CASE("where nothing was published nothing is left") {
  const TemporaryFolder folder;
  {
    DiskShelf shelf(folder.at("site").string());
    Release release(shelf, Adopt::no);
    write(release, kNew);
  }
  CHECK(names_in(folder.text()).empty());
}
