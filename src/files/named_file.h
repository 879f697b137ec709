// One file or folder that somebody named, wherever it stands.
#pragma once

#include <string>

namespace candour::files {

// The bytes of the plain file at `path`. Throws WrongPath where there is none, EnvironmentError where it cannot be read.
std::string read_named_file(const std::string& path);

// Whether a folder stands at `path`, or a file. Throws WrongPath where there is nothing.
bool is_folder(const std::string& path);

// Whether anything stands at `path`, be it a link that leads nowhere. What cannot be looked at is taken to be there: whoever opens
// it is told why it cannot be.
bool stands_at(const std::string& path);

}  // namespace candour::files
