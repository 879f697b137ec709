// The content of an entry, in the elements that XHTML and HTML have in common.
#pragma once

#include <string>

#include "views/feed.h"

namespace candour::feed {

// To stand in a <div> of XHTML, or in HTML.
std::string content_of(const views::Feed& feed, const views::FeedEntry& entry);

}  // namespace candour::feed
