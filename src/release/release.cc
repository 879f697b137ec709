#include "release/release.h"

#include <fmt/format.h>

#include <algorithm>

#include "files/environment_error.h"
#include "files/wrong_path.h"
#include "publish/manifest.h"
#include "release/foreign_files.h"
#include "release/links.h"
#include "verify/verify.h"

namespace candour::release {

using diagnostics::Code;
using diagnostics::Diagnostics;
using files::Front;
using files::RelPath;
using files::Shelf;
using files::Store;

namespace {

constexpr Code kForeignFile{"release/foreign-file"};
constexpr Code kShowsRemoved{"release/shows-removed"};

// The nearest below `number`, which is the one that was live before it.
std::optional<std::uint64_t> nearest_below(std::uint64_t number, const std::vector<std::uint64_t>& releases) {
  const auto above = std::lower_bound(releases.begin(), releases.end(), number);
  return above == releases.begin() ? std::nullopt : std::optional(*(above - 1));
}

void refuse_what_stands_there(const Shelf& shelf, Front what, Adopt adopt) {
  if (what == Front::other) {
    throw files::WrongPath("cannot publish there: what stands there is no release of Candour's", shelf.shown(), "move it away, or name another place");
  }
  if (what == Front::folder && adopt == Adopt::no) {
    throw files::WrongPath("cannot replace a folder in one step, only a link", shelf.shown(),
                           "publish once with --adopt: the folder becomes the first release, and a link takes its place");
  }
}

// A release that somebody else has put something into stays: it is not ours to throw away.
void remove_release(Shelf& shelf, std::uint64_t number, std::vector<std::string>& kept) {
  const std::vector<std::string> foreign = foreign_files(*shelf.release(number));
  if (foreign.empty()) {
    shelf.remove(number);
  } else {
    kept.push_back(fmt::format("{}: kept, because Candour did not write `{}`; remove it by hand", shelf.shown(number), foreign.front()));
  }
}

// A value that the one no longer has, and the other may: removals are never taken back.
bool shows_what_was_removed(const Store& earlier, const Store& later) {
  const verify::Removals then = verify::removals_in(earlier);
  const verify::Removals now = verify::removals_in(later);
  return std::any_of(now.begin(), now.end(), [&](const auto& it) {
    const auto found = then.find(it.first);
    return it.second > (found == then.end() ? 0 : found->second);
  });
}

void give_up_what_was_removed(const Shelf& shelf, Outcome& outcome, std::vector<std::string>& told) {
  if (!outcome.before) return;
  try {
    if (!shows_what_was_removed(*shelf.release(*outcome.before), *shelf.release(outcome.live))) return;
  } catch (const files::EnvironmentError& error) {
    told.push_back(error.what());
    return;
  }
  told.push_back(fmt::format("{}: shows what was removed since, and goes; there is no release to go back to", shelf.shown(*outcome.before)));
  outcome.before.reset();
}

// What the writing has left aside, where it could not clear it itself.
void clear(Store& site) {
  const RelPath aside = RelPath::of(files::kUnfinished);
  site.discard_staged();
  if (site.exists(aside)) throw files::EnvironmentError("cannot clear what was written aside", site.shown(aside), "check the disk, then publish again");
}

void check_links(const Store& site, const std::optional<std::string>& base_url, Diagnostics& diagnostics) {
  Links links(base_url);
  for (const RelPath& path : site.list()) links.add(path, site.read(path).value_or(""));
  links.report(diagnostics);
}

// What was published is whole also in its packed forms, which a visitor's copy need not have.
bool has_all_files(const Store& site, const publish::Manifest& manifest) {
  return std::all_of(manifest.files.begin(), manifest.files.end(), [&](const auto& file) { return site.presence(file.first) == files::Presence::file; });
}

bool is_whole(const Store& site) {
  diagnostics::Sources sources;
  Diagnostics found;
  verify::verify(site, sources, found);
  return !found.has_errors();
}

void report_foreign_files(const Store& live, Diagnostics& diagnostics) {
  for (const std::string& path : foreign_files(live)) {
    diagnostics.error(kForeignFile, {}, fmt::format("`{}` stands in the live site and is not Candour's: after the switch nobody would find it", path),
                      {"move it to a folder of its own, and have the server look for it there"});
  }
}

}  // namespace

Release::Release(Shelf& shelf, Adopt adopt) : shelf_(shelf) {
  cleared_ = shelf.tidy();
  before_ = shelf.showing();
  refuse_what_stands_there(shelf, before_.what, adopt);
}

Release::~Release() {
  try {
    shelf_.remove_unfinished();
    const files::Showing now = shelf_.showing();
    if (number_ && (now.what != Front::release || now.release != *number_)) shelf_.remove(*number_);
  } catch (const files::EnvironmentError&) {
    // The next run clears what is left.
  }
}

std::unique_ptr<Store> Release::begin() { return shelf_.begin(); }

void Release::check(const std::optional<std::string>& base_url, diagnostics::Sources& sources, Diagnostics& diagnostics) const {
  const std::unique_ptr<Store> site = shelf_.unfinished();
  clear(*site);
  verify::verify(*site, sources, diagnostics);
  // Where files are missing, so are links; that says nothing new.
  if (!diagnostics.has_errors()) check_links(*site, base_url, diagnostics);
  if (const std::unique_ptr<Store> live = shelf_.front()) report_foreign_files(*live, diagnostics);
}

bool Release::is_live_already() const {
  if (before_.what != Front::release) return false;
  const std::unique_ptr<Store> live = shelf_.front();
  if (!live) return false;
  const publish::Manifest manifest = publish::read_manifest(*live);
  return manifest == publish::read_manifest(*shelf_.unfinished()) && has_all_files(*live, manifest) && is_whole(*live);
}

Outcome Release::go_live() {
  const std::vector<std::uint64_t> releases = shelf_.releases();
  if (is_live_already()) {
    shelf_.remove_unfinished();
    return {before_.release, nearest_below(before_.release, releases), true};
  }
  const std::uint64_t highest = std::max(releases.empty() ? 0 : releases.back(), before_.release);
  const bool adopts = before_.what == Front::folder;
  number_ = highest + (adopts ? 2 : 1);
  shelf_.keep(*number_);
  if (adopts) {
    shelf_.show_for_folder(*number_, highest + 1);
  } else {
    shelf_.show(*number_);
  }
  if (adopts) return {*number_, highest + 1};
  // Where a person has removed what was live, or the link to it, the nearest that is left.
  return {*number_, nearest_below(before_.what == Front::release ? before_.release + 1 : *number_, releases)};
}

std::vector<std::string> remove_others(Shelf& shelf, Outcome& outcome) {
  std::vector<std::string> told;
  give_up_what_was_removed(shelf, outcome, told);
  for (const std::uint64_t number : shelf.releases()) {
    if (number == outcome.live || number == outcome.before) continue;
    try {
      remove_release(shelf, number, told);
    } catch (const files::EnvironmentError& error) {
      told.push_back(error.what());
    }
  }
  return told;
}

std::optional<Outcome> roll_back(Shelf& shelf, diagnostics::Sources& sources, Diagnostics& diagnostics) {
  const std::vector<std::string> cleared = shelf.tidy();
  const files::Showing now = shelf.showing();
  const std::vector<std::uint64_t> releases = shelf.releases();
  const auto before = now.what == Front::release ? nearest_below(now.release, releases) : std::nullopt;
  if (!before) throw files::WrongPath("there is no release to go back to", shelf.shown(), "publish: from the second time on, the release before is kept");
  const std::unique_ptr<Store> earlier = shelf.release(*before);
  verify::verify(*earlier, sources, diagnostics);
  if (const std::unique_ptr<Store> live = shelf.front()) {
    report_foreign_files(*live, diagnostics);
    if (shows_what_was_removed(*earlier, *live)) {
      diagnostics.error(kShowsRemoved, {}, fmt::format("`{}` shows what was removed since (candour redact): it cannot be shown again", shelf.shown(*before)),
                        {"mend the content, and publish"});
    }
  }
  if (diagnostics.has_errors()) return std::nullopt;
  shelf.show(*before);
  return Outcome{*before, nearest_below(*before, releases), false, cleared};
}

}  // namespace candour::release
