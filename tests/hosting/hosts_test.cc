// What each kind of host is told. The full texts stand in golden/; here stands what must hold of all of them.
// CANDOUR_UPDATE_GOLDENS=1 rewrites the goldens; such a run fails, for it has compared nothing.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <sstream>

#include "../golden/golden.h"
#include "../text/matches.h"
#include "hosted.h"
#include "hosting/policy.h"
#include "theme/theme.h"

using namespace candour;
using golden::bytes_of;
using test::fictional;
using test::hosted;
using test::holds;
using test::matches;

namespace {

namespace fs = std::filesystem;

struct Address {
  std::string name;  // of the folder of its goldens
  std::optional<std::string> base_url;
  std::string base_path;
};

const std::vector<Address> kAddresses = {{"no-address", std::nullopt, "/"},
                                         {"root", "https://example.org", "/"},
                                         {"sub-path", "https://example.org/open/transparency", "/open/transparency/"}};

const std::vector<std::string> kHosts = {".htaccess", "_headers", "hosting/nginx.conf"};

}  // namespace

TEST_CASE("every host is told what it was told, word for word") {
  const bool rewriting = std::getenv("CANDOUR_UPDATE_GOLDENS") != nullptr;
  for (const Address& address : kAddresses) {
    for (const auto& [path, bytes] : hosted(address.base_url)) {
      if (path == "sitemap.xml") continue;  // all that it holds is compared with the pages
      const fs::path golden = fs::path(CANDOUR_TEST_DATA) / "golden" / address.name / (path.starts_with('.') ? "dot" + path : path);
      INFO(golden.string());
      if (rewriting) {
        fs::create_directories(golden.parent_path());
        std::ofstream(golden, std::ios::binary) << bytes;
        continue;
      }
      CHECK(bytes == bytes_of(golden));
    }
  }
  if (rewriting) FAIL("goldens rewritten: run again without CANDOUR_UPDATE_GOLDENS");
}

TEST_CASE("every host sends the one policy, and every other header, with each answer") {
  for (const Address& address : kAddresses) {
    const auto files = hosted(address.base_url);
    for (const std::string& host : kHosts) {
      for (const hosting::Header& header : hosting::security_headers(address.name == "root")) {
        INFO(address.name << " " << host << " " << header.name);
        CHECK(holds(files.at(host), header.name));
        CHECK(holds(files.at(host), header.value));
      }
    }
  }
}

TEST_CASE("the policy lets in nothing by default, and nothing from elsewhere") {
  std::istringstream policy{std::string(hosting::kContentSecurityPolicy)};
  std::map<std::string, std::string> directives;
  for (std::string each; std::getline(policy, each, ';');) {
    each.erase(0, each.find_first_not_of(' '));
    const std::size_t space = each.find(' ');
    directives[each.substr(0, space)] = each.substr(space + 1);
  }
  CHECK(directives["default-src"] == "'none'");
  for (const auto& [name, value] : directives) {
    INFO(name);
    CHECK((value == "'none'" || value == "'self'"));
  }
}

TEST_CASE("HTTPS alone is asked for only where the site has a host to itself, and comes by HTTPS") {
  const auto asks = [](const std::optional<std::string>& base_url) {
    const auto files = hosted(base_url);
    std::set<bool> all;
    for (const std::string& host : kHosts) all.insert(holds(files.at(host), "Strict-Transport-Security"));
    REQUIRE(all.size() == 1);
    return *all.begin();
  };
  CHECK(asks("https://example.org"));
  CHECK_FALSE(asks("http://example.org"));
  CHECK_FALSE(asks("https://example.org/transparency"));
  CHECK_FALSE(asks(std::nullopt));
}

