// The ZIP file of each plan: what is in it, and that it needs nothing from outside.
#include <zip.h>

#include <catch2/catch.hpp>

#include "files/percent_decoded.h"
#include "html/addresses.h"
#include "html/links.h"
#include "html/page_text.h"
#include "html/tags.h"
#include "workshop.h"

using namespace candour;
using namespace candour::build;
using files::RelPath;

namespace {

constexpr const char* kBase = "https://www.example.org/council";

Inputs inputs_at(std::optional<std::string> base_url) {
  Inputs inputs;
  inputs.base_url = std::move(base_url);
  inputs.bundles = true;
  return inputs;
}

const Tree& site_with_address() {
  static const Tree tree = site_of(inputs_at(kBase));
  return tree;
}

const Tree& site_without_address() {
  static const Tree tree = site_of(inputs_at(std::nullopt));
  return tree;
}

Tree unzipped(const std::string& bytes) {
  Tree tree;
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  zip_t* archive = zip_open_from_source(source, ZIP_CHECKCONS | ZIP_RDONLY, nullptr);
  REQUIRE(archive != nullptr);
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
    const auto index = static_cast<zip_uint64_t>(i);
    zip_stat_t stat;
    REQUIRE(zip_stat_index(archive, index, 0, &stat) == 0);
    zip_file_t* file = zip_fopen_index(archive, index, 0);
    std::string& read = tree[stat.name];
    read.resize(stat.size);
    CHECK(zip_fread(file, read.data(), read.size()) == static_cast<zip_int64_t>(read.size()));
    zip_fclose(file);
  }
  zip_discard(archive);
  return tree;
}

// Every bundle of a site, by its path.
std::map<std::string, Tree> bundles_of(const Tree& site) {
  std::map<std::string, Tree> bundles;
  for (const auto& [path, bytes] : site) {
    if (path.ends_with(".zip")) bundles[path] = unzipped(bytes);
  }
  REQUIRE(bundles.size() > 1);
  return bundles;
}

std::string top_of(const std::string& zip) { return std::string(RelPath::of(zip).name().substr(0, RelPath::of(zip).name().size() - 4)) + "/"; }

// The places that a page leads to or asks for, as far as they are in its folder: path and anchor.
std::vector<std::pair<std::string, std::string>> places_in(const RelPath& at, const std::string& page) {
  std::vector<std::pair<std::string, std::string>> places;
  for (html::Tags tags(page); tags.next();) {
    for (const std::string& address : html::addresses_in(tags.tag())) {
      if (html::is_elsewhere(address)) continue;
      const std::size_t hash = std::min(address.find('#'), address.size());
      const std::string path = files::percent_decoded(address.substr(0, std::min(address.find('?'), hash)));
      const auto file = path.empty() ? std::optional(at) : RelPath::parse(at.parent().text() + "/" + path);
      places.emplace_back(file ? file->text() : "out of the folder: " + address, files::percent_decoded(address.substr(std::min(hash + 1, address.size()))));
    }
  }
  return places;
}

void check_links(const Tree& bundle) {
  for (const auto& [path, bytes] : bundle) {
    if (!path.ends_with(".html")) continue;
    for (const auto& [file, anchor] : places_in(RelPath::of(path), bytes)) {
      INFO(path << " leads to " << file << "#" << anchor);
      const auto found = bundle.find(file);
      REQUIRE(found != bundle.end());
      const std::vector<std::string_view> ids = html::anchors_of(found->second);
      const bool is_there = anchor.empty() || std::find(ids.begin(), ids.end(), anchor) != ids.end();
      CHECK(is_there);
    }
  }
}

// The words of a page, those around its text among them, but for what tells of the bundle.
std::string words_of(std::string_view page) {
  std::string words;
  bool is_of_bundle = false;
  for (html::Tags tags(page); tags.next();) {
    if (!is_of_bundle) words += tags.text();
    if (tags.tag().name == "a") is_of_bundle = !tags.tag().closes && html::attribute(tags.tag(), "type") == "application/zip";
  }
  std::string folded;
  for (const char c : words) {
    if (c != '\n') folded += c;
  }
  return folded;
}

}  // namespace

TEST_CASE("the page of each plan leads to a bundle of it, and says how large that is") {
  const Tree& site = site_with_address();
  REQUIRE_FALSE(site.contains("(said)"));
  for (const auto& [path, bundle] : bundles_of(site)) {
    const RelPath zip = RelPath::of(path);
    const std::string& page = site.at(zip.parent().text() + "/index.html");
    const std::size_t kilobytes = (site.at(path).size() + 999) / 1000;
    INFO(path);
    CHECK(page.find("<a href=\"" + std::string(zip.name()) + "\" type=\"application/zip\">Download everything about ") != std::string::npos);
    CHECK(page.find("(ZIP, " + std::to_string(kilobytes) + "\u00a0KB)</a>") != std::string::npos);
  }
}

