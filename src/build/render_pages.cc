#include "build/render_pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <memory>

#include "build/record_prose.h"
#include "build/share_out.h"
#include "data/files.h"
#include "html/page_html.h"
#include "html/relative.h"
#include "pdf/write.h"
#include "print/document.h"
#include "print/styles.h"
#include "typeset/typesetter.h"
#include "views/addresses.h"

namespace candour::build {

using diagnostics::Diagnostics;

namespace {

constexpr diagnostics::Code kPlaceTaken{"build/place-taken"};

// What stays of one entry of the site map when its files have gone.
struct Made {
  html::Page page;  // without bytes
  bool has_document = false;
  Diagnostics reported;
};

// The data of a page, to travel within its document.
std::vector<pdf::Attachment> attachments_of(const views::Material& material, const views::PageEntry& entry) {
  std::vector<pdf::Attachment> attachments;
  for (data::File& file : data::files_of(material, entry)) {
    attachments.push_back({std::move(file.name), std::move(file.media_type), std::move(file.description), std::move(file.bytes)});
  }
  return attachments;
}

// One thread's means to make documents.
class PressRoom {
 public:
  PressRoom(const TypeCase& type, const model::Site& site)
      : typesetter_(type.faces(), type.hyphenation, print::styles_of(site.theme)), writer_({.compression = site.pdf.compression}) {}

  // The document of a page that has one; the page is told of it.
  std::optional<files::Artifact> make(views::View& view, const print::Edition& edition, const std::vector<pdf::Attachment>& attachments,
                                      Diagnostics& diagnostics) {
    std::optional<print::Printed> printed = print::print(view, edition, {typesetter_, writer_}, diagnostics, attachments);
    if (!printed) return std::nullopt;
    views::Frame& frame = std::visit([](auto& it) -> views::Frame& { return it.frame; }, view);
    frame.download = views::download_of(frame.url, print::name_of(view), printed->pages, printed->bytes.size());
    return files::Artifact{files::RelPath::of(frame.download->url.address.substr(1)), std::move(printed->bytes)};
  }

 private:
  typeset::Typesetter typesetter_;
  pdf::Writer writer_;
};

}  // namespace

std::size_t render_pages(const views::Material& material, const templates::TemplateSet& templates, const html::Assets& assets,
                         const std::optional<TypeCase>& type, unsigned jobs, const Take& take, Diagnostics& diagnostics, Observer& observer) {
  std::vector<const views::PageEntry*> entries;
  for (const auto* some : {&material.site_map.pages, &material.site_map.redirects}) {
    for (const views::PageEntry& entry : *some) entries.push_back(&entry);
  }
  const views::TermIndex terms(material.record);
  const html::Surroundings site{templates, terms, views::base_path_of(material.base_url), assets};
  const model::Site& settings = material.record.site;
  print::Edition edition{settings.theme, terms, print::day_of(material.record)};
  if (type) {
    edition.producer = type->producer;
    edition.pictures = type->pictures;
  }
  std::vector<Made> made(entries.size());
  std::atomic<std::size_t> done = 0;
  share_out(jobs, entries.size(), [&]() -> Work {
    const auto press = type ? std::make_shared<PressRoom>(*type, settings) : nullptr;
    return [&, press](std::size_t i) {
      views::View view = views::make_view(material, *entries[i]);
      if (press) {
        std::vector<pdf::Attachment> attachments;
        if (settings.pdf.embed_data) attachments = attachments_of(material, *entries[i]);
        std::optional<files::Artifact> document = press->make(view, edition, attachments, made[i].reported);
        made[i].has_document = document.has_value();
        if (document) take(*std::move(document));
      }
      html::Page page = html::render(site, view, made[i].reported);
      take({page.file.path, std::move(page.file.bytes)});
      made[i].page = std::move(page);
      observer.page(++done, entries.size());
    };
  });
  std::size_t documents = 0;
  std::vector<html::Page> pages;
  pages.reserve(made.size());
  for (Made& each : made) {
    diagnostics.append(each.reported);
    if (each.has_document) ++documents;
    pages.push_back(std::move(each.page));
  }
  html::report_faults(pages, diagnostics);
  return documents;
}

void check_places(const views::SiteMap& site_map, const std::vector<files::Artifact>& static_files, Diagnostics& diagnostics) {
  for (const views::PageEntry& redirect : site_map.redirects) {
    for (const files::Artifact& file : static_files) {
      if (file.path.text() != html::file_of(redirect.url.address)) continue;
      diagnostics.error(kPlaceTaken, redirect.span, fmt::format("`{}` is the address of the file `{}`", redirect.url.address, file.path.text()),
                        {"take this redirect out, or the file"});
    }
  }
}

void expect_prose(const model::Record& record, html::Published& published) {
  for_each_prose(record, [&](const markdown::Document& prose, const views::Url& page) { published.expect_links(prose, page); });
  for (const model::Redirect& redirect : record.redirects) published.expect(redirect.to);
}

void check_prose(const model::Record& record, const html::Published& published, Diagnostics& diagnostics) {
  for_each_prose(record, [&](const markdown::Document& prose, const views::Url& page) { html::check_links(prose, page, published, diagnostics); });
  for (const model::Redirect& redirect : record.redirects) html::check_address(redirect.to, redirect.to_span, published, diagnostics);
}

}  // namespace candour::build
