#include "views/addresses.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "views/words.h"

namespace candour::views {

using model::Id;
using model::Plan;
using model::Record;

Url home_url() { return {"/"}; }
Url plans_url() { return {"/plans/"}; }
Url strategies_url() { return {"/strategies/"}; }
Url case_studies_url() { return {"/case-studies/"}; }
Url bodies_url() { return {"/bodies/"}; }
Url glossary_url() { return {"/glossary/"}; }
Url about_url() { return {"/about/"}; }
Url left_out_url() { return {"/left-out/"}; }
Url accessibility_url() { return {"/accessibility/"}; }
Url sources_url() { return {"/sources/"}; }
Url changes_url() { return {"/changes/"}; }
Url corrections_url() { return {"/corrections/"}; }
Url check_url() { return {"/check/"}; }
Url data_url() { return {"/data/"}; }
Url data_file_url(std::string_view name) { return {data_url().address + std::string(name)}; }
Url file_digests_url() { return {"/manifest-sha256.txt"}; }
Url site_map_url() { return {"/site-map/"}; }
Url not_found_url() { return {"/404.html"}; }
Url a_to_z_url() { return {"/a-z/"}; }
Url search_index_url() { return {"/search-index.json"}; }

bool is_reserved(std::string_view name) {
  // Some stand free. An address once published belongs to a partnership for good, so those that the site might yet want are given to none.
  static constexpr std::string_view kReserved[] = {"a-z",      "about",   "accessibility", "assets", "bodies",   "cards",    "case-studies",
                                                   "changes",  "check",   "corrections",
                                                   "data",     "glossary", "hosting",  "left-out",      "pdf",    "plans",    "print",    "search",
                                                   "site-map", "sources", "static",        "strategies"};
  return std::find(std::begin(kReserved), std::end(kReserved), name) != std::end(kReserved);
}

std::string_view slug_of(progress::Mark mark) {
  switch (mark) {
    case progress::Mark::complete: return "complete";
    case progress::Mark::in_progress: return "in-progress";
    case progress::Mark::at_risk: return "at-risk";
    case progress::Mark::not_started: return "not-started";
    case progress::Mark::not_started_or_at_risk: return "not-started-or-at-risk";
    case progress::Mark::withdrawn: return "withdrawn";
    case progress::Mark::not_due: return "not-due";
    case progress::Mark::not_recorded: return "not-recorded";
    case progress::Mark::withheld: return "withheld";
    case progress::Mark::not_applicable: return "not-applicable";
  }
  return "";
}

std::string base_path_of(const std::optional<std::string>& base_url) {
  if (!base_url) return "/";
  const std::size_t host = base_url->find("://") + 3;
  const std::size_t slash = base_url->find('/', host);
  return slash == std::string::npos ? "/" : base_url->substr(slash) + "/";
}

std::string whole_address(const std::optional<std::string>& base_url, const Url& url) {
  return base_url && url.address.starts_with('/') ? *base_url + url.address : url.address;
}

std::string percent_encoded(std::string_view text, std::string_view kept) {
  std::string out;
  for (const char c : text) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || kept.find(c) != std::string_view::npos;
    if (is_plain) out += c;
    else out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

std::string anchor_of(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool is_upper = c >= 'A' && c <= 'Z';
    if (is_upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += is_upper ? static_cast<char>(c - 'A' + 'a') : c;
    else if (!out.empty() && out.back() != '-') out += '-';
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

namespace {

constexpr std::size_t kUsualLength = 64;

// What stands below an address, in the same buffer: every page has tens of addresses, and the deepest have eight parts.
template <class... Parts>
Url below(Url above, const Parts&... parts) {
  ((above.address += parts), ...);
  return above;
}

}  // namespace

Url url_of(const model::Partnership& partnership) {
  Url root = home_url();
  root.address.reserve(kUsualLength);
  return below(std::move(root), partnership.slug, "/");
}

Url url_of(const Record& record, const model::Strategy& strategy) {
  return below(url_of(record.at(strategy.partnership)), "strategy/", slug(strategy.years), "/");
}

Url url_of(const Record& record, Id<model::Objective> objective) {
  return below(url_of(record, record.strategy_of(objective)), record.at(objective).slug, "/");
}

Url url_of(const Record& record, const model::DecisionReport& report) {
  return below(url_of(record.at(report.partnership)), "decisions/", report.slug, "/");
}

Url url_of(const Record& record, const Plan& plan) {
  return below(url_of(record.at(plan.partnership)), "plan/", slug(plan.year), "/");
}

Url url_of(const Record& record, const Plan& plan, const model::Section& section) { return below(url_of(record, plan), section.slug, "/"); }

Url url_of(const Record& record, const Plan& plan, const model::Update& update) { return below(url_of(record, plan), update.slug, "/"); }

Url as_published_url(const Record& record, const Plan& plan, const model::Update& update) {
  return below(url_of(record, plan, update), "as-published/");
}
Url statement_url(const Record& record, const Plan& plan, const model::Update& update) {
  return below(url_of(record, plan, update), "statement.json");
}

Url feed_url(const Record& record, FeedScope scope, FeedForm form) {
  return below(scope ? url_of(record.at(*scope)) : home_url(), form == FeedForm::atom ? "feed.atom" : "feed.json");
}

Url register_url(const Record& record, const Plan& plan) { return below(url_of(record, plan), "promises/"); }

Url register_url(const Record& record, const Plan& plan, progress::Mark status) {
  return below(register_url(record, plan), "?status=", slug_of(status));
}

std::string lead_key(const model::Body& body, LeadRole role) { return role == LeadRole::leads ? body.id : "in-support." + body.id; }

Url register_url(const Record& record, const Plan& plan, const model::Body& lead, LeadRole role) {
  return below(register_url(record, plan), "?lead=", lead_key(lead, role));
}

Url url_of(const Record& record, const model::CaseStudy& study) {
  return below(url_of(record.at(study.partnership)), "case-studies/", study.slug, "/");
}

Url url_of(const model::Body& body) { return below(bodies_url(), body.id, "/"); }
Url url_of(const model::Document& document) { return below(sources_url(), "#", anchor_of(document.id)); }
Url url_of(const model::Term& term) { return below(glossary_url(), "#", term.id); }
Url url_of(model::WithheldClass kind) { return below(left_out_url(), "#", anchor_of(label_of(kind))); }

std::string aim_anchor(const model::Aim& aim) { return "aim-" + anchor_of(aim.ref); }

std::string action_anchor(const Plan& plan, Id<model::RowTag> row) { return "action-" + anchor_of(plan.ref_of(row)); }

std::string outcome_anchor(const Plan& plan, Id<model::Outcome> outcome) {
  return "outcome-" + anchor_of(plan.ref_of(outcome));
}

Url url_of(const Record& record, const Plan& plan, Id<model::RowTag> row) {
  const bool is_aim = plan.action_of(row) == nullptr;
  return below(url_of(record, plan, plan.section_of(row)), "#", is_aim ? aim_anchor(plan.aim_of(row)) : action_anchor(plan, row));
}

Url url_of(const Record& record, const Plan& plan, Id<model::Outcome> outcome) {
  const model::Section& section = plan.section_of(plan.outcomes[outcome.index].row);
  return below(url_of(record, plan, section), "#", outcome_anchor(plan, outcome));
}

}  // namespace candour::views
