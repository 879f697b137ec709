// What feeds tell of, by which names, and when.
#include "fed.h"

#include <regex>
#include <set>

#include "guard/guard.h"
#include "views/words.h"

using namespace candour;
using test::entry_at;
using test::feed_of;
using test::fictional;
using test::kBase;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::vector<std::string> ids_of(const views::Feed& feed) {
  std::vector<std::string> ids;
  for (const views::FeedEntry& entry : feed.entries) ids.push_back(entry.id);
  return ids;
}

const std::string kQ1 = "/tarn/plan/2019-20/q1/";

}  // namespace

TEST_CASE("every report with a day has one entry, every correction has one, and nothing else has") {
  std::size_t expected = fictional().record().corrections.size();
  for (const model::Plan& plan : fictional().record().plans) {
    for (const model::Update& update : plan.updates) expected += plan.as_at(update).has_value() ? 1 : 0;
  }
  const views::Feed feed = feed_of(fictional());
  CHECK(feed.entries.size() == expected);
  const std::vector<std::string> ids = ids_of(feed);
  CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == expected);
  for (const std::string& id : ids) CHECK_FALSE(holds(id, "late-year"));
}

TEST_CASE("a partnership's feed has the entries of that partnership, by the names that they have in the site's") {
  const std::vector<std::string> all = ids_of(feed_of(fictional()));
  std::size_t sum = 0;
  for (const std::string slug : {"wendle", "tarn"}) {
    std::vector<std::string> own;
    for (const std::string& id : all) {
      if (holds(id, ":/on-the-record/" + slug + "/")) own.push_back(id);
    }
    CHECK(ids_of(feed_of(fictional(), test::partnership(fictional(), slug))) == own);
    sum += own.size();
  }
  CHECK(sum == all.size());
}

TEST_CASE("an entry is known by a tag URI: of the address of the site, in small letters without its port, a fixed day and the page") {
  // RFC 4151, 2.1.
  const std::regex tag("tag:[a-z0-9]+([-.][a-z0-9]+)*,[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?:([A-Za-z0-9\\-._~!$&'()*+,;=:@/?]|%[0-9A-F]{2})*");
  for (const std::string& id : ids_of(feed_of(fictional()))) {
    INFO(id);
    CHECK(std::regex_match(id, tag));
    CHECK(id.starts_with("tag:council.example,2022-01-31:/on-the-record/"));
  }
  CHECK(entry_at(feed_of(fictional()), kQ1).id == "tag:council.example,2022-01-31:/on-the-record" + kQ1);
  CHECK(feed_of(fictional()).id == "tag:council.example,2022-01-31:/on-the-record/");
  CHECK(feed_of(fictional(), test::partnership(fictional(), "tarn")).id == "tag:council.example,2022-01-31:/on-the-record/tarn/");
}

TEST_CASE("no title, label or word of a report changes the name of an entry") {
  test::World world{files::DiskReader(CANDOUR_TEST_DATA "/../fictional/content")};
  const std::vector<std::string> before = ids_of(feed_of(world));
  model::Record& record = world.loaded.record;
  record.site.title = "Another";
  for (model::Plan& plan : record.plans) {
    plan.title = "Another";
    for (model::Update& update : plan.updates) update.label = update.summary.emplace("Another");
  }
  for (model::Partnership& it : record.partnerships) it.name = "Another";
  for (views::PageEntry& entry : world.site_map.pages) entry.title = "Another";
  const views::Feed feed = feed_of(world);
  CHECK(ids_of(feed) == before);
  CHECK(entry_at(feed, kQ1).title != entry_at(feed_of(fictional()), kQ1).title);
}

TEST_CASE("two corrections of one field on one day are two entries") {
  test::World world{files::DiskReader(CANDOUR_TEST_DATA "/../fictional/content")};
  std::vector<model::Correction>& corrections = world.loaded.record.corrections;
  REQUIRE(corrections.size() == 1);
  const std::string first = entry_at(feed_of(world), "2019-10-07").id;
  CHECK(holds(first, "/tarn/plan/2019-20/q1/corrections/aim%201%2E2/title/2019-10-07"));
  model::Correction again = corrections[0];
  corrections[0].now = model::JsonText{"\"Count what is herd, again.\""};
  again.was = corrections[0].now;
  corrections.push_back(again);
  world.ledger = ledger::check(world.loaded.record, world.loaded.sources, world.diagnostics);
  const views::Feed feed = feed_of(world);
  CHECK(entry_at(feed, "2019-10-07").id == first);
  CHECK(entry_at(feed, "2019-10-07/2").id == first + "/2");
}

