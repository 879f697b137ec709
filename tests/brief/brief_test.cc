// What is said in small is what the page says, with the page's numbers.
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "briefs.h"
#include "views/brief_text.h"
#include "views/words.h"

using namespace candour;
using test::Briefed;
using test::briefed;
using test::every_brief;
using test::plain;
using Json = nlohmann::json;

namespace {

const std::string kBase = "https://council.example/on-the-record";

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// The cells of every line of a table of Markdown, without the head; by the heading above it.
std::map<std::string, std::vector<std::vector<std::string>>> tables_of(const std::string& markdown) {
  std::map<std::string, std::vector<std::vector<std::string>>> tables;
  std::istringstream lines(markdown);
  std::string heading;
  int row = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("## ")) heading = line.substr(3);
    row = line.starts_with("|") ? row + 1 : 0;
    if (row < 3) continue;
    std::vector<std::string>& cells = tables[heading].emplace_back();
    for (std::size_t at = 2, end = 0; (end = line.find(" |", at)) != std::string::npos; at = end + 3) cells.push_back(line.substr(at, end - at));
  }
  return tables;
}

const Json* tally_named(const Json& json, const std::string& name) {
  for (const Json& tally : json.at("tallies")) {
    if (tally.at("name") == name) return &tally;
  }
  return nullptr;
}

std::size_t times_in(const std::string& text, const std::string& part) {
  std::size_t times = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++times;
  return times;
}

// The signs of Markdown's tally.
std::string tally_in(const std::string& markdown) {
  const std::string before = "One mark for each promised outcome, in the order of the plan.\n\n";
  const std::size_t found = markdown.find(before);
  return found == std::string::npos ? "" : markdown.substr(found + before.size(), markdown.find('\n', found + before.size()) - found - before.size());
}

// Holds all three files to the counts that a page shows, each with its label.
void check_statuses(const Briefed& it, const std::map<std::string, int>& shown, int of) {
  const Json json = Json::parse(brief::json_of(it.brief));
  const Json* tally = tally_named(json, "status");
  REQUIRE(tally != nullptr);
  CHECK(tally->at("of") == of);
  std::map<std::string, int> counts;
  for (const Json& each : tally->at("counts")) {
    CHECK(each.at("of") == of);
    counts[each.at("says")] = each.at("count");
    CHECK(std::count(tally->at("marks").begin(), tally->at("marks").end(), each.at("name")) == each.at("count"));
  }
  CHECK(counts == shown);
  std::map<std::string, int> rows;
  const std::string markdown = brief::markdown_of(it.brief);
  const auto tables = tables_of(markdown);
  for (const auto& cells : tables.at("Status of promised outcomes")) {
    REQUIRE(cells.size() == 3);
    const std::size_t space = cells[0].find(' ');
    const int count = std::stoi(cells[1]);
    rows[cells[0].substr(space + 1)] = count;
    CHECK(times_in(tally_in(markdown), cells[0].substr(0, space)) == static_cast<std::size_t>(count));
    CHECK(cells[2] == std::to_string(of));
  }
  CHECK(rows == shown);
}

}  // namespace

TEST_CASE("every report, plan and objective has a brief, and no other page says that it has") {
  for (const views::PageEntry& entry : test::fictional().site_map.pages) {
    INFO(entry.url.address);
    const views::Material material = test::fictional().material();
    const views::View view = views::make_view(material, entry);
    CHECK(views::brief_of(material, entry, view).has_value() == test::has_brief(entry.page));
    CHECK(test::frame_of(view).sharing.has_value() == test::has_brief(entry.page));
  }
}

TEST_CASE("a page leads to the files that are made of its brief") {
  for (const Briefed& it : every_brief()) {
    std::set<std::string> made;
    for (const files::Artifact& file : brief::brief_files(it.brief)) made.insert("/" + file.path.text());
    std::set<std::string> linked;
    for (const views::LinkTo& link : test::frame_of(it.view).sharing->links) linked.insert(link.url.address);
    CHECK(made == linked);
    CHECK(made.size() == 3);
  }
}

TEST_CASE("a text has fifty words at most, its address among them") {
  for (const Briefed& it : every_brief(kBase)) {
    INFO(it.entry->url.address << "\n" << brief::text_of(it.brief));
    CHECK(test::count_words(brief::text_of(it.brief)) <= 50);
    CHECK(brief::text_of(it.brief) == it.brief.text + "\n" + kBase + it.entry->url.address + "\n");
  }
}

