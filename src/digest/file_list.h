// The list of a site's files with their digests, in the form that sha256sum writes and checks (GNU Coreutils, "md5sum
// invocation"): for each file a line of its digest, two spaces and its path.
//
//   cd site; sha256sum --check manifest-sha256.txt
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "files/rel_path.h"

namespace candour::digest {

// Where it stands in a site, of which it lists every other file.
inline constexpr std::string_view kFileListName = "manifest-sha256.txt";

using FileList = std::map<files::RelPath, std::string>;  // digests as of sha256()

// By path, so that the same files give the same bytes.
std::string text_of(const FileList& list);

// Nothing where a line is no such line, names a path that leads out of the folder, or names one twice.
std::optional<FileList> parse_file_list(std::string_view text);

}  // namespace candour::digest
