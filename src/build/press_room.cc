#include "build/press_room.h"

#include <utility>

#include "cards/paint.h"
#include "print/document.h"
#include "print/styles.h"
#include "views/download.h"
#include "views/frame_of.h"
#include "views/share_card.h"

namespace candour::build {

using diagnostics::Diagnostics;

namespace {

// Where a file stands whose address on the site is known.
files::RelPath path_of(const views::Url& url) { return files::RelPath::of(url.address.substr(1)); }

}  // namespace

PressRoom::PressRoom(const TypeCase& type, const model::Site& site)
    : typesetter_(type.faces(), type.hyphenation, print::styles_of(site.theme)),
      sheets_(type.faces(), type.hyphenation, site.theme),
      writer_({.compression = site.pdf.compression}),
      easel_(type.faces(), type.hyphenation, site.theme) {}

std::optional<files::Artifact> PressRoom::print(views::View& view, const print::Edition& edition, const std::vector<pdf::Attachment>& attachments,
                                                Diagnostics& diagnostics) {
  std::optional<print::Printed> printed = print::print(view, edition, {typesetter_, writer_}, diagnostics, attachments);
  if (!printed) return std::nullopt;
  views::Frame& frame = views::frame_of(view);
  frame.download = views::download_of(frame.url, print::name_of(view), printed->pages, printed->bytes.size());
  return files::Artifact{path_of(frame.download->url), std::move(printed->bytes)};
}

std::optional<files::Artifact> PressRoom::print_sheet(views::View& view, const views::Brief& brief, const print::Edition& edition) {
  views::Frame& frame = views::frame_of(view);
  const std::optional<typeset::Document> document = sheets_.set(brief, frame, edition);
  if (!document) return std::nullopt;
  std::string bytes = writer_.write(*document, {});
  frame.sheet = views::sheet_of(frame.url, bytes.size());
  return files::Artifact{path_of(frame.sheet->url), std::move(bytes)};
}

std::optional<files::Artifact> PressRoom::draw_card(views::View& view, Diagnostics& diagnostics) {
  std::optional<views::ShareCard> card = views::share_card(view);
  if (!card) return std::nullopt;
  views::Frame& frame = views::frame_of(view);
  const std::optional<typeset::Page> page = easel_.set(*card, frame.language, diagnostics);
  if (!page) return std::nullopt;
  frame.card = std::move(card);
  return files::Artifact{path_of(frame.card->url), cards::png_of(*page)};
}

}  // namespace candour::build
