#include "html/bind.h"
#include "html/change_shapes.h"
#include "html/data_shapes.h"

namespace candour::html {

Bound bind(const views::ChangesView& view) { return {"changes", templates::value_of(view)}; }
Bound bind(const views::CorrectionsView& view) { return {"corrections", templates::value_of(view)}; }
Bound bind(const views::CheckView& view) { return {"check", templates::value_of(view)}; }
Bound bind(const views::DataView& view) { return {"data", templates::value_of(view)}; }
Bound bind(const views::AsPublishedView& view) { return {"as-published", templates::value_of(view)}; }

std::vector<PageType> honest_pages() {
  return {{"changes", &templates::type_of<views::ChangesView>()},
          {"corrections", &templates::type_of<views::CorrectionsView>()},
          {"check", &templates::type_of<views::CheckView>()},
          {"data", &templates::type_of<views::DataView>()},
          {"as-published", &templates::type_of<views::AsPublishedView>()}};
}

}  // namespace candour::html
