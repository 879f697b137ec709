#include "ledger/records.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <set>
#include <utility>

#include "json/node.h"

namespace candour::ledger {

using content::SpelledFields;
using content::spelled_fields;

namespace {

constexpr std::array kParts = {Part::plan, Part::section, Part::aim, Part::action, Part::outcome, Part::report, Part::progress, Part::status};

// What tells one part from others of its kind follows its word: "aim 1.1".
bool has_name_of_its_own(Part part) { return part != Part::plan && part != Part::report; }

Part part_of_row(const model::Plan& plan) { return plan.row_level == model::RowLevel::aim ? Part::aim : Part::action; }

// References are written as printed, and what is printed may change: a statement names promises by their identities.
SpelledFields with_identities(const model::Plan& plan, model::ProgressEntry entry) {
  for (model::Result& result : entry.results) result.outcome.name = plan.identity_of(plan.promise_of(result.outcome.id));
  return spelled_fields(entry);
}

SpelledFields with_identities(const model::Plan& plan, model::Update update) {
  for (model::Amendment& amendment : update.amendments) amendment.of.name = plan.identity_of(amendment.of.id);
  return spelled_fields(update);
}

class Collector {
 public:
  Collector(const model::Plan& plan, std::size_t update) : plan_(plan), update_(update) {}

  std::vector<SaidRecord> all() && {
    add_of_plan(Part::plan, "", spelled_fields(plan_), {"sections"}, {});
    for (std::size_t s = 0; s < plan_.sections.size(); ++s) add(plan_.sections[s], {{"sections", s}});
    const model::Update& update = plan_.updates[update_];
    add({Part::report, "", "", with_identities(plan_, update), update.span.file, {}}, {"progress", "statuses"});
    for (std::size_t i = 0; i < update.progress.size(); ++i) {
      const model::ProgressEntry& entry = update.progress[i];
      const auto promise = plan_.promise_of(entry.row.id);
      add({Part::progress, plan_.identity_of(promise), "", with_identities(plan_, entry), update.span.file, {{"progress", i}}}, {"for"});
    }
    for (std::size_t i = 0; i < update.statuses.size(); ++i) {
      const model::StatusEntry& entry = update.statuses[i];
      const auto promise = plan_.promise_of(entry.outcome.id);
      add({Part::status, plan_.identity_of(promise), "", spelled_fields(entry), update.span.file, {{"statuses", i}}}, {"outcome"});
    }
    return std::move(records_);
  }

 private:
  using Path = std::vector<Step>;
  using Promise = model::Id<model::Promise>;

  // `record.name` is what tells it from others of its kind.
  void add(SaidRecord record, std::initializer_list<const char*> left_out) {
    for (const char* field : left_out) record.fields.erase(field);
    std::string name(word_of(record.part));
    if (has_name_of_its_own(record.part)) name += " " + record.name;
    while (!names_.insert(name).second) name += " again";
    record.name = std::move(name);
    records_.push_back(std::move(record));
  }

  void add_of_plan(Part part, std::string name, SpelledFields fields, std::initializer_list<const char*> left_out, Path path) {
    add({part, std::move(name), "", std::move(fields), plan_.span.file, std::move(path)}, left_out);
  }

  bool is_said(Promise promise) const {
    const model::Added* added = plan_.addition_of(promise);
    return added == nullptr || added->in.id.index <= update_;
  }

  void add_promise(Part part, Promise promise, SpelledFields fields, std::initializer_list<const char*> left_out, Path path) {
    if (!is_said(promise)) return;
    const model::Life& life = plan_.life_of(promise);
    fields.erase("id");  // it is the name
    if (life.withdrawn && (!life.withdrawn->in || life.withdrawn->in->id.index > update_)) fields.erase("withdrawn");
    if (life.merged_into && life.merged_into->in.id.index > update_) fields.erase("merged_into");
    add({part, plan_.identity_of(promise), plan_.ref_of(promise), std::move(fields), plan_.span.file, std::move(path)}, left_out);
  }

