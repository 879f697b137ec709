// How a page is passed on: by mail, by its address, and in small for use elsewhere. All of it is plain links. Nothing is asked of
// anybody else's site, and nobody learns that a page was shared.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "views/material.h"

namespace candour::views {

struct Mail {
  std::string to;  // a mailbox; empty where whoever sends it is to say
  std::string subject;
  std::vector<std::string> paragraphs;
};

// The address that opens this mail, ready to be sent (RFC 6068). Subject and paragraphs are one line each, whatever is in them.
Url mail_url(const Mail& mail);

// `view` is all that the page says. Mail and address need the site's own address. A page off the site (redirects, "not found") has
// nothing to be passed on; neither has the search: what it found stands in the address that the browser shows, not in its own.
std::optional<Sharing> sharing_of(const Material& material, const PageEntry& entry, const View& view);

}  // namespace candour::views
