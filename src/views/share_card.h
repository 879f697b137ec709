// The picture that stands for a page where it is shared: in a message, on a council's feed. It is seen without its page, so it
// says as at when, out of how many and who publishes it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "progress/tally.h"
#include "views/pages.h"

namespace candour::views {

// Where the card of the page at `page` stands: beside it.
Url card_url(const Url& page);

// The card of a section of a plan, a plan, the summary of a report or an objective: what the page itself says of these, in its
// words. Nothing for other kinds of page, and where nobody knows where the site will stand: those who show a card fetch it by its
// whole address.
std::optional<ShareCard> share_card(const View& view);

}  // namespace candour::views
