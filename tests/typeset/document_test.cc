// Whole documents as text: what is read (tree) and what is seen (pages). CANDOUR_UPDATE_GOLDENS=1 rewrites the files below
// golden/; such a run fails, for it has compared nothing.
#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <thread>

#include "../golden/golden.h"
#include "sample.h"

using namespace workshop;
using golden::bytes_of;
namespace fs = std::filesystem;

namespace {

}  // namespace

TEST_CASE("documents are set as their goldens say") {
  const fs::path folder = fs::path(CANDOUR_TEST_DATA) / "golden";
  const std::vector<std::pair<std::string, Flow>> flows = {{"everything", everything()}, {"languages", languages()}, {"tables", tables()}};
  std::set<std::string> names;
  for (const auto& [name, flow] : flows) {
    const Document document = workshop::set(flow);
    for (const auto& [ending, text] : {std::pair(std::string(".tree.txt"), dump_tree(document)), std::pair(std::string(".pages.txt"), dump_pages(document))}) {
      names.insert(name + ending);
      const fs::path file = folder / (name + ending);
      if (std::getenv("CANDOUR_UPDATE_GOLDENS") != nullptr) {
        fs::create_directories(folder);
        std::ofstream(file, std::ios::binary) << text;
      } else {
        INFO(file.string() << "; CANDOUR_UPDATE_GOLDENS=1 rewrites it");
        CHECK(bytes_of(file) == text);
      }
    }
  }
  if (std::getenv("CANDOUR_UPDATE_GOLDENS") != nullptr) FAIL("goldens rewritten: run again without CANDOUR_UPDATE_GOLDENS");
  for (const auto& entry : fs::directory_iterator(folder)) CHECK(names.contains(entry.path().filename().string()));
}

TEST_CASE("a typesetter gives the same document whatever it set before") {
  auto used = typesetter();
  diagnostics::Diagnostics problems;
  used.set(languages(), problems);
  used.set(tables(), problems);
  const auto again = used.set(everything(), problems);
  REQUIRE(again);
  CHECK(dump_pages(*again) == dump_pages(workshop::set(everything())));
}

TEST_CASE("trees are without fault") {
  for (const Flow& flow : {everything(), languages(), tables()}) {
    for (const Fault& fault : faults_of(workshop::set(flow).tree)) FAIL_CHECK(fault.what);
  }
}

TEST_CASE("white space is one space, and none at the ends of a paragraph or a line") {
  const Document document = workshop::set(flow({Heading{1, words("  Spaces\n ")}, Paragraph{{Text{"  a \n b\t ", {}}, Phrase{.bold = true, .content = words(" c ")}, LineBreak{}, Text{" d ", {}}}}}));
  CHECK(dump_tree(document) == "Document\n  H1\n    \"Spaces\"\n  P\n    \"a b c d\"\n");
}

TEST_CASE("a long address ends at its own marks, and its parts are one link") {
  const Document document = workshop::set(flow({Heading{1, words("Links")}, Paragraph{{Text{"See ", {}}, Link{std::string("https://candour.example/"), "", words("https://candour.example/orrisbridge/plan/2024-25/quarter-three/antisocial-behaviour-and-deliberate-fires/outcomes"), {}}, Text{".", {}}}}}));
  const auto& links = document.pages.front().links;
  CHECK(links.size() == 2);
  CHECK(links.front().link == links.back().link);
}

TEST_CASE("lines of a justified paragraph but the last end at its width") {
  std::string text;
  for (int i = 0; i < 12; ++i) text += "The partnership reported on ten of the promised outcomes in the first quarter of the year. ";
  const Document document = workshop::set(flow({Heading{1, words("Justified")}, Paragraph{words(text), TextKind::body, Align::justified}}));
  const Page& page = document.pages.front();
  std::vector<double> ends;
  for (const Item& item : page.items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    if (run == nullptr || run->size != Styles{}.body.size) continue;
    const double space = text_of(page, *run).ends_with(" ") ? run->face->advance(run->face->glyph(' ')) * run->size / 1000 : 0;
    ends.push_back(run->origin.x + width_of(page, *run) - space);
  }
  REQUIRE(ends.size() > 8);
  ends.pop_back();
  for (const double end : ends) CHECK(end == Approx(54 + Styles{}.body.measure).margin(0.6));
}

TEST_CASE("a word is hyphenated where a line would be half empty, and is one word to who reads it") {
  Styles styles;
  styles.body.measure = 110;
  const Document document = workshop::set(flow({Heading{1, words("Narrow")}, paragraph("a misunderstanding of responsibilities notwithstanding representation")}), styles);
  const std::string tree = dump_tree(document);
  CHECK(tree.find("\xC2\xAD") != std::string::npos);
}

TEST_CASE("workers that share fonts and patterns give the same documents at once as one after the other", "[threads]") {
  const std::vector<Flow> flows = {everything(), languages(), tables()};
  std::vector<std::string> alone;
  for (const Flow& flow : flows) alone.push_back(dump_pages(workshop::set(flow)));
  std::vector<std::thread> workers;
  std::vector<int> same(4, 0);
  for (std::size_t w = 0; w < same.size(); ++w) {
    workers.emplace_back([&, w] {
      for (std::size_t i = 0; i < 6; ++i) {
        const std::size_t which = (w + i) % flows.size();
        same[w] += dump_pages(workshop::set(flows[which])) == alone[which] ? 1 : 0;
      }
    });
  }
  for (std::thread& worker : workers) worker.join();
  CHECK(same == std::vector<int>(4, 6));
}
