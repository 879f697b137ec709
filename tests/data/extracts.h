// The data of every page of a site, and the ways into it.
#pragma once

#include <nlohmann/json.hpp>

#include "../views/world.h"
#include "data/files.h"

namespace candour::test {

using Json = nlohmann::ordered_json;

// content/, the real record.
inline const World& real() {
  static const World world(files::DiskReader(CANDOUR_TEST_DATA "/../../content"));
  return world;
}

inline std::vector<data::File> files_at(const World& world, const std::string& address, const std::optional<std::string>& base = std::nullopt) {
  return data::files_of(world.material(base), world.site_map.pages[world.site_map.by_address.at(address)]);
}

// CSV read by other code than what wrote it: RFC 4180's grammar, taken at its word.
using Line = std::map<std::string, std::string>;
inline std::vector<Line> lines_of(const std::string& csv) {
  std::vector<std::vector<std::string>> records(1, std::vector<std::string>(1));
  bool quoted = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    std::string& field = records.back().back();
    if (quoted) {
      if (csv[i] != '"') field += csv[i];
      else if (csv.substr(i + 1, 1) == "\"") field += csv[i++];
      else quoted = false;
    } else if (csv[i] == '"') {
      quoted = true;
    } else if (csv[i] == ',') {
      records.back().emplace_back();
    } else if (csv.substr(i, 2) == "\r\n") {
      records.emplace_back(1);
      ++i;
    } else {
      field += csv[i];
    }
  }
  if (quoted || records.back() != std::vector<std::string>(1)) throw std::runtime_error("the last line is not ended");
  records.pop_back();
  std::vector<Line> lines;
  for (std::size_t r = 1; r < records.size(); ++r) {
    if (records[r].size() != records[0].size()) throw std::runtime_error("line " + std::to_string(r + 1) + " has another number of cells");
    Line& line = lines.emplace_back();
    for (std::size_t c = 0; c < records[r].size(); ++c) line[records[0][c]] = records[r][c];
  }
  return lines;
}

// One extract, read again: of a section's page, say.
struct Read {
  std::vector<Line> lines;
  Json json;
};
inline Read read(const std::vector<data::File>& files) { return {lines_of(files.at(0).bytes), Json::parse(files.at(1).bytes)}; }
inline Read read_at(const World& world, const std::string& address) { return read(files_at(world, address)); }

}  // namespace candour::test
