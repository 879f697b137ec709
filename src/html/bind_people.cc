#include "html/bind.h"
#include "html/people_shapes.h"

namespace candour::html {

Bound bind(const views::PartnershipView& view) { return {"partnership", templates::value_of(view)}; }
Bound bind(const views::BodyView& view) { return {"body", templates::value_of(view)}; }
Bound bind(const views::BodiesView& view) { return {"bodies", templates::value_of(view)}; }

std::vector<PageType> people_pages() {
  return {{"partnership", &templates::type_of<views::PartnershipView>()},
          {"body", &templates::type_of<views::BodyView>()},
          {"bodies", &templates::type_of<views::BodiesView>()}};
}

}  // namespace candour::html
