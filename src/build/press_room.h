// One thread's means to make what a page has beside it: its document, the page in small as another, and its share card.
#pragma once

#include <optional>
#include <vector>

#include "build/type_case.h"
#include "cards/card.h"
#include "diagnostics/diagnostic.h"
#include "files/artifact.h"
#include "pdf/write.h"
#include "print/edition.h"
#include "print/sheet.h"
#include "typeset/typesetter.h"
#include "views/brief.h"
#include "views/pages.h"

namespace candour::build {

// For one thread. `type` and `site` must outlive it.
class PressRoom {
 public:
  PressRoom(const TypeCase& type, const model::Site& site);

  // The document of a page that has one; the page is told of it.
  std::optional<files::Artifact> print(views::View& view, const print::Edition& edition, const std::vector<pdf::Attachment>& attachments,
                                       diagnostics::Diagnostics& diagnostics);
  // The document of one page that has a page's brief; likewise.
  std::optional<files::Artifact> print_sheet(views::View& view, const views::Brief& brief, const print::Edition& edition);
  // The card of a page that has one; likewise.
  std::optional<files::Artifact> draw_card(views::View& view, diagnostics::Diagnostics& diagnostics);

 private:
  typeset::Typesetter typesetter_;
  print::SheetSetter sheets_;
  pdf::Writer writer_;
  cards::Easel easel_;
};

}  // namespace candour::build
