// What is left of a site when a run is cut off at any of its steps, and what the next run makes of it.
#include <catch2/catch.hpp>
#include <chrono>
#include <functional>
#include <map>
#include <memory>

#include "../files/temporary_folder.h"
#include "files/environment_error.h"
#include "publish/manifest.h"
#include "readable.h"

using namespace candour::files;
using candour::publish::Explain;
using candour::publish::kManifestName;

namespace {

// Passes everything on, until the given number of changes is reached; that one fails, and all after it.
class CutOff : public Store {
 public:
  CutOff(Store& store, int changes) : store_(store), left_(changes) {}

  std::string shown(const RelPath& path) const override { return store_.shown(path); }
  Presence presence(const RelPath& path) const override { return store_.presence(path); }
  std::optional<std::string> read(const RelPath& path) const override { return store_.read(path); }
  std::vector<RelPath> list() const override { return store_.list(); }
  Staged stage(std::string_view bytes) override {
    if (left_ == 0) store_.stage(bytes.substr(0, bytes.size() / 2));  // killed in the middle of a write
    step();
    return store_.stage(bytes);
  }
  void put_in_place(const RelPath& path, Staged staged) override {
    step();
    store_.put_in_place(path, staged);
  }
  // Who is dead clears nothing.
  void discard_staged() override {
    if (left_ >= 0) store_.discard_staged();
  }
  void remove(const RelPath& path) override {
    step();
    store_.remove(path);
  }
  bool remove_empty_folder(const RelPath& folder) override {
    step();
    return store_.remove_empty_folder(folder);
  }

 private:
  void step() {
    if (left_-- <= 0) throw EnvironmentError("cut off", "", "");
  }

  Store& store_;
  int left_;
};

const Made kOld = {{"changed", "old"},     {"dir/gone", "old"}, {"file", "old"},
                   {"index.html", "same"}, {"tree/a/x", "old"}, {"tree/y", "old"}};
const Made kNew = {{"changed", "new"},
                   {"file/index.html", "new"},
                   {"fresh/deep/page", "new"},
                   {"index.html", "same"},
                   {"tree", "new"}};

using Contents = std::map<std::string, std::string>;

Contents contents(const Store& site) {
  Contents all;
  for (const RelPath& path : site.list()) {
    if (path.text() != kManifestName) all[path.text()] = *site.read(path);
  }
  return all;
}

Contents expected(const Made& files) {
  Contents all(files.begin(), files.end());
  all["README.md"] = "theirs";
  return all;
}

// Every file is whole: as it was, or as it is to be.
void check_whole(const Contents& now) {
  const Contents before = expected(kOld);
  const Contents after = expected(kNew);
  for (const auto& [path, bytes] : now) {
    if (RelPath::of(path).is_within(RelPath::of(kUnfinished))) continue;
    CAPTURE(path, bytes);
    const bool is_old = before.contains(path) && before.at(path) == bytes;
    const bool is_new = after.contains(path) && after.at(path) == bytes;
    CHECK((is_old || is_new));
  }
  CHECK(now.contains("README.md"));
  CHECK(now.contains("changed"));
  CHECK(now.contains("index.html"));
}

// Cuts a run from kOld to kNew off at each of its steps; `make_site` gives a new site each time. Returns the steps.
int cut_off_everywhere(const std::function<std::unique_ptr<Store>()>& make_site, const Made& afterwards) {
  for (int step = 0;; ++step) {
    CAPTURE(step);
    const std::unique_ptr<Store> site = make_site();
    site->write_atomic(RelPath::of("README.md"), "theirs");
    run(*site, kOld);
    const std::string list_before = *site->read(RelPath::of(kManifestName));
    CutOff cut(*site, step);
    try {
      run(cut, kNew);
      return step;
    } catch (const EnvironmentError&) {
    }
    check_whole(contents(*site));
    const auto changes = candour::publish::publish(made(afterwards), *site, Explain::off);
    CHECK(changes.conflicts.empty());
    CHECK(changes.count(candour::publish::Action::kept_because_edited) == 0);
    CHECK(contents(*site) == expected(afterwards));
    const auto again = candour::publish::publish(made(afterwards), *site, Explain::off);
    CHECK(again.count(candour::publish::Action::kept) == afterwards.size());
    CHECK((afterwards != kOld || site->read(RelPath::of(kManifestName)) == list_before));
  }
}

}  // namespace

