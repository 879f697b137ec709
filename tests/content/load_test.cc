// Loading, mostly from memory. What is said about mistakes stands in mistakes/, and tests/resolve compares it.
#include <catch2/catch.hpp>

#include "content/load.h"
#include "diagnostics/print.h"
#include "json/node.h"

using namespace candour;

namespace {

struct Loaded {
  explicit Loaded(const files::Reader& folder) {
    diagnostics::Diagnostics diagnostics;
    record = content::load(folder, "content", sources, diagnostics).record;
    said = diagnostics::for_people(diagnostics, sources, diagnostics::Colour::off);
  }
  diagnostics::Sources sources;
  model::Record record;
  std::string said;
};

files::MemoryFiles small() {
  return {{"site.json", R"({"title": "T", "description": "D", "publisher": "P", "language": "en-GB",
                            "accessibility": {"status": "not", "prepared": "2023-05-02"}})"},
          {"documents.json", R"({"documents": []})"},
          {"bodies.json", R"({"bodies": []})"},
          {"glossary.json", R"({"terms": []})"},
          {"dale/partnership.json", R"({"name": "Dale", "area": "A", "kind": "K", "summary": "S"})"}};
}

std::string plan(const std::string& title) {
  return R"({"title": ")" + title + R"(", "standing": "final", "document": "d", "summary": "S", "row": "aim", "columns": [], "sections": []})";
}

std::string update(const std::string& quarter, const std::string& label) {
  return "{" + quarter + R"("label": ")" + label + R"(", "document": "d", "progress": []})";
}

std::string with_crlf(const std::string& text) {
  std::string out = "\xEF\xBB\xBF";
  for (const char c : text) out += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return out;
}

files::MemoryFiles copy_of(const files::Reader& folder, std::string (*change)(const std::string&)) {
  files::MemoryFiles copy;
  for (const files::Entry& entry : folder.list()) copy[entry.path.text()] = change(folder.read(entry.path));
  return copy;
}

bool same(const json::Node& a, const json::Node& b) {
  const auto same_member = [](const json::Member& x, const json::Member& y) { return x.key == y.key && same(x.value, y.value); };
  return a.type == b.type && a.text == b.text && a.truth == b.truth && a.items.size() == b.items.size() &&
         a.members.size() == b.members.size() && std::equal(a.items.begin(), a.items.end(), b.items.begin(), same) &&
         std::equal(a.members.begin(), a.members.end(), b.members.begin(), same_member);
}

// What a Markdown text holds, place by place left out: kinds of blocks and all words.
std::string words_of(const markdown::Document& text) {
  std::string all;
  const std::function<void(const markdown::Blocks&)> visit = [&](const markdown::Blocks& blocks) {
    for (const markdown::Block& block : blocks) {
      all += std::to_string(block.is.index()) + ":";
      if (const auto* heading = std::get_if<markdown::Heading>(&block.is)) all += heading->id + markdown::plain_text(heading->inlines);
      if (const auto* paragraph = std::get_if<markdown::Paragraph>(&block.is)) all += markdown::plain_text(paragraph->inlines);
      if (const auto* quote = std::get_if<markdown::Quote>(&block.is)) visit(quote->blocks);
      if (const auto* code = std::get_if<markdown::CodeBlock>(&block.is)) all += code->text;
      if (const auto* figure = std::get_if<markdown::Figure>(&block.is)) all += figure->image.alt + figure->image.title;
      if (const auto* list = std::get_if<markdown::List>(&block.is)) {
        for (const markdown::Blocks& item : list->items) visit(item);
      }
      if (const auto* table = std::get_if<markdown::Table>(&block.is)) {
        for (const markdown::Row& row : table->rows) {
          for (const markdown::Cell& cell : row) all += markdown::plain_text(cell.inlines) + "|";
        }
      }
      all += "\n";
    }
  };
  visit(text.blocks);
  return all;
}

}  // namespace

TEST_CASE("content is loaded from memory as from disk") {
  const files::DiskReader disk(CANDOUR_TEST_DATA "/../fictional/content");
  const files::MemoryReader memory(copy_of(disk, [](const std::string& text) { return text; }));
  const Loaded from_disk(disk);
  const Loaded from_memory(memory);
  CHECK(from_disk.said == "");
  CHECK(from_memory.said == "");
  CHECK(from_memory.record.plans.size() == from_disk.record.plans.size());
  CHECK(from_memory.record.bodies.size() == from_disk.record.bodies.size());
}

TEST_CASE("a byte order mark and CRLF change nothing in what is read") {
  const files::DiskReader disk(CANDOUR_TEST_DATA "/../fictional/content");
  const files::MemoryReader other(copy_of(disk, with_crlf));
  const Loaded plain(disk);
  const Loaded windows(other);
  CHECK(windows.said == "");
  for (const files::Entry& entry : disk.list()) {
    if (entry.path.extension() != ".json") continue;
    INFO(entry.path.text());
    diagnostics::Sources sources;
    diagnostics::Diagnostics diagnostics;
    const auto one = json::parse(sources, sources.add("a", disk.read(entry.path)), diagnostics);
    const auto two = json::parse(sources, sources.add("b", other.read(entry.path)), diagnostics);
    REQUIRE((one && two));
    CHECK(same(*one, *two));
  }
  REQUIRE(windows.record.case_studies.size() == plain.record.case_studies.size());
  for (std::size_t i = 0; i < plain.record.case_studies.size(); ++i) {
    CHECK(windows.record.case_studies[i].title == plain.record.case_studies[i].title);
    CHECK(words_of(windows.record.case_studies[i].text) == words_of(plain.record.case_studies[i].text));
  }
}

