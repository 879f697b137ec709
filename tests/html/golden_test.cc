// One page of each template, byte for byte. CANDOUR_UPDATE_GOLDENS=1 rewrites the files below golden/; such a run fails,
// for it has compared nothing.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>

#include "../golden/golden.h"
#include "html/bind.h"
#include "rendered.h"

using namespace candour;
using golden::bytes_of;
using golden::first_difference;
using test::fictional;

namespace {

namespace fs = std::filesystem;

const fs::path kFolder = CANDOUR_TEST_DATA "/golden";

// By the name of its file: the page that shows the most of what its template can say.
const std::map<std::string, std::string> kPages = {
    {"home", "/"},
    {"partnership", "/wendle/"},
    {"strategy", "/wendle/strategy/2020-23/"},
    {"objective", "/wendle/strategy/2020-23/feel-safe/"},
    {"plan", "/wendle/plan/2022-23/"},
    {"plan-without-status", "/wendle/plan/2021-22/"},
    {"register", "/wendle/plan/2022-23/promises/"},
    {"register-of-rows", "/wendle/plan/2021-22/promises/"},
    {"section", "/wendle/plan/2022-23/streets-and-squares/"},
    {"section-of-actions", "/wendle/plan/2021-22/night-time/"},
    {"section-of-blanks", "/tarn/plan/2019-20/quiet-valley/"},
    {"summary", "/wendle/plan/2022-23/q4/"},
    {"summary-undated", "/wendle/plan/2021-22/late-year/"},
    {"case-study", "/wendle/case-studies/lantern-walks/"},
    {"decision", "/wendle/decisions/cabinet-report-2023/"},
    {"body", "/bodies/wbc/"},
    {"bodies", "/bodies/"},
    {"glossary", "/glossary/"},
    {"how-to-read", "/about/"},
    {"left-out", "/left-out/"},
    {"accessibility", "/accessibility/"},
    {"sources", "/sources/"},
    {"a-z", "/a-z/"},
    {"site-map", "/site-map/"},
    {"changes", "/changes/"},
    {"corrections", "/corrections/"},
    {"check", "/check/"},
    {"data", "/data/"},
    {"as-published", "/tarn/plan/2019-20/q1/as-published/"},
    {"plans", "/plans/"},
    {"strategies", "/strategies/"},
    {"case-studies", "/case-studies/"},
    {"not-found", "/404.html"},
    {"redirect", "/Words/Joint_Team/"},
};

std::string page_at(const std::string& address) {
  diagnostics::Diagnostics diagnostics;
  const std::string html = html::render(test::fictional_site(), test::view_at(fictional(), address), diagnostics).file.bytes;
  INFO(diagnostics::for_people(diagnostics, test::repository_templates().sources, diagnostics::Colour::off));
  CHECK(diagnostics.all().empty());
  return html;
}

void rewrite() {
  fs::create_directories(kFolder);
  for (const auto& entry : fs::directory_iterator(kFolder)) fs::remove(entry.path());
  for (const auto& [name, address] : kPages) std::ofstream(kFolder / (name + ".html"), std::ios::binary) << page_at(address);
}

}  // namespace

TEST_CASE("a page of each kind is what it was, byte for byte") {
  if (std::getenv("CANDOUR_UPDATE_GOLDENS") != nullptr) {
    rewrite();
    FAIL("goldens rewritten: run again without CANDOUR_UPDATE_GOLDENS");
  }
  for (const auto& [name, address] : kPages) {
    INFO(name << ".html, of " << address);
    const fs::path golden = kFolder / (name + ".html");
    if (!fs::exists(golden)) {
      FAIL_CHECK("no golden; CANDOUR_UPDATE_GOLDENS=1 makes it");
      continue;
    }
    const std::string expected = bytes_of(golden);
    const std::string made = page_at(address);
    if (expected != made) FAIL_CHECK(first_difference(expected, made));
  }
}

TEST_CASE("there is no golden without a page") {
  for (const auto& entry : fs::directory_iterator(kFolder)) {
    INFO(entry.path().filename().string());
    CHECK(kPages.count(entry.path().stem().string()) == 1);
    CHECK(entry.path().extension() == ".html");
  }
}

TEST_CASE("every template has a golden") {
  std::map<std::string_view, int> templates;
  for (const auto& group : {html::plan_pages(), html::strategy_pages(), html::people_pages(), html::reference_pages(), html::honest_pages()}) {
    for (const html::PageType& page : group) templates[page.template_name] = 0;
  }
  for (const auto& [name, address] : kPages) {
    const views::View view = test::view_at(fictional(), address);
    ++templates[std::visit([](const auto& it) { return html::bind(it); }, view).template_name];
  }
  for (const auto& [name, goldens] : templates) {
    INFO(name);
    CHECK(goldens > 0);
  }
}
