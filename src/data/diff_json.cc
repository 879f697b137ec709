#include "data/diff_json.h"

#include "data/json_parts.h"
#include "views/change_words.h"
#include "views/common.h"

namespace candour::data {

using changes::Direction;
using changes::MovementKind;

namespace {

std::string_view name_of(MovementKind kind) {
  switch (kind) {
    case MovementKind::moved_up: return "moved-up";
    case MovementKind::moved_down: return "moved-down";
    case MovementKind::restated: return "restated";
    case MovementKind::newly_reported: return "newly-reported";
    case MovementKind::no_longer_reported: return "no-longer-reported";
    case MovementKind::reporting_changed: return "reporting-changed";
    case MovementKind::newly_late: return "newly-late";
    case MovementKind::no_longer_late: return "no-longer-late";
    case MovementKind::text_changed: return "text-changed";
    case MovementKind::target_changed: return "target-changed";
    case MovementKind::due_changed: return "due-changed";
    case MovementKind::renumbered: return "renumbered";
    case MovementKind::added: return "added";
    case MovementKind::part: return "split-off";
    case MovementKind::joined: return "made-of-several";
    case MovementKind::withdrawn: return "withdrawn";
    case MovementKind::merged: return "merged";
    case MovementKind::divided: return "split";
  }
  return "";
}

std::string_view name_of(changes::Mismatch::Why why) {
  switch (why) {
    case changes::Mismatch::Why::vanished: return "vanished";
    case changes::Mismatch::Why::appeared: return "appeared";
    case changes::Mismatch::Why::twice: return "twice";
    case changes::Mismatch::Why::counted: return "counted";
  }
  return "";
}

std::string_view name_of(changes::Kind kind) { return kind == changes::Kind::row ? "commitment" : "outcome"; }

Json flow_json(const changes::Flow& flow) {
  return {{"opening", flow.opening}, {"added", flow.added},   {"split_off", flow.parts}, {"made_of_several", flow.joined}, {"withdrawn", flow.withdrawn},
          {"merged", flow.merged},   {"split", flow.divided}, {"closing", flow.closing}, {"says", views::sum_text(flow)}};
}

Json statuses_json(const changes::Changes& changes) {
  Json list = Json::array();
  for (const views::MarkSum& sum : views::mark_sums(changes)) {
    const changes::MarkFlow& flow = changes.marks[static_cast<std::size_t>(sum.mark)];
    list.push_back({{"name", views::slug_of(sum.mark)}, {"word", sum.label}, {"opening", flow.opening}, {"moved_in", flow.moved_in}, {"joined_plan", flow.came},
                    {"moved_out", flow.moved_out}, {"left_plan", flow.went}, {"closing", flow.closing}, {"says", sum.text}});
  }
  return list;
}

Json line_json(const views::ChangeLine& line) {
  return {{"kind", name_of(line.kind)}, {"of", line.is_outcome ? "outcome" : "commitment"}, {"identity", line.identity}, {"reference", line.ref}, {"text", line.text},
          {"word", line.word}, {"before", or_null(line.before)}, {"after", or_null(line.after)}, {"remark", or_null(line.remark)}};
}

Json moment_json(const model::Record& record, const changes::Moment& moment) {
  const model::Plan& plan = record.at(moment.plan);
  Json json = {{"plan", in_words(plan.year)}, {"report", nullptr}, {"report_name", nullptr}, {"as_at", nullptr}};
  if (!moment.update) return json;
  const model::Update& update = plan.updates[*moment.update];
  json["report"] = update.slug;
  json["report_name"] = views::capitalised(views::name_of(update));
  json["as_at"] = or_null(plan.as_at(update));
  return json;
}

Json plan_json(const changes::Counted& from, const changes::Counted& to, const changes::PlanDiff& diff) {
  const model::Plan& plan = to.record.at(diff.to.plan);
  Json lines = Json::array();
  for (const views::ChangeGroup& group : views::groups_of(diff.changes, views::row_label(plan))) {
    for (const views::ChangeLine& line : group.lines) lines.push_back(line_json(line));
  }
  Json mismatches = Json::array();
  for (const changes::Mismatch& mismatch : diff.changes.mismatches) {
    mismatches.push_back({{"of", name_of(mismatch.item.kind)}, {"identity", mismatch.item.identity}, {"reference", mismatch.item.ref},
                          {"why", name_of(mismatch.why)}, {"says", views::mismatch_text(mismatch)}});
  }
  return {{"partnership", to.record.at(plan.partnership).slug},
          {"title", views::full_title_of(to.record, plan)},
          {"from", moment_json(from.record, diff.from)},
          {"to", moment_json(to.record, diff.to)},
          {"adds_up", diff.changes.mismatches.empty()},
          {"outcomes", flow_json(diff.changes.outcomes)},
          {"commitments", flow_json(diff.changes.rows)},
          {"statuses", statuses_json(diff.changes)},
          {"changes", std::move(lines)},
          {"mismatches", std::move(mismatches)}};
}

Json plans_json(const model::Record& record, const std::vector<model::Id<model::Plan>>& plans) {
  Json list = Json::array();
  for (const auto id : plans) {
    const model::Plan& plan = record.at(id);
    list.push_back({{"partnership", record.at(plan.partnership).slug}, {"plan", in_words(plan.year)}, {"title", views::full_title_of(record, plan)}});
  }
  return list;
}

Json partnerships_json(const model::Record& record, const std::vector<model::Id<model::Partnership>>& partnerships) {
  Json list = Json::array();
  for (const auto id : partnerships) list.push_back({{"partnership", record.at(id).slug}, {"name", record.at(id).name}});
  return list;
}

}  // namespace

std::string json_of(const changes::Counted& from, const changes::Counted& to, const changes::RecordDiff& diff) {
  Json json;
  json["shape"] = kDiffShape;
  json["plans"] = Json::array();
  for (const changes::PlanDiff& each : diff.plans) json["plans"].push_back(plan_json(from, to, each));
  json["plans_added"] = plans_json(to.record, diff.plans_added);
  json["plans_gone"] = plans_json(from.record, diff.plans_gone);
  json["partnerships_added"] = partnerships_json(to.record, diff.partnerships_added);
  json["partnerships_gone"] = partnerships_json(from.record, diff.partnerships_gone);
  return json.dump(2) + "\n";
}

}  // namespace candour::data
