#include "search/search_index.h"

#include <nlohmann/json.hpp>

#include "views/addresses.h"

namespace candour::search {

files::Artifact search_index(const std::vector<views::CatalogueEntry>& entries) {
  // Line by line: the whole index as a tree would be several times the size of its text.
  std::string index = "[";
  for (const views::CatalogueEntry& entry : entries) {
    // The root itself is the folder of the index.
    const std::string address = entry.url == views::home_url() ? "./" : entry.url.address.substr(1);
    nlohmann::json line = {entry.title, address, entry.kind};
    if (!entry.says.empty()) line.push_back(entry.says);
    if (index.size() > 1) index += ',';
    index += line.dump();
  }
  return {files::RelPath::of(views::search_index_url().address.substr(1)), index + "]\n"};
}

}  // namespace candour::search
