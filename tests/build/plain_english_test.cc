// What a check says of hard words, with the fictional site.
#include <catch2/catch.hpp>

#include "workshop.h"

using namespace candour;
using namespace candour::build;

namespace {

struct Checked {
  std::string said;
  Outcome outcome;
};

Checked check(const Inputs& inputs, PlainEnglishCheck how = PlainEnglishCheck::findings, unsigned jobs = 1) {
  const files::MemoryReader content(inputs.content);
  const files::MemoryReader templates(inputs.templates);
  const files::MemoryReader static_files(inputs.static_files);
  Request request{{content, "content"}, {templates, "templates"}, {static_files, "static"}, inputs.base_url, inputs.as_of, jobs};
  request.plain_english = how;
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  Recorder recorder;
  Checked checked;
  checked.outcome = build::build(request, nullptr, sources, diagnostics, recorder);
  CHECK_FALSE(diagnostics.has_errors());
  checked.said = for_people(diagnostics, sources, diagnostics::Colour::off);
  return checked;
}

// The fictional site, with this at the beginning of what is said of a partnership.
Inputs describing(const std::string& words) {
  Inputs inputs;
  std::string& text = inputs.content.at("tarn/partnership.json");
  const std::string field = "\"summary\": \"";
  text.insert(text.find(field) + field.size(), words + " ");
  return inputs;
}

const PageReading* page_at(const PlainEnglish& plain_english, const std::string& address) {
  for (const PageReading& page : plain_english.pages) {
    if (page.address == address) return &page;
  }
  return nullptr;
}

const std::string kHard =
    "Interdepartmental accountability necessitates institutional transparency regarding multidisciplinary interventions. "
    "Organisational responsibilities encompass implementation, administration and communication.";
const std::string kLong =
    "We met and we met and we met and we met and we met and we met and we met and we met and we met.";

}  // namespace

TEST_CASE("the fictional site is in plain English") {
  const Checked checked = check(Inputs());
  CHECK(checked.said == "");
  CHECK(checked.outcome.plain_english.hard_pages() == 0);
  CHECK(checked.outcome.plain_english.median() < kHardMedian);
}

TEST_CASE("the pages at old addresses, which only say where to go, are not read") {
  const PlainEnglish plain_english = check(Inputs(), PlainEnglishCheck::figures).outcome.plain_english;
  CHECK(page_at(plain_english, "/wendle/plan/2022-23/streets-and-squares/") != nullptr);
  for (const char* moved : {"/streets/", "/plans/2021.html", "/Words/Joint_Team/"}) CHECK(page_at(plain_english, moved) == nullptr);
}

TEST_CASE("figures are counted only when they are asked for, and findings only then reported") {
  CHECK(check(describing(kLong), PlainEnglishCheck::off).outcome.plain_english.pages.empty());
  const Checked figures = check(describing(kLong), PlainEnglishCheck::figures);
  CHECK(figures.said == "");
  CHECK_FALSE(figures.outcome.plain_english.pages.empty());
}

TEST_CASE("pages come hardest first, and the median lies between them") {
  const PlainEnglish plain_english = check(Inputs(), PlainEnglishCheck::figures, 3).outcome.plain_english;
  std::size_t below = 0;
  for (std::size_t i = 0; i < plain_english.pages.size(); ++i) {
    const double grade = plain_english.pages[i].reading.measure.grade();
    if (i > 0) CHECK(grade <= plain_english.pages[i - 1].reading.measure.grade());
    if (grade < plain_english.median()) ++below;
  }
  CHECK(below <= plain_english.pages.size() / 2);
  CHECK(page_at(plain_english, "/tarn/") != nullptr);
  CHECK(page_at(plain_english, "/404.html") != nullptr);
}

TEST_CASE("a long sentence is a warning at its place in the content, told once") {
  const Checked checked = check(describing(kLong));
  CHECK(holds(checked.said, "content/tarn/partnership.json:"));
  CHECK(holds(checked.said, ": warning: a sentence of 26 words, more than 25, on `/tarn/`"));
  CHECK(holds(checked.said, "[plain/long-sentence]\n"));
  CHECK(holds(checked.said, "      = make two of it\n"));
  const std::size_t first = checked.said.find("[plain/long-sentence]");
  CHECK(checked.said.find("[plain/long-sentence]", first + 1) == std::string::npos);
}

