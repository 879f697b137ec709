#include <fmt/format.h>

#include "build/build.h"
#include "cli/build_run.h"
#include "cli/commands.h"
#include "cli/run.h"
#include "files/shelf.h"
#include "files/store.h"
#include "plain/reading.h"

namespace candour::cli {

using publish::Action;

namespace {

std::string_view word(Action action) {
  switch (action) {
    case Action::written_new: return "new    ";
    case Action::written_changed: return "changed";
    case Action::kept: return "kept   ";
    case Action::removed: return "removed";
    case Action::kept_because_edited: return "left   ";
  }
  return "";
}

// One line for each page, the hardest first.
std::string grades(const build::PlainEnglish& plain_english) {
  std::string text = "grade  sentences  long  unexplained  page\n";
  for (const build::PageReading& page : plain_english.pages) {
    const plain::Reading& reading = page.reading;
    text += fmt::format("{:>5.1f}  {:>9}  {:>4}  {:>11}  {}{}\n", reading.measure.grade(), reading.measure.sentences, reading.long_sentences.size(),
                        reading.unexplained.size(), page.address, page.excused ? " (excused)" : "");
  }
  return text;
}

std::string summary(const build::PlainEnglish& plain_english, bool listed) {
  const std::size_t hard = plain_english.hard_pages();
  return fmt::format("Plain English: median grade {:.1f} of {} pages; {} page{} above {:.0f}{}\n", plain_english.median(), plain_english.pages.size(),
                     hard == 0 ? "no" : fmt::format("{}", hard), hard == 1 ? "" : "s", build::kHardPage,
                     listed ? "" : "; run with --plain-english for the list");
}

}  // namespace

int build_site(const BuildOptions& options) {
  if (const std::string why = why_not_there(options, "--site", options.site, Form::folder); !why.empty()) {
    complain(why);
    return kUsage;
  }
  if (files::shows_a_release(options.site)) {
    complain(fmt::format("--site: `{}` is a live site that was published in one step, and would change file by file; "
                         "run `candour publish --to {}`, or name another folder\n", options.site, options.site));
    return kUsage;
  }
  const Run run = run_build(options, {}, [&] { return std::make_unique<files::DiskStore>(options.site); });
  if (run.failed) return kContentErrors;
  if (options.voice.format == Format::machines) return kOk;
  const publish::Changes& changes = run.outcome.changes;
  if (options.explain) {
    for (const publish::Change& change : changes.files) say(fmt::format("{} {}: {}\n", word(change.action), change.path.text(), change.why));
  }
  if (!options.voice.quiet) {
    const std::size_t written = changes.count(Action::written_new) + changes.count(Action::written_changed);
    say(fmt::format("{}, {} in {}: {} files written, {} kept, {} removed\n", made_text(run.outcome), size_text(run.outcome.bytes), options.site, written, changes.count(Action::kept), changes.count(Action::removed)));
  }
  return kOk;
}

int check_site(const BuildOptions& options) {
  using build::PlainEnglishCheck;
  const bool talks = options.voice.talks();
  const PlainEnglishCheck how = options.plain_english ? PlainEnglishCheck::findings : talks ? PlainEnglishCheck::figures : PlainEnglishCheck::off;
  const Run run = run_build(options, {.plain_english = how}, nullptr);
  if (run.failed) return kContentErrors;
  if (!talks) return kOk;
  say(fmt::format("no mistakes found: {}, {}\n", made_text(run.outcome), size_text(run.outcome.bytes)));
  if (options.plain_english) say(grades(run.outcome.plain_english));
  say(summary(run.outcome.plain_english, options.plain_english));
  return kOk;
}

}  // namespace candour::cli
