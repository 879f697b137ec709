// Before an election: what pages, documents, search and files leave out, and on which days.
#include <catch2/catch.hpp>

#include "guard/readers.h"
#include "workshop.h"

using namespace candour;
using namespace candour::build;

namespace {

// The fictional site has its pre-election period from 26 March to 3 May 2029.
Inputs inputs_on(const model::Date& day) {
  Inputs inputs;
  inputs.as_of = day;
  inputs.jobs = 2;
  return inputs;
}

// The words of a PDF, as the guard reads them.
class Reader : public guard::Listener {
 public:
  void hear(guard::Place, std::string_view text) override { words += std::string(text) + "\n"; }
  void find(guard::Rule, guard::Place, std::string_view what) override { words += "(" + std::string(what) + ")\n"; }
  std::string words;
};

std::string words_of(const std::string& pdf) {
  Reader reader;
  guard::read_pdf(pdf, reader);
  return reader.words;
}

// The words of quotations, what is quoted large, and the words and files of pictures.
const std::vector<std::string> kQuoted = {"It is lighter now", "A lamp is a small thing until it is out", "Whosoever keepeth a shop"};
const std::vector<std::string> kShown = {"The twelve dark spots", "Map of the square with twelve dark spots", "The new lamp at the market", "lamp.png", "lantern-map.svg"};

std::vector<std::string> found_in(const Tree& site, const std::vector<std::string>& all) {
  std::vector<std::string> found;
  for (const auto& [path, bytes] : site) {
    const std::string text = path + "\n" + (path.ends_with(".pdf") ? words_of(bytes) : bytes);
    for (const std::string& words : all) {
      if (text.find(words) != std::string::npos) found.push_back(path + ": " + words);
    }
  }
  return found;
}

constexpr const char* kSays = "From 26 March to 3 May 2029, before an election, we leave out quotations and pictures. The facts stay.";

}  // namespace

TEST_CASE("on the days of the pre-election period, no page, document, search or file holds a quotation or a picture of the record") {
  Inputs inputs = inputs_on({2029, 3, 26});
  inputs.pdfs = Pdfs::made;
  inputs.base_url = "https://wendlebrook.example";
  const Tree site = site_of(inputs);
  CHECK_FALSE(site.contains("(said)"));
  CHECK(found_in(site, kQuoted).empty());
  CHECK(found_in(site, kShown).empty());
  CHECK(found_in(site, {"/card.png", "og:image"}).empty());
  // The facts stay.
  CHECK(site.at("wendle/case-studies/lantern-walks/index.html").find("They found twelve dark spots.") != std::string::npos);
  CHECK(site.at("wendle/case-studies/lantern-walks/index.html").find("Harbour Lane") != std::string::npos);
  for (const auto& [path, bytes] : site) {
    INFO(path);
    if (path.ends_with(".html")) CHECK(bytes.find(kSays) != std::string::npos);
    // A sheet has counts alone, of which none is left out.
    if (path.ends_with(".pdf") && !path.ends_with("-one-page.pdf")) CHECK(words_of(bytes).find("before an election") != std::string::npos);
  }
}

TEST_CASE("the period has its first and its last day, and ends there") {
  for (const model::Date& day : {model::Date{2029, 3, 26}, model::Date{2029, 5, 3}}) {
    const Tree site = site_of(inputs_on(day));
    CHECK(found_in(site, kQuoted).empty());
    CHECK(found_in(site, kShown).empty());
    CHECK(found_in(site, {kSays}).size() > 10);
  }
  for (const model::Date& day : {model::Date{2029, 3, 25}, model::Date{2029, 5, 4}}) {
    const Tree site = site_of(inputs_on(day));
    for (const std::string& words : kQuoted) CHECK_FALSE(found_in(site, {words}).empty());
    for (const std::string& words : kShown) CHECK_FALSE(found_in(site, {words}).empty());
    CHECK(found_in(site, {kSays, "before the election", "Before the election"}).empty());
  }
}
