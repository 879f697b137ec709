// What was left out is counted from the content files themselves, so that no part of the record can be forgotten.
#include <map>
#include <nlohmann/json.hpp>

#include "files/reader.h"
#include "world.h"
#include "views/words.h"

using namespace candour;
using Json = nlohmann::json;
using test::fictional;
using test::page;
using test::plain;

namespace {

void count_classes(const Json& node, std::map<std::string, int>& classes) {
  if (node.is_object()) {
    for (const auto& [key, value] : node.items()) {
      if (key == "withheld" && value.is_array()) {
        for (const auto& each : value) ++classes[each.at("class").get<std::string>()];
      } else {
        count_classes(value, classes);
      }
    }
  } else if (node.is_array()) {
    for (const auto& each : node) count_classes(each, classes);
  }
}

// By class, every withheld entry in the files of the folder.
std::map<std::string, int> withheld_in(const std::string& folder) {
  std::map<std::string, int> classes;
  const files::DiskReader reader(folder);
  for (const files::Entry& entry : reader.list()) {
    std::string text = reader.read(entry.path);
    const bool prose = entry.path.text().ends_with(".md");
    if (prose) text = text.substr(3, text.find("\n---", 3) - 3);
    count_classes(Json::parse(text), classes);
  }
  return classes;
}

std::map<std::string, int> shown(const views::LeftOutPageView& view) {
  std::map<std::string, int> kinds;
  for (const auto& group : view.classes) kinds[group.kind] = static_cast<int>(group.places.size());
  return kinds;
}

int sum(const std::map<std::string, int>& counts) {
  int all = 0;
  for (const auto& [name, count] : counts) all += count;
  return all;
}

}  // namespace

TEST_CASE("the page of what was left out lists every withheld entry of the record") {
  const auto wanted = withheld_in(CANDOUR_TEST_DATA "/../fictional/content");
  const auto view = page<views::LeftOutPageView>("/left-out/");
  // Counts that `disclose` took out are listed as well, and no file says them.
  const int taken_out = shown(view).at("A count of very few people") - wanted.at("small-count");
  CHECK(taken_out > 0);
  CHECK(sum(shown(view)) == sum(wanted) + taken_out);
  CHECK(shown(view).size() == wanted.size());
  CHECK(shown(view).at("Names of staff") == wanted.at("officer-names"));
  CHECK(shown(view).at("Details of cameras") == wanted.at("camera-coverage"));
  CHECK(plain(view.lede) == std::to_string(sum(wanted) + taken_out) + " passages of the documents are left out, of " + std::to_string(wanted.size()) +
                                " kinds. Each is listed here and marked on its own page.");
}

TEST_CASE("so does the real record's") {
  const test::World real(files::DiskReader(CANDOUR_TEST_DATA "/../../content"));
  const auto view = std::get<views::LeftOutPageView>(test::view_at(real, "/left-out/"));
  CHECK(sum(shown(view)) == sum(withheld_in(CANDOUR_TEST_DATA "/../../content")));
}

TEST_CASE("every place on that page is a page of the site, and every class tells why") {
  const auto view = page<views::LeftOutPageView>("/left-out/");
  for (const auto& group : view.classes) {
    CHECK_FALSE(group.why.empty());
    for (const auto& place : group.places) {
      INFO(place.page.text);
      CHECK(fictional().site_map.has(place.page.url.address));
    }
  }
}

TEST_CASE("an entry keeps its harmless remark and its place in the document") {
  for (const auto& group : page<views::LeftOutPageView>("/left-out/").classes) {
    if (group.kind != "Details of police work") continue;
    const auto found = std::find_if(group.places.begin(), group.places.end(), [](const auto& place) { return place.place.has_value(); });
    REQUIRE(found != group.places.end());
    CHECK(found->place == "row 1.2");
    CHECK(found->page.text == "Action plan 2021/22, Wendle Safer Streets, 1.2");
  }
}

TEST_CASE("a record from which nothing was left out says so") {
  const model::Record record;
  const progress::Progress progress;
  const views::SiteMap site_map;
  const views::CrossReferences references;
  const changes::RecordChanges changes = changes::derive(record, progress);
  const views::Material material{record, progress, test::kNothingFrozen, changes, site_map, references, test::kDayOfBuild, std::nullopt};
  const views::PageEntry entry{views::LeftOutPage{}, views::left_out_url(), "What was left out", {}};
  const auto view = std::get<views::LeftOutPageView>(views::make_view(material, entry));
  CHECK(plain(view.lede) == "Nothing was left out of this record.");
}
