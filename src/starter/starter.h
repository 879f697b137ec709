// What the program brings along: a small, complete, plainly fictional site to begin from; and the templates and static files that
// every site is made with.
#pragma once

#include <cstddef>
#include <string>

#include "files/memory_files.h"

namespace candour::starter {

// The templates, by path ("layout.mustache"), and the static files ("candour.css").
files::MemoryFiles templates();
files::MemoryFiles static_files();

// Writes the site to begin from, which is content alone, into a folder that is new or empty, and says how many files it wrote.
// Throws files::WrongPath when the folder holds anything, another files::EnvironmentError when the disk fails.
std::size_t write_starter(const std::string& folder);

// Writes the templates and static files into `templates/` and `static/` of a folder, and says how many they were. Throws
// files::WrongPath, with nothing written, when either holds anything; another files::EnvironmentError when the disk fails.
std::size_t write_templates(const std::string& folder);

}  // namespace candour::starter
