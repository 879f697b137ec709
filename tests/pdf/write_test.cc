// Whole files, read back by the audit. CANDOUR_UPDATE_GOLDENS=1 rewrites the files below golden/; such a run fails, for it has
// compared nothing.
#include "pdf/write.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <thread>

#include "audit.h"
#include "whole_document.h"

using namespace by_hand;
using Catch::Matchers::Contains;
using pdf::Attachment;
using pdf::Writer;

namespace {

const std::vector<Attachment> kData = {
    {"actions.json", "application/json", "The actions as data", "{\"actions\": []}\n"},
    {"actions.csv", "text/csv", "The actions as a table", "action,status\r\nSurvey,Complete\r\n"}};

std::string written(const Document& document, const std::vector<Attachment>& attachments = {}, int compression = 6) {
  return Writer({.compression = compression}).write(document, attachments);
}

// Many pages, notes and links: trees of numbers and names with several nodes.
Document long_document() {
  Document document = titled("A long document");
  Tree& tree = document.tree;
  set(new_page(document), tree.add_content(tree.add(tree.root(), Role::heading1)), bold(20), {56, 80}, "A long document");
  document.pages.back().label = "i";
  for (int i = 0; i < 150; ++i) {
    Page& page = new_page(document);
    page.label = std::to_string(i + 1);
    const NodeId paragraph = tree.add(tree.root(), Role::paragraph);
    const NodeId link = tree.add(paragraph, Role::link);
    const double width = set(page, tree.add_content(link), {}, {56, 80}, "The note of page " + page.label);
    const NodeId note = tree.add(tree.root(), Role::note);
    set(page, tree.add_content(note), {}, {56, 100}, "A note.");
    page.links.push_back({link, {56, 70, width, 13}, note, "The note"});
  }
  return document;
}

// A line in B612, an OpenType font with PostScript outlines.
Document postscript_document() {
  static const std::shared_ptr<const font::Face> kFace = [] {
    const files::DiskReader reader("/usr/share/fonts/opentype/b612");
    diagnostics::Diagnostics diagnostics;
    return font::Face::load(reader.read(files::RelPath::of("B612-Regular.otf")), "B612-Regular.otf", {}, diagnostics);
  }();
  Document document = small_document();
  const NodeId paragraph = document.tree.add(document.tree.root(), Role::paragraph);
  set(document.pages[0], document.tree.add_content(paragraph), {kFace.get(), 12, kInk, Direction::left_to_right}, {56, 140},
      "Cockpit, Ünder £5.");
  return document;
}

void compare_with_golden(const std::string& name, const std::string& found) {
  const std::string path = std::string(CANDOUR_TEST_DATA) + "/golden/" + name;
  if (std::getenv("CANDOUR_UPDATE_GOLDENS") != nullptr) {
    std::ofstream(path, std::ios::binary) << found;
    FAIL("goldens rewritten: run again without CANDOUR_UPDATE_GOLDENS");
  }
  std::ostringstream expected;
  expected << std::ifstream(path, std::ios::binary).rdbuf();
  CHECK(found == expected.str());
}

}  // namespace

TEST_CASE("what is written passes the audit, with and without attachments, at every level of compression") {
  for (const int compression : {0, 1, 6, 12}) {
    INFO(compression);
    CHECK(audit::audit(written(small_document(), {}, compression)).faults == std::vector<std::string>{});
    CHECK(audit::audit(written(whole_document(), {}, compression)).faults == std::vector<std::string>{});
    CHECK(audit::audit(written(whole_document(), kData, compression)).faults == std::vector<std::string>{});
  }
  CHECK(audit::audit(written(right_to_left_document())).faults == std::vector<std::string>{});
  CHECK(audit::audit(written(long_document())).faults == std::vector<std::string>{});
}

TEST_CASE("the tree in the file is the tree of the document, with its texts") {
  const audit::Audit found = audit::audit(written(whole_document()));
  compare_with_golden("whole.txt", found.tree + "\n" + found.text);
}

TEST_CASE("every character that was set is read, in order, whatever the glyphs") {
  const std::string text = audit::audit(written(whole_document())).text;
  CHECK_THAT(
      text,
      Contains(
          "The efficient office (fi, ffi) reads the published bathing-water results at £5\u00A0million, multi\u00ADagency work"));
  CHECK_THAT(text, Contains("– “quoted”, by the EA and Dŵr Cymru. A slash-e\u0301 is two. [1]"));
}

TEST_CASE("text that runs from right to left is read from its begin") {
  const std::string text = audit::audit(written(right_to_left_document())).text;
  CHECK(text == "Two scripts\nمياه أنظف في الميناء\nبندرگاہ میں صاف پانی\nولم تُسجَّل أوّلاً ثانياً\n");
}

