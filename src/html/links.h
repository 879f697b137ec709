// The links, anchors and images of Markdown, checked against what the site really holds.
#pragma once

#include <map>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "files/artifact.h"
#include "markdown/document.h"
#include "views/parts.h"

namespace candour::html {

// What will be published, as far as links ask: every path, and the ids of the pages within which one leads to a place. Pages
// need not be held for it:
//   published.expect(address);                 // for each address that is going to be checked
//   published.add(file);                       // for each file, as soon as it is made
//   check_address(address, …, published, …);   // after the last
class Published {
 public:
  struct Ids {
    std::vector<std::string> all = {};
    std::vector<std::string> places = {};  // those that an author may mean
  };

  // An address counted from the root of the site ("/glossary/#rag"). To be called before any add().
  void expect(std::string_view address);
  // Every address of the site in the prose that stands at `page`.
  void expect_links(const markdown::Document& prose, const views::Url& page);

  // Several threads may call this at once.
  void add(const files::Artifact& file);

  // The ids of the file at an address, none where nobody expected them; nullptr where there is no file.
  const Ids* at(std::string_view address) const;
  // For suggestions, in order: the addresses of all pages, and of all images.
  std::vector<std::string> pages() const;
  std::vector<std::string> images() const;

 private:
  std::set<files::RelPath> expected_;
  std::mutex lock_;  // of what follows
  std::map<files::RelPath, Ids> files_;
};

// All ids of a page, in order.
std::vector<std::string_view> anchors_of(std::string_view html);

// Reports that nothing stands at an address counted from the root of the site ("/glossary/#rag"), or that the page there has
// no such place. `span` is where the address is written.
void check_address(const std::string& address, diagnostics::Span span, const Published& published, diagnostics::Diagnostics& diagnostics);

// Reports every link to a page, an anchor or an image that is not there. `page` is the address at which the prose stands.
void check_links(const markdown::Document& prose, const views::Url& page, const Published& published,
                 diagnostics::Diagnostics& diagnostics);

}  // namespace candour::html
