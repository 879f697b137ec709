#include <fmt/format.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "bundle/archive.h"
#include "bundle/names.h"
#include "bundle/packing_store.h"
#include "cli/build_run.h"
#include "cli/commands.h"
#include "cli/run.h"
#include "files/named_file.h"
#include "files/wrong_path.h"
#include "html/start_page.h"
#include "publish/manifest.h"

namespace candour::cli {

using files::RelPath;

namespace {

constexpr std::string_view kZipEnding = ".zip";

// A file that somebody named, and the folder that it stands in.
struct Target {
  std::string folder;
  RelPath name;
};

Target target_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
  const auto name = RelPath::parse(slash == std::string::npos ? path : path.substr(slash + 1));
  const bool is_zip = name && name->extension() == kZipEnding;
  if (!is_zip) throw files::WrongPath("cannot write a ZIP file there: the name does not end in `.zip`", path, "name a file like `website.zip`");
  if (!files::stands_at(folder) || !files::is_folder(folder)) throw files::WrongPath("cannot write there: there is no such folder", folder, "make the folder, or name another");
  if (files::stands_at(path) && files::is_folder(path)) throw files::WrongPath("cannot write a ZIP file there: a folder has that name", path, "name another file");
  return {folder, *name};
}

// The site is packed as it is made; the bookkeeping of a folder has no place in it.
bundle::Contents laid_out(const build::Cover& cover, const bundle::Contents& site) {
  const RelPath top = RelPath::of(cover.name);
  bundle::Contents all;
  all[top / cover.start.path] = std::make_shared<const bundle::PackedFile>(bundle::pack(cover.start.bytes));
  for (const auto& [path, file] : site) {
    if (path.text() != publish::kManifestName) all[top / html::kSiteInBundle / path] = file;
  }
  return all;
}

}  // namespace

int bundle_site(const BuildOptions& options, const std::optional<std::string>& to) {
  std::optional<Target> target;
  if (to) {
    target = target_of(*to);
    if (const std::string why = why_not_there(options, "--to", *to, Form::zip_file); !why.empty()) {
      complain(why);
      return kUsage;
    }
  }
  bundle::Contents site;
  bundle::Contents all;
  const auto lay_out_and_check = [&](const build::Outcome& outcome, diagnostics::Sources&, diagnostics::Diagnostics& diagnostics, build::Observer& observer) {
    observer.stage("check");
    all = laid_out(*outcome.cover, site);
    std::vector<RelPath> names;
    for (const auto& [path, file] : all) names.push_back(path);
    bundle::check_names(names, diagnostics);
  };
  const Run run = run_build(options, {.start_page = true}, [&] { return std::make_unique<bundle::PackingStore>(site); }, lay_out_and_check);
  if (run.failed) return kContentErrors;
  const build::Cover& cover = *run.outcome.cover;
  if (!target) target = target_of(cover.name + std::string(kZipEnding));
  const std::string bytes = bundle::archive(all, cover.day);
  files::DiskStore(target->folder).write_atomic(target->name, bytes);
  if (options.voice.talks()) {
    say(fmt::format("{} in {}, {}; to read it, unpack it and open `{}`\n", made_text(run.outcome), to.value_or(target->name.text()), size_text(bytes.size()), cover.start.path.text()));
  }
  return kOk;
}

}  // namespace candour::cli