TEST_CASE("an abbreviation that nothing explains is a warning") {
  const Checked checked = check(describing("The XQJ met."));
  CHECK(holds(checked.said, "warning: nothing explains `XQJ` on `/tarn/`"));
  CHECK(holds(checked.said, "[plain/unexplained-abbreviation]\n"));
  CHECK(holds(checked.said, "      = write the words out, or give the letters an entry in `glossary.json`\n"));
  CHECK(check(describing("The Xylophone Quartet of Jam (XQJ) met.")).said == "");
}

TEST_CASE("a hard page is a warning that names its hardest sentences and their places") {
  const Checked checked = check(describing(kHard + " " + kHard + " " + kHard + " " + kHard + " " + kHard));
  CHECK(holds(checked.said, "warning: `/tarn/` reads at grade "));
  CHECK(holds(checked.said, ", above 10 [plain/hard-page]\n"));
  CHECK(holds(checked.said, "      = make this easier: content/tarn/partnership.json:"));
  CHECK(holds(checked.said, "“Interdepartmental accountability necessitates institutional transparency"));
  CHECK(checked.outcome.plain_english.hard_pages() == 1);
}

TEST_CASE("what the program itself says has the page's address for a place") {
  Inputs inputs;
  std::string& page = inputs.templates.at("not-found.mustache");
  page.insert(page.find("{{$main}}") + 9, "\n<p>" + kLong + "</p>");
  CHECK(holds(check(inputs).said, "warning: a sentence of 26 words, more than 25, on `/404.html`: “We met and we met"));
}

TEST_CASE("an exception excuses a page's grade and long sentences, with its reason") {
  Inputs inputs = describing(kHard + " " + kHard + " " + kHard + " " + kHard + " " + kHard + " " + kLong);
  inputs.content["plain-english.json"] = R"({"exceptions": [{"page": "/tarn/", "reason": "The words are the law's."}]})";
  const Checked checked = check(inputs);
  CHECK_FALSE(holds(checked.said, "`/tarn/` reads at grade"));
  CHECK(checked.outcome.plain_english.hard_pages() == 0);
  const PageReading* page = page_at(checked.outcome.plain_english, "/tarn/");
  REQUIRE(page != nullptr);
  CHECK(page->excused);
  CHECK(page->is_hard());
}

TEST_CASE("an exception that is not needed, or that names no page, is a warning") {
  Inputs inputs;
  inputs.content["plain-english.json"] =
      "{\"exceptions\": [\n"
      "  {\"page\": \"/wendle/case-studies/shop-link/\", \"reason\": \"An old by-law.\"},\n"
      "  {\"page\": \"/tarn/\", \"reason\": \"It was hard once.\"},\n"
      "  {\"page\": \"/tran/\", \"reason\": \"A slip.\"}\n"
      "]}\n";
  CHECK(check(inputs).said ==
        "content/plain-english.json:3:12: warning: `/tarn/` is easy enough now and needs no exception [plain/exception-not-needed]\n"
        "    3 |   {\"page\": \"/tarn/\", \"reason\": \"It was hard once.\"},\n"
        "      |            ^^^^^^^^\n"
        "      = take it off the list\n"
        "content/plain-english.json:4:12: warning: no page has the address `/tran/` [plain/no-such-page]\n"
        "    4 |   {\"page\": \"/tran/\", \"reason\": \"A slip.\"}\n"
        "      |            ^^^^^^^^\n"
        "      = did you mean `/tarn/`?\n");
}

TEST_CASE("an exception without a reason is a mistake") {
  Inputs inputs;
  inputs.content["plain-english.json"] = R"({"exceptions": [{"page": "/tarn/"}]})";
  CHECK(holds(run(inputs, nullptr).said, "[json/missing-field]"));
}
