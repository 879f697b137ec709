// The links, anchors and images of Markdown, checked against what the site really holds.
#pragma once

#include <vector>

#include "diagnostics/diagnostic.h"
#include "files/artifact.h"
#include "markdown/document.h"
#include "views/parts.h"

namespace candour::html {

// Everything that will be published, by its path.
class Published {
 public:
  explicit Published(const std::vector<files::Artifact>& artifacts);
  // The file at an address of the site, or nullptr.
  const files::Artifact* at(std::string_view address) const;
  // The addresses of all pages, for suggestions.
  const std::vector<std::string>& pages() const { return pages_; }
  // And of all images.
  const std::vector<std::string>& images() const { return images_; }

 private:
  std::vector<const files::Artifact*> by_path_;  // sorted
  std::vector<std::string> pages_;
  std::vector<std::string> images_;
};

// Whether a page has an element of this id.
bool has_anchor(std::string_view html, std::string_view id);
// All ids of a page, in order.
std::vector<std::string_view> anchors_of(std::string_view html);

// Reports that nothing stands at an address counted from the root of the site ("/glossary/#rag"), or that the page there has
// no such place. `span` is where the address is written.
void check_address(const std::string& address, diagnostics::Span span, const Published& published, diagnostics::Diagnostics& diagnostics);

// Reports every link to a page, an anchor or an image that is not there. `page` is the address at which the prose stands.
void check_links(const markdown::Document& prose, const views::Url& page, const Published& published,
                 diagnostics::Diagnostics& diagnostics);

}  // namespace candour::html
