// The first page of a bundle (views/start.h).
#pragma once

#include "files/artifact.h"
#include "html/page_html.h"
#include "views/start.h"

namespace candour::html {

// How it is called, on top of the bundle, and the folder beside it that holds the site.
inline constexpr std::string_view kStartPage = "Start here.html";
inline constexpr std::string_view kSiteInBundle = "site";

files::Artifact render(const Surroundings& site, const views::StartView& view, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::html
