#pragma once

#include <string>

namespace candour::files {

// Whether one of two folders is the other, or lies in it, however they are named: links are followed, as far as the folders
// exist. False where that cannot be found out; opening the folder then says why.
bool overlap(const std::string& one, const std::string& other);

}  // namespace candour::files
