// The share cards of a whole build: which there are, and what leads to them.
#include <catch2/catch.hpp>

#include "workshop.h"

using namespace candour::build;

namespace {

using Lines = std::vector<std::string>;

Inputs with_cards() {
  Inputs inputs;
  inputs.pdfs = Pdfs::made;
  inputs.jobs = 2;
  inputs.base_url = "https://wendlebrook.example/promises";
  return inputs;
}

Lines cards_of(const Tree& site) {
  Lines paths;
  for (const auto& [path, bytes] : site) {
    if (path.ends_with("card.png")) paths.push_back(path);
  }
  return paths;
}

}  // namespace

TEST_CASE("each share card stands beside the one page that leads to it, by its whole address", "[threads]") {
  const Tree site = site_of(with_cards());
  CHECK(site.count("(said)") == 0);
  const std::string before = "<meta property=\"og:image\" content=\"https://wendlebrook.example/promises/";
  Lines named;
  for (const auto& [path, bytes] : site) {
    const std::size_t found = path.ends_with(".html") ? bytes.find(before) : std::string::npos;
    if (found == std::string::npos) continue;
    const std::size_t begin = found + before.size();
    named.push_back(bytes.substr(begin, bytes.find('"', begin) - begin));
    CHECK(named.back() == path.substr(0, path.size() - std::string("index.html").size()) + "card.png");
  }
  std::sort(named.begin(), named.end());
  CHECK(named.size() >= 15);
  CHECK(named == cards_of(site));
  CHECK(site.at("manifest-sha256.txt").find(named.front()) != std::string::npos);

  Inputs alone = with_cards();
  alone.jobs = 1;
  CHECK(differences(site_of(alone), site) == Lines{});
}

TEST_CASE("without an address of the site, or without documents, there are no share cards, and no page speaks of any") {
  Inputs nowhere = with_cards();
  nowhere.base_url.reset();
  Inputs html_only = with_cards();
  html_only.pdfs = Pdfs::none;
  for (const Inputs* inputs : {&nowhere, &html_only}) {
    const Tree site = site_of(*inputs);
    CHECK(cards_of(site) == Lines{});
    for (const auto& [path, bytes] : site) {
      INFO(path);
      if (path.ends_with(".html")) CHECK(bytes.find("og:image") == std::string::npos);
    }
  }
}
