#include "views/leads.h"

#include <fmt/format.h>

#include <algorithm>

namespace candour::views {

namespace {

constexpr std::size_t kMostNamed = 3;

std::string short_name(const model::Body& body) { return body.short_name.value_or(body.name); }

// `rows` is what the numbers are out of.
Fact led_by(const Material& material, const model::Plan& plan, const std::vector<progress::LeadCount>& leads, int rows,
            const std::optional<Url>& all) {
  Fact fact{"Led by", {}, std::nullopt};
  // A single one more is as short as "1 other".
  const std::size_t named = leads.size() == kMostNamed + 1 ? leads.size() : std::min(leads.size(), kMostNamed);
  for (std::size_t i = 0; i < named; ++i) {
    const model::Body& body = material.record.at(leads[i].body);
    const std::string count = i == 0 ? fmt::format("{} of {}", leads[i].rows, counted(rows, row_label(plan))) : std::to_string(leads[i].rows);
    fact.values.push_back({short_name(body), url_of(body), count});
  }
  if (named < leads.size()) fact.values.push_back({fmt::format("{} others", leads.size() - named), all, std::nullopt});
  if (leads.empty()) fact.absent = plan.has(model::Column::leads) ? "No lead is named" : std::string(statement_of(model::Absence::not_in_plan));
  return fact;
}

}  // namespace

Fact leads_of_plan(const Material& material, const model::Plan& plan, const progress::PlanProgress& numbers) {
  return led_by(material, plan, numbers.leads, numbers.rows, Url{url_of(material.record, plan).address + "#responsible"});
}

Fact leads_of_section(const Material& material, const model::Plan& plan, const progress::PlanProgress& numbers, std::size_t section) {
  const model::Section& it = plan.sections[section];
  if (!it.leads.empty()) return {"Led by", values_of(material, it.leads), std::nullopt};
  return led_by(material, plan, numbers.leads_by_section[section], numbers.size_by_section[section].rows, std::nullopt);
}

}  // namespace candour::views
