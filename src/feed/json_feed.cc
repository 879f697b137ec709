#include <nlohmann/json.hpp>

#include "feed/content.h"
#include "feed/feed_files.h"
#include "views/addresses.h"

namespace candour::feed {

namespace {

using Json = nlohmann::ordered_json;  // members in the order in which they are set

Json item_of(const views::Feed& feed, const views::FeedEntry& entry) {
  Json item = {{"id", entry.id}, {"url", views::whole_address(feed.base_url, entry.page)}, {"title", entry.title}, {"summary", entry.text},
               {"content_html", content_of(feed, entry)}};
  if (entry.published) item["date_published"] = *entry.published;
  item["date_modified"] = entry.updated;
  return item;
}

}  // namespace

std::string json_feed_of(const views::Feed& feed) {
  Json json = {{"version", "https://jsonfeed.org/version/1.1"}, {"title", feed.title}, {"home_page_url", views::whole_address(feed.base_url, feed.page)},
               {"feed_url", views::whole_address(feed.base_url, feed.json)}, {"description", feed.subtitle}, {"language", feed.language},
               {"authors", Json::array({{{"name", feed.author}}})}};
  json["items"] = Json::array();
  for (const views::FeedEntry& entry : feed.entries) json["items"].push_back(item_of(feed, entry));
  return json.dump(2) + "\n";
}

}  // namespace candour::feed
