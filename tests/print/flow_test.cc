// What surrounds the words of a document: links, what it says of itself, and what is never in it.
#include <set>

#include "printed.h"

using namespace candour;
using test::Twin;

TEST_CASE("a link is absolute where the address of the site is known, and otherwise there is none within the site") {
  std::size_t absolute = 0;
  for (const Twin& twin : test::twins("https://candour.example/x")) {
    INFO(twin.address);
    test::FlowReader reader;
    reader.read(twin.flow);
    for (const typeset::Link* link : reader.links()) {
      const std::string& address = std::get<std::string>(link->target);
      INFO(address);
      const bool leaves = address.starts_with("https://") || address.starts_with("http://") || address.starts_with("mailto:");
      CHECK(leaves);
      const std::string ours = "https://candour.example/x";
      if (!address.starts_with(ours)) continue;
      CHECK(test::fictional().site_map.has(address.substr(ours.size())));
      ++absolute;
    }
  }
  CHECK(absolute > 100);
  for (const Twin& twin : test::twins()) {
    test::FlowReader reader;
    reader.read(twin.flow);
    for (const typeset::Link* link : reader.links()) {
      INFO(twin.address << " to " << std::get<std::string>(link->target));
      CHECK(std::get<std::string>(link->target).find("://") != std::string::npos);
    }
  }
}

TEST_CASE("a document says what it is, in which language, who answers for it, and of which day it is") {
  std::set<std::string> titles;
  for (const Twin& twin : test::twins()) {
    const typeset::Information& information = twin.flow.information;
    INFO(twin.address);
    CHECK(titles.insert(information.title).second);
    CHECK(information.language == test::fictional().record().site.language);
    CHECK(information.author == test::fictional().record().site.publisher);
    CHECK_FALSE(information.subject.empty());
    CHECK(information.producer == "Candour, tested");
    CHECK(information.created.year >= 2019);
    CHECK(information.created.year <= 2023);
    CHECK(twin.flow.running.footer_start == test::frame_of(twin.view).stamp.heading);
    CHECK(twin.flow.running.header_start == test::frame_of(twin.view).site_title);
  }
}

TEST_CASE("the day of a document comes from its period, and never lies after the newest day of the record") {
  const auto day_of = [](const std::string& address) {
    const typeset::Flow flow = print::flow_of(test::view_at(test::fictional(), address), test::edition()).value();
    const typeset::Day day = flow.information.created;
    return model::Date{day.year, day.month, day.day};
  };
  CHECK(print::day_of(test::fictional().record()) == model::Date{2023, 3, 31});
  CHECK(day_of("/wendle/plan/2021-22/") == model::Date{2022, 3, 31});
  CHECK(day_of("/wendle/plan/2022-23/q1/") == model::Date{2022, 6, 30});
  CHECK(day_of("/wendle/strategy/2020-23/") == model::Date{2023, 3, 31});  // which ran to the end of 2023
  CHECK(day_of("/wendle/case-studies/lantern-walks/") == model::Date{2023, 3, 31});
}

TEST_CASE("a record without a report has the day on which its newest plan or strategy began") {
  model::Record record;
  CHECK(print::day_of(record) == model::Date{1970, 1, 1});
  record.strategies.emplace_back().years = {2020, 2023};
  CHECK(print::day_of(record) == model::Date{2020, 1, 1});
  record.plans.emplace_back().year = {2021};
  CHECK(print::day_of(record) == model::Date{2021, 4, 1});
}

TEST_CASE("what was left out is said beside the bar that stands for it") {
  std::size_t said = 0;
  for (const Twin& twin : test::twins()) {
    INFO(twin.address);
    test::FlowReader reader;
    reader.read(twin.flow);
    std::size_t in_text = 0;
    for (std::size_t at = reader.text().find("Left out: "); at != std::string::npos; at = reader.text().find("Left out: ", at + 1)) ++in_text;
    const auto barred = std::count_if(reader.badges().begin(), reader.badges().end(),
                                      [](const typeset::Badge* badge) { return badge->word.starts_with("Left out: "); });
    CHECK(static_cast<std::size_t>(barred) == in_text);
    said += in_text;
  }
  CHECK(said > 3);
}
