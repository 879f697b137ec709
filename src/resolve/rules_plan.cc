// The rules of a plan's table.
#include <fmt/format.h>

#include <set>

#include "content/names.h"
#include "resolve/names.h"
#include "resolve/rules.h"

namespace candour::resolve {

using diagnostics::Code;
using diagnostics::Diagnostics;
using diagnostics::Span;
using model::Column;
using model::Plan;

namespace {

constexpr Code kWrongLevel{"resolve/wrong-level"};
constexpr Code kNoSuchColumn{"resolve/no-such-column"};
constexpr Code kPartner{"resolve/partner"};
constexpr Code kKey{"resolve/key"};
constexpr Code kCell{"resolve/cell"};
constexpr Code kCurrency{"resolve/currency"};

std::vector<Column> filled(const model::Cells& cells) {
  std::vector<Column> columns;
  for (const Column column : model::kCellColumns) {
    if (cells.is_filled(column)) columns.push_back(column);
  }
  return columns;
}

// What is called empty is empty, and is a cell of the row: what a report says or leaves out belongs into its update.
void check_empty_cells(const model::Cells& cells, Span span, const std::string& ref, Diagnostics& diagnostics) {
  for (const model::EmptyCell& cell : cells.empty) {
    const std::string_view name = json::spelled(cell.column);
    if (cell.column == Column::progress || cell.column == Column::status) {
      diagnostics.error(kCell, span, fmt::format("row {} gives a reason for an empty `{}`, which is no cell of a plan", ref, name),
                        {"say it in the update: an entry of `kind` or `reporting` withheld, or no entry for a blank"});
    } else if (cells.is_filled(cell.column)) {
      diagnostics.error(kCell, span, fmt::format("row {} calls `{}` {} and fills it all the same", ref, name, json::spelled(cell.why)),
                        {cell.why == model::Absence::withheld ? fmt::format("remove `{}`: it would be published", name)
                                                              : std::string("keep the content or the reason, not both")});
    }
  }
}

void check_columns(const Plan& plan, const model::Cells& cells, Span span, const std::string& ref,
                   Diagnostics& diagnostics) {
  std::vector<Column> used = filled(cells);
  for (const model::EmptyCell& cell : cells.empty) {
    if (cell.why != model::Absence::not_in_plan) used.push_back(cell.column);
  }
  check_empty_cells(cells, span, ref, diagnostics);
  for (const Column column : used) {
    if (plan.has(column)) continue;
    diagnostics.error(kNoSuchColumn, span, fmt::format("row {} has `{}`, a column that this plan does not list", ref, json::spelled(column)),
                      {fmt::format("add `{}` to the plan's `columns`, or remove it from the row", json::spelled(column))});
  }
}

void check_level(const model::Cells& cells, Span span, std::string_view here, std::string_view there,
                 Diagnostics& diagnostics) {
  std::vector<Column> used = filled(cells);
  for (const model::EmptyCell& cell : cells.empty) used.push_back(cell.column);
  for (const Column column : used) {
    diagnostics.error(kWrongLevel, span, fmt::format("`{}` stands on {}, but this plan's rows are {}", json::spelled(column), here, there),
                      {fmt::format("move it to the level of {}, or change the plan's `row`", there)});
  }
}

Span span_of(const model::Aim& aim, const model::Action& action) { return action.span == Span{} ? aim.span : action.span; }

}  // namespace

void sections_are_distinct(const Plan& plan, Diagnostics& diagnostics) {
  std::set<int> numbers;
  std::set<std::string> slugs;
  std::set<std::string> refs;
  for (const model::Section& section : plan.sections) {
    if (!numbers.insert(section.number).second) {
      diagnostics.error(kDuplicate, section.span, fmt::format("there are two sections with the number {}", section.number),
                        {"give each its own number"});
    }
    if (!slugs.insert(section.slug).second) {
      diagnostics.error(kDuplicate, section.span, fmt::format("section `{}` is given twice", section.slug),
                        {"give each a name of its own"});
    }
    for (const model::Aim& aim : section.aims) {
      // Where aims are the rows, resolve_rows has reported it.
      if (!refs.insert(aim.ref).second && plan.row_level == model::RowLevel::action) {
        diagnostics.error(kDuplicate, aim.span, fmt::format("aim `{}` is given twice", aim.ref), {"give each its own number"});
      }
    }
  }
}

void cells_fit_the_plan(const Plan& plan, Diagnostics& diagnostics) {
  const bool aims = plan.row_level == model::RowLevel::aim;
  for (const model::Section& section : plan.sections) {
    for (const model::Aim& aim : section.aims) {
      if (aims) check_columns(plan, aim.cells, aim.span, aim.ref, diagnostics);
      else check_level(aim.cells, aim.span, "an aim", "actions", diagnostics);
      for (const model::Action& action : aim.actions) {
        const Span span = span_of(aim, action);
        if (aims) check_level(action.cells, span, "an action", "aims", diagnostics);
        else check_columns(plan, action.cells, span, aim.ref + action.letter.value_or(""), diagnostics);
      }
    }
  }
}

void partners_say_one_thing(const Plan& plan, Diagnostics& diagnostics) {
  for (std::uint32_t i = 0; i < plan.rows.size(); ++i) {
    const model::Id<model::RowTag> row{i};
    for (const model::Partner& partner : plan.cells_of(row).partners) {
      if (partner.body.has_value() != partner.unsure.has_value()) continue;
      diagnostics.error(kPartner, partner.body ? partner.body->span : plan.aim_of(row).span,
                        fmt::format("a partner of row {} has {} `body` {} `unsure`", plan.ref_of(row), partner.body ? "both" : "neither", partner.body ? "and" : "nor"),
                        {"name the body, or give the names as the source runs them together"});
    }
  }
}

void amounts_share_a_currency(const Plan& plan, Diagnostics& diagnostics) {
  std::string first;
  for (std::uint32_t i = 0; i < plan.rows.size(); ++i) {
    const model::Id<model::RowTag> row{i};
    for (const model::Resource& resource : plan.cells_of(row).resources) {
      if (!resource.amount) continue;
      if (first.empty()) first = resource.amount->currency;
      if (resource.amount->currency == first) continue;
      diagnostics.error(kCurrency, plan.aim_of(row).span,
                        fmt::format("row {} states an amount in `{}`, others in `{}`", plan.ref_of(row), resource.amount->currency, first),
                        {"state all amounts of a plan in one currency"});
    }
  }
}

void key_is_clear(const Plan& plan, Diagnostics& diagnostics) {
  if (!plan.key.empty() && !plan.has(Column::status)) {
    diagnostics.error(kKey, plan.span, "this plan has a key to colours and no `status` column",
                      {"add `status` to its `columns`, or remove `status_key`"});
  }
  std::set<model::Colour> seen;
  for (const model::KeyEntry& entry : plan.key) {
    if (seen.insert(entry.colour).second) continue;
    diagnostics.error(kKey, plan.span, fmt::format("the key gives `{}` two meanings", json::spelled(entry.colour)),
                      {"keep one; a colour that joins two states has a state of its own"});
  }
}

}  // namespace candour::resolve