TEST_CASE("what is whole is loaded without a word") {
  const Loaded loaded(files::MemoryReader{small()});
  CHECK(loaded.said == "");
  CHECK(loaded.record.site.title == "T");
  REQUIRE(loaded.record.partnerships.size() == 1);
  CHECK(loaded.record.partnerships[0].slug == "dale");
}

TEST_CASE("a schema named in a file is no field of it") {
  files::MemoryFiles files = small();
  files["bodies.json"] = R"({"$schema": "bodies.schema.json", "bodies": []})";
  CHECK(Loaded(files::MemoryReader(files)).said == "");
}

TEST_CASE("updates stand in the order of their quarters, those without one last, whatever their files are called") {
  files::MemoryFiles files = small();
  files["dale/plans/2022-23/plan.json"] = plan("P");
  files["dale/plans/2022-23/updates/a.json"] = update("", "none");
  files["dale/plans/2022-23/updates/b.json"] = update("\"quarter\": 4,", "four");
  files["dale/plans/2022-23/updates/c.json"] = update("\"quarter\": 1,", "one");
  const Loaded loaded{files::MemoryReader(files)};
  CHECK(loaded.said == "");
  REQUIRE(loaded.record.plans.size() == 1);
  const auto& updates = loaded.record.plans[0].updates;
  REQUIRE(updates.size() == 3);
  CHECK(updates[0].label == "one");
  CHECK(updates[0].slug == "c");
  CHECK(updates[1].label == "four");
  CHECK(updates[2].label == "none");
}

TEST_CASE("plans and strategies stand by partnership, oldest first") {
  files::MemoryFiles files = small();
  files["ash/partnership.json"] = files["dale/partnership.json"];
  for (const char* path : {"dale/plans/2009-10", "dale/plans/1999-00", "ash/plans/2030-31"}) files[std::string(path) + "/plan.json"] = plan(path);
  const Loaded loaded{files::MemoryReader(files)};
  CHECK(loaded.said == "");
  REQUIRE(loaded.record.plans.size() == 3);
  CHECK(loaded.record.plans[0].title == "ash/plans/2030-31");
  CHECK(loaded.record.plans[1].title == "dale/plans/1999-00");
  CHECK(loaded.record.plans[2].title == "dale/plans/2009-10");
  CHECK(loaded.record.at(loaded.record.plans[2].partnership).slug == "dale");
  CHECK(loaded.record.plans[1].year.start == 1999);
}

TEST_CASE("chapters stand in their given order") {
  files::MemoryFiles files = small();
  files["dale/strategies/2020-23/strategy.json"] = R"({"title": "S", "standing": "draft", "document": "d", "summary": "S", "objectives": []})";
  files["dale/strategies/2020-23/a.md"] = "---\n{\"title\": \"Second\", \"order\": 2, \"document\": \"d\"}\n---\nText\n";
  files["dale/strategies/2020-23/b.md"] = "---\n{\"title\": \"First\", \"order\": 1, \"document\": \"d\"}\n---\n";
  const Loaded loaded{files::MemoryReader(files)};
  CHECK(loaded.said == "");
  REQUIRE(loaded.record.strategies.size() == 1);
  REQUIRE(loaded.record.strategies[0].chapters.size() == 2);
  CHECK(loaded.record.strategies[0].chapters[0].title == "First");
  CHECK(loaded.record.strategies[0].chapters[1].text.blocks.size() == 1);
}

TEST_CASE("a file that happens to be called partnership.json elsewhere does not stand in for the missing one") {
  files::MemoryFiles files = small();
  files["dale/decisions/partnership.json"] =
      R"({"title": "R", "document": "d", "summary": "S", "purpose": [], "recommendations": []})";
  files.erase("dale/partnership.json");
  CHECK(Loaded(files::MemoryReader(files)).said ==
        "content/dale/partnership.json:1:1: error: this file is missing [content/missing-file]\n"
        "      = write it; `candour new DIR` makes a small example of each\n");
}

TEST_CASE("mistakes in front matter and in the text below it are located in the whole file") {
  files::MemoryFiles files = small();
  files["dale/case-studies/a.md"] =
      "---\r\n{\"title\": \"T\", \"standfirst\": \"S\", \"document\": \"d\", \"tilte\": 1}\r\n---\r\n\r\n<b>bold</b>\r\n";
  const Loaded loaded{files::MemoryReader(files)};
  CHECK_THAT(loaded.said, Catch::Contains("content/dale/case-studies/a.md:2:52: error: unknown field `tilte`"));
  CHECK_THAT(loaded.said, Catch::Contains("content/dale/case-studies/a.md:5:1: error: raw HTML"));
}

TEST_CASE("an unreadable disk is no author's mistake") {
  struct Failing : files::Reader {
    std::vector<files::Entry> list() const override { return {{files::RelPath::of("site.json"), files::EntryKind::file}}; }
    std::string read(const files::RelPath& path) const override { throw std::runtime_error("disk failed: " + path.text()); }
  };
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  CHECK_THROWS_WITH(content::load(Failing(), "content", sources, diagnostics), "disk failed: site.json");
}
