// What stands around every page.
#include <algorithm>
#include <map>

#include "world.h"
#include "views/common.h"

using namespace candour;
using test::fictional;
using test::frame_of;
using test::page;
using test::view_at;

namespace {

std::vector<std::string> texts(const std::vector<views::LinkTo>& links) {
  std::vector<std::string> out;
  for (const views::LinkTo& link : links) out.push_back(link.text);
  return out;
}

views::Stamp stamp(const std::string& address) { return frame_of(view_at(fictional(), address)).stamp; }

}  // namespace

TEST_CASE("every page has one title that no other has, and says what it is about") {
  std::map<std::string, std::string> titles;
  for (const views::PageEntry& entry : fictional().site_map.pages) {
    const views::View view = views::make_view(fictional().material(), entry);
    const views::Frame& frame = frame_of(view);
    INFO(entry.url.address);
    CHECK_FALSE(frame.title.empty());
    CHECK_FALSE(frame.description.empty());
    CHECK(frame.language == "en-GB");
    const auto [taken, added] = titles.emplace(frame.full_title, entry.url.address);
    if (!added) FAIL_CHECK("`" + frame.full_title + "` is the title of " + taken->second + " too");
  }
}

TEST_CASE("every page has a way back, a date to be read by, and a source") {
  for (const views::PageEntry& entry : fictional().site_map.pages) {
    const views::View view = views::make_view(fictional().material(), entry);
    const views::Frame& frame = frame_of(view);
    INFO(entry.url.address);
    const bool apart = std::holds_alternative<views::HomePage>(entry.page) || std::holds_alternative<views::NotFoundPage>(entry.page);
    CHECK(frame.breadcrumb.empty() == apart);
    if (!apart) CHECK(frame.breadcrumb.front().url == views::home_url());
    CHECK(frame.breadcrumb_current == entry.title);
    CHECK_FALSE(frame.stamp.heading.empty());
    CHECK_FALSE(frame.stamp.lines.empty());
    CHECK_FALSE(frame.sources.empty());
  }
}

TEST_CASE("every page says on which day it was made") {
  for (const views::PageEntry& entry : fictional().site_map.pages) {
    CHECK(frame_of(views::make_view(fictional().material(), entry)).made == "This page was made on 15 July 2023.");
  }
}

TEST_CASE("a page does not explain the name of what it is about") {
  model::Record record = fictional().record();
  const auto body = [&](const std::string& id) {
    const auto found = std::find_if(record.bodies.begin(), record.bodies.end(), [&](const auto& it) { return it.id == id; });
    return model::Ref<model::Body>{id, {}, {static_cast<std::uint32_t>(found - record.bodies.begin())}};
  };
  for (model::Term& term : record.terms) term.body.reset();
  record.terms.at(0).body = body("jst");
  record.terms.at(1).body = body("wendle-partnership");
  const views::CrossReferences references = views::cross_reference(record);
  const changes::RecordChanges changes = changes::derive(record, fictional().progress);
  const views::Material material{record, fictional().progress, test::kNothingFrozen, changes, fictional().site_map, references, test::kDayOfBuild, std::nullopt};
  const auto own = [&](const std::string& address) {
    std::vector<std::uint32_t> terms;
    const views::View view = views::make_view(material, fictional().site_map.pages[fictional().site_map.by_address.find(address)->second]);
    for (const auto id : frame_of(view).own_terms) terms.push_back(id.index);
    return terms;
  };
  CHECK(own("/bodies/jst/") == std::vector<std::uint32_t>{0});
  CHECK(own("/wendle/") == std::vector<std::uint32_t>{1});
  CHECK(own("/bodies/police/").empty());
}

TEST_CASE("a stamp names a year, or the page cannot be read by its date") {
  for (const views::PageEntry& entry : fictional().site_map.pages) {
    const views::View view = views::make_view(fictional().material(), entry);
    std::string all = frame_of(view).stamp.heading;
    for (const std::string& line : frame_of(view).stamp.lines) all += "\n" + line;
    INFO(entry.url.address << ": " << all);
    CHECK(all.find("20") != std::string::npos);
  }
}