TEST_CASE("what has a fingerprint may be kept for ever, and nothing else") {
  for (const Address& address : kAddresses) {
    const auto files = hosted(address.base_url);
    std::set<std::string> named;
    const html::Assets assets = test::named_assets();
    for (const auto& [plain, published] : assets.all()) named.insert(published.substr(1));
    std::set<std::string> kept;
    for (const std::string& path : matches(files.at("_headers"), "(/[^\n]*)\n  Cache-Control: public, max-age=31536000, immutable\n")) {
      CHECK(path.starts_with(address.base_path));
      kept.insert(path.substr(address.base_path.size()));
    }
    CHECK(kept == named);
    for (const std::string host : {".htaccess", "hosting/nginx.conf"}) {
      INFO(address.name << " " << host);
      const auto patterns = matches(files.at(host), host == ".htaccess" ? "<FilesMatch \"([^\"]+)\">\nHeader set Cache-Control \"public, max-age=31536000, immutable\"\n"
                                                                       : "location ~ \"([^\"]*static/[^\"]+)\" \\{");
      REQUIRE(patterns.size() == 1);
      const std::regex pattern(patterns[0]);
      const std::string before = host == ".htaccess" ? "" : address.base_path + "static/";
      for (const std::string& path : named) CHECK(std::regex_search(before + path.substr(7), pattern));
      for (const std::string path : {"candour.css", "lantern-map.svg", "index.html", "candour.0123abcd.css.map", "candourx0123abcd.css"}) {
        INFO(path);
        CHECK_FALSE(std::regex_search(before + path, pattern));
      }
    }
  }
}

TEST_CASE("no header is given twice for one address to hosts that would join the two") {
  for (const Address& address : kAddresses) {
    const std::string text = hosted(address.base_url).at("_headers");
    std::istringstream lines(text);
    std::set<std::string> everywhere;
    std::map<std::string, std::set<std::string>> own;
    std::string path;
    for (std::string line; std::getline(lines, line);) {
      if (!line.starts_with("  ")) {
        path = line;
        continue;
      }
      const std::string name = line.substr(2, line.find(':') - 2);
      const bool is_new = path.ends_with('*') ? everywhere.insert(name).second : own[path].insert(name).second;
      CHECK(is_new);
    }
    for (const auto& [at, names] : own) {
      for (const std::string& name : names) CHECK(everywhere.count(name) == 0);
    }
    CHECK(everywhere.size() >= 6);
    const std::size_t offered = hosting::kOfferedNames.size() + hosting::kOfferedEndings.size();
    CHECK(own.size() == html::asset::kAll.size() + 2 + offered);  // the web manifest and the catalogue of data
  }
}

TEST_CASE("a card may be shown on any page, where a host can be told so, and nothing else may") {
  for (const Address& address : kAddresses) {
    const auto files = hosted(address.base_url);
    CHECK(matches(files.at(".htaccess"), "<FilesMatch \"([^\"]+)\">\nHeader always set Cross-Origin-Resource-Policy \"cross-origin\"\n") == std::vector<std::string>{"^card\\.png$"});
    CHECK(matches(files.at("hosting/nginx.conf"), "location ~ \"([^\"]+)\" \\{[^}]*Cross-Origin-Resource-Policy \"cross-origin\" always;[^}]*\\}") == std::vector<std::string>{"/card\\.png$"});
    for (const std::string& host : kHosts) CHECK(matches(files.at(host), "(cross-origin\"?)").size() == (host == "_headers" ? 0 : 1));
  }
}

