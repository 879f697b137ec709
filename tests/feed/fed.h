// Feeds of the fictional site, at an address of its own.
#pragma once

#include "../views/world.h"
#include "feed/feed_files.h"

namespace candour::test {

inline const std::string kBase = "https://Council.example:8443/on-the-record";

inline views::Feed feed_of(const World& world, views::FeedScope scope = views::kWholeSite, const std::string& base_url = kBase) {
  return views::feed_of(world.material(base_url), scope);
}

inline model::Id<model::Partnership> partnership(const World& world, const std::string& slug) {
  for (std::uint32_t i = 0; i < world.record().partnerships.size(); ++i) {
    if (world.record().partnerships[i].slug == slug) return {i};
  }
  throw std::logic_error("no partnership " + slug);
}

inline const views::FeedEntry& entry_at(const views::Feed& feed, const std::string& end_of_id) {
  for (const views::FeedEntry& entry : feed.entries) {
    if (entry.id.ends_with(end_of_id)) return entry;
  }
  throw std::logic_error("no entry " + end_of_id);
}

}  // namespace candour::test
