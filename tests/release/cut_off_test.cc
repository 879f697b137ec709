// A run that is cut off at any of its steps, or that the disk fails at any of them: the place shows the old site or the new one,
// whole; what is left over goes with the next run.
#include <catch2/catch.hpp>

#include "files/environment_error.h"
#include "live.h"

using namespace candour::files;
using namespace live;

namespace {

// When the step comes whose number was given: that one fails, or it and all after it.
struct Trouble {
  int left = 0;
  bool lasts = true;  // as for one who is dead
  bool happened = false;

  bool is_dead() const { return happened && lasts; }
  void step() {
    if (is_dead() || left-- == 0) {
      happened = true;
      throw EnvironmentError("cut off", "", "");
    }
  }
};

class TroubledStore : public Store {
 public:
  TroubledStore(std::unique_ptr<Store> store, Trouble& trouble) : store_(std::move(store)), trouble_(trouble) {}

  std::string shown(const RelPath& path) const override { return store_->shown(path); }
  Presence presence(const RelPath& path) const override { return store_->presence(path); }
  std::optional<std::string> read(const RelPath& path) const override {
    trouble_.step();
    return store_->read(path);
  }
  std::vector<RelPath> list() const override {
    trouble_.step();
    return store_->list();
  }
  Staged stage(std::string_view bytes) override {
    trouble_.step();
    return store_->stage(bytes);
  }
  void put_in_place(const RelPath& path, Staged staged) override {
    trouble_.step();
    store_->put_in_place(path, staged);
  }
  // Who is dead clears nothing away.
  void discard_staged() override {
    if (!trouble_.is_dead()) store_->discard_staged();
  }
  void remove(const RelPath& path) override {
    trouble_.step();
    store_->remove(path);
  }
  bool remove_empty_folder(const RelPath& folder) override {
    trouble_.step();
    return store_->remove_empty_folder(folder);
  }

 private:
  std::unique_ptr<Store> store_;
  Trouble& trouble_;
};

class TroubledShelf : public Shelf {
 public:
  TroubledShelf(Shelf& shelf, Trouble& trouble) : shelf_(shelf), trouble_(trouble) {}

  std::string shown() const override { return shelf_.shown(); }
  std::string shown(std::uint64_t release) const override { return shelf_.shown(release); }
  Showing showing() const override {
    trouble_.step();
    return shelf_.showing();
  }
  std::vector<std::uint64_t> releases() const override {
    trouble_.step();
    return shelf_.releases();
  }
  std::vector<std::string> tidy() override {
    trouble_.step();
    return shelf_.tidy();
  }
  std::unique_ptr<Store> begin() override {
    trouble_.step();
    return troubled(shelf_.begin());
  }
  std::unique_ptr<Store> unfinished() const override {
    trouble_.step();
    return troubled(shelf_.unfinished());
  }
  std::unique_ptr<Store> front() const override {
    trouble_.step();
    return troubled(shelf_.front());
  }
  std::unique_ptr<Store> release(std::uint64_t number) const override {
    trouble_.step();
    return troubled(shelf_.release(number));
  }
  void keep(std::uint64_t number) override {
    trouble_.step();
    shelf_.keep(number);
    trouble_.step();
  }
  void show(std::uint64_t number) override {
    trouble_.step();
    shelf_.show(number);
    trouble_.step();
  }
  void show_for_folder(std::uint64_t number, std::uint64_t folder) override {
    trouble_.step();
    shelf_.show_for_folder(number, folder);
    trouble_.step();
  }
  void remove(std::uint64_t number) override {
    trouble_.step();
    shelf_.remove(number);
  }
  void remove_unfinished() override {
    trouble_.step();
    shelf_.remove_unfinished();
  }

 private:
  std::unique_ptr<Store> troubled(std::unique_ptr<Store> store) const {
    if (!store) return nullptr;
    return std::make_unique<TroubledStore>(std::move(store), trouble_);
  }

  Shelf& shelf_;
  Trouble& trouble_;
};

enum class Before { release, folder };

void lay_out(const TemporaryFolder& folder, Before before) {
  if (before == Before::folder) {
    write_folder(folder, kOld);
    return;
  }
  DiskShelf shelf(folder.at("site").string());
  publish(shelf, {{"index.html", "first"}});
  publish(shelf, kOld);
}

// Only numbers, and not more than two of them.
void check_nothing_is_left_over(const TemporaryFolder& folder) {
  const std::vector<std::string> names = names_in(folder.at("site.releases"));
  CAPTURE(names);
  CHECK(names.size() <= 2);
  for (const std::string& name : names) CHECK(name.find_first_not_of("0123456789") == std::string::npos);
}

// Runs into trouble at each step from the old site to the new one. Returns how many steps there are.
int trouble_everywhere(Before before, bool lasts) {
  for (int step = 0;; ++step) {
    CAPTURE(step);
    const TemporaryFolder folder;
    lay_out(folder, before);
    Trouble trouble{step, lasts};
    {
      DiskShelf shelf(folder.at("site").string());
      TroubledShelf troubled(shelf, trouble);
      try {
        publish(troubled, kNew, Adopt::yes);
      } catch (const EnvironmentError&) {
        CHECK(trouble.happened);
      }
    }
    const Contents now = seen(folder);
    CHECK((now == contents(kOld) || now == contents(kNew)));
    if (!trouble.happened) {
      CHECK(now == contents(kNew));
      return step;
    }
    if (!lasts && now == contents(kOld)) check_nothing_is_left_over(folder);

    DiskShelf shelf(folder.at("site").string());
    const Published next = publish(shelf, kNew, Adopt::yes);
    REQUIRE(next.outcome);
    CHECK(next.kept.empty());
    CHECK(seen(folder) == contents(kNew));
    check_nothing_is_left_over(folder);
    REQUIRE(next.outcome->before);
    REQUIRE(live::roll_back(shelf, folder).outcome);
    CHECK(seen(folder) == contents(kOld));
  }
}

}  // namespace

TEST_CASE("a run that is cut off anywhere leaves the old site or the new one, and the next run completes it") {
  const int steps = trouble_everywhere(Before::release, true);
  CHECK(steps > 30);
}

TEST_CASE("a disk that fails once, anywhere, leaves the old site or the new one, and nothing beside it") {
  const int steps = trouble_everywhere(Before::release, false);
  CHECK(steps > 30);
}

TEST_CASE("a folder is adopted as a whole or not at all, wherever the run is cut off") {
  for (const bool lasts : {true, false}) {
    const int steps = trouble_everywhere(Before::folder, lasts);
    CHECK(steps > 30);
  }
}