TEST_CASE("a text says the whole of what the page says first, and says of what") {
  for (const Briefed& it : every_brief()) {
    INFO(it.entry->url.address << "\n" << it.brief.text);
    CHECK(holds(it.brief.text, it.brief.says.front()));
    CHECK((it.brief.text.starts_with("This is ") || holds(it.brief.text.substr(0, it.brief.text.find(it.brief.says.front())), ": action plan, as at ")));
    CHECK(it.brief.text.ends_with('.'));
  }
}

TEST_CASE("a text leaves out whole sentences, the least needed first, and cuts none") {
  const std::string ten = "One two three four five six seven eight nine ten.";
  const auto times = [&](int count) {
    std::vector<std::string> way(static_cast<std::size_t>(count), ten);
    return way;
  };
  CHECK(test::count_words(views::shortened({times(4)}, {ten})) == 40);
  CHECK(views::shortened({times(4)}, {ten, "Nine more words do still have their place here."}).ends_with("ten. Nine more words do still have their place here."));
  CHECK(views::shortened({times(5), times(2), times(1)}, {}) == ten + " " + ten);
  CHECK(views::shortened({times(9), {"Short."}}, {ten, times(4).front(), "Not this: " + ten + ten + ten}) == "Short. " + ten + " " + ten);
}

TEST_CASE("words are counted as people count them") {
  CHECK(views::words_in("") == 0);
  CHECK(views::words_in(" two\twords\n") == 2);
  CHECK(views::words_in("48\u00a0KB, “quoted”") == 3);
}

TEST_CASE("a text holds its bound when every mark there is occurs, and names are long") {
  test::World world{files::DiskReader(CANDOUR_TEST_DATA "/../fictional/content")};
  for (model::Partnership& it : world.loaded.record.partnerships) it.name = "The Partnership of Many Words for the Long and Winding Valley of the Upper and the Lower Tarn";
  world.loaded.record.site.publisher = "The Joint Committee of All the Councils of All the Valleys and of Their Many Friends";
  for (const views::PageEntry& entry : world.site_map.pages) {
    if (!test::has_brief(entry.page)) continue;
    const Briefed it = test::briefed(world, entry, kBase);
    INFO(it.brief.text);
    CHECK(test::count_words(brief::text_of(it.brief)) <= 50);
    CHECK(holds(it.brief.text, it.brief.says.front()));
  }
}

TEST_CASE("a report's counts are those of its page, in each file") {
  int reports = 0;
  for (const Briefed& it : every_brief()) {
    const auto* page = std::get_if<views::SummaryView>(&it.view);
    if (page == nullptr || !page->has_status) continue;
    INFO(it.entry->url.address);
    std::map<std::string, int> shown;
    int of = 0;
    for (const views::KeyLine& line : page->key) {
      shown[views::capitalised(line.word)] = line.count;
      of += line.count;
    }
    check_statuses(it, shown, of);
    for (const views::OutcomeGroup& group : page->groups) CHECK(holds(group.heading, ": " + std::to_string(group.outcomes.size()) + " of " + std::to_string(of)));
    ++reports;
  }
  CHECK(reports >= 5);
}

TEST_CASE("a plan's counts are those of its page, in each file") {
  int plans = 0;
  for (const Briefed& it : every_brief()) {
    const auto* page = std::get_if<views::PlanView>(&it.view);
    if (page == nullptr || !page->status) continue;
    INFO(it.entry->url.address);
    std::map<std::string, int> shown;
    for (const views::ChartRow& row : page->status->rows) shown[row.label] = static_cast<int>(row.value);
    check_statuses(it, shown, static_cast<int>(page->status->rows.front().out_of));
    ++plans;
  }
  CHECK(plans >= 2);
}

TEST_CASE("how much was reported is what the page's sentence says") {
  const Briefed it = briefed("/wendle/plan/2021-22/late-year/");
  const Json json = Json::parse(brief::json_of(it.brief));
  CHECK(tally_named(json, "status") == nullptr);
  const Json* updates = tally_named(json, "updates");
  REQUIRE(updates != nullptr);
  const auto& page = std::get<views::SummaryView>(it.view);
  CHECK(plain(page.lede).starts_with(std::to_string(updates->at("counts").at(0).at("count").get<int>()) + " of " +
                                     std::to_string(updates->at("of").get<int>()) + " "));
  int sum = 0;
  for (const Json& each : updates->at("counts")) sum += each.at("count").get<int>();
  CHECK(updates->at("of") == sum);
}

