// Content by path, as RelPath::of reads it: what the readers and stores in memory start with.
#pragma once

#include <map>
#include <string>

namespace candour::files {

// Of a single file, write `MemoryFiles{{"a", "text"}}`: without the type, C++ finds the nested braces ambiguous.
using MemoryFiles = std::map<std::string, std::string>;

}  // namespace candour::files
