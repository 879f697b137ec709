// What the files for hosts have in common: where the site stands there, and what is special about some of its addresses. Of no
// use outside this module.
#pragma once

#include <string>
#include <vector>

#include "hosting/policy.h"
#include "html/assets.h"
#include "views/material.h"

namespace candour::hosting {

struct Moved {
  // All addresses that mean the same page to people, each from the root of the host: "/x/old/", "/x/old", "/x/old/index.html".
  std::vector<std::string> from;
  std::string to;  // from the root of the host
};

// Addresses hold only what is the same in every configuration language: letters, digits and "-._~/", and a "#" before an
// anchor.
struct Place {
  std::string base_path;  // "/" or "/transparency/"
  std::vector<Header> headers;
  std::vector<std::string> fingerprinted;  // names within `static/`: "candour.3f2a9c1b.css"
  std::vector<Moved> moved;
};

Place place_of(const views::Material& material, const html::Assets& assets);

// As a regular expression that fits this text alone. Of the characters above only the dot means another thing there.
std::string pattern_of(std::string_view text);
// "a|b|c" of such patterns.
std::string pattern_of_any(const std::vector<std::string>& texts);
// The same, of the names of all files that are offered to other sites.
std::string pattern_of_offered();

}  // namespace candour::hosting