TEST_CASE("an entry is as new as what was last reported, frozen or corrected, and not as the day of the build") {
  const views::Feed feed = feed_of(fictional());
  // Frozen after the quarter ended, and corrected after that.
  CHECK(entry_at(feed, kQ1).updated == "2019-10-07T00:00:00Z");
  const ledger::FrozenReport* frozen = &fictional().ledger.reports.front();
  for (const ledger::FrozenReport& each : fictional().ledger.reports) {
    if (each.statement->plan == "2019-20" && each.statement->report == "q1") frozen = &each;
  }
  CHECK(entry_at(feed, kQ1).published == iso(frozen->statement->frozen) + "T00:00:00Z");
  // Nothing is frozen of these: one says its day, the other ends with its quarter.
  CHECK(entry_at(feed, "/wendle/plan/2022-23/q3/").updated == "2022-12-31T00:00:00Z");
  CHECK(entry_at(feed, "/wendle/plan/2022-23/q4/").updated == "2023-03-31T00:00:00Z");
  CHECK_FALSE(entry_at(feed, "/wendle/plan/2022-23/q4/").published);
  CHECK(entry_at(feed, "2019-10-07").updated == "2019-10-07T00:00:00Z");
  for (std::size_t i = 1; i < feed.entries.size(); ++i) CHECK_FALSE(feed.entries[i - 1].updated < feed.entries[i].updated);
  CHECK(feed.updated == feed.entries.front().updated);

  views::Material later = fictional().material(kBase);
  later.as_of = {2031, 5, 6};
  const auto one = feed::feed_files(fictional().material(kBase)), other = feed::feed_files(later);
  REQUIRE(one.size() == other.size());
  for (std::size_t i = 0; i < one.size(); ++i) CHECK(one[i].bytes == other[i].bytes);
}

TEST_CASE("a passage that was taken away makes its report's entry new") {
  test::World world{files::DiskReader(CANDOUR_TEST_DATA "/../fictional/content")};
  const model::Removal removal{model::WithheldClass::candid_remark, {2024, 2, 0}, "An office"};
  for (ledger::FrozenReport& report : world.ledger.reports) {
    if (report.statement->plan == "2019-20" && report.statement->report == "q2") report.parts.front().fields.front().removed = &removal;
  }
  CHECK(entry_at(feed_of(world), "/tarn/plan/2019-20/q2/").updated == "2024-02-29T00:00:00Z");
}

TEST_CASE("a report of which only the month is known stands at its last day") {
  test::World world{files::DiskReader(CANDOUR_TEST_DATA "/../fictional/content")};
  for (model::Plan& plan : world.loaded.record.plans) {
    for (model::Update& update : plan.updates) {
      if (update.slug == "late-year") update.as_at = model::Date{2022, 2, 0};
    }
  }
  CHECK(entry_at(feed_of(world), "/late-year/").updated == "2022-02-28T00:00:00Z");
}

TEST_CASE("an entry says all that its page says, in the page's numbers") {
  for (const views::FeedEntry& entry : feed_of(fictional()).entries) {
    if (holds(entry.id, "/corrections/")) continue;
    INFO(entry.id);
    const auto page = test::page<views::SummaryView>(entry.page.address);
    const auto paragraphs = entry.content.front().paragraphs;
    CHECK(std::count(paragraphs.begin(), paragraphs.end(), test::plain(page.lede)) == 1);
    std::set<std::string> headings;
    std::size_t items = 0;
    for (const views::BriefSection& section : entry.content) {
      headings.insert(section.heading);
      items += section.items.size();
    }
    std::size_t expected = page.sections.size() + page.results.size() + page.without_update.size() + page.frame.sources.size() + 1;
    for (const views::OutcomeGroup& group : page.groups) {
      CHECK(headings.contains(group.heading));
      expected += group.outcomes.size();
    }
    for (const views::ChangedGroup& group : page.change->groups) {
      CHECK(headings.contains(group.heading));
      expected += group.lines.size();
    }
    CHECK(items == expected);
    for (const views::KeyLine& line : page.key) {
      const auto shown = std::any_of(entry.content.begin(), entry.content.end(), [&](const views::BriefSection& section) {
        return section.table && std::any_of(section.table->rows.begin(), section.table->rows.end(), [&](const auto& row) {
          return row.at(0) == views::capitalised(line.word) && row.at(1) == std::to_string(line.count);
        });
      });
      CHECK(shown);
    }
  }
}

