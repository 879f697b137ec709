#include "data/plan_table.h"

#include "data/table_kinds.h"
#include "views/common.h"
#include "views/rows.h"

namespace candour::data {

using model::Column;
using model::Id;

namespace {

constexpr std::string_view kNoReportYet = "No report yet";

Cell text_or_nothing(const std::optional<std::string>& text) { return text ? Cell(*text) : Cell(); }

std::string absent(std::string_view why) { return "[" + std::string(why) + "]"; }

// Several things in one cell: "Police; Council (in support)", and sentences one after the other.
std::string listed(const std::vector<std::string>& items) {
  std::string list;
  for (const std::string& item : items) list += (list.empty() ? "" : list.ends_with('.') ? " " : "; ") + item;
  return list;
}

Cell listed_or_nothing(const std::vector<std::string>& items) { return items.empty() ? Cell() : Cell(listed(items)); }

class PlanTable {
 public:
  PlanTable(const views::Material& material, const Extract& extract)
      : material_(material), extract_(extract), plan_(material.record.at(extract.plan)), numbers_(material.progress.at(extract.plan)) {}

  Table table() {
    Table table{promises_kind().names(), {}};
    const std::vector<std::vector<Id<model::Outcome>>> outcomes = outcomes_by_row(plan_);
    const std::vector<std::size_t> updates = updates_of(plan_, extract_);
    for (std::uint32_t r = 0; r < plan_.rows.size(); ++r) {
      if (!extract_.covers(plan_.rows[r].section)) continue;
      const auto add = [&](std::optional<Id<model::Outcome>> outcome) {
        if (updates.empty()) table.lines.push_back(line({r}, outcome, std::nullopt));
        for (const std::size_t update : updates) {
          const progress::Presence& present = numbers_.snapshots[update].present;
          if (outcome ? present.outcomes[outcome->index] : present.rows[r]) table.lines.push_back(line({r}, outcome, update));
        }
      };
      for (const Id<model::Outcome> outcome : outcomes[r]) add(outcome);
      if (outcomes[r].empty()) add(std::nullopt);
    }
    return table;
  }

 private:
  std::string in_cell(const std::vector<std::string>& items, const model::Cells& cells, Column column) const {
    return items.empty() ? absent(views::statement_of(plan_.absence(cells, column))) : listed(items);
  }

  std::vector<std::string> leads(const model::Cells& cells) const {
    std::vector<std::string> names;
    const auto add = [&](const std::vector<model::Lead>& leads, Column column, const std::string& kind) {
      if (!shows(plan_, cells, column)) return;
      for (const views::FactValue& value : views::values_of(material_, leads)) {
        const std::string remark = kind.empty() || !value.remark ? kind + value.remark.value_or("") : kind + ", " + *value.remark;
        names.push_back(remark.empty() ? value.text : value.text + " (" + remark + ")");
      }
    };
    add(cells.leads, Column::leads, "");
    add(cells.lead_groups, Column::lead_groups, "lead group");
    return names;
  }

  std::vector<std::string> partners(const model::Cells& cells) const {
    std::vector<std::string> names;
    if (!shows(plan_, cells, Column::partners)) return names;
    for (const model::Partner& partner : cells.partners) {
      names.push_back(partner.body ? material_.record.at(partner.body->id).label() : *partner.unsure);
    }
    return names;
  }

  // With their numbers as printed, by which notes speak of them.
  std::vector<std::string> resources(const model::Cells& cells) const {
    std::vector<std::string> texts;
    if (!shows(plan_, cells, Column::resources)) return texts;
    for (const model::Resource& it : cells.resources) texts.push_back((it.number ? std::to_string(*it.number) + ". " : "") + it.text);
    return texts;
  }

  std::vector<std::string> dates(const model::Cells& cells, std::optional<Id<model::Outcome>> outcome) const {
    if (outcome && plan_.outcome(*outcome).due) return {plan_.outcome(*outcome).due->text};
    std::vector<std::string> texts;
    if (!shows(plan_, cells, Column::when_by)) return texts;
    for (const model::WhenBy& when : cells.when_by) texts.push_back(when.text);
    return texts;
  }

