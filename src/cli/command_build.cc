#include <fmt/format.h>

#include <thread>

#include "build/build.h"
#include "cli/commands.h"
#include "cli/run.h"
#include "cli/today.h"
#include "files/overlap.h"
#include "files/store.h"
#include "files/wrong_path.h"
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

std::string size_text(std::size_t bytes) {
  if (bytes < 1024 * 1024) return fmt::format("{:.0f} KiB", static_cast<double>(bytes) / 1024);
  return fmt::format("{:.1f} MiB", static_cast<double>(bytes) / (1024 * 1024));
}

std::string made_text(const build::Outcome& outcome) {
  if (outcome.documents == 0) return fmt::format("{} pages", outcome.pages);
  return fmt::format("{} pages and {} PDFs", outcome.pages, outcome.documents);
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

// Where the site and what it is made of would get into one another, what to say about it. A site among its own sources would
// be read as a part of them the next time.
std::string why_not_there(const BuildOptions& options) {
  for (const std::string* input : {&options.content, &options.templates, &options.static_files}) {
    if (!files::overlap(options.site, *input)) continue;
    return fmt::format("--site: the finished site cannot stand in `{}`: `{}` is read from there; name a folder of its own\n", options.site, *input);
  }
  return {};
}

struct Run {
  build::Outcome outcome;
  bool failed = false;
};

constexpr const char* kHyphenation = "/usr/share/hyphen";  // where Debian's hyphen-en-gb puts its patterns

// A folder that PDFs cannot do without: where it is missing, the advice is not to look at the path, but to install a package.
class Supplies {
 public:
  Supplies(const std::string& folder, const std::string& package) try : reader_(folder), folder_(folder) {
  } catch (const files::WrongPath& error) {
    throw files::WrongPath(error.message(), error.path(), fmt::format("install the package `{}`, or make no PDFs: --html-only", package));
  }
  build::Folder folder() const { return {reader_, folder_}; }

 private:
  files::DiskReader reader_;
  std::string folder_;
};

Run run_build(const BuildOptions& options, build::PlainEnglishCheck plain_english, const build::OpenSite& open_site) {
  const files::DiskReader content(options.content);
  const files::DiskReader templates(options.templates);
  const files::DiskReader static_files(options.static_files);
  std::optional<Supplies> fonts;
  std::optional<Supplies> hyphenation;
  std::optional<build::Printing> printing;
  if (!options.html_only) {
    fonts.emplace(options.fonts, "fonts-noto-core");
    hyphenation.emplace(kHyphenation, "hyphen-en-gb");
    printing.emplace(build::Printing{fonts->folder(), hyphenation->folder(), "Candour " CANDOUR_VERSION});
  }
  const unsigned processors = std::max(1U, std::thread::hardware_concurrency());
  const build::Request request{{content, options.content},
                               {templates, options.templates},
                               {static_files, options.static_files},
                               options.base_url,
                               options.as_of.value_or(today()),
                               options.jobs == 0 ? processors : options.jobs,
                               options.explain ? publish::Explain::on : publish::Explain::off,
                               plain_english,
                               printing};
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  ProgressLine progress(options.voice);
  Run run;
  run.outcome = build::build(request, open_site, sources, diagnostics, progress);
  progress.finish();
  print(diagnostics, sources, options.voice);
  run.failed = diagnostics.has_errors();
  if (options.timings) complain(progress.timings() + "\n");
  return run;
}

}  // namespace

int build_site(const BuildOptions& options) {
  if (const std::string why = why_not_there(options); !why.empty()) {
    complain(why);
    return kUsage;
  }
  const Run run = run_build(options, build::PlainEnglishCheck::off, [&] { return std::make_unique<files::DiskStore>(options.site); });
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
  const bool talks = !options.voice.quiet && options.voice.format == Format::people;
  const Run run = run_build(options, options.plain_english ? PlainEnglishCheck::findings : talks ? PlainEnglishCheck::figures : PlainEnglishCheck::off,
                            nullptr);
  if (run.failed) return kContentErrors;
  if (!talks) return kOk;
  say(fmt::format("no mistakes found: {}, {}\n", made_text(run.outcome), size_text(run.outcome.bytes)));
  if (options.plain_english) say(grades(run.outcome.plain_english));
  say(summary(run.outcome.plain_english, options.plain_english));
  return kOk;
}

}  // namespace candour::cli