TEST_CASE("bundles change nothing of a site but the pages of their plans and the lists of its files") {
  Tree with = site_without_address();
  Tree without = without_pdfs();
  for (const auto& [zip, bundle] : bundles_of(site_without_address())) {
    const std::string page = RelPath::of(zip).parent().text() + "/index.html";
    INFO(page);
    CHECK(without.at(page).find("application/zip") == std::string::npos);
    for (Tree* site : {&with, &without}) site->erase(page);
    with.erase(zip);
  }
  for (const char* list : {"manifest-sha256.txt", ".candour-manifest.json"}) {
    for (Tree* site : {&with, &without}) CHECK(site->erase(list) == 1);
  }
  CHECK(differences(with, without) == std::vector<std::string>{});
}

TEST_CASE("a bundle holds all that the site has below its plan, byte for byte but for links that lead out of it") {
  for (const Tree* site : {&site_with_address(), &site_without_address()}) {
    for (const auto& [zip, bundle] : bundles_of(*site)) {
      const std::string inside = top_of(zip) + "site/";
      const std::string folder = RelPath::of(zip).parent().text() + "/";
      for (const auto& [path, bytes] : *site) {
        INFO(zip << ": " << path);
        if (path.starts_with(folder) && path != zip) CHECK(bundle.contains(inside + path));
      }
      for (const auto& [path, bytes] : bundle) {
        INFO(zip << ": " << path);
        if (path == top_of(zip) + "Start here.html" || path.starts_with(top_of(zip) + "data/")) continue;
        REQUIRE(path.starts_with(inside));
        const std::string& original = site->at(path.substr(inside.size()));
        if (!path.ends_with(".html")) CHECK(bytes == original);
        else if (site == &site_with_address()) CHECK(words_of(bytes) == words_of(original));
        else CHECK(html::blocks_of(bytes) == html::blocks_of(original));
      }
      const std::string name = top_of(zip).substr(0, top_of(zip).size() - 1);
      CHECK(bundle.contains(name + "/data/" + name + ".csv"));
      CHECK(bundle.contains(name + "/data/" + name + ".json"));
      CHECK(bundle.contains(inside + "glossary/index.html"));
      CHECK(bundle.contains(inside + "about/index.html"));
      CHECK_FALSE(bundle.contains(inside + "index.html"));
    }
  }
}

TEST_CASE("every link within a bundle leads somewhere, from the page that lies on top on") {
  for (const Tree* site : {&site_with_address(), &site_without_address()}) {
    for (const auto& [zip, bundle] : bundles_of(*site)) check_links(bundle);
  }
}

TEST_CASE("what a bundle does not hold is on the site itself, or plain words where that has no address") {
  for (const auto& [zip, bundle] : bundles_of(site_with_address())) {
    for (const auto& [path, bytes] : bundle) {
      if (!path.ends_with(".html")) continue;
      for (html::Tags tags(bytes); tags.next();) {
        for (std::string address : html::addresses_in(tags.tag())) {
          if (!address.starts_with(kBase)) continue;
          address = address.substr(std::string(kBase).size() + 1, address.find_first_of("?#") - std::string(kBase).size() - 1);
          INFO(path << " leads to " << address);
          CHECK(site_with_address().contains(address.empty() || address.ends_with('/') ? address + "index.html" : address));
        }
      }
    }
  }
  const auto bundles = bundles_of(site_without_address());
  const auto& [zip, bundle] = *bundles.begin();
  const std::string& page = bundle.at(top_of(zip) + "site/" + RelPath::of(zip).parent().text() + "/index.html");
  CHECK(page.find("<a>Sources</a>") != std::string::npos);
  CHECK(page.find("<form") == std::string::npos);
  CHECK(bundle.at(top_of(zip) + "Start here.html").find("What leads to other parts of the website is not a link here.") != std::string::npos);
}

TEST_CASE("bundles are the same whatever the number of threads", "[threads]") {
  Inputs inputs = inputs_at(kBase);
  inputs.jobs = 4;
  CHECK(differences(site_of(inputs), site_with_address()).empty());
}

TEST_CASE("the guard reads what goes into a bundle: of words that must not be published, none is made") {
  Inputs inputs = inputs_at(kBase);
  inputs.templates["start-here.mustache"] += "\n<!-- ring 07700 900123 -->\n";
  files::MemoryStore site;
  const Built built = run(inputs, &site);
  CHECK(built.said.find("[guard/telephone]") != std::string::npos);
  CHECK(built.said.find(".zip` and ") != std::string::npos);  // and in those of the other plans
  CHECK(site.list().empty());
}

TEST_CASE("a name that cannot be unpacked everywhere is told with the site, and nothing is published") {
  Inputs inputs = without_statements();
  inputs.bundles = true;
  std::string& plan = inputs.content["wendle/plans/2022-23/plan.json"];
  const std::size_t at = plan.find("\"voices\"");
  REQUIRE(at != std::string::npos);
  plan.replace(at, 8, "\"aux\"");
  files::MemoryStore site;
  const Built built = run(inputs, &site);
  INFO(built.said);
  CHECK(built.said.find("/site/wendle/plan/2022-23/aux` cannot be unpacked on Windows: `aux` is the name of a device there, not of a file [bundle/unportable-name]\n") != std::string::npos);
  CHECK(site.list().empty());
}