  std::string statement(const model::ProgressEntry* entry) const {
    if (!plan_.has(Column::progress)) return absent(views::statement_of(model::Absence::not_in_plan));
    if (entry == nullptr || entry->kind != model::ProgressKind::update) return absent(views::statement_of(entry));
    std::vector<std::string> items = entry->text;
    items.insert(items.end(), entry->points.begin(), entry->points.end());
    for (const model::Mention& mention : entry->mentions) items.push_back(in_words(mention));
    return listed(items);
  }

  // What the document says beside a row's title: further paragraphs, points, and actions where they are no rows themselves.
  static Cell details(const model::Aim& aim, const model::Action* action) {
    std::vector<std::string> items = action == nullptr ? aim.texts : action->points;
    if (action == nullptr) {
      items.insert(items.end(), aim.points.begin(), aim.points.end());
      for (const model::Action& each : aim.actions) {
        items.push_back(each.text);
        items.insert(items.end(), each.points.begin(), each.points.end());
      }
    }
    return listed_or_nothing(items);
  }

  // What is the same on every line of a row: up to its details.
  std::vector<Cell> row_cells(Id<model::RowTag> row) const {
    const model::Section& section = plan_.section_of(row);
    const model::Aim& aim = plan_.aim_of(row);
    const model::Action* action = plan_.action_of(row);
    return {material_.record.at(plan_.partnership).name,
            views::title_of(plan_),
            section.number,
            section.title,
            aim.ref + " " + aim.title,
            plan_.ref_of(row) + " " + (action == nullptr ? aim.title : action->text),
            details(aim, action)};
  }

  void add_report(std::vector<Cell>& line, std::optional<std::size_t> at) const {
    if (!at) {
      line.insert(line.end(), {Cell(), absent(kNoReportYet), Cell(), Cell()});
      return;
    }
    const model::Update& update = plan_.updates[*at];
    line.push_back(update.slug);
    line.push_back(views::capitalised(views::name_of(update)));
    line.push_back(update.quarter ? Cell(*update.quarter) : Cell());
    const std::optional<model::Date> day = plan_.as_at(update);
    line.push_back(day ? Cell(*day) : Cell());
  }

  // From `status` to `result`. No standing: there is no outcome, or no report on it.
  void add_standing(std::vector<Cell>& line, std::optional<Id<model::Outcome>> outcome, const std::optional<Standing>& standing) const {
    const auto target = outcome ? plan_.outcome(*outcome).target : std::nullopt;
    const Cell aimed_at = target ? Cell(views::target_text(*target)) : Cell();
    if (!standing) {
      const std::string_view word = outcome ? kNoReportYet : "No outcome is shown";
      line.insert(line.end(), {absent(word), std::string(outcome ? kNoReport : kNoOutcome), std::string("no"), Cell(), Cell(), Cell(), aimed_at, Cell()});
      return;
    }
    line.push_back(std::string(views::label_of(standing->mark)));
    line.push_back(std::string(views::slug_of(standing->mark)));
    line.push_back(std::string(standing->recorded ? "yes" : "no"));
    line.push_back(text_or_nothing(standing->colour));
    line.push_back(text_or_nothing(standing->words));
    line.push_back(text_or_nothing(standing->reason));
    line.push_back(aimed_at);
    line.push_back(standing->result != nullptr ? Cell(views::result_text(*target, *standing->result)) : Cell());
  }

  // The result as a number, how much of it is shown, and the tables of the row's report in words.
  static void add_counts(std::vector<Cell>& line, const model::Result* result, const model::ProgressEntry* entry) {
    const std::optional<double> value = result != nullptr ? exact(result->value) : std::nullopt;
    line.push_back(value ? Cell(*value) : Cell());
    line.push_back(result == nullptr ? Cell() : Cell(value ? std::string("exactly") : views::count_text(result->value)));
    std::vector<std::string> tables;
    if (entry != nullptr) {
      for (const model::Breakdown& breakdown : entry->breakdowns) tables.push_back(table_in_words(views::breakdown_view(breakdown)));
    }
    line.push_back(listed_or_nothing(tables));
  }

