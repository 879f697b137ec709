#include <fmt/format.h>

#include <optional>

#include "cli/build_run.h"
#include "cli/commands.h"
#include "cli/run.h"
#include "files/shelf.h"
#include "release/release.h"

namespace candour::cli {
namespace {

std::string way_back(const release::Outcome& outcome) {
  return outcome.before ? fmt::format("; release {} is kept for --rollback", *outcome.before) : "";
}

std::string told(const build::Outcome& built, const release::Outcome& outcome, const std::string& place) {
  if (outcome.unchanged) return fmt::format("{}, {}: the same as in {}; release {} stays live\n", made_text(built), size_text(built.bytes), place, outcome.live);
  return fmt::format("{}, {} in {}: release {} is live{}\n", made_text(built), size_text(built.bytes), place, outcome.live, way_back(outcome));
}

void tell_of_cleared(const std::vector<std::string>& cleared) {
  for (const std::string& what : cleared) complain(fmt::format("{}: left by a run that was cut off; cleared\n", what));
}

int go_back(const std::string& place, const Voice& voice) {
  files::DiskShelf shelf(place);
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  const std::optional<release::Outcome> outcome = release::roll_back(shelf, sources, diagnostics);
  print(diagnostics, sources, voice);
  if (!outcome) return kContentErrors;
  if (!voice.talks()) return kOk;
  tell_of_cleared(outcome->cleared);
  say(fmt::format("{}: release {} is live again{}\n", place, outcome->live, way_back(*outcome)));
  return kOk;
}

}  // namespace

int publish_site(const BuildOptions& options, const PublishOptions& publish) {
  if (publish.roll_back) return go_back(publish.place, options.voice);
  if (const std::string why = why_not_there(options, "--to", publish.place, Form::folder); !why.empty()) {
    complain(why);
    return kUsage;
  }
  files::DiskShelf shelf(publish.place);
  release::Release release(shelf, publish.adopt ? release::Adopt::yes : release::Adopt::no);
  if (options.voice.talks()) tell_of_cleared(release.cleared());
  std::optional<release::Outcome> outcome;
  std::vector<std::string> told_aside;
  const auto check_and_switch = [&](const build::Outcome&, diagnostics::Sources& sources, diagnostics::Diagnostics& diagnostics, build::Observer& observer) {
    observer.stage("check");
    release.check(options.base_url, sources, diagnostics);
    if (diagnostics.has_errors()) return;
    observer.stage("switch");
    outcome = release.go_live();
    observer.stage("clear");
    told_aside = release::remove_others(shelf, *outcome);
  };
  const Run run = run_build(options, {}, [&] { return release.begin(); }, check_and_switch);
  if (run.failed) return kContentErrors;
  for (const std::string& what : told_aside) complain(what + "\n");
  if (options.voice.talks()) say(told(run.outcome, *outcome, publish.place));
  return kOk;
}

}  // namespace candour::cli
