// The paper twin of a page, made from the same view: the same words, in the same order, with the same numbers. Left out is
// what the print style sheet hides: navigation, and what leads on within the site.
//
//   if (std::optional<typeset::Flow> flow = print::flow_of(view, edition)) …
//
// There is a document for a section of a plan, a plan, an objective, a strategy, the summary of a report and a case study.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "pdf/write.h"
#include "print/edition.h"
#include "typeset/flow.h"
#include "typeset/typesetter.h"
#include "views/pages.h"

namespace candour::print {

// What the document of the page is called within a sentence: "plan". Empty for a kind of page that has no document.
std::string_view name_of(const views::View& view);

// Nothing for a kind of page that has no document.
std::optional<typeset::Flow> flow_of(const views::View& view, const Edition& edition);

// Each thread has its own. The typesetter's styles are those of styles_of().
struct Press {
  typeset::Typesetter& typesetter;
  pdf::Writer& writer;
};

struct Printed {
  std::string bytes;
  std::size_t pages = 0;
};

// The document as a PDF file, with `attachments` in it. Nothing for a kind of page that has no document, and where the
// typesetter reported an error. Warns of a picture that no document can show (check_pictures in prose.h).
std::optional<Printed> print(const views::View& view, const Edition& edition, Press press, diagnostics::Diagnostics& diagnostics,
                             const std::vector<pdf::Attachment>& attachments = {});

}  // namespace candour::print
