// The files that are built into the program.
#pragma once

#include <string_view>
#include <vector>

namespace candour::starter {

struct EmbeddedFile {
  std::string_view path;   // "content/site.json"
  std::string_view bytes;  // valid as long as the program runs
};

// Ordered by folder (content, templates, static), then by path.
std::vector<EmbeddedFile> embedded_files();

}  // namespace candour::starter
