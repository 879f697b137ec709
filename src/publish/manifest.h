// What Candour remembers of a site folder: which files there are its own. It is kept in the folder itself, so that it
// goes wherever the site goes.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "files/store.h"

namespace candour::publish {

inline constexpr std::string_view kManifestName = ".candour-manifest.json";

struct Digest {
  std::uint64_t size = 0;
  std::uint64_t hash = 0;
  bool operator==(const Digest&) const = default;
};

Digest digest_of(std::string_view bytes);

struct Manifest {
  // Each file with the contents that are known as ours: one, or several while a run that changes it is under way.
  std::map<files::RelPath, std::vector<Digest>> files;
  // The folders that we made: they go when nothing is left in them.
  std::set<files::RelPath> folders;
  // Whether the run that wrote this came to its end.
  bool finished = true;

  bool operator==(const Manifest&) const = default;

  // Whether the file is ours and still as we wrote it.
  bool is_ours(const files::RelPath& path, std::string_view bytes) const;
};

// One line for each file and folder, in the order of the paths: as bytes it depends on nothing but the manifest.
std::string to_json(const Manifest& manifest);

// The manifest of the site; an empty one where there is none. Throws files::EnvironmentError when it is damaged, or
// comes from a later version of Candour: then nobody can tell whose files these are.
Manifest read_manifest(const files::Store& site);

// What holds at every moment of a run that leads from one manifest to the other.
Manifest union_of(const Manifest& earlier, const Manifest& next);

}  // namespace candour::publish
