#include "search/search_index.h"

#include <nlohmann/json.hpp>

#include "../views/world.h"

using namespace candour;
using Json = nlohmann::json;

namespace {

std::string index_of(const std::vector<views::CatalogueEntry>& entries) { return search::search_index(entries).bytes; }

}  // namespace

TEST_CASE("the index has every entry of the catalogue, in its order, and nothing else") {
  const auto entries = views::catalogue_of(test::fictional().material());
  const Json index = Json::parse(index_of(entries));
  REQUIRE(index.size() == entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    CHECK(index[i].at(0) == entries[i].title);
    CHECK(index[i].at(2) == entries[i].kind);
    CHECK(index[i].size() == (entries[i].says.empty() ? 3 : 4));
    if (!entries[i].says.empty()) CHECK(index[i].at(3) == entries[i].says);
  }
}

TEST_CASE("an address is relative to the root of the site, wherever that is") {
  const Json index = Json::parse(index_of({{"Home", {"/"}, "Page", "", true}, {"Aim", {"/a/b/#aim-1"}, "Aim", "More", false}}));
  CHECK(index == Json::parse(R"([["Home", "./", "Page"], ["Aim", "a/b/#aim-1", "Aim", "More"]])"));
}

TEST_CASE("texts of any kind come back as they were") {
  const std::string odd = "“£5” \\ \"x\" </script> Ŵ\n";
  const Json index = Json::parse(index_of({{odd, {"/x/"}, odd, odd, true}}));
  CHECK(index[0] == Json::array({odd, "x/", odd, odd}));
}

TEST_CASE("the same record gives the same bytes, at the root of the site") {
  const auto material = test::fictional().material();
  const files::Artifact one = search::search_index(views::catalogue_of(material));
  CHECK(one.bytes == index_of(views::catalogue_of(material)));
  CHECK(one.path.text() == "search-index.json");
  CHECK(index_of({}) == "[]\n");
}