  void add(const model::Section& section, const Path& path) {
    const std::size_t at = records_.size();
    for (std::size_t a = 0; a < section.aims.size(); ++a) add(section.aims[a], below(path, "aims", a));
    if (records_.size() == at && !section.aims.empty()) return;  // all of it came later
    add_of_plan(Part::section, section.slug, spelled_fields(section), {"aims"}, path);
    put_first(at);
  }

  void add(const model::Aim& aim, const Path& path) {
    const std::size_t at = records_.size();
    const bool is_row = plan_.row_level == model::RowLevel::aim;
    const Promise promise = is_row ? plan_.promise_of(model::Id<model::RowTag>{row_++}) : Promise();
    add(aim.cells, path);
    for (std::size_t i = 0; i < aim.actions.size(); ++i) add(aim, aim.actions[i], below(path, "actions", i));
    if (is_row) {
      if (!is_said(promise)) return records_.resize(at);
      add_promise(Part::aim, promise, spelled_fields(aim), {"actions", "outcomes"}, path);
    } else {
      if (records_.size() == at && !aim.actions.empty()) return;  // all of it came later
      add_of_plan(Part::aim, aim.ref, spelled_fields(aim), {"actions", "outcomes"}, path);
    }
    put_first(at);
  }

  void add(const model::Aim& aim, const model::Action& action, const Path& path) {
    if (plan_.row_level == model::RowLevel::action) {
      add_promise(Part::action, plan_.promise_of(model::Id<model::RowTag>{row_++}), spelled_fields(action), {"outcomes"}, path);
    } else {
      add_of_plan(Part::action, model::ref_of(aim, action), spelled_fields(action), {"outcomes"}, path);
    }
    add(action.cells, path);
  }

  void add(const model::Cells& cells, const Path& path) {
    for (std::size_t i = 0; i < cells.outcomes.size(); ++i) {
      add_promise(Part::outcome, plan_.promise_of(model::Id<model::Outcome>{outcome_++}), spelled_fields(cells.outcomes[i]), {}, below(path, "outcomes", i));
    }
  }

  // The last record, before those that came since `at`.
  void put_first(std::size_t at) { std::rotate(records_.begin() + static_cast<std::ptrdiff_t>(at), records_.end() - 1, records_.end()); }

  static Path below(Path path, std::string_view list, std::size_t index) {
    path.push_back({list, index});
    return path;
  }

  const model::Plan& plan_;
  std::size_t update_;
  std::uint32_t row_ = 0;      // the next one, in the plan's order
  std::uint32_t outcome_ = 0;  // likewise
  std::set<std::string> names_;
  std::vector<SaidRecord> records_;
};

}  // namespace

std::string_view word_of(Part part) {
  switch (part) {
    case Part::plan: return "plan";
    case Part::section: return "section";
    case Part::aim: return "aim";
    case Part::action: return "action";
    case Part::outcome: return "outcome";
    case Part::report: return "report";
    case Part::progress: return "progress";
    case Part::status: return "status";
  }
  return "";
}

std::optional<Part> part_of(std::string_view name) {
  const std::size_t space = std::min(name.find(' '), name.size());
  const auto found = std::find_if(kParts.begin(), kParts.end(), [&](Part part) { return word_of(part) == name.substr(0, space); });
  if (found == kParts.end() || has_name_of_its_own(*found) != (space + 1 < name.size())) return std::nullopt;
  return *found;
}

std::vector<SaidRecord> said_in(const model::Plan& plan, std::size_t update) { return Collector(plan, update).all(); }

std::string name_of(const model::Plan& plan, model::Id<model::Promise> promise) {
  const Part part = plan.at(promise).outcome ? Part::outcome : part_of_row(plan);
  return std::string(word_of(part)) + " " + plan.identity_of(promise);
}

diagnostics::Span place_of(const SaidRecord& record, std::string_view field, const diagnostics::Sources& sources) {
  diagnostics::Diagnostics reported_before;
  const auto root = json::parse(sources, record.file, reported_before);
  if (!root) return {record.file, 0, 0};
  const json::Node* node = &*root;
  for (const Step& step : record.path) node = &node->find(step.list)->items[step.index];
  for (const json::Member& member : node->members) {
    if (member.key == field) return member.key_span;
  }
  return {record.file, node->span.begin, node->span.begin + 1};
}

}  // namespace candour::ledger
