// Atom and JSON Feed as files. The Atom feeds are held against a schema in tests/site; here stands what no schema says.
// CANDOUR_UPDATE_GOLDENS=1 rewrites the goldens; such a run fails, for it has compared nothing.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "../golden/golden.h"
#include "../text/matches.h"
#include "fed.h"

using namespace candour;
using test::feed_of;
using test::fictional;
using test::kBase;
using test::matches;
using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

// By the name of its golden.
std::map<std::string, std::string> made() {
  const views::Feed feed = feed_of(fictional(), test::partnership(fictional(), "tarn"), "https://candour.example");
  return {{"tarn.atom", feed::atom_of(feed)}, {"tarn.json", feed::json_feed_of(feed)}};
}

// What JSON Feed 1.1 asks of a feed, sentence by sentence (https://www.jsonfeed.org/version/1.1/): what is wrong with one.
std::vector<std::string> faults_of(const Json& feed) {
  std::vector<std::string> faults;
  const auto check = [&](bool holds, const std::string& what) {
    if (!holds) faults.push_back(what);
  };
  const auto is_text = [](const Json& object, const char* name) { return object.contains(name) && object.at(name).is_string() && !object.at(name).get<std::string>().empty(); };
  const auto is_address = [&](const Json& object, const char* name) { return is_text(object, name) && object.at(name).get<std::string>().starts_with("https://"); };
  static const std::regex kDay("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](Z|[-+][0-9]{2}:[0-9]{2})");
  const auto is_day = [&](const Json& object, const char* name) { return !object.contains(name) || std::regex_match(object.at(name).get<std::string>(), kDay); };
  const auto known = [&](const Json& object, const std::set<std::string>& names) {
    for (const auto& [name, value] : object.items()) check(names.contains(name) || name.starts_with("_"), "unknown " + name);
  };
  const auto check_authors = [&](const Json& object) {
    if (!object.contains("authors")) return;
    for (const Json& author : object.at("authors")) check(author.contains("name") || author.contains("url") || author.contains("avatar"), "author");
  };
  known(feed, {"version", "title", "home_page_url", "feed_url", "description", "user_comment", "next_url", "icon", "favicon", "authors", "language", "expired", "hubs", "items"});
  check(feed.value("version", "") == "https://jsonfeed.org/version/1.1", "version");
  check(is_text(feed, "title"), "title");
  check(is_address(feed, "home_page_url") && is_address(feed, "feed_url"), "addresses");
  check_authors(feed);
  check(feed.contains("items") && feed.at("items").is_array(), "items");
  std::set<std::string> ids;
  for (const Json& item : feed.value("items", Json::array())) {
    known(item, {"id", "url", "external_url", "title", "content_html", "content_text", "summary", "image", "banner_image", "date_published", "date_modified", "authors", "tags", "language", "attachments"});
    check(is_text(item, "id") && ids.insert(item.at("id")).second, "id");
    check(is_address(item, "url"), "url");
    check(is_text(item, "content_html") || is_text(item, "content_text"), "content");
    check(is_day(item, "date_published") && is_day(item, "date_modified"), "date");
    check_authors(item);
  }
  return faults;
}

}  // namespace

TEST_CASE("a feed of each form is what it was") { golden::hold_against(CANDOUR_TEST_DATA "/golden", made()); }

TEST_CASE("every JSON feed is what JSON Feed 1.1 asks for, and says where it stands") {
  int feeds = 0;
  for (const files::Artifact& file : feed::feed_files(fictional().material(kBase))) {
    if (file.path.extension() != ".json") continue;
    INFO(file.path.text());
    const Json feed = Json::parse(file.bytes);
    CHECK(faults_of(feed) == std::vector<std::string>{});
    CHECK(feed.at("feed_url") == kBase + "/" + file.path.text());
    ++feeds;
  }
  CHECK(feeds == 3);
}

TEST_CASE("what JSON Feed does not allow is found") {
  const Json good = Json::parse(feed::json_feed_of(feed_of(fictional())));
  const auto faults_with = [&](const auto& change) {
    Json feed = good;
    change(feed);
    return faults_of(feed);
  };
  using Faults = std::vector<std::string>;
  CHECK(faults_with([](Json& it) { it["version"] = "1.1"; }) == Faults{"version"});
  CHECK(faults_with([](Json& it) { it.erase("title"); }) == Faults{"title"});
  CHECK(faults_with([](Json& it) { it["home_page_url"] = "/"; }) == Faults{"addresses"});
  CHECK(faults_with([](Json& it) { it["authors"] = Json::array({Json::object()}); }) == Faults{"author"});
  CHECK(faults_with([](Json& it) { it["rights"] = "x"; }) == Faults{"unknown rights"});
  CHECK(faults_with([](Json& it) { it["items"][0]["id"] = it["items"][1]["id"]; }) == Faults{"id"});
  CHECK(faults_with([](Json& it) { it["items"][0].erase("content_html"); }) == Faults{"content"});
  CHECK(faults_with([](Json& it) { it["items"][0]["date_modified"] = "2024-02-30"; }) == Faults{"date"});
}

TEST_CASE("both forms have the same entries with the same content") {
  const views::Feed feed = feed_of(fictional());
  const std::string atom = feed::atom_of(feed);
  const Json json = Json::parse(feed::json_feed_of(feed));
  const auto ids = matches(atom, "<entry><id>([^<]*)</id>");
  REQUIRE(json.at("items").size() == ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) {
    CHECK(json.at("items").at(i).at("id") == ids[i]);
    CHECK(atom.find(json.at("items").at(i).at("content_html").get<std::string>()) != std::string::npos);
  }
}

TEST_CASE("every address in a feed is whole") {
  for (const files::Artifact& file : feed::feed_files(fictional().material(kBase))) {
    INFO(file.path.text());
    const auto addresses = matches(file.bytes, "href=\\\\?\"([^\"\\\\]*)");
    CHECK(addresses.size() > 20);
    for (const std::string& address : addresses) {
      INFO(address);
      CHECK(address.starts_with(kBase + "/"));
    }
  }
}

TEST_CASE("a text of any kind is a text in a feed") {
  views::Feed feed = feed_of(fictional());
  feed.entries.resize(1);
  views::FeedEntry& entry = feed.entries[0];
  entry.title = "2 < 3 & \"x\"\x01 ]]> \xEF\xBF\xBF Ŵ";
  entry.content = {{entry.title, {entry.title}, std::nullopt, {{"<1>", {"<b>", {"/a/?b=c&d=\"e\""}}, "&amp;"}}}};
  const std::string atom = feed::atom_of(feed);
  const std::string escaped = "2 &lt; 3 &amp; &quot;x&quot; ]]&gt;  Ŵ";
  CHECK(atom.find("<title>" + escaped + "</title>") != std::string::npos);
  CHECK(atom.find("<h2>" + escaped + "</h2><p>" + escaped + "</p><ul><li>&lt;1&gt; <a href=\"" + kBase + "/a/?b=c&amp;d=&quot;e&quot;\">&lt;b&gt;</a>: &amp;amp;</li></ul>") != std::string::npos);
}
