// `candour diff`: what changed between two reports of one record, or between two content folders.
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "changes/published_words.h"
#include "cli/commands.h"
#include "cli/opened_record.h"
#include "cli/run.h"
#include "data/diff_json.h"
#include "files/reader.h"
#include "files/wrong_path.h"
#include "ledger/ledger.h"
#include "views/change_words.h"
#include "views/common.h"

namespace candour::cli {

using changes::Moment;
using model::Id;
using model::Plan;
using model::Record;

namespace {

// A content folder, read and counted.
struct Read {
  std::unique_ptr<OpenedRecord> opened;
  ledger::Ledger ledger;
  progress::Progress progress;

  const Record& record() const { return opened->record; }
  changes::Counted counted() const { return {record(), progress}; }
};

// False, and printed, where the content has mistakes. Warnings are left to `candour check`.
bool read(const std::string& folder, Read& into, const Voice& voice) {
  into.opened = open_record(folder);
  if (into.opened->diagnostics.has_errors()) {
    print(into.opened->diagnostics, into.opened->sources, voice);
    return false;
  }
  into.progress = progress::derive(into.record());
  // One that was edited since it was frozen is compared all the same: with that, authors see what they edited.
  diagnostics::Diagnostics edits;
  into.ledger = ledger::check(into.record(), into.opened->sources, edits);
  if (edits.has_errors()) into.ledger = {};
  return true;
}

bool is_folder(const std::string& path) {
  try {
    const files::DiskReader reader(path);
    return true;
  } catch (const files::WrongPath&) {
    return false;
  }
}

// ---- Which report is meant ----

struct Problem {
  std::string message;
  std::vector<std::string> hints;
};

std::vector<std::string> parts_of(const std::string& name) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= name.size();) {
    const std::size_t end = std::min(name.find('/', begin), name.size());
    parts.push_back(name.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + fmt::format("`{}`", name);
  return text.empty() ? "none" : text;
}

// What stands under one name among those that there are; nothing, and a problem, where none does.
std::optional<std::size_t> pick(const std::string& name, const std::vector<std::string>& names, std::string_view what, std::optional<Problem>& problem) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  std::vector<std::string_view> views(names.begin(), names.end());
  problem = Problem{fmt::format("there is no {} `{}`", what, name), diagnostics::did_you_mean(name, views)};
  problem->hints.push_back(fmt::format("there is: {}", listed(names)));
  return std::nullopt;
}

// "sosafe/2014-15/q1" or, in a record of one partnership, "2014-15/q1".
std::optional<Moment> find(const Record& record, const std::string& name, std::optional<Problem>& problem) {
  std::vector<std::string> parts = parts_of(name);
  if (parts.size() == 2 && record.partnerships.size() == 1) parts.insert(parts.begin(), record.partnerships.front().slug);
  if (parts.size() != 3) {
    const bool short_form = parts.size() == 2;
    problem = Problem{fmt::format("`{}` is neither a report nor a folder", name),
                      {short_form ? "name the partnership, too: this record has several; write it like sosafe/2014-15/q1" : "write a report like sosafe/2014-15/q1"}};
    return std::nullopt;
  }
  std::vector<std::string> partnerships;
  for (const auto& each : record.partnerships) partnerships.push_back(each.slug);
  const auto partnership = pick(parts[0], partnerships, "partnership", problem);
  if (!partnership) return std::nullopt;
  std::vector<std::string> years;
  std::vector<Id<Plan>> plans;
  model::for_each(record.plans, [&](Id<Plan> id, const Plan& plan) {
    if (plan.partnership.index != *partnership) return;
    years.push_back(slug(plan.year));
    plans.push_back(id);
  });
  const auto year = pick(parts[1], years, fmt::format("plan of `{}` for", parts[0]), problem);
  if (!year) return std::nullopt;
  std::vector<std::string> reports;
  for (const model::Update& update : record.at(plans[*year]).updates) reports.push_back(update.slug);
  const auto report = pick(parts[2], reports, fmt::format("report on the plan of `{}` for {}:", parts[0], parts[1]), problem);
  if (!report) return std::nullopt;
  return Moment{plans[*year], *report};
}

// Why the two cannot be compared, in this order.
std::optional<Problem> why_not(const Record& record, const DiffCommand& options, const Moment& from, const Moment& to) {
  const Plan& older = record.at(from.plan);
  const Plan& newer = record.at(to.plan);
  if (from == to) return Problem{fmt::format("`{}` is compared with itself", options.from), {"name two reports"}};
  if (older.partnership != newer.partnership) {
    return Problem{"the two reports are of different partnerships", {"compare reports of one partnership: their plans promise different things"}};
  }
  if (from.plan == to.plan) {
    if (!older.as_at(older.updates[*from.update]) || !older.as_at(older.updates[*to.update])) {
      return Problem{"one of the two reports has no day, so nobody can say which came first", {"give it `as_at`, `period` or `quarter` if the report does"}};
    }
    if (*to.update < *from.update) return Problem{fmt::format("`{}` is newer than `{}`", options.from, options.to), {"name the older one first"}};
    return std::nullopt;
  }
  if (newer.year < older.year) return Problem{fmt::format("`{}` is newer than `{}`", options.from, options.to), {"name the older one first"}};
  if (!newer.follows || newer.follows->id != from.plan) {
    return Problem{fmt::format("the plan for {} does not follow that for {}, so nothing says what became of its promises", slug(newer.year), slug(older.year)),
                   {"compare reports of one plan, or of a plan and the one that it `follows`"}};
  }
  return std::nullopt;
}

int tell(const Problem& problem) {
  complain(fmt::format("error: {}\n", problem.message));
  for (const std::string& hint : problem.hints) complain("  = " + hint + "\n");
  return kUsage;
}

// ---- For people ----

std::string moment_text(const Record& record, const Moment& moment) {
  const Plan& plan = record.at(moment.plan);
  return moment.update ? views::name_of(plan.updates[*moment.update]) + " of " + in_words(plan.year) : "the plan for " + in_words(plan.year) + ", before any report";
}

std::string line_text(const views::ChangeLine& line) {
  std::string text = fmt::format("  {} {}\n", line.ref, line.text);
  const std::string under = "    ";
  if (line.kind == changes::MovementKind::target_changed) text += under + line.word + "\n";
  if (line.before && line.after) text += fmt::format("{}{} → {}\n", under, *line.before, *line.after);
  if (line.remark) text += under + *line.remark + "\n";
  return text;
}

std::string plan_text(const changes::Counted& from, const changes::Counted& to, const changes::PlanDiff& diff) {
  const Plan& plan = to.record.at(diff.to.plan);
  const std::string row = views::row_label(plan);
  std::string text = fmt::format("{}\nFrom {} to {}\n\n", views::full_title_of(to.record, plan), moment_text(from.record, diff.from), moment_text(to.record, diff.to));
  text += fmt::format("{}: {}\n", views::capitalised(views::plural(row)), views::sum_text(diff.changes.rows));
  text += fmt::format("Outcomes: {}\n", views::sum_text(diff.changes.outcomes));
  for (const views::MarkSum& sum : views::mark_sums(diff.changes)) text += fmt::format("  {}: {}\n", sum.label, sum.text);
  const auto groups = views::groups_of(diff.changes, row);
  for (const views::ChangeGroup& group : groups) {
    text += "\n" + group.heading + "\n";
    for (const views::ChangeLine& line : group.lines) text += line_text(line);
  }
  if (groups.empty()) text += "\nNothing changed.\n";
  if (!diff.changes.mismatches.empty()) text += "\nThis does not add up:\n";
  for (const changes::Mismatch& mismatch : diff.changes.mismatches) text += "  " + views::mismatch_text(mismatch) + "\n";
  return text;
}

std::string diff_text(const changes::Counted& from, const changes::Counted& to, const changes::RecordDiff& diff) {
  std::string text;
  const auto list = [&](std::string_view heading, const auto& ids, const auto& name) {
    if (ids.empty()) return;
    text += fmt::format("{}:\n", heading);
    for (const auto id : ids) text += fmt::format("  {}\n", name(id));
    text += "\n";
  };
  list("Partnerships added", diff.partnerships_added, [&](auto id) { return to.record.at(id).name; });
  list("Partnerships gone", diff.partnerships_gone, [&](auto id) { return from.record.at(id).name; });
  list("Plans added", diff.plans_added, [&](auto id) { return views::full_title_of(to.record, to.record.at(id)); });
  list("Plans gone", diff.plans_gone, [&](auto id) { return views::full_title_of(from.record, from.record.at(id)); });
  for (std::size_t i = 0; i < diff.plans.size(); ++i) text += (i == 0 ? "" : "\n") + plan_text(from, to, diff.plans[i]);
  return text;
}

int show(const changes::Counted& from, const changes::Counted& to, const changes::RecordDiff& diff, const Voice& voice) {
  say(voice.format == Format::machines ? data::json_of(from, to, diff) : diff_text(from, to, diff));
  const bool adds_up = std::all_of(diff.plans.begin(), diff.plans.end(), [](const auto& plan) { return plan.changes.mismatches.empty(); });
  return adds_up ? kOk : kContentErrors;
}

int diff_folders(const DiffCommand& options, const Voice& voice) {
  Read from;
  Read to;
  const bool both = static_cast<int>(read(options.from, from, voice)) + static_cast<int>(read(options.to, to, voice)) == 2;
  if (!both) return kContentErrors;
  return show(from.counted(), to.counted(), changes::compare(from.counted(), to.counted()), voice);
}

int diff_reports(const DiffCommand& options, const Voice& voice) {
  Read content;
  if (!read(options.content, content, voice)) return kContentErrors;
  std::optional<Problem> problem;
  const auto from = find(content.record(), options.from, problem);
  if (!from) return tell(*problem);
  const auto to = find(content.record(), options.to, problem);
  if (!to) return tell(*problem);
  if (const auto why = why_not(content.record(), options, *from, *to)) return tell(*why);
  const changes::Published published = changes::published_words(content.record(), content.ledger);
  const auto standing = [&](const Moment& moment) { return changes::standing_of(content.record(), content.progress, moment.plan, moment.update, published); };
  changes::RecordDiff diff;
  diff.plans.push_back({*from, *to, changes::between(standing(*from), standing(*to))});
  return show(content.counted(), content.counted(), diff, voice);
}

}  // namespace

int show_diff(const DiffCommand& options, const Voice& voice) {
  const bool from_folder = is_folder(options.from);
  const bool to_folder = is_folder(options.to);
  if (from_folder && to_folder) return diff_folders(options, voice);
  if (from_folder != to_folder) {
    return tell({fmt::format("`{}` is a folder, and `{}` is none", from_folder ? options.from : options.to, from_folder ? options.to : options.from),
                 {"name two reports, or two content folders"}});
  }
  return diff_reports(options, voice);
}

}  // namespace candour::cli