TEST_CASE("the title runs from the particular to the general") {
  CHECK(frame_of(view_at(fictional(), "/wendle/plan/2022-23/safe-homes/")).full_title ==
        "Safe homes – Action plan 2022/23 – Wendle Safer Streets, Wendlebrook, an invented borough – Promises in Wendlebrook");
  CHECK(frame_of(view_at(fictional(), "/")).full_title == "Promises in Wendlebrook");
}

TEST_CASE("the breadcrumb runs from home to the page above") {
  const views::View view = view_at(fictional(), "/wendle/plan/2022-23/safe-homes/");
  CHECK(texts(frame_of(view).breadcrumb) ==
        std::vector<std::string>{"Home", "Wendle Safer Streets, Wendlebrook, an invented borough", "Action plan 2022/23"});
  CHECK(frame_of(view).breadcrumb_current == "Safe homes");
}

TEST_CASE("the stamp of a quarter says its label, its date and its age") {
  CHECK(stamp("/wendle/plan/2022-23/q1/").heading == "As at quarter 1, 2022/23");
  CHECK(stamp("/wendle/plan/2022-23/q1/").lines ==
        std::vector<std::string>{"Labelled 1 April to 30 June 2022.", "12 months old when this page was made."});
  CHECK(stamp("/wendle/plan/2022-23/q2/").lines == std::vector<std::string>{"That quarter ran from 1 July to 30 September 2022.", "Dated 4 October 2022.",
                                                                            "9 months old when this page was made."});
}

TEST_CASE("a plan and its sections stand as at its newest quarter") {
  CHECK(stamp("/wendle/plan/2022-23/").heading == "As at quarter 4, 2022/23");
  CHECK(stamp("/wendle/plan/2022-23/voices/").heading == "As at quarter 4, 2022/23");
}

TEST_CASE("an undated report is given no date, and no age") {
  CHECK(stamp("/wendle/plan/2021-22/late-year/").heading == "As at an undated report, 2021/22");
  CHECK(stamp("/wendle/plan/2021-22/late-year/").lines == std::vector<std::string>{"The report gives no date, so its age is not known."});
}

TEST_CASE("a report whose cells are all blank says so") {
  CHECK(stamp("/tarn/plan/2019-20/q2/").lines == std::vector<std::string>{"That quarter ran from 1 July to 30 September 2019.",
                                                                          "Nothing was reported: every cell is blank.",
                                                                          "3 years old when this page was made."});
}

TEST_CASE("a page about the whole record says how new its newest report is, and that an undated one may be newer") {
  CHECK(stamp("/glossary/").heading == "Newest dated report");
  CHECK(stamp("/glossary/").lines ==
        std::vector<std::string>{"Wendle Safer Streets, Wendlebrook, an invented borough: quarter 4, 2022/23.",
                                 "3 months old when this page was made.", "A report without a date may be newer."});
}

TEST_CASE("a partnership is not dated by the reports of another") {
  CHECK(stamp("/tarn/").heading == "Only blank reports");
  CHECK(stamp("/tarn/").lines == std::vector<std::string>{"Every cell of every report here is blank.", "The newest plan is for 2019/20."});
}

TEST_CASE("where reports are missing, or have no date, the stamp says which of the two it is") {
  model::Record record = fictional().record();
  const auto stamps = [&] {
    const progress::Progress progress = progress::derive(record);
    diagnostics::Diagnostics diagnostics;
    const views::SiteMap site_map = views::map_site(record, {}, diagnostics);
    const views::CrossReferences references = views::cross_reference(record);
    const changes::RecordChanges changes = changes::derive(record, progress);
    const views::Material material{record, progress, test::kNothingFrozen, changes, site_map, references, test::kDayOfBuild, std::nullopt};
    return std::pair{views::stamp_of(material, record.plans.back()), frame_of(views::make_view(material, site_map.pages.front())).stamp};
  };
  for (model::Plan& plan : record.plans) std::erase_if(plan.updates, [](const auto& update) { return update.quarter.has_value(); });
  CHECK(stamps().first.lines == std::vector<std::string>{"This plan has no report yet."});
  CHECK(stamps().second.heading == "No dated report");
  CHECK(stamps().second.lines == std::vector<std::string>{"No report here gives a date.", "The newest plan is for 2022/23."});
  for (model::Plan& plan : record.plans) plan.updates.clear();
  CHECK(stamps().second.heading == "No report");
}

