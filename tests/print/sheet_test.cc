// The page in small as a sheet of paper: one page, whatever it has to say, in the words and figures of its brief.
#include "print/sheet.h"

#include <fmt/format.h>

#include <set>

#include "../typeset/workshop.h"
#include "audit.h"
#include "print/sheet_flow.h"
#include "print/tally.h"
#include "printed.h"
#include "views/words.h"

using namespace candour;
using progress::Mark;
using test::Words;

namespace {

const std::string kAddress = "https://candour.example/x";

const test::World& real_world() {
  static const test::World world(files::DiskReader(CANDOUR_TEST_DATA "/../../content"));
  return world;
}

struct Small {
  views::View view;
  views::Brief brief;
};

Small small_of(const test::World& world, const views::PageEntry& entry, const std::optional<std::string>& base_url) {
  views::View view = views::make_view(world.material(base_url), entry);
  views::Brief brief = views::brief_of(world.material(base_url), entry, view).value();
  return {std::move(view), std::move(brief)};
}

Small small_at(const std::string& address) {
  return small_of(test::fictional(), test::fictional().site_map.pages[test::fictional().site_map.by_address.at(address)], kAddress);
}

struct SheetShop {
  print::SheetSetter setter{{&workshop::sans(), &workshop::serif()}, workshop::british(), test::edition().theme};
  pdf::Writer writer{{.compression = 1}};

  typeset::Document set(const Small& small) {
    std::optional<typeset::Document> document = setter.set(small.brief, test::frame_of(small.view), test::edition());
    REQUIRE(document.has_value());
    REQUIRE(document->pages.size() == 1);
    CHECK(document->pages.front().width == Approx(595.276));
    CHECK(document->pages.front().height == Approx(841.89));
    return *std::move(document);
  }
};

// All that it says, in its order; numbers as numbers.
std::string said_by(const views::Brief& brief) {
  std::string text = brief.of + " " + brief.title + " " + views::sentence(brief.as_at) + " " + views::sentence("Published by " + brief.publisher);
  const auto add = [&](const std::string& more) { text += " " + more; };
  if (brief.demonstration) add(*brief.demonstration);
  for (const std::string& paragraph : brief.says) add(paragraph);
  for (const views::BriefTally& tally : brief.tallies) {
    for (const std::string& heading : {tally.heading, tally.label_heading, tally.count_heading}) add(heading);
    for (const views::BriefCount& it : tally.counts) add(fmt::format("{} {} {}", it.label, views::number_text(it.count), views::number_text(tally.of)));
  }
  for (const views::BriefPart& it : brief.parts) add(fmt::format("{} {} {} {}", it.ref, it.to.text, views::recorded_of(it), it.basis));
  for (const views::BriefChange& it : brief.changes) add(it.heading + " " + it.says);
  for (const views::SourceLine& it : brief.sources) add(it.document.text + (it.place ? ", " + *it.place : ""));
  return text;
}

// In content: what stands above and below each page is smaller.
double least_size(const typeset::Document& document) {
  double least = 100;
  for (const typeset::Item& item : document.pages.front().items) {
    const auto* run = std::get_if<typeset::GlyphRun>(&item);
    if (run != nullptr && std::holds_alternative<typeset::ContentId>(run->owner)) least = std::min(least, run->size);
  }
  return least;
}

std::string words_on(const typeset::Document& document) {
  std::string text;
  for (const auto& [content, words] : workshop::texts_of(document)) text += words + "\n";
  return test::undivided(text);
}

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

std::string many(std::string_view words, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += (i == 0 ? "" : " ") + std::string(words);
  return text;
}

constexpr std::array kNineKinds = {Mark::complete,  Mark::in_progress, Mark::at_risk,      Mark::not_started, Mark::not_started_or_at_risk,
                                   Mark::withdrawn, Mark::not_due,     Mark::not_recorded, Mark::withheld};

void set_marks(views::BriefTally& tally, std::size_t count) {
  tally.marks.clear();
  tally.counts.clear();
  for (std::size_t i = 0; i < count; ++i) tally.marks.push_back(kNineKinds[i % kNineKinds.size()]);
  for (const Mark mark : kNineKinds) {
    const auto of_mark = std::count(tally.marks.begin(), tally.marks.end(), mark);
    tally.counts.push_back({std::string(views::slug_of(mark)), std::string(views::label_of(mark)), static_cast<int>(of_mark), mark});
  }
  tally.of = static_cast<int>(count);
}

void set_parts(views::Brief& brief, int count) {
  REQUIRE_FALSE(brief.parts.empty());
  const views::BriefPart first = brief.parts.front();
  brief.parts.assign(static_cast<std::size_t>(count), first);
  for (int i = 0; i < count; ++i) {
    brief.parts[static_cast<std::size_t>(i)].ref = fmt::format("{}.{}", i / 10 + 1, i % 10);
    brief.parts[static_cast<std::size_t>(i)].to.text = fmt::format("Part{}begins and goes on about lanterns in the square until Part{}ends", i, i);
  }
}

void set_says(views::Brief& brief, int count, int length) {
  brief.says.clear();
  for (int i = 0; i < count; ++i) brief.says.push_back(fmt::format("Says{}begins {} Says{}ends.", i, many("of ten lanterns three were lit", length), i));
}

// What was begun is finished: no sentence is cut.
void check_whole(const std::string& text, const std::string& kind, int count) {
  for (int i = 0; i < count; ++i) {
    INFO(kind << i);
    CHECK(count_of(text, fmt::format("{}{}begins", kind, i)) == count_of(text, fmt::format("{}{}ends", kind, i)));
  }
}

}  // namespace

