// The PDFs of a whole build: which there are, how pages lead to them, and what settings change.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <re2/re2.h>

#include "../picture/made.h"
#include "guard/readers.h"
#include "workshop.h"

using namespace candour;
using namespace candour::build;

namespace {

using Lines = std::vector<std::string>;

Inputs with_pdfs() {
  Inputs inputs;
  inputs.pdfs = Pdfs::made;
  inputs.jobs = 2;
  return inputs;
}

// As with_pdfs(), its site.json changed.
template <class Change>
Inputs with_settings(Change change) {
  Inputs inputs = with_pdfs();
  nlohmann::ordered_json site = nlohmann::ordered_json::parse(inputs.content.at("site.json"));
  change(site["pdf"]);
  inputs.content.at("site.json") = site.dump(2);
  return inputs;
}

const Tree& as_it_is() {
  static const Tree site = site_of(with_pdfs());
  return site;
}

bool is_pdf(const std::string& path) { return path.ends_with(".pdf"); }

Lines pdfs_of(const Tree& site) {
  Lines paths;
  for (const auto& [path, bytes] : site) {
    if (is_pdf(path)) paths.push_back(path);
  }
  return paths;
}

bool is_sheet(const std::string& path) { return path.ends_with("-one-page.pdf"); }

// What is read in a file, its spaces made alike.
class Words : public guard::Listener {
 public:
  void hear(guard::Place place, std::string_view text) override {
    if (place == guard::Place::text) text_ += " " + std::string(text);
  }
  void find(guard::Rule, guard::Place, std::string_view) override {}
  bool hold(const std::string& text) const { return spaced(text_).find(spaced(text)) != std::string::npos; }

 private:
  static std::string spaced(std::string text) {
    static const re2::RE2 soft_hyphen("\u00ad\\s*");
    static const re2::RE2 space("[\\s\u00a0]+");
    re2::RE2::GlobalReplace(&text, soft_hyphen, "");
    re2::RE2::GlobalReplace(&text, space, " ");
    return text;
  }
  std::string text_;
};

std::size_t size_of_pdfs(const Tree& site) {
  std::size_t size = 0;
  for (const std::string& path : pdfs_of(site)) size += site.at(path).size();
  return size;
}

}  // namespace

TEST_CASE("a page with a document leads to it, says its size, and names it to machines") {
  CHECK(as_it_is().count("(said)") == 0);
  const Lines pdfs = pdfs_of(as_it_is());
  CHECK(pdfs.size() >= 15);
  const re2::RE2 link("<a href=\"([^\"/]*\\.pdf)\" type=\"application/pdf\">Download this ([a-z ]+) \\(PDF, ([1-9][0-9]*) pages?, ([0-9]+)\u00a0KB\\)</a>");
  Lines linked;
  for (const auto& [path, bytes] : as_it_is()) {
    std::string name;
    std::string what;
    std::size_t pages = 0;
    std::size_t kilobytes = 0;
    if (!path.ends_with(".html") || !re2::RE2::PartialMatch(bytes, link, &name, &what, &pages, &kilobytes)) continue;
    INFO(path);
    const std::string document = path.substr(0, path.rfind('/') + 1) + name;
    linked.push_back(document);
    REQUIRE(as_it_is().count(document) == 1);
    const std::string& pdf = as_it_is().at(document);
    CHECK(pdf.starts_with("%PDF-1.7"));
    CHECK(kilobytes == (pdf.size() + 999) / 1000);
    CHECK(bytes.find("<link rel=\"alternate\" type=\"application/pdf\" href=\"" + name + "\"") != std::string::npos);
    CHECK(bytes.find("\"encodingFormat\":\"application/pdf\"") != std::string::npos);
  }
  for (const std::string& path : pdfs) {
    if (is_sheet(path)) linked.push_back(path);
  }
  std::sort(linked.begin(), linked.end());
  CHECK(linked == pdfs);
}

TEST_CASE("a report, a plan and an objective lead to a summary of one page, by a line that no other link has") {
  const re2::RE2 link("<a href=\"([^\"/]*-one-page\\.pdf)\" type=\"application/pdf\">Download a one-page summary \\(PDF, ([0-9]+)\u00a0KB\\)</a>");
  std::size_t sheets = 0;
  for (const auto& [path, bytes] : as_it_is()) {
    if (!path.ends_with("/index.html")) continue;
    INFO(path);
    const std::string folder = path.substr(0, path.rfind('/') + 1);
    std::string name;
    std::size_t kilobytes = 0;
    const bool is_linked = re2::RE2::PartialMatch(bytes, link, &name, &kilobytes);
    CHECK(is_linked == (as_it_is().count(folder + "summary.json") == 1));
    if (!is_linked) continue;
    ++sheets;
    REQUIRE(as_it_is().count(folder + name) == 1);
    CHECK(kilobytes == (as_it_is().at(folder + name).size() + 999) / 1000);
    CHECK(kilobytes <= 60);
  }
  CHECK(sheets >= 10);
  const Lines pdfs = pdfs_of(as_it_is());
  CHECK(static_cast<std::size_t>(std::count_if(pdfs.begin(), pdfs.end(), is_sheet)) == sheets);
}

TEST_CASE("the figures of a summary of one page are those of the summary for programs beside it") {
  std::size_t figures = 0;
  for (const std::string& path : pdfs_of(as_it_is())) {
    if (!is_sheet(path)) continue;
    INFO(path);
    const std::string folder = path.substr(0, path.rfind('/') + 1);
    const auto json = nlohmann::json::parse(as_it_is().at(folder + "summary.json"));
    Words read;
    guard::read_file(path, as_it_is().at(path), read);
    CHECK(read.hold(json.at("title").get<std::string>()));
    CHECK(read.hold(json.at("says").at(0).get<std::string>()));
    for (const auto& tally : json.at("tallies")) {
      for (const auto& it : tally.at("counts")) {
        CHECK(read.hold(it.at("says").get<std::string>() + " " + std::to_string(it.at("count").get<int>()) + " " + std::to_string(it.at("of").get<int>())));
        ++figures;
      }
    }
    for (const auto& part : json.at("parts")) CHECK(read.hold(part.at("says").get<std::string>()));
  }
  CHECK(figures > 20);
}

