// Terms written out where a reader meets them first, in a finished page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "html/tags.h"
#include "templates/render.h"
#include "views/terms.h"

namespace candour::html {

// The page again, with the first use of each term in the running text of its <main> linked to its entry and, where the
// documents write it out, followed by what it stands for. Headings, links, tables' heads, drawings, forms and navigation
// stay as they are: a link within a link is none, and a heading is quoted elsewhere. So do remarks in small print and any
// element that carries data-terms="off". A term that <main> leads to by a link of its own is not linked again.
//   FirstUseMarker marker(page, uses, write_url);
//   for (Tags tags(page); tags.next();) marker.meet(tags);
//   … = marker.marked();
class FirstUseMarker {
 public:
  // `write_url` writes an address as it is to stand in this page. All three must outlive the marker.
  FirstUseMarker(std::string_view page, views::FirstUses& uses, const templates::UrlWriter& write_url);

  // The next tag of the page, with the text before it.
  void meet(const Tags& tags);
  // To be asked once, after the last tag.
  std::string marked();

 private:
  std::string_view page_;
  views::FirstUses& uses_;
  const templates::UrlWriter& write_url_;
  std::string entry_;                    // how a link of this page to an entry of the glossary begins
  bool in_main_ = false;
  std::string_view inside_;              // the element in which nothing is marked, by its name
  int depth_ = 0;                        // how many of that name are open
  std::vector<std::string_view> texts_;  // in which terms may be marked
};

}  // namespace candour::html