TEST_CASE("every report, plan and objective is said on one sheet, in the words and figures of its brief") {
  SheetShop shop;
  std::size_t sheets = 0;
  std::set<std::string> titles;
  for (const test::World* world : {&test::fictional(), &real_world()}) {
    for (const std::optional<std::string>& base : {std::optional<std::string>(), std::optional(kAddress)}) {
      for (const views::PageEntry& entry : world->site_map.pages) {
        if (!test::has_brief(entry.page)) continue;
        INFO(entry.url.address);
        const Small small = small_of(*world, entry, base);
        const typeset::Document document = shop.set(small);
        const audit::Audit audit = audit::audit(shop.writer.write(document, {}));
        CHECK(audit.faults == std::vector<std::string>());
        CHECK(test::first_missing(test::words_of(said_by(small.brief)), test::words_of(test::undivided(audit.text))) == "");
        CHECK((audit.text.find(kAddress + small.brief.page.address) != std::string::npos) == base.has_value());
        CHECK(least_size(document) >= 8.5);
        CHECK(document.information.title.starts_with("One-page summary: "));
        ++sheets;
      }
    }
  }
  CHECK(sheets > 40);
}

TEST_CASE("every promised outcome has its mark on the sheet, in the plan's order") {
  const Small small = small_at("/wendle/plan/2022-23/q4/");
  const views::BriefTally& tally = small.brief.tallies.front();
  REQUIRE(tally.marks.size() == static_cast<std::size_t>(tally.of));
  std::vector<Mark> of_sections;
  for (const views::SectionRow& row : std::get<views::SummaryView>(small.view).sections) {
    for (const views::TallyMark& mark : row.marks) of_sections.push_back(mark.mark);
  }
  CHECK(tally.marks == of_sections);
  for (const views::BriefCount& it : tally.counts) CHECK(std::count(tally.marks.begin(), tally.marks.end(), it.mark) == it.count);
  const Small objective = small_at("/wendle/strategy/2020-23/feel-safe/");
  REQUIRE_FALSE(objective.brief.parts.empty());
  for (const views::BriefPart& part : objective.brief.parts) CHECK(part.marks.size() == static_cast<std::size_t>(part.of));
}

TEST_CASE("a sheet is one page however many marks, of however many kinds, it has to show") {
  SheetShop shop;
  for (const std::size_t marks : {1U, 9U, 60U, 151U, 600U, 5000U}) {
    INFO(marks);
    Small small = small_at("/wendle/plan/2022-23/q4/");
    set_marks(small.brief.tallies.front(), marks);
    const typeset::Document document = shop.set(small);
    CHECK(test::first_missing(test::words_of(said_by(small.brief)), test::words_of(words_on(document))) == "");
    // A row of marks that are too small to tell apart says nothing; the table does.
    CHECK((words_on(document).find(views::kOneForEach) != std::string::npos) == (marks <= 600));
  }
}

