#include "cli/build_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <thread>

#include "cli/terminal.h"
#include "cli/today.h"
#include "files/named_file.h"
#include "files/overlap.h"
#include "files/reader.h"
#include "files/wrong_path.h"
#include "starter/starter.h"

namespace candour::cli {
namespace {

constexpr const char* kTemplates = "templates";
constexpr const char* kStatic = "static";
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

// The files that are built in, and in front of them those of one's own: of the folder that was named, which has to be there, or
// else of the usual one, if it is.
class Layers {
 public:
  Layers(const std::optional<std::string>& named, const char* usual, const files::MemoryFiles& built_in)
      : built_in_(built_in), beneath_{built_in_, fmt::format("the built-in {}", usual)} {
    if (!named && !files::stands_at(usual)) return;
    name_ = named.value_or(usual);
    own_.emplace(name_);
  }
  Layers(const Layers&) = delete;
  Layers& operator=(const Layers&) = delete;
  build::Folder folder() const { return own_ ? build::Folder{*own_, name_, &beneath_} : beneath_; }

 private:
  files::MemoryReader built_in_;
  build::Folder beneath_;
  std::string name_;
  std::optional<files::DiskReader> own_;
};

}  // namespace

Run run_build(const BuildOptions& options, const Wanted& wanted, const build::OpenSite& open_site, const Afterwards& afterwards) {
  const files::DiskReader content(options.content);
  const Layers templates(options.templates, kTemplates, starter::templates());
  const Layers static_files(options.static_files, kStatic, starter::static_files());
  std::optional<Supplies> fonts;
  std::optional<Supplies> hyphenation;
  std::optional<build::Printing> printing;
  if (!options.html_only) {
    fonts.emplace(options.fonts, "fonts-noto-core");
    hyphenation.emplace(kHyphenation, "hyphen-en-gb");
    printing.emplace(build::Printing{fonts->folder(), hyphenation->folder(), "Candour " CANDOUR_VERSION});
  }
  const unsigned processors = std::max(1U, std::thread::hardware_concurrency());
  const build::Request request{.content = {content, options.content},
                               .templates = templates.folder(),
                               .static_files = static_files.folder(),
                               .base_url = options.base_url,
                               .as_of = options.as_of.value_or(today()),
                               .jobs = options.jobs == 0 ? processors : options.jobs,
                               .explain = options.explain ? publish::Explain::on : publish::Explain::off,
                               .plain_english = wanted.plain_english,
                               .feeds = options.feeds ? build::Feeds::required : build::Feeds::where_possible,
                               .printing = printing,
                               .compress = options.compress,
                               .bundles = options.bundles,
                               .start_page = wanted.start_page};
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  ProgressLine progress(options.voice);
  Run run;
  run.outcome = build::build(request, open_site, sources, diagnostics, progress);
  if (afterwards && !diagnostics.has_errors()) afterwards(run.outcome, sources, diagnostics, progress);
  progress.finish();
  print(diagnostics, sources, options.voice);
  run.failed = diagnostics.has_errors();
  if (options.timings) complain(progress.timings() + "\n");
  return run;
}

std::string why_not_there(const BuildOptions& options, std::string_view flag, const std::string& place, Form form) {
  for (const std::string& input : {options.content, options.templates.value_or(kTemplates), options.static_files.value_or(kStatic)}) {
    if (!files::overlap(place, input)) continue;
    if (form == Form::zip_file) return fmt::format("{}: the ZIP file cannot stand at `{}`: the site is made of what is in `{}`; name a file elsewhere\n", flag, place, input);
    return fmt::format("{}: the finished site cannot stand in `{}`: `{}` is read from there; name a folder of its own\n", flag, place, input);
  }
  return {};
}

std::string made_text(const build::Outcome& outcome) {
  if (outcome.documents == 0) return fmt::format("{} pages", outcome.pages);
  return fmt::format("{} pages and {} PDFs", outcome.pages, outcome.documents);
}

std::string size_text(std::size_t bytes) {
  if (bytes < 1024 * 1024) return fmt::format("{:.0f} KiB", static_cast<double>(bytes) / 1024);
  return fmt::format("{:.1f} MiB", static_cast<double>(bytes) / (1024 * 1024));
}

}  // namespace candour::cli