TEST_CASE("an objective's parts are the page's, each with its counts") {
  int parts = 0;
  for (const Briefed& it : every_brief()) {
    const auto* page = std::get_if<views::ObjectiveView>(&it.view);
    if (page == nullptr) continue;
    INFO(it.entry->url.address);
    std::vector<const views::WorkRow*> rows;
    for (const views::WorkGroup& group : page->work) {
      for (const views::WorkRow& row : group.rows) rows.push_back(&row);
    }
    const Json json = Json::parse(brief::json_of(it.brief));
    REQUIRE(json.at("parts").size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const Json& part = json.at("parts").at(i);
      CHECK(part.at("says") == rows[i]->recorded.value_or(""));
      std::string says;
      for (const Json& each : part.at("counts")) {
        const std::string count = std::to_string(each.at("count").get<int>());
        std::string label = each.at("says");
        label[0] = static_cast<char>(label[0] | 0x20);
        says += says.empty() ? count + " of " + std::to_string(each.at("of").get<int>()) + " " + label : ", " + count + " " + label;
      }
      CHECK(says == rows[i]->recorded.value_or(""));
      ++parts;
    }
  }
  CHECK(parts >= 5);
}

TEST_CASE("what changed and where it comes from is what the page says") {
  for (const Briefed& it : every_brief()) {
    const auto* page = std::get_if<views::SummaryView>(&it.view);
    if (page == nullptr || !page->change) continue;
    REQUIRE(it.brief.changes.size() == 1);
    CHECK(it.brief.changes[0].heading == page->change->heading);
    CHECK(it.brief.changes[0].says == plain(page->change->sentence));
    CHECK(it.brief.as_at == page->frame.stamp.heading);
    CHECK(it.brief.sources.size() == page->frame.sources.size());
  }
}

TEST_CASE("a brief says that a site is a demonstration") {
  const Briefed it = briefed("/wendle/plan/2022-23/q4/");
  REQUIRE(it.brief.demonstration);
  CHECK(holds(brief::markdown_of(it.brief), *it.brief.demonstration));
  CHECK(Json::parse(brief::json_of(it.brief)).at("demonstration") == *it.brief.demonstration);
}

TEST_CASE("the text of every brief of a demonstration says that it is one, in the site’s words or in three") {
  bool in_few = false;
  for (const Briefed& each : every_brief()) {
    INFO(each.brief.text);
    REQUIRE(each.brief.demonstration);
    const bool is_whole = each.brief.text.find(*each.brief.demonstration) != std::string::npos;
    CHECK((is_whole || each.brief.text.find("A demonstration only.") != std::string::npos));
    in_few = in_few || !is_whole;
  }
  CHECK(in_few);
}

TEST_CASE("addresses are whole where the site knows its own; else files for people name none, and data counts from the root") {
  const std::string page = "/wendle/plan/2022-23/q4/";
  const Briefed known = briefed(page, kBase);
  CHECK(holds(brief::markdown_of(known.brief), "](<" + kBase + page + ">)"));
  CHECK(Json::parse(brief::json_of(known.brief)).at("address") == kBase + page);
  const Briefed unknown = briefed(page);
  CHECK_FALSE(holds(brief::markdown_of(unknown.brief), "]("));
  CHECK(test::count_words(brief::text_of(unknown.brief)) == test::count_words(unknown.brief.text));
  CHECK(Json::parse(brief::json_of(unknown.brief)).at("address") == page);
}

TEST_CASE("the day of the build changes nothing") {
  const views::PageEntry& entry = *briefed("/wendle/plan/2022-23/q4/").entry;
  const auto on = [&](model::Date day) {
    views::Material material = test::fictional().material(kBase);
    material.as_of = day;
    return brief::brief_files(views::brief_of(material, entry, views::make_view(material, entry)).value());
  };
  const auto one = on({2023, 7, 15}), other = on({2031, 1, 1});
  REQUIRE(one.size() == other.size());
  for (std::size_t i = 0; i < one.size(); ++i) CHECK(one[i].bytes == other[i].bytes);
}