TEST_CASE("every old address is redirected for good, however it is written, and stays on the site") {
  for (const Address& address : kAddresses) {
    const auto files = hosted(address.base_url);
    const std::string& base = address.base_path;
    const std::map<std::string, std::string> expected = {
        {base + "streets/", base + "wendle/plan/2022-23/streets-and-squares/"}, {base + "streets", base + "wendle/plan/2022-23/streets-and-squares/"},
        {base + "streets/index.html", base + "wendle/plan/2022-23/streets-and-squares/"}, {base + "plans/2021.html", base + "wendle/plan/2021-22/"},
        {base + "Words/Joint_Team/", base + "glossary/#jst"}, {base + "Words/Joint_Team", base + "glossary/#jst"},
        {base + "Words/Joint_Team/index.html", base + "glossary/#jst"}};
    for (const auto& [from, to] : expected) {
      INFO(from);
      CHECK(holds(files.at("_redirects"), from + " " + to + " 301\n"));
      CHECK(holds(files.at("hosting/nginx.conf"), "location = " + from + " { return 301 " + to + "; }\n"));
      const std::regex rule("RedirectMatch 301 \"([^\"]+)\" \"([^\"]+)\"\n");
      std::set<std::string> targets;
      const std::string& htaccess = files.at(".htaccess");
      for (std::sregex_iterator it(htaccess.begin(), htaccess.end(), rule), end; it != end; ++it) {
        if (std::regex_search(from, std::regex((*it)[1].str()))) targets.insert((*it)[2]);
      }
      CHECK(targets == std::set<std::string>{to});
    }
    CHECK(matches(files.at("_redirects"), "(\n)").size() == expected.size());
    CHECK(matches(files.at("hosting/nginx.conf"), "(return 301)").size() == expected.size());
  }
}

TEST_CASE("a site without old addresses has no file of redirects") {
  test::World world{files::DiskReader(CANDOUR_TEST_DATA "/../fictional/content")};
  world.loaded.record.redirects.clear();
  for (const files::Artifact& file : hosting::hosting_files(world.material("https://example.org"), test::named_assets())) {
    CHECK(file.path.text() != "_redirects");
    CHECK_FALSE(holds(file.bytes, "301"));
  }
}

TEST_CASE("the list of published files is kept from readers") {
  for (const Address& address : kAddresses) {
    const auto files = hosted(address.base_url);
    CHECK(std::regex_search(".candour-manifest.json", std::regex(matches(files.at(".htaccess"), "<FilesMatch \"([^\"]+)\">\nRequire all denied").at(0))));
    CHECK(holds(files.at("hosting/nginx.conf"), "location ~ /\\.(?!well-known/) {\n        return 404;\n"));
  }
}

TEST_CASE("the web manifest names only what is published, from where it stands itself") {
  const auto files = hosted("https://example.org/open/transparency");
  const auto manifest = nlohmann::json::parse(files.at("manifest.webmanifest"));
  CHECK(manifest.at("name") == "Promises in Wendlebrook");
  CHECK(manifest.at("short_name") == "Wendlebrook");
  CHECK(manifest.at("start_url") == "./");
  CHECK(manifest.at("scope") == "./");
  const auto paper = theme::colour_of(fictional().record().site.theme, theme::Role::paper, theme::Scheme::light);
  CHECK(manifest.at("theme_color") == model::hex(paper));
  CHECK(manifest.at("background_color") == model::hex(paper));
  std::set<std::string> published;
  const html::Assets assets = test::named_assets();
  for (const auto& [plain, address] : assets.all()) published.insert(address.substr(1));
  std::set<std::string> sizes;
  bool has_maskable = false;
  for (const auto& icon : manifest.at("icons")) {
    CHECK(published.count(icon.at("src").get<std::string>()) == 1);
    sizes.insert(icon.at("sizes").get<std::string>());
    has_maskable |= icon.value("purpose", "any") == "maskable";
  }
  CHECK(sizes == std::set<std::string>{"any", "192x192", "512x512"});
  CHECK(has_maskable);
}

TEST_CASE("the web manifest has no short name where the record gives none") {
  test::World world{files::DiskReader(CANDOUR_TEST_DATA "/../fictional/content")};
  world.loaded.record.site.short_title.reset();
  CHECK_FALSE(nlohmann::json::parse(hosting::web_manifest(world.material(), test::named_assets()).bytes).contains("short_name"));
}

TEST_CASE("the address of the site changes nothing in the web manifest") {
  CHECK(hosted(std::nullopt).at("manifest.webmanifest") == hosted("https://example.org/open/transparency").at("manifest.webmanifest"));
}