  // "Residents helped, by age (Residents): under 18: fewer than 5, 18 and over: 12."
  static std::string table_in_words(const views::BreakdownView& breakdown) {
    std::string words;
    for (const views::BreakdownLine& line : breakdown.lines) words += (words.empty() ? "" : ", ") + line.label + ": " + line.text;
    return breakdown.caption + " (" + breakdown.text_heading + "): " + words + ".";
  }

  // Where in the document it stands: the outcome, else its row, else the aim that holds the row.
  std::optional<std::string> place_of(model::Id<model::RowTag> row, const std::optional<model::Id<model::Outcome>>& outcome) const {
    const model::Action* action = plan_.action_of(row);
    if (outcome && plan_.outcome(*outcome).place) return plan_.outcome(*outcome).place;
    if (action != nullptr && action->place) return action->place;
    return plan_.aim_of(row).place;
  }

  // What is odd, and what was left out, of all that the line is about.
  void add_remarks(std::vector<Cell>& line, const std::vector<const model::Remarks*>& about) const {
    std::vector<std::string> notes;
    std::vector<std::string> left_out;
    for (const model::Remarks* remarks : about) {
      for (const views::NoteView& note : views::notes_of(material_, *remarks)) notes.push_back(note.kind + ": " + note.says + " " + note.shows);
      for (const views::LeftOutView& each : views::left_out_of(*remarks)) left_out.push_back(each.says ? each.kind + ": " + *each.says : each.kind);
    }
    line.push_back(listed_or_nothing(notes));
    line.push_back(listed_or_nothing(left_out));
  }

  std::vector<Cell> line(Id<model::RowTag> row, std::optional<Id<model::Outcome>> outcome, std::optional<std::size_t> update) const {
    const model::Cells& cells = plan_.cells_of(row);
    std::vector<Cell> line = row_cells(row);
    if (outcome) {
      line.insert(line.end(), {plan_.ref_of(*outcome), plan_.outcome(*outcome).text});
    } else {
      line.insert(line.end(), {Cell(), absent(views::statement_of(plan_.absence(cells, Column::outcomes)))});
    }
    add_report(line, update);
    std::optional<Standing> standing;
    if (outcome && update) standing = standing_of(material_, extract_, *update, *outcome);
    add_standing(line, outcome, standing);
    line.push_back(in_cell(dates(cells, outcome), cells, Column::when_by));
    const std::optional<model::Date> day = due_by(plan_, row, outcome);
    line.push_back(day ? Cell(*day) : Cell());
    line.push_back(standing && standing->late ? Cell(std::string("yes")) : Cell());
    line.push_back(in_cell(leads(cells), cells, Column::leads));
    line.push_back(in_cell(partners(cells), cells, Column::partners));
    line.push_back(in_cell(resources(cells), cells, Column::resources));
    const model::ProgressEntry* entry = update ? numbers_.snapshots[*update].entries[row.index] : nullptr;
    line.push_back(update ? statement(entry) : absent(kNoReportYet));
    const model::Action* action = plan_.action_of(row);
    std::vector<const model::Remarks*> about = {action == nullptr ? &plan_.aim_of(row).remarks : &action->remarks};
    if (outcome) about.push_back(&plan_.outcome(*outcome).remarks);
    if (standing && standing->entry != nullptr) about.push_back(&standing->entry->remarks);
    if (entry != nullptr) about.push_back(&entry->remarks);
    add_remarks(line, about);
    line.push_back(text_or_nothing(place_of(row, outcome)));
    line.push_back(address(material_, outcome ? views::url_of(material_.record, plan_, *outcome) : views::url_of(material_.record, plan_, row)));
    add_counts(line, standing ? standing->result : nullptr, entry);
    return line;
  }

  const views::Material& material_;
  const Extract& extract_;
  const model::Plan& plan_;
  const progress::PlanProgress& numbers_;
};

}  // namespace

Table table_of(const views::Material& material, const Extract& extract) { return PlanTable(material, extract).table(); }

}  // namespace candour::data
