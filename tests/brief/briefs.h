// The briefs of a record, each with the view that it is of.
#pragma once

#include "../views/world.h"
#include "brief/brief_files.h"

namespace candour::test {

inline const World& real() {
  static const World world(files::DiskReader(CANDOUR_TEST_DATA "/../../content"));
  return world;
}

struct Briefed {
  const views::PageEntry* entry;
  views::View view;
  views::Brief brief;
};

inline Briefed briefed(const World& world, const views::PageEntry& entry, const std::optional<std::string>& base_url = std::nullopt) {
  const views::Material material = world.material(base_url);
  views::View view = views::make_view(material, entry);
  views::Brief brief = views::brief_of(material, entry, view).value();
  return {&entry, std::move(view), std::move(brief)};
}

inline Briefed briefed(const std::string& address, const std::optional<std::string>& base_url = std::nullopt) {
  return briefed(fictional(), fictional().site_map.pages[fictional().site_map.by_address.at(address)], base_url);
}

// Of the fictional record and of the real one.
inline std::vector<Briefed> every_brief(const std::optional<std::string>& base_url = std::nullopt) {
  std::vector<Briefed> all;
  for (const World* world : {&fictional(), &real()}) {
    for (const views::PageEntry& entry : world->site_map.pages) {
      if (has_brief(entry.page)) all.push_back(briefed(*world, entry, base_url));
    }
  }
  return all;
}

// What is between white space, counted by other code than what keeps to the limit.
inline std::size_t count_words(const std::string& text) {
  std::string spaced = text;
  for (std::size_t at = 0; (at = spaced.find("\u00a0", at)) != std::string::npos;) spaced.replace(at, 2, " ");
  std::istringstream words(spaced);
  std::size_t count = 0;
  for (std::string word; words >> word;) ++count;
  return count;
}

}  // namespace candour::test