TEST_CASE("no two pages of the real site have one title either") {
  const test::World real(files::DiskReader(CANDOUR_TEST_DATA "/../../content"));
  CHECK_FALSE(real.diagnostics.has_errors());
  std::map<std::string, std::string> titles;
  for (const views::PageEntry& entry : real.site_map.pages) {
    const std::string title = frame_of(views::make_view(real.material(), entry)).full_title;
    const auto [taken, added] = titles.emplace(title, entry.url.address);
    if (!added) FAIL_CHECK("`" + title + "` is the title of " + taken->second + " and of " + entry.url.address);
  }
}

TEST_CASE("neighbours are of one kind, and the chain has two ends") {
  const auto previous = [](const std::string& address) {
    const auto link = frame_of(view_at(fictional(), address)).previous;
    return link ? link->url.address : "";
  };
  const auto next = [](const std::string& address) {
    const auto link = frame_of(view_at(fictional(), address)).next;
    return link ? link->url.address : "";
  };
  CHECK(previous("/wendle/plan/2022-23/safe-homes/").empty());
  CHECK(next("/wendle/plan/2022-23/safe-homes/") == "/wendle/plan/2022-23/streets-and-squares/");
  CHECK(previous("/wendle/plan/2022-23/voices/") == "/wendle/plan/2022-23/streets-and-squares/");
  CHECK(next("/wendle/plan/2022-23/voices/").empty());
  CHECK(next("/wendle/plan/2022-23/q1/") == "/wendle/plan/2022-23/q2/");
  CHECK(previous("/wendle/plan/2022-23/").find("/wendle/plan/") == 0);
  CHECK(next("/wendle/strategy/2020-23/safe-homes/") == "/wendle/strategy/2020-23/calm-nights/");
}

TEST_CASE("the navigation marks the page that one is on, and no other") {
  for (const views::PageEntry& entry : fictional().site_map.pages) {
    const views::View view = views::make_view(fictional().material(), entry);
    for (const views::NavItem& item : frame_of(view).navigation) CHECK(item.current == (item.link.url == entry.url));
  }
}

TEST_CASE("every link of a frame leads to a page") {
  for (const views::PageEntry& entry : fictional().site_map.pages) {
    const views::View view = views::make_view(fictional().material(), entry);
    const views::Frame& frame = frame_of(view);
    std::vector<views::LinkTo> links = frame.breadcrumb;
    for (const auto& item : frame.navigation) links.push_back(item.link);
    for (const auto& line : frame.sources) links.push_back(line.document);
    links.insert(links.end(), frame.footer.begin(), frame.footer.end());
    for (const views::LinkTo& link : links) {
      INFO(entry.url.address << " to " << link.url.address);
      CHECK(fictional().site_map.has(link.url.address));
    }
  }
}

TEST_CASE("a question comes with the page that it is about, and only where there is a mailbox") {
  const auto ask = frame_of(view_at(fictional(), "/glossary/")).ask;
  REQUIRE(ask);
  CHECK(ask->url.address == "mailto:safety@wendlebrook.example?subject=Glossary%20%28%2Fglossary%2F%29");
  model::Record record = fictional().record();
  record.site.mailbox.reset();
  const changes::RecordChanges changes = changes::derive(record, fictional().progress);
  const views::Material material{record, fictional().progress, test::kNothingFrozen, changes, fictional().site_map, fictional().cross_references, test::kDayOfBuild, std::nullopt};
  CHECK_FALSE(frame_of(views::make_view(material, fictional().site_map.pages.front())).ask);
}

TEST_CASE("a page knows its full address only where the site's is known") {
  const views::PageEntry& home = fictional().site_map.pages.front();
  const views::View without = views::make_view(fictional().material(), home);
  CHECK_FALSE(frame_of(without).canonical);
  const views::View with = views::make_view(fictional().material("https://example.org/transparency"), home);
  CHECK(frame_of(with).canonical == "https://example.org/transparency/");
}
