#include "data/site_tables.h"

#include <algorithm>

#include "data/extract.h"
#include "data/table_kinds.h"
#include "views/common.h"

namespace candour::data {

using model::Column;
using progress::Mark;

namespace {

Cell as_at(const model::Plan& plan, const model::Update& update) {
  const std::optional<model::Date> day = plan.as_at(update);
  return day ? Cell(*day) : Cell();
}

std::vector<Cell> line_of(const views::Material& material, const model::Plan& plan, const progress::PlanProgress& numbers) {
  const model::Record& record = material.record;
  const views::Url page = views::url_of(record, plan);
  return {record.at(plan.partnership).name,
          views::title_of(plan),
          range_of(model::Quarter{plan.year, 1}).from,
          range_of(model::Quarter{plan.year, 4}).to,
          std::string(views::label_of(plan.standing)),
          record.at(plan.document.id).title,
          std::string(plan.has(Column::status) ? "yes" : "no"),
          static_cast<int>(plan.updates.size()),
          numbers.latest ? as_at(plan, plan.updates[*numbers.latest]) : Cell(),
          static_cast<int>(plan.sections.size()),
          numbers.aims,
          numbers.actions,
          numbers.rows,
          numbers.outcomes,
          address(material, page),
          address(material, views::table_url(page))};
}

// In the order of progress::Mark, without "not applicable": where that is a mark, there is no room for statuses.
constexpr Mark kCounted[] = {Mark::complete, Mark::in_progress, Mark::at_risk, Mark::not_started, Mark::not_started_or_at_risk,
                             Mark::withdrawn, Mark::not_due, Mark::not_recorded, Mark::withheld};

// Whether none of a mark says that there is none. Where the plan's key joins two states, it does not tell which of them an outcome is in.
bool tells(const model::Plan& plan, Mark mark) {
  const bool joins = std::any_of(plan.key.begin(), plan.key.end(), [](const model::KeyEntry& entry) {
    return entry.state == model::Delivery::not_started_or_at_risk;
  });
  if (mark == Mark::at_risk || mark == Mark::not_started) return !joins;
  return joins || mark != Mark::not_started_or_at_risk;
}

Cell count_of(const model::Plan& plan, const progress::Tally& tally, Mark mark) {
  const int count = tally.of(mark);
  return count > 0 || (plan.has(Column::status) && tells(plan, mark)) ? Cell(count) : Cell();
}

std::vector<Cell> line_of(const views::Material& material, const model::Plan& plan, const model::Update& update,
                          const progress::Snapshot& snapshot) {
  std::vector<Cell> line = {material.record.at(plan.partnership).name,
                            views::title_of(plan),
                            update.slug,
                            views::capitalised(views::name_of(update)),
                            update.quarter ? Cell(*update.quarter) : Cell(),
                            as_at(plan, update),
                            snapshot.tally.total()};
  line.push_back(plan.has(Column::status) ? Cell(snapshot.tally.reported()) : Cell());
  for (const Mark mark : kCounted) line.push_back(count_of(plan, snapshot.tally, mark));
  line.emplace_back(snapshot.coverage.rows);
  const progress::Coverage& updates = snapshot.coverage;
  for (const int count : {updates.updated, updates.none_recorded, updates.withheld, updates.blank()}) {
    line.push_back(plan.has(Column::progress) ? Cell(count) : Cell());
  }
  line.emplace_back(address(material, views::url_of(material.record, plan, update)));
  return line;
}

}  // namespace

Table plans_table(const views::Material& material) {
  Table table{plans_kind().names(), {}};
  model::for_each(material.record.plans, [&](auto id, const model::Plan& plan) {
    table.lines.push_back(line_of(material, plan, material.progress.at(id)));
  });
  return table;
}

Table reports_table(const views::Material& material) {
  Table table{reports_kind().names(), {}};
  model::for_each(material.record.plans, [&](auto id, const model::Plan& plan) {
    for (std::size_t i = 0; i < plan.updates.size(); ++i) {
      table.lines.push_back(line_of(material, plan, plan.updates[i], material.progress.at(id).snapshots[i]));
    }
  });
  return table;
}

}  // namespace candour::data
