#include "build/render_pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <memory>

#include "build/share_out.h"
#include "data/files.h"
#include "html/links.h"
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

// What one entry of the site map gives.
struct Made {
  html::Page page;
  std::optional<files::Artifact> document;
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

Rendered render_pages(const views::Material& material, const templates::TemplateSet& templates, const html::Assets& assets,
                      const std::optional<TypeCase>& type, unsigned jobs, Diagnostics& diagnostics, Observer& observer) {
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
        made[i].document = press->make(view, edition, attachments, made[i].reported);
      }
      made[i].page = html::render(site, view, made[i].reported);
      observer.page(++done, entries.size());
    };
  });
  Rendered rendered;
  rendered.files.reserve(made.size());
  std::vector<html::Page> pages;
  pages.reserve(made.size());
  for (Made& each : made) {
    diagnostics.append(each.reported);
    if (each.document) {
      rendered.files.push_back(*std::move(each.document));
      ++rendered.documents;
    }
    pages.push_back(std::move(each.page));
  }
  html::report_faults(pages, diagnostics);
  for (html::Page& page : pages) rendered.files.push_back(std::move(page.file));
  return rendered;
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

void check_prose(const model::Record& record, const std::vector<files::Artifact>& artifacts, Diagnostics& diagnostics) {
  const html::Published published(artifacts);
  for (const model::Strategy& strategy : record.strategies) {
    for (const model::Chapter& chapter : strategy.chapters) {
      html::check_links(chapter.text, views::url_of(record, strategy), published, diagnostics);
    }
  }
  for (const model::CaseStudy& study : record.case_studies) {
    html::check_links(study.text, views::url_of(record, study), published, diagnostics);
  }
  for (const model::Redirect& redirect : record.redirects) html::check_address(redirect.to, redirect.to_span, published, diagnostics);
}

}  // namespace candour::build