TEST_CASE("a sheet is one page however much there is to say; what finds no room is left out whole, and where a list ends is told") {
  SheetShop shop;
  Small small = small_at("/wendle/strategy/2020-23/feel-safe/");
  SECTION("sixty parts") {
    set_parts(small.brief, 60);
    const std::string text = words_on(shop.set(small));
    check_whole(text, "Part", 60);
    const std::size_t shown = count_of(text, "begins");
    CHECK(shown > 8);
    CHECK(text.find(fmt::format("And {} more parts of the plans, on the page itself", 60 - shown)) != std::string::npos);
  }
  SECTION("a title that takes half a page") {
    small.brief.title = many("Streets and squares of Wendlebrook", 30);
    CHECK(count_of(words_on(shop.set(small)), "squares") >= 30);
  }
  SECTION("a title that takes more than a page") {
    small.brief.title = many("Streets and squares of Wendlebrook", 300);
    const std::string text = words_on(shop.set(small));
    CHECK(count_of(text, "…") == 1);
    CHECK(text.find(small.brief.says.front()) != std::string::npos);
  }
  SECTION("thirty paragraphs") {
    set_says(small.brief, 30, 20);
    const std::string text = words_on(shop.set(small));
    check_whole(text, "Says", 30);
    CHECK(text.find("Says0begins") != std::string::npos);
    CHECK(text.find("Says29begins") == std::string::npos);
  }
  SECTION("one paragraph that takes more than a page") {
    set_says(small.brief, 1, 400);
    CHECK(words_on(shop.set(small)).find("Says0") == std::string::npos);
  }
  SECTION("a hundred documents") {
    small.brief.sources.assign(100, small.brief.sources.front());
    CHECK(words_on(shop.set(small)).find(" more documents, on the page itself") != std::string::npos);
  }
  SECTION("all of it at once") {
    small.brief.title = many("Streets and squares of Wendlebrook", 40);
    small.brief.of = many("Action plan", 500);
    small.brief.publisher = many("Council", 900);
    set_parts(small.brief, 60);
    set_says(small.brief, 30, 60);
    small.brief.sources.assign(100, small.brief.sources.front());
    small.brief.changes.assign(40, {"What changed", many("Two lanterns went out.", 40)});
    views::BriefTally tally = small_at("/wendle/plan/2022-23/q4/").brief.tallies.front();
    set_marks(tally, 600);
    small.brief.tallies.assign(3, tally);
    const typeset::Document document = shop.set(small);
    const std::string text = words_on(document);
    check_whole(text, "Part", 60);
    check_whole(text, "Says", 30);
    CHECK(least_size(document) >= 8.5);
    CHECK(text.find("Not recorded") != std::string::npos);
  }
  // What must be said is said, and where there is more, whatever is left out.
  const std::string text = words_on(shop.set(small));
  CHECK(text.find(small.brief.demonstration.value()) != std::string::npos);
  CHECK(text.find(kAddress + small.brief.page.address) != std::string::npos);
  CHECK(audit::audit(shop.writer.write(shop.set(small), {})).faults == std::vector<std::string>());
}

TEST_CASE("a demonstration that cannot say so has no sheet") {
  SheetShop shop;
  Small small = small_at("/wendle/plan/2022-23/q4/");
  small.brief.demonstration = many("This is a demonstration.", 900);
  CHECK_FALSE(shop.setter.set(small.brief, test::frame_of(small.view), test::edition()).has_value());
}

TEST_CASE("what has room in the ample design is set in it, and only what has not is set more closely") {
  SheetShop shop;
  Small small = small_at("/wendle/plan/2022-23/q4/");
  const auto size_of_title = [&] {
    double size = 0;
    const typeset::Document document = shop.set(small);
    for (const typeset::Item& item : document.pages.front().items) {
      const auto* run = std::get_if<typeset::GlyphRun>(&item);
      if (run != nullptr) size = std::max(size, run->size);
    }
    return size;
  };
  const auto title = [&](print::Measure measure) { return print::styles_of(test::edition().theme, measure).headings[0].size; };
  CHECK(size_of_title() == title(print::Measure::ample));
  set_says(small.brief, 12, 10);
  CHECK(size_of_title() < title(print::Measure::ample));
}

TEST_CASE("a sheet is the same bytes, whatever was set before it") {
  SheetShop one;
  SheetShop other;
  const Small small = small_at("/wendle/plan/2022-23/");
  Small larger = small_at("/wendle/strategy/2020-23/feel-safe/");
  set_parts(larger.brief, 60);
  other.set(larger);
  CHECK(one.writer.write(one.set(small), {}) == other.writer.write(other.set(small), {}));
}
