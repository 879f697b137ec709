#include <algorithm>

#include "views/catalogue.h"
#include "views/page_makers.h"

namespace candour::views {

namespace {

struct Filed {
  std::string key;
  CatalogueEntry entry;
};

// Digits come first, as in any list; what begins with a letter of another script comes last.
LetterGroup group_for(std::string_view key) {
  if (key.empty()) return {"other", "Other", {}};
  if (key.front() <= '9') return {"0-9", "0–9", {}};
  return {std::string(1, key.front()), capitalised(key.substr(0, 1)), {}};
}

}  // namespace

AToZView make(const Material& material, const PageEntry& entry, const AToZPage&) {
  AToZView view;
  view.frame = frame_of(material, entry, "", "Everything in this record by its first letter, and a search.");
  view.index = search_index_url();
  std::vector<Filed> filed;
  for (CatalogueEntry& each : catalogue_of(material)) {
    if (!each.listed) continue;
    std::string key = filing_key(each.title);
    filed.push_back({std::move(key), std::move(each)});
  }
  std::stable_sort(filed.begin(), filed.end(), [](const Filed& a, const Filed& b) {
    if (a.key.empty() != b.key.empty()) return b.key.empty();
    return a.key < b.key;
  });
  for (Filed& each : filed) {
    LetterGroup group = group_for(each.key);
    if (view.groups.empty() || view.groups.back().anchor != group.anchor) view.groups.push_back(std::move(group));
    view.groups.back().entries.push_back({{std::move(each.entry.title), std::move(each.entry.url)}, std::move(each.entry.kind)});
  }
  for (const LetterGroup& group : view.groups) view.letters.push_back({group.heading, {entry.url.address + "#" + group.anchor}});
  view.lede = {{"Pages, bodies, plans, aims, strategies, measures, terms and documents", true}, {", by their first letter.", false}};
  return view;
}

}  // namespace candour::views
