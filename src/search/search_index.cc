#include "search/search_index.h"

#include "json/writer.h"
#include "views/addresses.h"

namespace candour::search {

files::Artifact search_index(const std::vector<views::CatalogueEntry>& entries) {
  // With thousands of plans this is the largest file by far: growing by doubling, it would be held twice.
  static constexpr std::size_t kBrackets = 24;  // and quotation marks and commas of an entry, with room for a few escapes
  std::size_t size = kBrackets;
  for (const views::CatalogueEntry& entry : entries) {
    size += entry.title.size() + entry.url.address.size() + entry.kind.size() + entry.says.size() + kBrackets;
  }
  std::string index;
  index.reserve(size);
  json::Writer json(index);
  json.begin_array();
  for (const views::CatalogueEntry& entry : entries) {
    json.begin_array();
    json.string(entry.title);
    // The root itself is the folder of the index.
    json.string(entry.url == views::home_url() ? "./" : std::string_view(entry.url.address).substr(1));
    json.string(entry.kind);
    if (!entry.says.empty()) json.string(entry.says);
    json.end_array();
  }
  json.end_array();
  index += '\n';
  return {files::RelPath::of(views::search_index_url().address.substr(1)), std::move(index)};
}

}  // namespace candour::search
