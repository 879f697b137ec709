#include "feed/feed_files.h"

namespace candour::feed {

namespace {

void add(std::vector<files::Artifact>& made, const views::Material& material, views::FeedScope scope) {
  const views::Feed feed = views::feed_of(material, scope);
  made.push_back({files::RelPath::of(feed.atom.address.substr(1)), atom_of(feed)});
  made.push_back({files::RelPath::of(feed.json.address.substr(1)), json_feed_of(feed)});
}

}  // namespace

std::vector<files::Artifact> feed_files(const views::Material& material) {
  std::vector<files::Artifact> made;
  if (!views::has_feeds(material)) return made;
  add(made, material, views::kWholeSite);
  model::for_each(material.record.partnerships, [&](auto id, const auto&) { add(made, material, id); });
  return made;
}

}  // namespace candour::feed