TEST_CASE("a run that is cut off anywhere leaves whole files, and the next run completes it") {
  CHECK(cut_off_everywhere([] { return std::make_unique<MemoryStore>(); }, kNew) > 10);
}

TEST_CASE("a run that is cut off anywhere can be taken back") {
  CHECK(cut_off_everywhere([] { return std::make_unique<MemoryStore>(); }, kOld) > 10);
}

TEST_CASE("a run on disk that is cut off anywhere is completed by the next") {
  const TemporaryFolder folder;
  int number = 0;
  const int steps = cut_off_everywhere(
      [&] { return std::make_unique<DiskStore>(folder.at(std::to_string(number++)).string()); }, kNew);
  CHECK(steps > 10);
}

TEST_CASE("on disk a site is changed in place, and what did not change keeps its time stamp") {
  const TemporaryFolder folder;
  folder.write("site/README.md", "theirs");
  {
    DiskStore site(folder.at("site").string());
    run(site, kOld);
    CHECK(contents(site) == expected(kOld));
  }
  const auto before = std::filesystem::last_write_time(folder.at("site/index.html")) - std::chrono::hours(1);
  std::filesystem::last_write_time(folder.at("site/index.html"), before);
  {
    DiskStore site(folder.at("site").string());
    CHECK(run(site, kNew) == Lines{"changed changed", "removed dir/gone", "removed file", "new file/index.html",
                                   "new fresh/deep/page", "kept index.html", "new tree", "removed tree/a/x",
                                   "removed tree/y"});
    CHECK(contents(site) == expected(kNew));
    CHECK_FALSE(std::filesystem::exists(folder.at("site/dir")));
  }
  CHECK(std::filesystem::last_write_time(folder.at("site/index.html")) == before);
}

TEST_CASE("a disk that refuses is told as such, and nothing was written before") {
  const TemporaryFolder folder;
  DiskStore site(folder.text());
  CHECK_THROWS_AS(run(site, {{"a", "1"}, {std::string(300, 'x'), "1"}}), EnvironmentError);
  CHECK(site.list().empty());
}

TEST_CASE("a run on disk that is given up leaves the site as it was") {
  const TemporaryFolder folder;
  {
    DiskStore site(folder.at("new/site").string());
    candour::publish::Publishing publishing(site, Explain::off);
    publishing.add({RelPath::of("a/b"), "1"});
    CHECK(site.list().size() == 1);  // aside
  }
  CHECK_FALSE(std::filesystem::exists(folder.at("new")));
  {
    DiskStore site(folder.at("site").string());
    run(site, kOld);
    const Contents before = contents(site);
    {
      candour::publish::Publishing publishing(site, Explain::off);
      for (const auto& artifact : made(kNew)) publishing.add(artifact);
      CHECK(contents(site).size() > before.size());
    }
    CHECK(contents(site) == before);
    CHECK_FALSE(site.exists(RelPath::of(kUnfinished)));
  }
}

TEST_CASE("a link in the site folder is never followed or replaced") {
  const TemporaryFolder folder;
  folder.write("outside/a", "theirs");
  std::filesystem::create_directories(folder.at("site"));
  std::filesystem::create_symlink("../outside/a", folder.at("site/a"));
  std::filesystem::create_directory_symlink("../outside", folder.at("site/b"));
  DiskStore site(folder.at("site").string());
  CHECK(run(site, {{"a", "ours"}, {"b/a", "ours"}, {"c", "ours"}}) ==
        Lines{"conflict foreign a", "conflict foreign b"});
  CHECK(folder.read("outside/a") == "theirs");
  CHECK_FALSE(site.exists(RelPath::of("c")));
}
