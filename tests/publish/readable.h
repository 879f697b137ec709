// Runs and their results in words that a test can state.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "publish/publish.h"

using Lines = std::vector<std::string>;
using Made = std::vector<std::pair<std::string, std::string>>;

inline std::vector<candour::publish::Artifact> made(const Made& files) {
  std::vector<candour::publish::Artifact> artifacts;
  for (const auto& [path, bytes] : files) artifacts.push_back({candour::files::RelPath::of(path), bytes});
  return artifacts;
}

inline std::string word(candour::publish::Action action) {
  using candour::publish::Action;
  switch (action) {
    case Action::written_new: return "new ";
    case Action::written_changed: return "changed ";
    case Action::kept: return "kept ";
    case Action::removed: return "removed ";
    case Action::kept_because_edited: return "edited ";
  }
  return "";
}

inline std::string word(candour::publish::ConflictKind kind) {
  using candour::publish::ConflictKind;
  switch (kind) {
    case ConflictKind::made_twice: return "conflict made-twice ";
    case ConflictKind::file_and_folder: return "conflict file-and-folder ";
    case ConflictKind::reserved: return "conflict reserved ";
    case ConflictKind::foreign: return "conflict foreign ";
    case ConflictKind::edited: return "conflict edited ";
  }
  return "";
}

inline Lines readable(const candour::publish::Changes& changes) {
  Lines lines;
  for (const auto& change : changes.files) lines.push_back(word(change.action) + change.path.text());
  for (const auto& conflict : changes.conflicts) lines.push_back(word(conflict.kind) + conflict.path.text());
  return lines;
}

namespace candour::publish {

// A whole run.
inline Changes publish(const std::vector<Artifact>& artifacts, files::Store& site, Explain explain) {
  Publishing publishing(site, explain);
  for (const Artifact& artifact : artifacts) publishing.add(artifact);
  return publishing.finish();
}

}  // namespace candour::publish

inline Lines run(candour::files::Store& site, const Made& files) {
  return readable(candour::publish::publish(made(files), site, candour::publish::Explain::off));
}
