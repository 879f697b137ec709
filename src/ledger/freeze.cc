#include "ledger/freeze.h"

#include <fmt/format.h>

#include <algorithm>

#include "ledger/find_report.h"

namespace candour::ledger {

using diagnostics::Code;
using diagnostics::Diagnostics;

namespace {

constexpr Code kRefused{"ledger/not-frozen"};

// Whether this report may come next.
bool may_follow(const model::Record& record, const Ledger& ledger, const FoundReport& found, Diagnostics& diagnostics) {
  const model::Plan& plan = record.at(found.plan);
  const auto refuse = [&](std::string message, std::string hint) {
    diagnostics.error(kRefused, plan.updates[found.update].span, std::move(message), {std::move(hint)});
    return false;
  };
  if (ledger.find(found.plan, found.update) != nullptr) {
    return refuse(fmt::format("the report `{}` is frozen already", plan.updates[found.update].slug),
                  "leave it as it is; what was published wrongly is put right by a correction");
  }
  std::optional<std::size_t> before;
  for (const FrozenReport& report : ledger.reports) {
    if (report.plan != found.plan) continue;
    if (report.update > found.update) {
      return refuse(fmt::format("the later report `{}` of this plan is frozen already", plan.updates[report.update].slug),
                    "leave this one unfrozen: statements of a plan stand in the order of its reports");
    }
    before = std::max(before.value_or(0), report.update);
  }
  if (before && *before + 1 != found.update) {
    return refuse(fmt::format("the report `{}` comes before this one, and it is not frozen", plan.updates[*before + 1].slug), "freeze that one first");
  }
  return true;
}

model::FrozenRecord frozen(SaidRecord said) {
  model::FrozenRecord record;
  record.record = std::move(said.name);
  for (auto& [name, value] : said.fields) {
    model::FrozenField& field = record.fields.emplace_back();
    field.name = name;
    field.value = model::JsonText{std::move(value)};
  }
  return record;
}

}  // namespace

std::optional<model::Statement> freeze(const model::Record& record, const Ledger& ledger, const FreezeRequest& request, const Salts& salts,
                                       Diagnostics& diagnostics) {
  const auto found = find_report(record, request.partnership, request.plan, request.report, diagnostics);
  if (!found || !may_follow(record, ledger, *found, diagnostics)) return std::nullopt;
  const model::Plan& plan = record.at(found->plan);
  const model::Update& update = plan.updates[found->update];
  model::Statement statement;
  statement.home = plan.partnership;
  statement.partnership = record.at(plan.partnership).slug;
  statement.plan = statement.file_plan = slug(plan.year);
  statement.report = statement.file_report = update.slug;
  statement.frozen = request.on;
  statement.by = request.by;
  for (const FrozenReport& report : ledger.reports) {
    if (report.statement->home != plan.partnership) continue;
    if (request.on < report.statement->frozen) {
      diagnostics.error(kRefused, update.span, fmt::format("the report `{}/{}` was frozen on {}, after {}", report.statement->plan, report.statement->report, in_words(report.statement->frozen), in_words(request.on)),
                        {"give a date that is not before that one"});
      return std::nullopt;
    }
    statement.previous = report.statement->digest;
  }
  for (SaidRecord& said : said_in(plan, found->update)) statement.records.push_back(frozen(std::move(said)));
  seal(statement, salts);
  return statement;
}

std::string path_of(const model::Statement& statement) {
  return fmt::format("{}/plans/{}/statements/{}.json", statement.partnership, statement.plan, statement.report);
}

}  // namespace candour::ledger
