// What a whole build gives to browsers to keep, to hosts, and to readers who come by an old address.
#include <algorithm>
#include <catch2/catch.hpp>
#include <regex>
#include <set>

#include "../text/matches.h"
#include "workshop.h"

using namespace candour;
using namespace candour::build;

namespace {

using Lines = std::vector<std::string>;

Tree hosted_at(std::optional<std::string> base_url) {
  Inputs inputs;
  inputs.base_url = std::move(base_url);
  return site_of(inputs);
}

// The one path that fits, or what is wrong.
std::string only(const Tree& site, const std::string& pattern) {
  Lines found;
  for (const auto& [path, bytes] : site) {
    if (std::regex_match(path, std::regex(pattern))) found.push_back(path);
  }
  return found.size() == 1 ? found[0] : std::to_string(found.size()) + " files fit " + pattern;
}

const std::string kStyleSheet = R"(static/candour\.[0-9a-f]{8}\.css)";

Lines old_addresses() { return {"Words/Joint_Team/index.html", "plans/2021.html", "streets/index.html"}; }

}  // namespace

TEST_CASE("what pages ask for is published under a name that changes with its bytes") {
  const std::string before = only(without_pdfs(), kStyleSheet);
  CHECK(holds(without_pdfs().at("index.html"), "href=\"" + before + "\""));
  CHECK(holds(without_pdfs().at("wendle/index.html"), "href=\"../" + before + "\""));
  CHECK(without_pdfs().count("static/candour.css") == 0);

  Inputs inputs;
  inputs.static_files["candour.css"] += "\n/* one more line */\n";
  const Tree after = site_of(inputs);
  CHECK(only(after, kStyleSheet) != before);
  CHECK(holds(after.at("index.html"), only(after, kStyleSheet)));
  for (const auto& [path, bytes] : after) {
    INFO(path);
    CHECK_FALSE(holds(bytes, before));
  }
}

TEST_CASE("the name of the style sheet changes with the colours of the record") {
  Inputs inputs;
  std::string& site = inputs.content["site.json"];
  const std::string colour = "\"hair\": \"#e6ded2\"";
  site.replace(site.find(colour), colour.size(), "\"hair\": \"#e6ded3\"");
  const std::string with_colours = only(site_of(inputs), kStyleSheet);
  CHECK(with_colours.starts_with("static/candour."));
  CHECK(with_colours != only(without_pdfs(), kStyleSheet));
}

TEST_CASE("a file that authors name keeps the name they gave it") {
  CHECK(without_pdfs().at("static/lantern-map.svg") == Inputs().static_files.at("lantern-map.svg"));
}

TEST_CASE("every file that hosts and home screens are told of is published") {
  for (const std::optional<std::string>& base : {std::optional<std::string>(), std::optional<std::string>("https://example.org"),
                                                std::optional<std::string>("https://example.org/a/b")}) {
    const Tree site = hosted_at(base);
    const std::string root = base == "https://example.org/a/b" ? "/a/b/" : "/";
    std::set<std::string> told;
    const auto collect = [&](const std::string& text, const std::string& pattern) {
      for (const std::string& path : candour::test::matches(text, pattern)) told.insert(path);
    };
    collect(site.at("_headers"), "(?:^|\n)" + root + "([^*\n]+)\n");
    collect(site.at("hosting/nginx.conf"), "error_page 404 " + root + "([^;]+);");
    collect(site.at("hosting/nginx.conf"), "location = " + root + "([^ ]+\\.(?:html|webmanifest)) \\{");
    collect(site.at(".htaccess"), "ErrorDocument 404 " + root + "([^\n]+)\n");
    collect(site.at("manifest.webmanifest"), "\"src\": \"([^\"]+)\"");
    CHECK(told.size() > 12);
    for (const std::string& path : told) {
      INFO(path);
      CHECK(site.count(path) == 1);
    }
  }
}