TEST_CASE("a correction's entry says what stood there, what stands there now, why and by whom") {
  const views::FeedEntry entry = entry_at(feed_of(fictional()), "2019-10-07");
  std::string said;
  for (const std::string& each : entry.content.front().paragraphs) said += each + "\n";
  for (const char* part : {"Count what is herd.", "Count what is heard.", "A letter was missing.", "7 October 2019", "Tarn Valley Partnership Office"}) {
    INFO(part);
    CHECK(holds(said, part));
  }
  CHECK(entry.page.address == "/tarn/plan/2019-20/q1/as-published/");
}

TEST_CASE("a feed holds the newest hundred entries") {
  test::World world{files::DiskReader(CANDOUR_TEST_DATA "/../fictional/content")};
  std::vector<views::PageEntry>& pages = world.site_map.pages;
  const auto report = std::find_if(pages.begin(), pages.end(), [](const views::PageEntry& it) { return it.url.address == "/tarn/plan/2019-20/q2/"; });
  REQUIRE(report != pages.end());
  pages.insert(pages.end(), 120, views::PageEntry(*report));
  const views::Feed feed = feed_of(world);
  CHECK(feed.entries.size() == 100);
  CHECK(feed.entries.front().id == feed_of(fictional()).entries.front().id);
}

TEST_CASE("there are no feeds without an address, without a day for their names, or where the address is a number") {
  CHECK(feed::feed_files(fictional().material()).empty());
  CHECK(feed::feed_files(fictional().material("http://[::1]:8080")).empty());
  test::World world{files::DiskReader(CANDOUR_TEST_DATA "/../fictional/content")};
  world.loaded.record.site.feed.reset();
  CHECK(feed::feed_files(world.material(kBase)).empty());
  CHECK(feed::feed_files(fictional().material(kBase)).size() == 6);
}

TEST_CASE("a site without reports has a feed without entries, as new as its address") {
  test::World world{files::DiskReader(CANDOUR_TEST_DATA "/../fictional/content")};
  std::erase_if(world.site_map.pages, [](const views::PageEntry& it) { return std::holds_alternative<views::SummaryPage>(it.page); });
  world.ledger.reports.clear();
  const views::Feed feed = feed_of(world);
  CHECK(feed.entries.empty());
  CHECK(feed.updated == "2022-01-31T00:00:00Z");
}

TEST_CASE("pages lead to the feeds that there are, and to no others") {
  const auto frame = [](const std::string& address, const std::optional<std::string>& base_url) {
    const test::World& world = fictional();
    const views::View view = views::make_view(world.material(base_url), world.site_map.pages[world.site_map.by_address.at(address)]);
    return test::frame_of(view);
  };
  const auto feeds = [&](const std::string& address) {
    std::vector<std::string> urls;
    for (const views::FeedLink& link : frame(address, kBase).feeds) urls.push_back(link.url.address);
    return urls;
  };
  const auto follows = [](const views::Frame& it) {
    return std::count_if(it.footer.begin(), it.footer.end(), [](const views::LinkTo& link) { return link.url.address.ends_with(".atom"); });
  };
  CHECK(feeds("/") == std::vector<std::string>{"/feed.atom", "/feed.json"});
  for (const std::string address : {"/tarn/", "/tarn/plan/2019-20/", "/tarn/plan/2019-20/q1/"}) {
    CHECK(feeds(address) == std::vector<std::string>{"/feed.atom", "/feed.json", "/tarn/feed.atom", "/tarn/feed.json"});
    CHECK(follows(frame(address, kBase)) == 2);
  }
  for (const std::string address : {"/", "/tarn/"}) {
    CHECK(frame(address, std::nullopt).feeds.empty());
    CHECK(follows(frame(address, std::nullopt)) == 0);
  }
}

TEST_CASE("the guard reads every feed") {
  guard::Policy policy;
  const std::string words = "Count what is herd";
  policy.forbidden.push_back({guard::Rule::internal, words, {}});
  for (const files::Artifact& file : feed::feed_files(fictional().material(kBase))) {
    guard::Guard guard(policy);
    guard.look(file);
    INFO(file.path.text());
    const auto findings = guard.findings();
    const bool found = std::any_of(findings.begin(), findings.end(), [](const guard::Finding& it) { return it.rule == guard::Rule::internal; });
    CHECK(found == holds(file.bytes, words));
  }
}
