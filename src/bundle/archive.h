// A ZIP file (APPNOTE.TXT 6.3.10 of PKWARE) that is the same whenever and wherever it is made, and opens on any machine.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "bundle/packed_file.h"
#include "files/rel_path.h"
#include "model/time.h"

namespace candour::bundle {

// By path, so that the same files give the same bytes. A file may be in several bundles.
using Contents = std::map<files::RelPath, std::shared_ptr<const PackedFile>>;

// The ZIP file of these files, at least one. Every file bears noon of `day`, or of 1 January 1980, before which ZIP knows no days;
// names beyond ASCII are marked as UTF-8; nothing tells of the machine or the user. Throws files::EnvironmentError where libzip
// fails.
std::string archive(const Contents& contents, const model::Date& day);

}  // namespace candour::bundle
