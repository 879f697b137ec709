// A live site in a real folder, and what readers see of it.
#pragma once

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "../files/temporary_folder.h"
#include "../publish/readable.h"
#include "diagnostics/print.h"
#include "digest/digest.h"
#include "digest/file_list.h"
#include "files/shelf.h"
#include "release/release.h"

namespace live {

namespace fs = std::filesystem;
using candour::release::Adopt;
using candour::release::Outcome;
using Contents = std::map<std::string, std::string>;

inline std::string page(const std::string& body) { return "<!doctype html><main>" + body + "</main>"; }

const Made kOld = {{"index.html", page("old <a href=\"a/index.html#x\">a</a>")}, {"a/index.html", page("<h2 id=\"x\">same</h2>")}, {"gone.txt", "old"}};
const Made kNew = {{"index.html", page("new <a href=\"a/index.html#x\">a</a>")}, {"a/index.html", page("<h2 id=\"x\">same</h2>")}, {"b/fresh.txt", "new"}};

// The files with the list of them that every site has.
inline std::vector<candour::publish::Artifact> listed(const Made& files) {
  std::vector<candour::publish::Artifact> artifacts = made(files);
  candour::digest::FileList list;
  for (const candour::publish::Artifact& file : artifacts) list[file.path] = candour::digest::sha256(file.bytes);
  artifacts.push_back({candour::files::RelPath::of(candour::digest::kFileListName), candour::digest::text_of(list)});
  return artifacts;
}

// Writes the files as the new site, without showing it.
inline void write(candour::release::Release& release, const Made& files) {
  const std::unique_ptr<candour::files::Store> site = release.begin();
  const candour::publish::Changes changes = candour::publish::publish(listed(files), *site, candour::publish::Explain::off);
  REQUIRE(changes.conflicts.empty());
}

// The same as a site of its own in a folder, as candour build would make it.
inline void write_folder(const TemporaryFolder& folder, const Made& files) {
  candour::files::DiskStore site(folder.at("site").string());
  REQUIRE(candour::publish::publish(listed(files), site, candour::publish::Explain::off).conflicts.empty());
}

// What is said, without where the test's folder lies.
inline std::string printed(const candour::diagnostics::Diagnostics& diagnostics, const candour::diagnostics::Sources& sources, const std::string& folder) {
  std::string said = candour::diagnostics::for_people(diagnostics, sources, candour::diagnostics::Colour::off);
  for (std::size_t at = said.find(folder); at != std::string::npos; at = said.find(folder)) said.erase(at, folder.size() + 1);
  return said;
}

inline std::string check(const candour::release::Release& release, const TemporaryFolder& folder) {
  candour::diagnostics::Sources sources;
  candour::diagnostics::Diagnostics diagnostics;
  release.check(std::nullopt, sources, diagnostics);
  return printed(diagnostics, sources, folder.text());
}

struct WentBack {
  std::optional<Outcome> outcome;
  std::string said;
};

inline WentBack roll_back(candour::files::Shelf& shelf, const TemporaryFolder& folder) {
  candour::diagnostics::Sources sources;
  candour::diagnostics::Diagnostics diagnostics;
  WentBack back;
  back.outcome = candour::release::roll_back(shelf, sources, diagnostics);
  back.said = printed(diagnostics, sources, folder.text());
  return back;
}

struct Published {
  std::optional<Outcome> outcome;  // none where the check has found something
  std::string said;
  std::vector<std::string> kept;
  std::vector<std::string> cleared;
};

// A whole run.
inline Published publish(candour::files::Shelf& shelf, const Made& files, Adopt adopt = Adopt::no) {
  candour::release::Release release(shelf, adopt);
  Published published;
  published.cleared = release.cleared();
  write(release, files);
  candour::diagnostics::Sources sources;
  candour::diagnostics::Diagnostics diagnostics;
  release.check(std::nullopt, sources, diagnostics);
  published.said = candour::diagnostics::for_people(diagnostics, sources, candour::diagnostics::Colour::off);
  if (diagnostics.has_errors()) return published;
  published.outcome = release.go_live();
  published.kept = candour::release::remove_others(shelf, *published.outcome);
  return published;
}

// What a web server would hand out: all files at the place, through the link, but for the lists.
inline Contents seen(const TemporaryFolder& folder, const std::string& place = "site") {
  Contents all;
  if (!fs::exists(folder.at(place))) return all;
  for (const auto& entry : fs::recursive_directory_iterator(folder.at(place) / "")) {
    const std::string path = fs::relative(entry.path(), folder.at(place)).string();
    if (entry.is_regular_file() && path != candour::publish::kManifestName && path != candour::digest::kFileListName) all[path] = folder.read(place + "/" + path);
  }
  return all;
}

inline Contents contents(const Made& files) { return {files.begin(), files.end()}; }

// The names in a folder, in order; none where there is no folder.
inline std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  if (!fs::exists(folder)) return names;
  for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace live
