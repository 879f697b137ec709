// What a build does to the site folder, from the first to the last stage.
#include <catch2/catch.hpp>
#include <filesystem>

#include "../files/temporary_folder.h"
#include "files/environment_error.h"
#include "workshop.h"

using namespace candour;
using namespace candour::build;
using files::RelPath;
using publish::Action;
namespace fs = std::filesystem;

namespace {

using Lines = std::vector<std::string>;
constexpr const char* kAllStages = "load resolve derive view render publish";

Inputs with_content(const std::string& path, const std::string& text) {
  Inputs inputs;
  inputs.content[path] = text;
  return inputs;
}

// One mistake for each stage at which mistakes are found.
const Inputs kWrongJson = with_content("glossary.json", "{\"terms\": [");
const Inputs kWrongReference = with_content("glossary.json", R"({"terms": [{"id": "a", "term": "A", "meanings": [{"documents": ["NO-SUCH"]}]}]})");
const Inputs kWrongAddress = with_content("wendle/plans/2022-23/updates/safe-homes.json", R"({"label": "L", "document": "WEN-AP-2022", "progress": []})");
const Inputs kWrongLink = with_content("wendle/strategies/2020-23/foreword.md",
                                       "---\n{\"title\": \"F\", \"order\": 1, \"document\": \"WEN-CSS-2020\"}\n---\n\n[away](/no-such/)\n");

Lines paths(const publish::Changes& changes, Action action) {
  Lines lines;
  for (const publish::Change& change : changes.files) {
    if (change.action == action) lines.push_back(change.path.text());
  }
  return lines;
}

// Every file and folder below a folder on disk: a file with its bytes and time stamp.
std::map<std::string, std::pair<std::string, fs::file_time_type>> snapshot(const TemporaryFolder& folder) {
  std::map<std::string, std::pair<std::string, fs::file_time_type>> all;
  for (const auto& entry : fs::recursive_directory_iterator(folder.text())) {
    const std::string path = fs::relative(entry.path(), folder.text()).string();
    const bool is_file = entry.is_regular_file();
    all[path] = {is_file ? folder.read(path) : "", is_file ? entry.last_write_time() : fs::file_time_type()};
  }
  return all;
}

}  // namespace

TEST_CASE("the stages come in their order, and mistakes stop the build at the stage that finds them") {
  CHECK(run(kWrongJson, nullptr).stages == "load");
  CHECK(run(kWrongReference, nullptr).stages == "load resolve");
  CHECK(run(kWrongAddress, nullptr).stages == "load resolve derive view");
  CHECK(run(kWrongLink, nullptr).stages == "load resolve derive view render");
  CHECK(run({}, nullptr).stages == "load resolve derive view render");
  files::MemoryStore site;
  CHECK(run({}, &site).stages == kAllStages);
}

TEST_CASE("mistakes in content, templates and static files are reported in one run") {
  Inputs inputs = kWrongJson;
  inputs.templates["not-found.mustache"] = "{{frame.titel}}";
  inputs.templates["notes.txt"] = "";
  const Built built = run(inputs, nullptr);
  CHECK(built.stages == "load");
  CHECK(built.said.find("content/glossary.json:1:") != std::string::npos);
  CHECK(built.said.find("templates/notes.txt:1:1: error: this is not a template") != std::string::npos);
}

TEST_CASE("whatever the mistake, nothing is written; before there are pages, the site is not even opened") {
  for (const Inputs* inputs : {&kWrongJson, &kWrongReference, &kWrongAddress, &kWrongLink}) {
    files::MemoryStore site;
    const Built built = run(*inputs, &site);
    CHECK(built.said.find("error: ") != std::string::npos);
    CHECK(built.opened == (inputs == &kWrongLink ? 1 : 0));
    CHECK(site.staged() == 0);
    CHECK(site.record().empty());
  }
}

TEST_CASE("a failed first build does not make the folder of the site, and a failed later one leaves it as it was") {
  const TemporaryFolder folder;
  const auto build_into = [&](const Inputs& inputs) {
    Recorder recorder;
    return run(inputs, [&] { return std::make_unique<files::DiskStore>(folder.text() + "/site"); }, recorder).errors;
  };
  for (const Inputs& inputs : {kWrongJson, kWrongReference, kWrongAddress, kWrongLink}) {
    CHECK(build_into(inputs) > 0);
    CHECK_FALSE(fs::exists(folder.at("site")));
  }
  REQUIRE(build_into({}) == 0);
  const auto before = snapshot(folder);
  CHECK(before.size() > 60);
  for (const Inputs& inputs : {kWrongJson, kWrongReference, kWrongAddress, kWrongLink}) {
    CHECK(build_into(inputs) > 0);
    CHECK(snapshot(folder) == before);
  }
  REQUIRE(build_into({}) == 0);
  CHECK(snapshot(folder) == before);
}

TEST_CASE("each page is written when it is made, and not held until all are") {
  class Watching : public Recorder {
   public:
    explicit Watching(const files::MemoryStore& site) : site_(site) {}
    void page(std::size_t done, std::size_t total) override {
      CHECK(site_.staged() >= done);
      last = done;
      all = total;
    }
    std::size_t last = 0;
    std::size_t all = 0;

   private:
    const files::MemoryStore& site_;
  };
  files::MemoryStore site;
  Watching watching(site);
  run({}, [&] { return std::make_unique<Lent>(site); }, watching);
  CHECK(watching.last == watching.all);
  CHECK(watching.all > 60);
  CHECK(site.staged() == 0);
}

