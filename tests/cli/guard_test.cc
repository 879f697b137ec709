// `candour guard`: files that are to be sent elsewhere.
#include <catch2/catch.hpp>

#include "process.h"

using namespace candour;
using namespace candour::cli;

TEST_CASE("guard tells what has to be mended with its place, and repeats none of it") {
  const Desk desk;
  desk.folder.write("letter.txt", "Dear all,\n\nring Siobhan Marrowby, please.\n");
  const Ran ran = desk.run({"guard", "letter.txt"});
  CHECK(ran.code == 1);
  CHECK(ran.err ==
        "letter.txt:3:6: error: a person's name would be published: `S······ M·······`, in the text of `letter.txt` [guard/person]\n"
        "      = name the post or the body instead; where this is no person, add it to `names` in `guard.json`\n"
        "\n1 error, 0 warnings\n");
  CHECK(ran.out == "1 file looked into: 1 finding to mend, 0 to look at\n");
}

TEST_CASE("guard lists what asks for a look, and does not fail for it") {
  const Desk desk;
  desk.folder.write("letters/one.txt", "The venue is TBC.");
  desk.folder.write("letters/two.txt", "All is well.");
  const Ran ran = desk.run({"guard", "letters"});
  CHECK(ran.code == 0);
  CHECK(holds(ran.err, "letters/one.txt:1:14: warning: a word for what is not finished would be published: `TBC`"));
  CHECK(ran.out == "2 files looked into: 0 findings to mend, 1 to look at\n");
}

TEST_CASE("guard never says that a file is clean, only that nothing was found") {
  const Desk desk;
  desk.folder.write("letter.txt", "All is well.");
  const Ran ran = desk.run({"guard", "letter.txt"});
  CHECK(ran.code == 0);
  CHECK(holds(ran.out, "nothing was found, which does not say that nothing is there"));
  desk.folder.write("torn.pdf", "%PDF-1.7\n");
  CHECK(desk.run({"guard", "torn.pdf"}).code == 1);
}

TEST_CASE("guard looks once into a file that is there packed, too, and warns of what is packed otherwise") {
  const Desk desk;
  desk.lay_out_starter();
  desk.run({"publish", "--to", "site", "--compress", "--html-only", "--as-of", "2026-11-01"});
  REQUIRE(desk.folder.read("site/index.html.br") != "");
  CHECK(desk.run({"guard", "site"}).err == "");
  desk.folder.write("site/index.html.br", desk.folder.read("site/a-z/index.html.br"));
  CHECK(holds(desk.run({"guard", "site"}).err, "`site/index.html.br` is of a kind that cannot be checked"));
}

TEST_CASE("guard takes names from the content that it stands beside, or that is named") {
  const Desk desk;
  desk.run({"new", "mine"});
  desk.folder.write("letter.txt", "Ada Mill is a house. Write to safer-streets@orrisbridge.example.");
  CHECK(desk.run({"guard", "letter.txt"}).code == 1);
  CHECK(desk.run({"guard", "letter.txt", "--content", "mine/content"}).code == 0);
  CHECK(desk.run({"guard", "letter.txt", "--content", "nowhere"}).code == 2);
}

TEST_CASE("guard prints what it found for machines") {
  const Desk desk;
  desk.folder.write("a.csv", "lead,Priya Patel\n");
  const Ran ran = desk.run({"guard", "--json", "a.csv"});
  CHECK(ran.code == 1);
  CHECK(holds(ran.out, "\"code\":\"guard/person\",\"file\":\"a.csv\",\"line\":1,\"column\":6"));
  CHECK_FALSE(holds(ran.out, "Patel"));
  CHECK(desk.run({"guard", "nowhere.txt"}).code == 2);
  CHECK(desk.run({"guard"}).code == 2);
}
