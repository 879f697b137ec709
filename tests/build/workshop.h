// A whole build in memory: the fictional content with the repository's templates and static files.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "build/build.h"
#include "diagnostics/print.h"
#include "files/reader.h"
#include "files/store.h"

namespace candour::build {

using Tree = std::map<std::string, std::string>;  // bytes by path

inline bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

inline const std::string kRoot = CANDOUR_TEST_DATA "/../../";

// The four folders that make up the inputs, the fictional static files being laid over those of the repository.
inline files::MemoryFiles files_below(const std::string& folder) {
  files::MemoryFiles files;
  const files::DiskReader reader(folder);
  for (const files::Entry& entry : reader.list()) files.emplace(entry.path.text(), reader.read(entry.path));
  return files;
}

// What PDFs are made with, as Debian's packages install it.
struct Supplies {
  files::DiskReader fonts{"/usr/share/fonts/truetype/noto"};
  files::DiskReader hyphenation{"/usr/share/hyphen"};
  Printing printing() const { return {{fonts, "fonts"}, {hyphenation, "hyphen"}, "Candour, under test"}; }
};

enum class Pdfs { none, made };

struct Inputs {
  files::MemoryFiles content = files_below(kRoot + "tests/fictional/content");
  files::MemoryFiles templates = files_below(kRoot + "templates");
  files::MemoryFiles static_files = with(files_below(kRoot + "static"), files_below(kRoot + "tests/fictional/static"));
  std::optional<std::string> base_url;
  model::Date as_of{2024, 3, 1};
  unsigned jobs = 1;
  Pdfs pdfs = Pdfs::none;
  bool bundles = false;

  static files::MemoryFiles with(files::MemoryFiles base, files::MemoryFiles more) {
    base.merge(more);
    return base;
  }
};

// Inputs in which nothing is frozen, so that all may be edited.
inline Inputs without_statements() {
  Inputs inputs;
  std::erase_if(inputs.content, [](const auto& file) { return file.first.find("/statements/") != std::string::npos || file.first.ends_with("corrections.json"); });
  return inputs;
}

// Remembers the stages that were begun.
class Recorder : public Observer {
 public:
  void stage(std::string_view name) override { stages += (stages.empty() ? "" : " ") + std::string(name); }
  void page(std::size_t, std::size_t) override {}
  std::string stages;
};

// A store of the test's own, lent to one build: opening it is counted.
class Lent : public files::Store {
 public:
  explicit Lent(files::Store& store) : store_(store) {}
  std::string shown(const files::RelPath& path) const override { return store_.shown(path); }
  files::Presence presence(const files::RelPath& path) const override { return store_.presence(path); }
  std::optional<std::string> read(const files::RelPath& path) const override { return store_.read(path); }
  std::vector<files::RelPath> list() const override { return store_.list(); }
  files::Staged stage(std::string_view bytes) override { return store_.stage(bytes); }
  void put_in_place(const files::RelPath& path, files::Staged staged) override { store_.put_in_place(path, staged); }
  void discard_staged() override { store_.discard_staged(); }
  void remove(const files::RelPath& path) override { store_.remove(path); }
  bool remove_empty_folder(const files::RelPath& folder) override { return store_.remove_empty_folder(folder); }

 private:
  files::Store& store_;
};

struct Built {
  std::string said;    // all diagnostics, as people read them
  std::size_t errors = 0;
  std::string stages;  // "load resolve …"
  int opened = 0;      // how often the site was opened
  Outcome outcome;
};

// Builds into what `open` opens, or nowhere when it is empty.
inline Built run(const Inputs& inputs, const OpenSite& open, Recorder& recorder) {
  const files::MemoryReader content(inputs.content);
  const files::MemoryReader templates(inputs.templates);
  const files::MemoryReader static_files(inputs.static_files);
  Request request{{content, "content"}, {templates, "templates"}, {static_files, "static"}, inputs.base_url, inputs.as_of, inputs.jobs};
  const Supplies supplies;
  if (inputs.pdfs == Pdfs::made) request.printing.emplace(supplies.printing());
  request.bundles = inputs.bundles;
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  Built built;
  built.outcome = build(request, open, sources, diagnostics, recorder);
  built.said = for_people(diagnostics, sources, diagnostics::Colour::off);
  built.errors = diagnostics.errors();
  built.stages = recorder.stages;
  return built;
}

// The same into `site`, or nowhere when there is none, counting how often it is opened.
inline Built run(const Inputs& inputs, files::Store* site) {
  Recorder recorder;
  int opened = 0;
  const OpenSite open = [&]() -> std::unique_ptr<files::Store> {
    ++opened;
    return std::make_unique<Lent>(*site);
  };
  Built built = run(inputs, site == nullptr ? OpenSite() : open, recorder);
  built.opened = opened;
  return built;
}

inline Tree tree_of(const files::Store& site) {
  Tree tree;
  for (const files::RelPath& path : site.list()) tree[path.text()] = site.read(path).value_or("(not a file)");
  return tree;
}

// The site that the inputs make.
inline Tree site_of(const Inputs& inputs) {
  files::MemoryStore site;
  const Built built = run(inputs, &site);
  Tree tree = tree_of(site);
  if (!built.said.empty()) tree["(said)"] = built.said;
  return tree;
}

// The paths at which two sites differ: short to read where they should be equal.
inline std::vector<std::string> differences(const Tree& one, const Tree& other) {
  std::vector<std::string> paths;
  for (const auto& [path, bytes] : one) {
    const auto found = other.find(path);
    if (found == other.end() || found->second != bytes) paths.push_back(path);
  }
  for (const auto& [path, bytes] : other) {
    if (!one.contains(path)) paths.push_back(path);
  }
  return paths;
}

// The fictional site as it is, but for its PDFs.
inline const Tree& without_pdfs() {
  static const Tree site = site_of({});
  return site;
}

}  // namespace candour::build
