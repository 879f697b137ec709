// A new site in the place of the old one, in one step: it is written beside it, read back and checked, and only then shown.
//
//   Release release(shelf, Adopt::no);
//   build::build(…, [&] { return release.begin(); }, …);
//   release.check(base_url, sources, diagnostics);
//   if (!diagnostics.has_errors()) outcome = release.go_live();
//   … = remove_others(shelf, outcome);
//
// - Cut off at any moment, the place shows the old site or the new one, whole. What is left over, the next run clears.
// - The release before is kept, to go back to, unless it shows what was removed since; those before it are removed. Removed is
//   only what Candour wrote.
// - A file that somebody else put into the live site would no longer be served after the switch: then there is none.
// - A site that is the same as the live one is not put in its place, so that the release before stays what one can go back to.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "files/shelf.h"
#include "files/store.h"

namespace candour::release {

// Whether a folder at the place may become the first release, and a link take its place.
enum class Adopt { no, yes };

struct Outcome {
  std::uint64_t live = 0;                // the release that is shown now
  std::optional<std::uint64_t> before;   // the one to go back to
  bool unchanged = false;                // it was shown already: nothing was switched
  std::vector<std::string> cleared = {};  // by roll_back(): what earlier runs had left, for people
};

class Release {
 public:
  // Clears what earlier runs left. `shelf` must outlive the release. Throws files::WrongPath where something stands at the place
  // that no release may replace.
  Release(files::Shelf& shelf, Adopt adopt);
  // Removes a release that has not been shown.
  ~Release();
  Release(const Release&) = delete;
  Release& operator=(const Release&) = delete;

  // What earlier runs had left, for people.
  const std::vector<std::string>& cleared() const { return cleared_; }

  // The folder to write the new site into, as publish::Publishing does.
  std::unique_ptr<files::Store> begin();

  // Reads the site back. Reports what candour verify would, each link that leads nowhere, and each file in the live site that is
  // not Candour's. `base_url` as for the build. Adds the frozen statements to `sources`.
  void check(const std::optional<std::string>& base_url, diagnostics::Sources& sources, diagnostics::Diagnostics& diagnostics) const;

  // To be called once, when check() has reported nothing.
  [[nodiscard]] Outcome go_live();

 private:
  bool is_live_already() const;
  files::Shelf& shelf_;
  files::Showing before_;
  std::vector<std::string> cleared_;
  std::optional<std::uint64_t> number_;  // when it has one
};

// Removes all releases but the live one and the one before it; that one too where it still shows what was removed since from
// frozen reports, and `outcome` then has none to go back to. Tells of this, and names those that stay nevertheless, and why, for
// people: that does no harm to what is live.
[[nodiscard]] std::vector<std::string> remove_others(files::Shelf& shelf, Outcome& outcome);

// Shows the release before the live one again, whose turn it then is to go with the next release. Reports what is wrong with it,
// what was removed since and would be shown again, and each file in the live site that is not Candour's; then nothing is switched.
// Throws files::WrongPath where there is none.
[[nodiscard]] std::optional<Outcome> roll_back(files::Shelf& shelf, diagnostics::Sources& sources, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::release
