// What pages are about, for machines.
#include <fmt/format.h>

#include <algorithm>

#include "views/common.h"

namespace candour::views {

namespace {

// The partnership that a body is, as against one that it is a part of.
std::optional<model::Id<model::Partnership>> partnership_that_is(const model::Body& body) {
  if (body.kind != model::BodyKind::partnership || !body.partnership) return std::nullopt;
  return body.partnership->id;
}

bool is_called(const model::Body& body, const std::string& name) {
  return body.name == name || body.short_name == name ||
         std::any_of(body.aliases.begin(), body.aliases.end(), [&](const model::Alias& alias) { return alias.name == name; });
}

}  // namespace

OrganisationSubject organisation(const Material& material, model::Id<model::Partnership> id) {
  const model::Partnership& partnership = material.record.at(id);
  OrganisationSubject subject{partnership.full_name.value_or(partnership.name), {partnership.name}, url_of(partnership)};
  for (const model::OtherName& other : partnership.other_names) subject.other_names.push_back(other.name);
  return subject;
}

OrganisationSubject organisation(const Material& material, const model::Body& body) {
  if (const auto partnership = partnership_that_is(body)) return organisation(material, *partnership);
  OrganisationSubject subject{body.name, {}, url_of(body)};
  if (body.short_name) subject.other_names.push_back(*body.short_name);
  for (const model::Alias& alias : body.aliases) subject.other_names.push_back(alias.name);
  return subject;
}

Publisher publisher_of(const Material& material, model::Id<model::Partnership> partnership) {
  const OrganisationSubject it = organisation(material, partnership);
  return {it.name, it.page};
}

Publisher publisher_of(const Material& material, const model::Document& document) {
  for (const model::Body& body : material.record.bodies) {
    if (!is_called(body, document.publisher)) continue;
    const OrganisationSubject it = organisation(material, body);
    return {it.name, it.page};
  }
  return {document.publisher, std::nullopt};
}

ReportSubject report_subject(const Material& material, model::Id<model::Partnership> partnership, std::string period) {
  return {publisher_of(material, partnership), std::move(period)};
}

std::string interval(model::FinancialYear year) { return fmt::format("{}-04-01/{}-03-31", year.start, year.start + 1); }
std::string interval(const model::DateRange& range) { return iso(range.from) + "/" + iso(range.to); }
std::string interval(const model::Years& years) { return fmt::format("{}/{}", years.from, years.to); }

}  // namespace candour::views
