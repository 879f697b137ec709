// The files around the pages: for search engines, for home screens, and for the servers that hand the site out. Which goes
// to which host, and how, stands in docs/hosting.md.
#pragma once

#include <cstddef>
#include <vector>

#include "files/artifact.h"
#include "html/assets.h"
#include "views/material.h"

namespace candour::hosting {

// All of the files below, in the order of their paths.
std::vector<files::Artifact> hosting_files(const views::Material& material, const html::Assets& assets);

// A sitemap may list this many pages (https://www.sitemaps.org/protocol.html).
inline constexpr std::size_t kPagesOfASitemap = 50'000;

// `sitemap.xml`, of every page that a reader may want to find. Above the limit it lists `sitemap-1.xml` and so on, which list
// the pages. Nothing where the site does not know its address, for every entry is a whole one. It gives no dates: when a page
// last changed is not known.
std::vector<files::Artifact> sitemap(const views::Material& material, std::size_t limit = kPagesOfASitemap);

// `robots.txt` (RFC 9309): everybody may read everything. Crawlers look for it at the root of the host alone.
files::Artifact robots(const views::Material& material);

// `manifest.webmanifest` (W3C, Web Application Manifest): name, colours and icons on a home screen. Its addresses are relative.
files::Artifact web_manifest(const views::Material& material, const html::Assets& assets);

// `_headers` and `_redirects`, which Netlify, Cloudflare Pages and their like read.
std::vector<files::Artifact> netlify(const views::Material& material, const html::Assets& assets);
// `.htaccess`, for Apache 2.4.
files::Artifact apache(const views::Material& material, const html::Assets& assets);
// `hosting/nginx.conf`, to be included in a `server` block.
files::Artifact nginx(const views::Material& material, const html::Assets& assets);

}  // namespace candour::hosting