TEST_CASE("every host lets scripts of any site read what is made for programs, whatever its name, and nothing else") {
  Tree site = hosted_at("https://example.org/a/b");
  site["wendle/card.png"];  // is drawn only where there are fonts
  const std::regex made_for_programs(R"(data/.*\.(csv|json|jsonld|txt)|(.*/)?(card\.png|(summary|fragment)\..*|feed\..*|record\.json|statement\.json|corrections\.json)|.*\.csv(-metadata\.json)?)");
  const std::regex apache(candour::test::matches(site.at(".htaccess"), "<FilesMatch \"([^\"]+)\">\nHeader set Access-Control-Allow-Origin \"\\*\"\n").at(0));
  const Lines endings = candour::test::matches(site.at("_headers"), "\n/a/b/\\*([^\n]+)\n  Access-Control-Allow-Origin: \\*");
  // By the address alone: nginx takes the first pattern that fits, and these stand before any that adds no header.
  const Lines patterns = candour::test::matches(site.at("hosting/nginx.conf"), "location ~ \"([^\"]+)\" \\{[^}]*?(?:types \\{[^}]*\\})?[^}]*Access-Control-Allow-Origin \"\\*\"");
  REQUIRE(patterns.size() == 2);
  const std::vector<std::regex> nginx(patterns.begin(), patterns.end());
  std::size_t offered = 0;
  for (const auto& file : site) {
    const std::string& path = file.first;
    INFO(path);
    const bool is_offered = std::regex_match(path, made_for_programs);
    if (is_offered) ++offered;
    CHECK(std::regex_match(path.substr(path.rfind('/') + 1), apache) == is_offered);
    CHECK(std::any_of(nginx.begin(), nginx.end(), [&](const std::regex& it) { return std::regex_search("/a/b/" + path, it); }) == is_offered);
    // Not twice: some hosts would make "*, *" of it.
    CHECK(std::count_if(endings.begin(), endings.end(), [&](const std::string& it) { return path.ends_with(it); }) == (is_offered ? 1 : 0));
    if (path.ends_with(".html")) CHECK_FALSE(is_offered);
  }
  CHECK(offered > 40);
  CHECK(candour::test::matches(site.at("_headers"), "(?:^|\n)(/)").size() <= 100);  // that is what Cloudflare Pages takes
}

TEST_CASE("hidden files are published like all others, and known again") {
  files::MemoryStore site;
  run({}, &site);
  CHECK(site.read(files::RelPath::of(".htaccess")).has_value());
  site.forget_record();
  CHECK(run({}, &site).said.empty());
  CHECK(site.record().empty());
}

TEST_CASE("at an old address a page says where to go, and goes there at once") {
  for (const std::string& path : old_addresses()) CHECK(without_pdfs().count(path) == 1);
  const std::string& page = without_pdfs().at("Words/Joint_Team/index.html");
  CHECK(holds(page, R"(<meta http-equiv="refresh" content="0; url=../../glossary/index.html#jst">)"));
  CHECK(holds(page, R"(<meta name="robots" content="noindex">)"));
  CHECK(holds(page, R"(<a href="../../glossary/index.html#jst">Glossary</a>)"));
  CHECK(holds(without_pdfs().at("plans/2021.html"), "content=\"0; url=../wendle/plan/2021-22/index.html\""));
  CHECK_FALSE(holds(hosted_at("https://example.org/a").at("Words/Joint_Team/index.html"), "https://example.org/"));
}

TEST_CASE("nothing but a host leads to an old address") {
  const Tree site = hosted_at("https://example.org");
  const std::set<std::string> hosts = {"_redirects", ".htaccess", "hosting/nginx.conf", ".candour-manifest.json", "manifest-sha256.txt"};
  const Lines old = old_addresses();
  for (const auto& [path, bytes] : site) {
    if (hosts.contains(path) || std::find(old.begin(), old.end(), path) != old.end()) continue;
    INFO(path);
    CHECK_FALSE(holds(bytes, "Joint_Team"));
    CHECK_FALSE(holds(bytes, "2021.html"));
    CHECK_FALSE(holds(bytes, "streets/index.html\""));
    CHECK_FALSE(holds(bytes, "example.org/streets/"));
  }
}
