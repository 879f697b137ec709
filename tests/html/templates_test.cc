// The repository's templates over every page of the fictional site.
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "html/bind.h"
#include "html/links.h"
#include "html/marks.h"
#include "html/relative.h"
#include "rendered.h"
#include "views/words.h"

using namespace candour;
using Json = nlohmann::json;
using test::fictional;
using test::rendered;

namespace {

bool has_anchor(std::string_view html, std::string_view id) {
  const std::vector<std::string_view> ids = html::anchors_of(html);
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// Every text that a template could print of a value, in order.
void collect(templates::Value value, std::vector<std::string>& texts) {
  switch (value.kind()) {
    case templates::Kind::object: {
      std::vector<std::string_view> names;
      value.add_names(names);
      for (const std::string_view name : names) collect(value.find(templates::Key(name)), texts);
      break;
    }
    case templates::Kind::list:
      for (std::size_t i = 0; i < value.size(); ++i) collect(value.item(i), texts);
      break;
    case templates::Kind::text:
    case templates::Kind::number:
    case templates::Kind::html:
    case templates::Kind::url: {
      templates::Scratch scratch;
      texts.emplace_back(value.print(scratch).text);
      break;
    }
    case templates::Kind::boolean:
    case templates::Kind::absent:
    case templates::Kind::missing: break;
  }
}

std::vector<std::string> texts_of(const views::View& view) {
  std::vector<std::string> texts;
  collect(std::visit([](const auto& it) { return html::bind(it); }, view).value, texts);
  return texts;
}

// What is bound to any page, one text a line.
const std::string& all_bound() {
  static const std::string all = [] {
    std::string text = "\n";
    for (const views::PageEntry& entry : fictional().site_map.pages) {
      const views::View view = views::make_view(fictional().material(), entry);
      for (const std::string& each : texts_of(view)) text += each + "\n";
    }
    return text;
  }();
  return all;
}

// Names of fields that hold words for readers, not references, choices or numbers.
bool is_prose(const std::string& key) {
  static const std::set<std::string> keys = {
      "title",  "tagline",    "description", "publisher",    "demonstration", "about",    "paragraphs", "mailbox",    "dated",        "summary",
      "says",   "shows",      "name",        "full_name",    "short",         "term",     "expansion",  "explanation", "area",        "role",
      "text",   "composition", "label",      "items",        "intentions",    "unit",     "reason",     "given",      "what",         "monitoring",
      "purpose", "route",     "points",      "introduction", "principles",    "funding",  "focus",      "tags",       "proposal",     "post",
      "unsure", "from",       "for",         "when_by",      "due",           "words",    "standfirst", "pull",       "place",        "texts",
      "base"};
  return keys.count(key) == 1;
}

constexpr std::string_view kChange = "% change ";

void prose_in(const Json& node, const std::string& key, std::vector<std::string>& texts) {
  if (node.is_object()) {
    for (const auto& [name, value] : node.items()) {
      // The numbers of a progress entry stand in its words; colours are seen and not read.
      if ((name == "figures" && node.contains("for")) || name == "theme") continue;
      prose_in(value, name, texts);
    }
  } else if (node.is_array()) {
    for (const auto& each : node) prose_in(each, key, texts);
  } else if (node.is_string() && is_prose(key)) {
    std::string text = node.get<std::string>();
    // Said in other words: a currency by its sign, a change as a rise or a fall, the days of a period by their month.
    if (text == "GBP" || model::parse_date(text)) return;
    if (text.starts_with(kChange)) text = text.substr(kChange.size());
    texts.push_back(std::move(text));
  }
}

std::vector<std::string> prose_of_content() {
  std::vector<std::string> texts;
  const files::DiskReader reader(CANDOUR_TEST_DATA "/../fictional/content");
  for (const files::Entry& entry : reader.list()) {
    // What is said of addresses, and of how to check the pages, is not said to their readers.
    if (entry.path.text() == "redirects.json" || entry.path.text() == "plain-english.json" || entry.path.text() == "guard.json") continue;
    std::string text = reader.read(entry.path);
    if (entry.path.text().ends_with(".md")) text = text.substr(3, text.find("\n---", 3) - 3);
    prose_in(Json::parse(text), "", texts);
  }
  return texts;
}

std::string lower_first(std::string text) {
  if (!text.empty()) text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
  return text;
}

bool is_bound(const std::string& text) {
  std::string bare = text;
  if (bare.ends_with('.')) bare.pop_back();
  return all_bound().find(bare) != std::string::npos || all_bound().find(views::capitalised(bare)) != std::string::npos ||
         all_bound().find(lower_first(bare)) != std::string::npos;
}

}  // namespace

TEST_CASE("the templates fit what every kind of page says") { CHECK(test::repository_templates().said().empty()); }

TEST_CASE("every kind of page has a template of its own") {
  std::set<std::string_view> names;
  for (const views::PageEntry& entry : fictional().site_map.pages) {
    const views::View view = views::make_view(fictional().material(), entry);
    names.insert(std::visit([](const auto& it) { return html::bind(it); }, view).template_name);
  }
  names.insert(html::bind(test::page<views::RedirectView>("/streets/")).template_name);
  CHECK(names.size() == std::variant_size_v<views::View>);
  std::size_t listed = 0;
  for (const auto& group : {html::plan_pages(), html::strategy_pages(), html::people_pages(), html::reference_pages(), html::honest_pages()}) {
    for (const html::PageType& page : group) {
      CHECK(names.count(page.template_name) == 1);
      ++listed;
    }
  }
  CHECK(listed == names.size());
}

TEST_CASE("a template that is missing is named, and so is a name that its page does not have") {
  files::MemoryFiles with;
  const files::DiskReader folder(CANDOUR_TEST_DATA "/../../templates");
  for (const files::Entry& entry : folder.list()) with.emplace(entry.path.text(), folder.read(entry.path));
  with.erase("glossary.mustache");
  with["not-found.mustache"] = "{{frame.titel}}";
  const test::Templates broken{files::MemoryReader(with)};
  REQUIRE(broken.diagnostics.errors() == 2);
  std::map<std::string, std::string> said;
  for (const auto& each : broken.diagnostics.all()) said[each.code.name] = each.message + " | " + each.hints.at(0);
  CHECK(said["html/missing-template"] ==
        "there is no template `glossary.mustache` | put it back: every kind of page has one; `candour templates DIR` writes a full set");
  CHECK(said.size() == 2);
}

TEST_CASE("every page is rendered without a word from the templates, as the file of its address") {
  REQUIRE(rendered().size() == fictional().site_map.pages.size());
  for (std::size_t i = 0; i < rendered().size(); ++i) {
    CHECK(rendered()[i].path.text() == html::file_of(fictional().site_map.pages[i].url.address));
    CHECK(rendered()[i].bytes.starts_with("<!doctype html>"));
    CHECK(rendered()[i].bytes.ends_with("</html>\n"));
  }
}

TEST_CASE("a page is the same, whoever renders it and whenever") {
  for (std::size_t i = 0; i < rendered().size(); i += 7) {
    diagnostics::Diagnostics diagnostics;
    const views::View view = views::make_view(fictional().material(), fictional().site_map.pages[i]);
    CHECK(html::render(test::fictional_site(), view, diagnostics).file.bytes == rendered()[i].bytes);
  }
}

TEST_CASE("only the page that is shown at any address speaks of where the site stands") {
  for (const std::string base : {"/", "/transparency/"}) {
    for (const views::PageEntry& entry : fictional().site_map.pages) {
      diagnostics::Diagnostics diagnostics;
      const views::View view = views::make_view(fictional().material(), entry);
      const std::string html = html::render(test::fictional_site(base), view, diagnostics).file.bytes;
      const bool anywhere = entry.url == views::not_found_url();
      INFO(entry.url.address);
      CHECK((html.find("href=\"" + base + "static/") != std::string::npos) == anywhere);
    }
  }
}

TEST_CASE("an id stands once on its page") {
  for (const files::Artifact& page : rendered()) {
    std::map<std::string_view, int> ids;
    for (const std::string_view id : html::anchors_of(page.bytes)) ++ids[id];
    for (const auto& [id, count] : ids) {
      INFO(page.path.text() << ": " << id);
      CHECK(count == 1);
    }
  }
}

TEST_CASE("every link of every page leads to a page of the site and a place on it") {
  std::map<files::RelPath, const files::Artifact*> pages;
  for (const files::Artifact& page : rendered()) pages[page.path] = &page;
  const views::DataFiles data_files = fictional().material().data_files;
  for (const files::Artifact& page : rendered()) {
    if (page.path.text() == "404.html") continue;
    const std::string& bytes = page.bytes;
    for (std::size_t at = bytes.find(" href=\""); at != std::string::npos; at = bytes.find(" href=\"", at)) {
      at += 7;
      const std::string target = bytes.substr(at, bytes.find('"', at) - at);
      if (target.find(':') != std::string::npos || target.find("static/") != std::string::npos || target.ends_with("manifest.webmanifest")) continue;
      if (target.ends_with("/statement.json") || target.ends_with("manifest-sha256.txt")) continue;  // made of the whole site: tests/build
      if (target.starts_with("summary.")) continue;  // made of the page's brief: tests/brief
      const std::size_t hash = std::min(target.find('#'), target.size());
      const auto folder = page.path.text().substr(0, page.path.text().rfind('/') + 1);
      const auto path = hash == 0 ? std::optional(page.path) : files::RelPath::parse(folder + target.substr(0, hash));
      INFO(page.path.text() << " to " << target);
      REQUIRE(path);
      if (find(data_files, {"/" + path->text()}) != nullptr) continue;
      const auto there = pages.find(files::RelPath::of(html::file_of("/" + path->text())));
      CHECK(there != pages.end());
      if (there != pages.end() && hash + 1 < target.size()) CHECK(has_anchor(there->second->bytes, target.substr(hash + 1)));
    }
  }
}

TEST_CASE("every word of the content is bound to some page") {
  const std::vector<std::string> texts = prose_of_content();
  CHECK(texts.size() > 400);
  for (const std::string& text : texts) {
    if (!is_bound(text)) FAIL_CHECK("bound to no page: " + text);
  }
}

TEST_CASE("what is listed as left out is marked on the page that it is missing from") {
  const auto view = test::page<views::LeftOutPageView>("/left-out/");
  std::map<std::pair<std::string, std::string>, int> listed;
  for (const auto& group : view.classes) {
    for (const auto& place : group.places) {
      const std::string& address = place.page.url.address;
      ++listed[{address.substr(0, address.find('#')), group.kind}];
    }
  }
  for (const auto& [place, count] : listed) {
    const std::vector<std::string> texts = texts_of(test::view_at(fictional(), place.first));
    INFO(place.first << ": " << place.second);
    CHECK(std::count(texts.begin(), texts.end(), place.second) >= count);
  }
}

TEST_CASE("every mark has a name in markup, and no two have one") {
  std::set<std::string_view> slugs;
  for (std::size_t i = 0; i < progress::kMarks; ++i) slugs.insert(html::slug_of(static_cast<progress::Mark>(i)));
  CHECK(slugs.size() == progress::kMarks);
  CHECK(slugs.count("") == 0);
}

TEST_CASE("every mark that a page can show has its drawing") {
  const std::string& page = rendered().front().bytes;
  for (std::size_t i = 0; i < progress::kMarks; ++i) {
    const std::string id = "mark-" + std::string(html::slug_of(static_cast<progress::Mark>(i)));
    INFO(id);
    CHECK(has_anchor(page, id));
  }
}
