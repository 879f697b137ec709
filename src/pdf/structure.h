// The structure tree in the file (ISO 32000-1, 14.7), and the way back to it from what is painted and from links (14.7.4.4).
#pragma once

#include <vector>

#include "pdf/content.h"
#include "pdf/file.h"
#include "pdf/places.h"

namespace candour::pdf {

// A link's annotation, which its structure element has to hold (14.7.4.3).
struct AnnotationObject {
  typeset::NodeId link;
  std::size_t page = 0;
  Ref annotation;
};

struct Structure {
  const typeset::Document& document;
  const std::vector<PageContent>& contents;          // by page
  const std::vector<std::optional<Place>>& places;   // by entry of the tree
  const std::vector<Ref>& pages;                     // by page
  const std::vector<AnnotationObject>& annotations;  // in the order of the pages
};

// The keys of the parent tree: pages have theirs from 0 on, then annotations in their order.
std::size_t parent_key_of_page(std::size_t page);
std::size_t parent_key_of_annotation(std::size_t pages, std::size_t annotation);

// Adds the StructTreeRoot and all below it.
Ref add_structure(File& file, const Structure& structure);

}  // namespace candour::pdf
