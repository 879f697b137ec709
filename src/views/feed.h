// What is new, for people who follow the site or one partnership: each report that has a day, and each correction, as an entry
// that a feed reader can show whole. Which form a feed has (Atom, JSON Feed) is the business of the module `feed`.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "views/addresses.h"
#include "views/brief.h"

namespace candour::views {

// A feed holds the newest so many entries; older ones have their pages.
inline constexpr std::size_t kEntriesOfAFeed = 100;

struct FeedEntry {
  std::string id;                        // a tag URI (RFC 4151): of the address of the site and of the page, whatever its title
  Url page;
  std::string title;                     // "Quarter 1, 2014/15: progress summary – SoSafe, Stevenage"
  std::string updated;                   // RFC 3339; the last day on which what it tells of was reported, frozen, corrected or taken away
  std::optional<std::string> published;  // RFC 3339; the day of a frozen statement. Of other reports it is not known
  std::string text;                      // whole sentences, kBriefWords at most
  std::vector<BriefSection> content;     // all that the page says in words and numbers
};

struct Feed {
  std::string id;  // as of an entry
  std::string title;
  std::string subtitle;
  std::string language;
  std::string author;  // who publishes the site
  std::string rights;
  std::string base_url;
  Url page;     // what it is about: home, or the page of the partnership
  Url atom;
  Url json;
  std::string updated;  // RFC 3339; of the newest entry or, without any, the day since when the site has its address
  std::vector<FeedEntry> entries;  // newest first
};

// Whether entries can be known by the address of the site: not by one that is a number (IPv6), which no tag URI can hold.
bool can_be_known_by(std::string_view base_url);

// Whether the site has feeds: they are asked for in its settings, and its address is known.
bool has_feeds(const Material& material);

// Of a site that has feeds.
Feed feed_of(const Material& material, FeedScope scope);

// Adds to a page the links by which its readers, and their programs, find the feeds; none where there are none.
void follow(Frame& frame, const Material& material, FeedScope scope);

}  // namespace candour::views
