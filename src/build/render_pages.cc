#include "build/render_pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <memory>
#include <numeric>

#include "brief/brief_files.h"
#include "build/press_room.h"
#include "build/record_prose.h"
#include "build/share_out.h"
#include "data/files.h"
#include "html/fragment.h"
#include "html/page_html.h"
#include "html/relative.h"
#include "html/start_page.h"
#include "print/document.h"
#include "theme/theme.h"
#include "views/addresses.h"
#include "views/frame_of.h"
#include "views/start.h"

namespace candour::build {

using diagnostics::Diagnostics;

namespace {

constexpr diagnostics::Code kPlaceTaken{"build/place-taken"};

// What stays of one entry of the site map when its files have gone.
struct Made {
  html::Page page;  // without bytes
  std::size_t documents = 0;
  Diagnostics reported;

  void take_document(files::Artifact document, const Take& take) {
    ++documents;
    take(std::move(document));
  }
};

// The data of a page, to travel within its document.
std::vector<pdf::Attachment> attachments_of(const views::Material& material, const views::PageEntry& entry) {
  std::vector<pdf::Attachment> attachments;
  for (data::File& file : data::files_of(material, entry)) {
    attachments.push_back({std::move(file.name), std::move(file.media_type), std::move(file.description), std::move(file.bytes)});
  }
  return attachments;
}

// What all threads share.
struct Shop : Makings {
  html::Surroundings site;
  print::Edition edition;
};

Shop shop_of(const Makings& makings, const views::TermIndex& terms) {
  const views::Material& material = makings.material;
  const model::Site& settings = material.record.site;
  Shop shop{makings,
            {makings.templates, terms, views::base_path_of(material.base_url), makings.assets,
             theme::style_sheet_within(settings.theme, html::kFragmentSelector)},
            {settings.theme, terms, print::day_of(material.record)}};
  if (makings.type) {
    shop.edition.producer = makings.type->producer;
    shop.edition.pictures = makings.type->pictures;
  }
  return shop;
}

// One thread's desk.
class Desk {
 public:
  explicit Desk(const Shop& shop) : shop_(shop) {
    if (shop.type) press_.emplace(*shop.type, shop.material.record.site);
  }

  // Makes all files of an entry, and hands them over.
  Made make(const views::PageEntry& entry) {
    Made made;
    views::View view = views::make_view(shop_.material, entry);
    const std::optional<views::Brief> in_small = views::brief_of(shop_.material, entry, view);
    if (press_) {
      std::vector<pdf::Attachment> attachments;
      if (shop_.material.record.site.pdf.embed_data) attachments = attachments_of(shop_.material, entry);
      std::optional<files::Artifact> document = press_->print(view, shop_.edition, attachments, made.reported);
      if (document) made.take_document(*std::move(document), shop_.take);
      std::optional<files::Artifact> sheet = in_small ? press_->print_sheet(view, *in_small, shop_.edition) : std::nullopt;
      if (sheet) made.take_document(*std::move(sheet), shop_.take);
      if (std::optional<files::Artifact> card = press_->draw_card(view, made.reported)) shop_.take(*std::move(card));
    }
    if (in_small) {
      for (files::Artifact& file : brief::brief_files(*in_small)) shop_.take(std::move(file));
      if (in_small->base_url) {
        const views::Url url = views::brief_url(in_small->page, views::BriefForm::fragment);
        shop_.take({files::RelPath::of(url.address.substr(1)), html::fragment_of(shop_.site, *in_small, made.reported)});
      }
    }
    const auto plan = shop_.bundles != nullptr ? PlanBundles::plan_of(entry) : std::nullopt;
    if (plan) shop_.take(bundle_of(*plan, entry, view, made.reported));
    html::Page page = html::render(shop_.site, view, made.reported);
    shop_.take({page.file.path, std::move(page.file.bytes)});
    made.page = std::move(page);
    return made;
  }

 private:
  // The plan's page is told of its bundle, in which it stands itself, not told of it.
  files::Artifact bundle_of(std::size_t plan, const views::PageEntry& entry, views::View& view, Diagnostics& diagnostics) {
    Diagnostics told_again;
    const html::Page page = html::render(shop_.site, view, told_again);
    std::vector<files::Artifact> beside = {html::render(shop_.site, views::start_of_plan(shop_.material, {static_cast<std::uint32_t>(plan)}), diagnostics)};
    for (data::File& file : data::files_of(shop_.material, entry)) beside.push_back({files::RelPath::of("data") / file.name, std::move(file.bytes)});
    files::Artifact bundle = shop_.bundles->finish(plan, page.file, beside, diagnostics);
    views::Frame& frame = views::frame_of(view);
    frame.bundle = views::bundle_of(frame.url, shop_.material.record.plans[plan], bundle.bytes.size());
    return bundle;
  }

  const Shop& shop_;
  std::optional<PressRoom> press_;
};

// With bundles, what they wait for comes first.
std::vector<std::size_t> turns_of(const std::vector<const views::PageEntry*>& entries, const PlanBundles* bundles) {
  std::vector<std::size_t> turns(entries.size());
  std::iota(turns.begin(), turns.end(), std::size_t{0});
  if (bundles != nullptr) std::stable_partition(turns.begin(), turns.end(), [&](std::size_t i) { return PlanBundles::explains(*entries[i]); });
  return turns;
}

// Where the page of each plan stands among the entries.
std::vector<std::size_t> pages_of_plans(const std::vector<const views::PageEntry*>& entries, const model::Record& record) {
  std::vector<std::size_t> pages(record.plans.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (const auto plan = PlanBundles::plan_of(*entries[i])) pages[*plan] = i;
  }
  return pages;
}

}  // namespace

std::size_t render_pages(const Makings& makings, unsigned jobs, Diagnostics& diagnostics, Observer& observer) {
  const views::Material& material = makings.material;
  PlanBundles* const bundles = makings.bundles;
  std::vector<const views::PageEntry*> entries;
  for (const auto* some : {&material.site_map.pages, &material.site_map.redirects}) {
    for (const views::PageEntry& entry : *some) entries.push_back(&entry);
  }
  const views::TermIndex terms(material.record);
  const Shop shop = shop_of(makings, terms);
  std::vector<Made> made(entries.size());
  std::atomic<std::size_t> done = 0;
  const std::vector<std::size_t> turns = turns_of(entries, bundles);
  const std::vector<std::size_t> plans = pages_of_plans(entries, material.record);
  share_out(jobs, entries.size(), [&]() -> Work {
    const auto desk = std::make_shared<Desk>(shop);
    const auto make = [&, desk](std::size_t i) {
      made[i] = desk->make(*entries[i]);
      observer.page(++done, entries.size());
    };
    return [&, make](std::size_t turn) {
      const std::size_t i = turns[turn];
      if (bundles == nullptr) return make(i);
      // The last of its bundle brings the page of a plan with it.
      if (PlanBundles::plan_of(*entries[i])) return;
      make(i);
      for (const std::size_t plan : bundles->complete(*entries[i])) make(plans[plan]);
    };
  });
  std::size_t documents = 0;
  std::vector<html::Page> pages;
  pages.reserve(made.size());
  for (Made& each : made) {
    diagnostics.append(each.reported);
    documents += each.documents;
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
