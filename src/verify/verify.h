// Whether a copy of a site is whole and unchanged, and what was frozen with it. Needs nothing but the copy.
//
//   const Verified verified = verify::verify("transparency.zip", sources, diagnostics);
//
// What it can show: that every file is the one that the site's list names (digest::kFileListName), that none is missing or added,
// that every packed form beside a file unpacks to it (compress/compress.h), that every frozen statement fits its digests, and that
// each partnership's statements form one chain. What it cannot: that
// what was published is true, or when it was. Whoever writes a whole site anew, list and all, passes; only a digest that somebody
// outside has kept tells the two apart. Hence the digests in the result.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "files/store.h"
#include "model/time.h"

namespace candour::verify {

// The statements of one partnership.
struct Chain {
  std::string partnership;  // its folder: "sosafe"
  std::size_t statements = 0;
  std::size_t removed = 0;  // values that were removed from them
  model::Date first;        // when the first and the last of them were frozen
  model::Date last;
  std::string digest;       // of the last
};

struct Verified {
  std::size_t files = 0;     // that are as listed
  std::string list_digest;   // SHA-256 of the list itself; empty where there is none
  std::vector<Chain> chains;
};

// Looks at the folder or ZIP file at `path`; in it, the site may stand in one folder of its own. Every finding is an error, named
// by its file. Adds the statements to `sources`. Throws files::WrongPath where there is nothing at `path`, files::EnvironmentError
// when the disk fails.
Verified verify(const std::string& path, diagnostics::Sources& sources, diagnostics::Diagnostics& diagnostics);

// The same of a site where Candour wrote it. There, nothing may be missing: not even what servers keep to themselves, and what is
// therefore in no copy that was fetched from one.
Verified verify(const files::Store& site, diagnostics::Sources& sources, diagnostics::Diagnostics& diagnostics);

// How many values were removed (candour redact) from the frozen statements of each partnership, by its folder.
using Removals = std::map<std::string, std::size_t>;
// Of a site where Candour wrote it. Passes over statements that cannot be read: verify() is who reports them.
Removals removals_in(const files::Store& site);

}  // namespace candour::verify