TEST_CASE("an address makes the name of a document, which still says what it is among a reader's files") {
  CHECK(as_it_is().count("wendle/plan/2022-23/wendle-plan-2022-23.pdf") == 1);
  CHECK(as_it_is().count("wendle/case-studies/shop-link/wendle-case-studies-shop-link.pdf") == 1);
}

TEST_CASE("the number of threads changes no byte of a document", "[threads]") {
  for (const unsigned jobs : {1U, 7U}) {
    Inputs inputs = with_pdfs();
    inputs.jobs = jobs;
    INFO(jobs);
    CHECK(differences(site_of(inputs), as_it_is()) == Lines{});
  }
}

TEST_CASE("without documents no page speaks of any, and those of an earlier build go") {
  files::MemoryStore site;
  run(with_pdfs(), &site);
  CHECK(pdfs_of(tree_of(site)).size() == pdfs_of(as_it_is()).size());
  Inputs html_only;
  const Built built = run(html_only, &site);
  CHECK(built.outcome.documents == 0);
  CHECK(pdfs_of(tree_of(site)) == Lines{});
  for (const auto& [path, bytes] : tree_of(site)) {
    INFO(path);
    CHECK(bytes.find("application/pdf\"") == std::string::npos);
  }
}

TEST_CASE("compression changes the size of documents, and what pages say of it, and nothing else") {
  const Tree loose = site_of(with_settings([](auto& pdf) { pdf["compression"] = 0; }));
  const Tree tight = site_of(with_settings([](auto& pdf) { pdf["compression"] = 12; }));
  CHECK(pdfs_of(loose) == pdfs_of(as_it_is()));
  CHECK(size_of_pdfs(loose) > 2 * size_of_pdfs(as_it_is()));
  CHECK(size_of_pdfs(tight) < size_of_pdfs(as_it_is()));
  const re2::RE2 size("[0-9]+\u00a0KB");
  const auto without_size = [&](std::string bytes) {
    re2::RE2::GlobalReplace(&bytes, size, "SIZE");
    return bytes;
  };
  for (const auto& [path, bytes] : as_it_is()) {
    if (is_pdf(path) || path == ".candour-manifest.json" || path == "manifest-sha256.txt") continue;
    INFO(path);
    CHECK(without_size(bytes) == without_size(tight.at(path)));
  }
}

TEST_CASE("documents are set in the publisher's own font, and in Noto what that lacks") {
  Inputs inputs = with_settings([](auto& pdf) {
    pdf["compression"] = 0;
    pdf["font"] = {{"regular", "Ours-Regular.ttf"}, {"bold", "Ours-Bold.ttf"}};
  });
  // Another face of Debian's stands in for a council's.
  const Supplies supplies;
  inputs.content["fonts/Ours-Regular.ttf"] = supplies.fonts.read(files::RelPath::of("NotoSansDisplay-Regular.ttf"));
  inputs.content["fonts/Ours-Bold.ttf"] = supplies.fonts.read(files::RelPath::of("NotoSansDisplay-Bold.ttf"));
  const Tree site = site_of(inputs);
  CHECK(site.count("(said)") == 0);
  const std::string& pdf = site.at("wendle/plan/2022-23/wendle-plan-2022-23.pdf");
  CHECK(pdf.find("+NotoSansDisplay-Regular") != std::string::npos);
  CHECK(pdf.find("+NotoSansDisplay-Bold") != std::string::npos);
  CHECK(pdf.find("+NotoSans-") == std::string::npos);
  CHECK(pdf.find("+NotoSerif-") == std::string::npos);
}

TEST_CASE("a picture of dots stands in the document; another kind is told in words") {
  Inputs inputs = with_settings([](auto& pdf) { pdf["compression"] = 0; });
  std::string& study = inputs.content.at("wendle/case-studies/shop-link.md");
  study += "\n![Red beside blue](/static/halves.jpg \"Two halves\")\n\n![Blue beside red](/static/DOTS.PNG)\n\n![A map](/static/lantern-map.svg)\n";
  inputs.static_files["halves.jpg"] = test::jpeg_of(test::red_and_blue(64, 32));
  inputs.static_files["DOTS.PNG"] = test::png_of(test::red_and_blue(6, 4));
  const Tree site = site_of(inputs);
  CHECK(site.count("(said)") == 0);
  const std::string& pdf = site.at("wendle/case-studies/shop-link/wendle-case-studies-shop-link.pdf");
  CHECK(pdf.find("/Width 64/Height 32/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/DCTDecode") != std::string::npos);
  CHECK(pdf.find("/Alt(Red beside blue)") != std::string::npos);
  CHECK(pdf.find("/Im0 Do") != std::string::npos);
  CHECK(pdf.find("/Im1 Do") != std::string::npos);
  CHECK(pdf.find("/Alt(A map)") == std::string::npos);
}

TEST_CASE("a picture with notes in its file is not published") {
  Inputs inputs;
  inputs.static_files["halves.jpg"] = test::with_exif(test::jpeg_of(test::red_and_blue(64, 32)), 6, true);
  const Tree site = site_of(inputs);
  CHECK(site.at("(said)").find("`static/halves.jpg` carries Exif data of the camera [guard/picture-note]") != std::string::npos);
  CHECK(site.size() == 1);
}
