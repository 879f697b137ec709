// Ways through a document: links (ISO 32000-1, 12.5.6.5), outline (12.3.3) and page labels (12.4.2).
#pragma once

#include <string>
#include <vector>

#include "pdf/file.h"
#include "pdf/places.h"
#include "pdf/structure.h"

namespace candour::pdf {

// Where the pages and elements of a document are, for whatever leads to them.
struct Targets {
  const typeset::Document& document;
  const std::vector<Ref>& pages;                    // by page
  const std::vector<std::optional<Place>>& places;  // by entry of the tree
};

// One annotation for each area of each page, in that order.
std::vector<AnnotationObject> add_links(File& file, const Targets& targets);

// No object where the document has no outline.
Ref add_outline(File& file, const Targets& targets);

// The syntax of the number tree of labels; pages that are counted from one to the next share an entry.
std::string page_labels(File& file, const std::vector<typeset::Page>& pages);

}  // namespace candour::pdf
