#include <fmt/format.h>

#include <memory>
#include <set>

#include "build/guard_policy.h"
#include "cli/commands.h"
#include "cli/run.h"
#include "cli/today.h"
#include "compress/compress.h"
#include "content/load.h"
#include "files/named_file.h"
#include "files/reader.h"
#include "files/wrong_path.h"
#include "guard/guard.h"

namespace candour::cli {
namespace {

// A file that somebody named, or one in a folder that they named.
struct Named {
  std::string shown;
  std::string bytes;
};

// The folder of this name; nothing where there is none.
std::unique_ptr<files::DiskReader> folder_at(const std::string& name) {
  try {
    return std::make_unique<files::DiskReader>(name);
  } catch (const files::WrongPath&) {
    return nullptr;
  }
}

// Whether this is another file of the folder in its packed form, and nothing else: then there is nothing in it to look into.
bool is_packed_form(const files::DiskReader& folder, const files::Artifact& file, const std::set<files::RelPath>& present) {
  const auto original = compress::file_of(file.path);
  return original && present.contains(*original) && compress::unpacks_to(file, folder.read(*original));
}

// Calls `use` for each file that is named, and for all in each folder.
template <class Use>
void for_each_file(const std::vector<std::string>& names, const Use& use) {
  for (const std::string& name : names) {
    const auto folder = folder_at(name);
    if (!folder) {
      use(Named{name, files::read_named_file(name)});
      continue;
    }
    std::set<files::RelPath> present;
    for (const files::Entry& entry : folder->list()) {
      if (entry.kind == files::EntryKind::file) present.insert(entry.path);
    }
    for (const files::RelPath& path : present) {
      files::Artifact file{path, folder->read(path)};
      if (!is_packed_form(*folder, file, present)) use(Named{name + "/" + path.text(), std::move(file.bytes)});
    }
  }
}

// What the content says of names, where there is any. Its own mistakes are reported; then nothing may be taken from it.
guard::Policy policy_from(const GuardCommand& options, diagnostics::Sources& sources, diagnostics::Diagnostics& diagnostics) {
  guard::Policy policy;
  policy.as_of = options.as_of.value_or(today());
  if (!options.content && !folder_at("content")) return policy;
  const std::string folder = options.content.value_or("content");
  return build::policy_of(content::load(files::DiskReader(folder), folder, sources, diagnostics), policy.as_of);
}

std::string counted(std::size_t count, std::string_view noun) { return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s"); }

}  // namespace

int guard_files(const GuardCommand& options) {
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  guard::Policy policy = policy_from(options, sources, diagnostics);
  if (diagnostics.has_errors()) {
    print(diagnostics, sources, options.voice);
    return kContentErrors;
  }
  // What the clearances are for is the site: these few files need not use them all.
  std::size_t looked = 0;
  guard::Guard guard(std::move(policy));
  std::vector<diagnostics::FileId> texts;
  for_each_file(options.files, [&](Named file) {
    guard.look(file.shown, file.bytes);
    ++looked;
    texts.push_back(sources.add(file.shown, std::move(file.bytes)));
  });
  guard.report_findings(guard::Review::listed, [&](const guard::Finding& finding) { return build::place_of(finding, {texts, sources}); }, diagnostics);
  print(diagnostics, sources, options.voice);
  if (options.voice.talks()) {
    say(fmt::format("{} looked into: {} to mend, {} to look at\n", counted(looked, "file"), counted(diagnostics.errors(), "finding"), diagnostics.warnings()));
    if (diagnostics.all().empty()) say("nothing was found, which does not say that nothing is there: somebody has to read it\n");
  }
  return diagnostics.has_errors() ? kContentErrors : kOk;
}

}  // namespace candour::cli