TEST_CASE("the same document gives the same bytes: from any writer, in any order, on any thread", "[threads]") {
  const std::string whole = written(whole_document(), kData);
  Writer writer({.compression = 6});
  CHECK(writer.write(small_document()) == written(small_document()));
  CHECK(writer.write(whole_document(), kData) == whole);
  CHECK(writer.write(whole_document(), {kData[1], kData[0]}) == whole);
  std::vector<std::string> made(4);
  std::vector<std::thread> threads;
  for (std::string& one : made) {
    threads.emplace_back([&one] {
      Writer own({.compression = 6});
      for (int i = 0; i < 5; ++i) one = own.write(whole_document(), kData);
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& one : made) CHECK(one == whole);
}

TEST_CASE("a font's subset and a file's ID depend on what is in them") {
  const auto id_of = [](const std::string& pdf) { return pdf.substr(pdf.rfind("/ID["), 20); };
  Document other = small_document();
  other.information.title = "Another";
  CHECK(id_of(written(other)) != id_of(written(small_document())));
}

TEST_CASE("compression changes how large a file is, and not what it says") {
  const std::string stored = written(whole_document(), {}, 0);
  const std::string quick = written(whole_document(), {}, 1);
  const std::string small = written(whole_document(), {}, 12);
  CHECK(stored.size() > quick.size());
  CHECK(quick.size() > small.size());
  CHECK(audit::audit(stored).tree == audit::audit(small).tree);
  CHECK_THROWS_WITH(Writer({.compression = 13}), "there is no compression level 13");
}

TEST_CASE("a file says that it is PDF/A-3 when something is attached to it, and PDF/A-2 when nothing is") {
  CHECK_THAT(written(small_document()), Contains("<pdfaid:part>2</pdfaid:part>"));
  CHECK_THAT(written(small_document(), kData), Contains("<pdfaid:part>3</pdfaid:part>"));
}

TEST_CASE("what XML takes for markup is no markup in the metadata") {
  Document document = small_document();
  document.information.title = "Fish & <chips>";
  const std::string pdf = written(document);
  CHECK_THAT(pdf, Contains("Fish &amp; &lt;chips&gt;"));
  CHECK(audit::audit(pdf).faults == std::vector<std::string>{});
}

TEST_CASE("an OpenType font with PostScript outlines is embedded, too") {
  const audit::Audit found = audit::audit(written(postscript_document()));
  CHECK(found.faults == std::vector<std::string>{});
  CHECK_THAT(found.text, Contains("Cockpit, Ünder £5."));
}

TEST_CASE("what is no sound document is refused, not written") {
  const auto refuses = [](auto damage, const std::string& message) {
    Document document = whole_document();
    damage(document);
    INFO(message);
    CHECK_THROWS_WITH(written(document), Contains(message));
  };
  refuses([](Document& d) { d.information.title.clear(); }, "without a title");
  refuses([](Document& d) { d.information.language.clear(); }, "without a language");
  refuses([](Document& d) { d.pages.clear(); }, "without a page");
  refuses([](Document& d) { d.pages[0].width = 0; }, "a page without size");
  refuses([](Document& d) { d.tree.add(d.tree.root(), Role::paragraph); }, "P is empty");
  refuses([](Document& d) { d.pages[0].links[0].says.clear(); }, "without a text that says where it leads");
  refuses([](Document& d) { d.pages[0].links[0].target = "/relative/"; }, "`/relative/`, which is no absolute address");
  refuses([](Document& d) { d.pages[0].links.pop_back(); }, "a Link without an area");
  refuses([](Document& d) { d.pages[0].links[0].link = d.tree.root(); }, "belongs to no Link");
  refuses([](Document& d) { d.pages[0].links[0].target = d.tree.add(d.tree.root(), Role::table); }, "Table is empty");
  refuses([](Document& d) { d.outline[1].level = 3; }, "skips a level");
  refuses([](Document& d) { d.outline[1].title.clear(); }, "an entry of the outline without a title");
  refuses([](Document& d) { d.pages[0].glyphs[0].id = 0; }, "lacks is painted");
  refuses([](Document& d) { ++d.pages[0].clusters[0].bytes; }, "do not share out");
  refuses([](Document& d) { d.pages[0].text.replace(0, 3, "\xEE\x80\x80"); }, "a character that nobody can read");
  refuses([](Document& d) { std::get<GlyphRun>(d.pages[0].items[0]).face = nullptr; }, "without a face");
  // A figure on two pages has no box, and one of nothing has none either.
  refuses(
      [](Document& d) {
        const NodeId figure = d.tree.add(d.tree.root(), Role::figure, {.alternative = "Nothing"});
        d.tree.add_content(figure);
      },
      "a Figure that is on no page");
  refuses(
      [](Document& d) {
        const ContentId drawing = d.tree.add_content(d.tree.add(d.tree.root(), Role::figure, {.alternative = "A line"}));
        for (Page& page : d.pages) page.items.emplace_back(Shape{drawing, Box{{56, 500, 10, 10}, 0}, kBlue, std::nullopt});
      },
      "a Figure that is on no page, or on several");
  refuses([](Document& d) { d.information.subject = std::string(40000, 'x'); }, "too long for a string");
}

TEST_CASE("an attachment that says too little of itself is refused") {
  const auto refuses = [](Attachment attachment, const std::string& message) {
    CHECK_THROWS_WITH(written(small_document(), {attachment, kData[1]}), Contains(message));
  };
  refuses({"", "text/csv", "d", ""}, "with the name ``");
  refuses({"a/b.csv", "text/csv", "d", ""}, "with the name `a/b.csv`");
  refuses({"a.csv", "csv", "d", ""}, "of the type `csv`");
  refuses({"a.csv", "text/csv", "", ""}, "without a description");
  refuses(kData[1], "two attached files");
}

// Not run unless asked for: CANDOUR_PDFS=folder test_pdf "[files]", for other programs to read.
TEST_CASE("the documents as files", "[.][files]") {
  const char* folder = std::getenv("CANDOUR_PDFS");
  REQUIRE(folder != nullptr);
  const auto put = [&](const std::string& name, const std::string& bytes) {
    std::ofstream(std::string(folder) + "/" + name, std::ios::binary) << bytes;
  };
  put("small.pdf", written(small_document()));
  put("whole.pdf", written(whole_document()));
  put("whole-with-data.pdf", written(whole_document(), kData));
  put("right-to-left.pdf", written(right_to_left_document()));
  put("postscript.pdf", written(postscript_document()));
  put("long.pdf", written(long_document()));
}
