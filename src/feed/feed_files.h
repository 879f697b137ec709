// What is new on the site, for feed readers, in the two forms that they know.
#pragma once

#include <string>
#include <vector>

#include "files/artifact.h"
#include "views/feed.h"

namespace candour::feed {

// `feed.atom` and `feed.json` of the site and, in its folder, of each partnership. None where the site has no feeds
// (views::has_feeds). No clock is asked: the same record gives the same bytes on whichever day.
std::vector<files::Artifact> feed_files(const views::Material& material);

// The Atom Syndication Format (RFC 4287), with the whole content of each entry as XHTML.
std::string atom_of(const views::Feed& feed);
// JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), with the same content as HTML.
std::string json_feed_of(const views::Feed& feed);

}  // namespace candour::feed
