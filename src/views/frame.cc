// What stands around every page.
#include <fmt/format.h>

#include <set>

#include "theme/theme.h"
#include "views/common.h"
#include "views/feed.h"
#include "views/sharing.h"

namespace candour::views {

using model::Plan;

namespace {

std::vector<NavItem> navigation(const Material& material, const Url& here) {
  std::vector<NavItem> items;
  for (const LinkTo& link : {LinkTo{"Action plans", plans_url()}, LinkTo{"Strategies", strategies_url()},
                             LinkTo{"Case studies", case_studies_url()}, LinkTo{"Who is responsible", bodies_url()},
                             LinkTo{"Glossary", glossary_url()}}) {
    if (material.site_map.has(link.url.address)) items.push_back({link, link.url == here});
  }
  return items;
}

std::optional<LinkTo> ask(const Material& material, const std::string& title, const Url& url) {
  if (!material.record.site.mailbox) return std::nullopt;
  return LinkTo{"Ask about this page", mail_url({*material.record.site.mailbox, title + " (" + url.address + ")", {}})};
}

bool says_anything(const model::Update& update) { return !update.progress.empty() || !update.statuses.empty(); }

std::string age_line(const model::Date& from, const model::Date& as_of) {
  return capitalised(age_text(from, as_of)) + " when this page was made.";
}

bool has_undated(const Material& material, std::optional<model::Id<model::Partnership>> partnership) {
  for (const Plan& plan : material.record.plans) {
    if (partnership && plan.partnership != *partnership) continue;
    for (const model::Update& update : plan.updates) {
      if (says_anything(update) && !plan.as_at(update)) return true;
    }
  }
  return false;
}

// Where no report with a date says anything, the newest plan tells what time the page speaks of.
Stamp no_report(const Material& material, std::optional<model::Id<model::Partnership>> partnership) {
  const Plan* newest = nullptr;
  bool any = false;
  for (const Plan& plan : material.record.plans) {
    if (partnership && plan.partnership != *partnership) continue;
    if (newest == nullptr || newest->year < plan.year) newest = &plan;
    any = any || !plan.updates.empty();
  }
  Stamp stamp = has_undated(material, partnership) ? Stamp{"No dated report", {"No report here gives a date."}}
                : any                              ? Stamp{"Only blank reports", {"Every cell of every report here is blank."}}
                                                   : Stamp{"No report", {"This record holds no report here."}};
  if (newest != nullptr) stamp.lines.push_back("The newest plan is for " + in_words(newest->year) + ".");
  return stamp;
}

// The newest report that says anything: a page that shows no report of its own says how current the record is.
Stamp newest_report(const Material& material, std::optional<model::Id<model::Partnership>> partnership) {
  const Plan* newest_plan = nullptr;
  const model::Update* newest = nullptr;
  model::Date date;
  for (const Plan& plan : material.record.plans) {
    if (partnership && plan.partnership != *partnership) continue;
    for (const model::Update& update : plan.updates) {
      const auto at = plan.as_at(update);
      if (!says_anything(update)) continue;
      if (!at || !(date < *at)) continue;
      date = *at;
      newest = &update;
      newest_plan = &plan;
    }
  }
  if (newest == nullptr) return no_report(material, partnership);
  Stamp stamp{"Newest dated report", {title_of(material.record.at(newest_plan->partnership)) + ": " + name_of(*newest) + ", " +
                                       in_words(newest_plan->year) + "."}};
  stamp.lines.push_back(age_line(date, material.as_of));
  if (has_undated(material, partnership)) stamp.lines.emplace_back("A report without a date may be newer.");
  return stamp;
}

}  // namespace

Frame frame_of(const Material& material, const PageEntry& entry, std::string kicker, std::string description) {
  Frame frame;
  const model::Site& site = material.record.site;
  frame.language = site.language;
  frame.site_title = site.title;
  frame.demonstration = site.demonstration;
  frame.before_election = before_election(site, material.as_of);
  frame.url = entry.url;
  frame.title = entry.title;
  frame.kicker = std::move(kicker);
  frame.full_title = entry.url == home_url() ? site.title : entry.title + " – " + site.title;
  frame.description = std::move(description);
  frame.navigation = navigation(material, entry.url);
  if (!(entry.url == home_url())) frame.breadcrumb.push_back({"Home", home_url()});
  frame.breadcrumb_current = entry.title;
  frame.ask = ask(material, entry.title, entry.url);
  if (!(entry.url == a_to_z_url())) frame.search = a_to_z_url();
  frame.footer = {{"How to read this", about_url()},
                  {"What was left out", left_out_url()},
                  {"What changed", changes_url()},
                  {"Corrections", corrections_url()},
                  {"Check this record", check_url()},
                  {"Data", data_url()},
                  {"Sources", sources_url()},
                  {"Accessibility", accessibility_url()},
                  {"A–Z", a_to_z_url()},
                  {"Site map", site_map_url()}};
  frame.made = "This page was made on " + in_words(material.as_of) + ".";
  frame.paper_light = model::hex(theme::colour_of(site.theme, theme::Role::paper, theme::Scheme::light));
  frame.paper_dark = model::hex(theme::colour_of(site.theme, theme::Role::paper, theme::Scheme::dark));
  follow(frame, material, kWholeSite);
  frame.publisher = site.publisher;
  frame.base_url = material.base_url;
  if (material.base_url) frame.canonical = whole_address(material.base_url, entry.url);
  return frame;
}

namespace {

// Pages about the site as a whole, of which there is one each: they are read one after another.
bool stands_alone(const Page& page) {
  return std::holds_alternative<PlansPage>(page) || std::holds_alternative<StrategiesPage>(page) ||
         std::holds_alternative<CaseStudiesPage>(page) || std::holds_alternative<BodiesPage>(page) ||
         std::holds_alternative<GlossaryPage>(page) || std::holds_alternative<SourcesPage>(page) ||
         std::holds_alternative<ChangesPage>(page) || std::holds_alternative<CorrectionsPage>(page) ||
         std::holds_alternative<CheckPage>(page) || std::holds_alternative<DataPage>(page) ||
         std::holds_alternative<HowToReadPage>(page) || std::holds_alternative<LeftOutPage>(page) ||
         std::holds_alternative<AccessibilityPage>(page) || std::holds_alternative<AToZPage>(page) ||
         std::holds_alternative<SiteMapPage>(page);
}

}  // namespace

void complete(Frame& frame, const Material& material, const PageEntry& entry) {
  if (frame.stamp.heading.empty()) frame.stamp = newest_report(material, std::nullopt);
  if (frame.sources.empty()) frame.sources.push_back({{"All documents of this record", sources_url()}, std::nullopt});
  if (frame.previous || frame.next) return;
  set_neighbours(frame, material, [&](const Page& other) {
    return stands_alone(entry.page) ? stands_alone(other) : other.index() == entry.page.index();
  });
}

void under(Frame& frame, const std::string& title, const Url& url) {
  frame.breadcrumb.push_back({title, url});
  // From the particular to the general: the nearest ancestor, added last, follows the title.
  frame.full_title.insert(frame.title.size(), " – " + title);
}

void under_partnership(Frame& frame, const Material& material, model::Id<model::Partnership> partnership) {
  const model::Partnership& it = material.record.at(partnership);
  under(frame, title_of(it), url_of(it));
  follow(frame, material, partnership);
}

void under_plan(Frame& frame, const Material& material, const Plan& plan) {
  under_partnership(frame, material, plan.partnership);
  under(frame, title_of(plan), url_of(material.record, plan));
}

void add_source(Frame& frame, const Material& material, const model::Ref<model::Document>& document,
                const std::optional<std::string>& place) {
  frame.sources.push_back(source_of(material, document, place));
  frame.documents.push_back(document.id);
}

void add_plan_sources(Frame& frame, const Material& material, const Plan& plan, const std::optional<std::string>& place) {
  add_source(frame, material, plan.document, place);
  std::set<model::Id<model::Document>> cited = {plan.document.id};
  for (const model::Update& update : plan.updates) {
    if (cited.insert(update.document.id).second) add_source(frame, material, update.document, std::nullopt);
  }
}

std::string age_text(const model::Date& from, const model::Date& as_of) {
  const int month = from.month == 0 ? 12 : from.month;
  const int months = (as_of.year - from.year) * 12 + as_of.month - month - (as_of.day < from.day ? 1 : 0);
  if (months < 0) return "not yet over";
  if (months == 0) return "less than a month old";
  if (months < 24) return counted(months, "month") + " old";
  return counted(months / 12, "year") + " old";
}

Stamp stamp_of(const Material& material, model::Id<model::Partnership> partnership) {
  return newest_report(material, partnership);
}

Stamp stamp_of(const Material& material, const Plan& plan, const model::Update& update) {
  Stamp stamp;
  const std::optional<model::Date> at = plan.as_at(update);
  stamp.heading = update.quarter ? "As at " + in_words(model::Quarter{plan.year, *update.quarter})
                  : at           ? "As at " + in_words(*at)
                                 : "As at an undated report, " + in_words(plan.year);
  if (update.period) {
    stamp.lines.push_back("Labelled " + in_words(*update.period) + ".");
  } else if (update.quarter) {
    stamp.lines.push_back("That quarter ran from " + in_words(range_of(model::Quarter{plan.year, *update.quarter})) + ".");
  }
  if (update.as_at && update.quarter) stamp.lines.push_back("Dated " + in_words(*update.as_at) + ".");
  if (!says_anything(update)) stamp.lines.push_back("Nothing was reported: every cell is blank.");
  if (at) {
    stamp.lines.push_back(age_line(*at, material.as_of));
  } else {
    stamp.lines.push_back("The report gives no date, so its age is not known.");
  }
  return stamp;
}

Stamp stamp_of(const Material& material, const Plan& plan) {
  const auto id = static_cast<std::size_t>(&plan - material.record.plans.data());
  const auto& latest = material.progress.plans[id].latest;
  if (!latest) return {"As at " + in_words(plan.year), {"This plan has no report yet."}};
  return stamp_of(material, plan, plan.updates[*latest]);
}

void take_off_the_site(Frame& frame) {
  frame.breadcrumb.clear();
  frame.canonical.reset();
  frame.subject = NoPage{};
}

}  // namespace candour::views
