// A small, complete, plainly fictional site to begin from: content, templates and static files.
#pragma once

#include <cstddef>
#include <string>

namespace candour::starter {

// Writes the starter into a folder that is new or empty, and says how many files it wrote. Throws
// files::WrongPath when the folder holds anything, another files::EnvironmentError when the disk fails.
std::size_t write_starter(const std::string& folder);

}  // namespace candour::starter
