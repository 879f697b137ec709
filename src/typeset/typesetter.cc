#include "typeset/typesetter.h"

#include <utility>

#include "typeset/galley.h"
#include "typeset/pages.h"
#include "typeset/paint.h"
#include "typeset/stock.h"

namespace candour::typeset {

Typesetter::Typesetter(Typefaces typefaces, const Hyphenation& hyphenation, Styles styles)
    : words_(typefaces), lines_(std::make_unique<LineRoom>()), hyphenation_(hyphenation), styles_(std::move(styles)) {}

Typesetter::~Typesetter() = default;

std::optional<Document> Typesetter::set(const Flow& flow, diagnostics::Diagnostics& diagnostics) {
  diagnostics::Diagnostics found;
  const Desk desk{words_, segmenter_, hyphenation_, styles_, found, *lines_};
  Stock stock = prepare(flow, desk);
  std::optional<Document> document;
  if (!found.has_errors()) {
    const Galley galley = lay_out(stock, desk);
    const Pages pages = paginate(galley, stock, desk);
    if (!found.has_errors()) {
      std::vector<Page> painted = paint(flow, galley, pages, stock, desk);
      // Headers, footers and hyphens are shaped as they are painted.
      if (!found.has_errors()) document = Document{flow.information, std::move(stock.tree), std::move(painted), std::move(stock.outline)};
    }
  }
  diagnostics.append(found);
  return document;
}

}  // namespace candour::typeset