TEST_CASE("a second build of the same inputs writes nothing") {
  files::MemoryStore site;
  const Built first = run({}, &site);
  CHECK(first.outcome.changes.count(Action::written_new) == first.outcome.changes.files.size());
  site.forget_record();
  const Built second = run({}, &site);
  CHECK(site.record().empty());
  CHECK(second.outcome.changes.count(Action::kept) == first.outcome.changes.files.size());
  CHECK(second.outcome.pages == first.outcome.pages);
  CHECK(second.outcome.bytes == first.outcome.bytes);
}

TEST_CASE("a page whose content is gone is removed, and so is its folder") {
  files::MemoryStore site;
  run({}, &site);
  Inputs inputs;
  REQUIRE(inputs.content.erase("wendle/case-studies/shop-link.md") == 1);
  const Built built = run(inputs, &site);
  CHECK(built.said == "");
  CHECK(paths(built.outcome.changes, Action::removed) == Lines{"wendle/case-studies/shop-link/index.html"});
  CHECK(site.presence(RelPath::of("wendle/case-studies/shop-link")) == files::Presence::nothing);
  CHECK(differences(tree_of(site), site_of(inputs)) == Lines{});
}

TEST_CASE("a new line in a promise changes the pages that state it, and no others") {
  files::MemoryStore site;
  Inputs inputs = without_statements();
  run(inputs, &site);
  std::string& plan = inputs.content.at("wendle/plans/2022-23/plan.json");
  const std::string before = "The squares are clean.";
  REQUIRE(plan.find(before) != std::string::npos);
  plan.replace(plan.find(before), before.size(), "The squares shine.");
  const Lines changed = paths(run(inputs, &site).outcome.changes, Action::written_changed);
  CHECK(std::find(changed.begin(), changed.end(), "wendle/plan/2022-23/streets-and-squares/index.html") != changed.end());
  CHECK(std::find(changed.begin(), changed.end(), "glossary/index.html") == changed.end());
  // Its tables, the record and what states their sizes change as well.
  CHECK(std::count_if(changed.begin(), changed.end(), [](const std::string& path) { return path.ends_with(".html"); }) < 12);
}

TEST_CASE("files of other people in the site folder are never touched") {
  files::MemoryStore site(files::MemoryFiles{{"CNAME", "theirs"}, {"wendle/notes.txt", "theirs"}, {".well-known/security.txt", "theirs"}});
  run({}, &site);
  Inputs without_wendle;
  for (auto it = without_wendle.content.begin(); it != without_wendle.content.end();) {
    it = it->first.starts_with("wendle/case-studies/") ? without_wendle.content.erase(it) : std::next(it);
  }
  CHECK(run(without_wendle, &site).said == "");
  for (const char* path : {"CNAME", "wendle/notes.txt", ".well-known/security.txt"}) CHECK(site.read(RelPath::of(path)) == "theirs");
}

TEST_CASE("a foreign file in the way stops the build before anything is written, and is named") {
  files::MemoryStore site(files::MemoryFiles{{"glossary/index.html", "theirs"}, {"wendle", "theirs"}});
  const Built built = run({}, &site);
  CHECK(built.stages == kAllStages);
  CHECK(site.record().empty());
  CHECK(tree_of(site) == Tree{{"glossary/index.html", "theirs"}, {"wendle", "theirs"}});
  CHECK(built.said ==
        "error: `glossary/index.html`: a file stands here that Candour did not write [build/conflict]\n"
        "      = move it away, then run again\n"
        "error: `wendle`: a file that Candour did not write is in the way [build/conflict]\n"
        "      = move it away, then run again\n");
}

TEST_CASE("a page that somebody changed by hand is written anew") {
  files::MemoryStore site;
  run({}, &site);
  const std::string before = site.read(RelPath::of("index.html")).value();
  site.put(RelPath::of("index.html"), "by hand");
  const Built built = run({}, &site);
  CHECK(built.said == "");
  CHECK(paths(built.outcome.changes, Action::written_changed) == Lines{"index.html"});
  CHECK(site.read(RelPath::of("index.html")) == before);
}

TEST_CASE("a page that becomes a folder, and back, is no conflict") {
  files::MemoryStore site;
  run({}, &site);
  const Tree before = tree_of(site);
  Inputs inputs;
  inputs.static_files["lantern-map.svg/inner.svg"] = "<svg/>";
  inputs.static_files.erase("lantern-map.svg");
  inputs.content["wendle/case-studies/lantern-walks.md"] =
      "---\n{\"title\": \"T\", \"standfirst\": \"S.\", \"document\": \"WEN-CSS-2020\"}\n---\n\nText.\n";
  CHECK(run(inputs, &site).said == "");
  CHECK(site.read(RelPath::of("static/lantern-map.svg/inner.svg")) == "<svg/>");
  CHECK(run({}, &site).said == "");
  CHECK(differences(tree_of(site), before) == Lines{});
}
