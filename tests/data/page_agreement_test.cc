// The data of a page says what the page says: the same figures, the same words, and nothing that the site does not show.
#include <set>

#include "../html/rendered.h"
#include "data/record_json.h"
#include "extracts.h"
#include "html/page_text.h"

using namespace candour;
using test::fictional;
using test::Json;
using test::Line;
using test::real;
using test::World;

namespace {

template <class View, class Check>
void for_each_page(Check check) {
  for (const World* world : {&fictional(), &real()}) {
    for (const views::PageEntry& entry : world->site_map.pages) {
      const views::View view = views::make_view(world->material(), entry);
      if (!std::holds_alternative<View>(view)) continue;
      INFO(entry.url.address);
      check(*world, entry, std::get<View>(view), test::read(data::files_of(world->material(), entry)));
    }
  }
}

// Every outcome and every entry on a section's page, with the reference of its row and where in the document the row stands.
template <class Visit>
void for_each_row(const views::SectionView& view, Visit visit) {
  for (const views::AimView& aim : view.aims) {
    if (aim.cells) visit(aim.ref + " " + aim.title, *aim.cells, aim.place);
    for (const views::ActionView& action : aim.actions) {
      if (action.cells) visit(action.ref + " " + action.text, *action.cells, action.place ? action.place : aim.place);
    }
  }
}

using Counts = std::map<std::string, int>;  // by the name of a status

Counts counts_of(const std::vector<Line>& lines, const std::string& report) {
  Counts counts;
  for (const Line& line : lines) {
    if (line.at("report") == report && line.at("outcome_reference") != "") ++counts[line.at("status_name")];
  }
  return counts;
}

Counts counts_of(const Json& statuses) {
  Counts counts;
  for (const Json& each : statuses["each"]) {
    if (each["count"] != 0) counts[each["name"]] = each["count"];
  }
  return counts;
}

Counts counts_of(const std::vector<views::KeyLine>& key) {
  Counts counts;
  for (const views::KeyLine& line : key) {
    if (line.count != 0) counts[std::string(views::slug_of(line.mark))] = line.count;
  }
  return counts;
}

int sum(const Counts& counts) {
  int all = 0;
  for (const auto& [name, count] : counts) all += count;
  return all;
}

std::string cell_of(const std::optional<std::string>& text) { return text.value_or(""); }
Json json_of(const std::optional<std::string>& text) { return text ? Json(*text) : Json(); }

// A member of an object that may be null.
Json within(const Json& json, const std::string& member) { return json.is_null() ? Json() : json.at(member); }

// All outcomes of a tree, by reference.
std::map<std::string, Json> outcomes_of(const Json& json) {
  std::map<std::string, Json> outcomes;
  const auto add = [&](const Json& commitment) {
    if (commitment.is_null() || !commitment["outcomes"]["recorded"]) return;
    for (const Json& each : commitment["outcomes"]["values"]) outcomes[each["reference"]] = each;
  };
  for (const Json& section : json["sections"]) {
    for (const Json& aim : section["aims"]) {
      add(aim["commitment"]);
      for (const Json& action : aim["actions"]) add(action["commitment"]);
    }
  }
  return outcomes;
}

}  // namespace

TEST_CASE("the counts of a section's data are those of the tally on its page") {
  int tallies = 0;
  for_each_page<views::SectionView>([&](const World&, const auto&, const views::SectionView& view, const test::Read& read) {
    if (!view.tally) return;
    ++tallies;
    const Counts on_page = counts_of(view.tally->key);
    const Json newest = read.json["as_at"]["report"];
    CHECK(counts_of(read.lines, newest) == on_page);
    const auto report = std::find_if(read.json["reports"].begin(), read.json["reports"].end(), [&](const Json& it) { return it["id"] == newest; });
    REQUIRE(report != read.json["reports"].end());
    CHECK(counts_of((*report)["counts"]["statuses"]) == on_page);
    CHECK((*report)["counts"]["statuses"]["of"] == sum(on_page));
    CHECK(read.json["size"]["outcomes"] == sum(on_page));
  });
  CHECK(tallies == 9);  // 3 of the fictional plan that gives statuses, 6 of the real one
}

TEST_CASE("each outcome's line says what its page says of it") {
  int outcomes = 0;
  for_each_page<views::SectionView>([&](const World&, const auto&, const views::SectionView& view, const test::Read& read) {
    const std::map<std::string, Json> tree = outcomes_of(read.json);
    std::size_t in_view = 0;
    for_each_row(view, [&](const std::string& row, const views::CellsView& cells, const std::optional<std::string>& place) {
      for (const views::OutcomeView& outcome : cells.outcomes) {
        INFO(outcome.ref);
        ++outcomes;
        ++in_view;
        const auto line = std::find_if(read.lines.begin(), read.lines.end(), [&](const Line& it) {
          return it.at("outcome_reference") == outcome.ref && it.at("report") == read.json["as_at"]["report"];
        });
        CHECK((line != read.lines.end()) == tree.at(outcome.ref)["in_plan"].get<bool>());
        if (line == read.lines.end()) continue;  // it has left the plan
        REQUIRE(line != read.lines.end());
        CHECK(line->at("commitment") == row);
        CHECK(line->at("outcome") == outcome.text);
        CHECK(line->at("target") == cell_of(outcome.target));
        CHECK(line->at("result") == cell_of(outcome.result));
        CHECK(line->at("status_words") == cell_of(outcome.words));
        CHECK(line->at("reason") == cell_of(outcome.reason));
        CHECK(line->at("place") == cell_of(outcome.place ? outcome.place : place));
        CHECK(line->at("late") == (outcome.late ? "yes" : ""));
        CHECK(line->at("status") == (outcome.status ? outcome.status->word : "No status in this plan"));
        if (outcome.due) CHECK(line->at("due") == *outcome.due);
        for (const views::NoteView& note : outcome.notes) CHECK(line->at("notes").find(note.says + " " + note.shows) != std::string::npos);

        const Json& branch = tree.at(outcome.ref);
        const auto status = std::find_if(branch["statuses"].begin(), branch["statuses"].end(),
                                         [&](const Json& it) { return it["report"] == read.json["as_at"]["report"]; });
        REQUIRE(status != branch["statuses"].end());
        CHECK(branch["text"] == outcome.text);
        CHECK(branch["number"] == (outcome.number ? Json(*outcome.number) : Json()));
        CHECK(within(branch["target"], "says") == json_of(outcome.target));
        CHECK(within(branch["due"], "as_printed") == json_of(outcome.due));
        CHECK(within((*status)["result"], "says") == json_of(outcome.result));
        CHECK((*status)["word"] == line->at("status"));
        CHECK((*status)["recorded"] == (line->at("recorded") == "yes"));
        CHECK((*status)["status"] == ((*status)["recorded"] ? Json(line->at("status_name")) : Json()));
        CHECK((*status)["words"] == json_of(outcome.words));
        CHECK((*status)["reason"] == json_of(outcome.reason));
        CHECK((*status)["late"] == outcome.late.has_value());
      }
    });
    CHECK(tree.size() == in_view);
  });
  CHECK(outcomes == 59 + 73 + 23);
}

TEST_CASE("each row's lines say who leads it, by when, with what, and what was reported, as its page does") {
  const std::map<std::string, std::string> columns = {{"Led by", "led_by"}, {"Led by group", "led_by"}, {"With", "with"}, {"Due", "due"}, {"Resources", "resources"}};
  std::map<std::string, int> facts;
  int texts = 0;
  for_each_page<views::SectionView>([&](const World&, const auto&, const views::SectionView& view, const test::Read& read) {
    for_each_row(view, [&](const std::string& row, const views::CellsView& cells, const std::optional<std::string>&) {
      INFO(row);
      std::vector<Line> lines;  // of the row, oldest report first; each report once
      for (const Line& line : read.lines) {
        if (line.at("commitment") == row && (lines.empty() || lines[0].at("outcome") == line.at("outcome"))) lines.push_back(line);
      }
      const bool has_own_date = std::any_of(cells.outcomes.begin(), cells.outcomes.end(), [](const auto& it) { return it.due.has_value(); });
      for (const views::Fact& fact : cells.facts) {
        const auto column = columns.find(fact.label);
        if (column == columns.end() || (fact.label == "Due" && has_own_date)) continue;
        ++facts[fact.label];
        const std::string cell = lines.at(0).at(column->second);
        INFO(fact.label << ": " << cell);
        for (const views::FactValue& value : fact.values) CHECK(cell.find(value.text) != std::string::npos);
        // Where a row has a lead and no group, or the other way round, the one cell holds what there is.
        if (fact.values.empty() && !fact.label.starts_with("Led by")) CHECK(cell == "[" + *fact.absent + "]");
      }
      for (std::size_t i = 0; cells.entries.size() == lines.size() && i < lines.size(); ++i) {
        const views::EntryView& entry = cells.entries[cells.entries.size() - 1 - i];  // newest first there
        const std::string statement = lines[i].at("statement");
        CHECK(statement.starts_with('[') == (entry.statement && entry.paragraphs.empty() && entry.points.empty()));
        for (const auto* list : {&entry.paragraphs, &entry.points, &entry.mentions}) {
          for (const std::string& text : *list) {
            ++texts;
            CHECK(statement.find(text) != std::string::npos);
          }
        }
        for (const views::LeftOutView& left_out : entry.left_out) CHECK(lines[i].at("left_out").find(left_out.kind) != std::string::npos);
      }
    });
  });
  for (const auto& [label, column] : columns) {
    INFO(label);
    CHECK(facts[label] >= 20);
  }
  CHECK(texts > 100);
}

TEST_CASE("each quarter's status is the one in the history on the page") {
  int steps = 0;
  for_each_page<views::SectionView>([&](const World&, const auto&, const views::SectionView& view, const test::Read& read) {
    for_each_row(view, [&](const std::string&, const views::CellsView& cells, const std::optional<std::string>&) {
      for (const views::OutcomeView& outcome : cells.outcomes) {
        for (const views::HistoryStep& step : outcome.history) {
          if (!step.mark) continue;
          INFO(outcome.ref << " " << step.when);
          ++steps;
          CHECK(std::count_if(read.lines.begin(), read.lines.end(), [&](const Line& line) {
                  return line.at("outcome_reference") == outcome.ref && line.at("report_name") == step.when && line.at("status") == step.word;
                }) == 1);
        }
      }
    });
  });
  CHECK(steps == 43);  // 12, 11, 10 and 10 outcomes in 4 reports
}

TEST_CASE("a plan's lines are those of its sections, and a report's lines are the plan's of that report") {
  int plans = 0;
  for_each_page<views::PlanView>([&](const World& world, const views::PageEntry& entry, const auto&, const test::Read& read) {
    ++plans;
    const model::Plan& plan = world.record().at(std::get<views::PlanPage>(entry.page).id);
    std::vector<Line> of_sections;
    Json sections = Json::array();
    for (const model::Section& section : plan.sections) {
      const test::Read part = test::read_at(world, views::url_of(world.record(), plan, section).address);
      of_sections.insert(of_sections.end(), part.lines.begin(), part.lines.end());
      sections.push_back(part.json["sections"].at(0));
    }
    CHECK(of_sections == read.lines);
    CHECK(sections == read.json["sections"]);
    for (const model::Update& update : plan.updates) {
      const test::Read part = test::read_at(world, views::url_of(world.record(), plan, update).address);
      std::vector<Line> of_report;
      std::copy_if(read.lines.begin(), read.lines.end(), std::back_inserter(of_report), [&](const Line& line) { return line.at("report") == update.slug; });
      CHECK(part.lines == of_report);
      CHECK(part.json["as_at"]["report"] == update.slug);
      CHECK(part.json["reports"].size() == 1);
    }
  });
  CHECK(plans == 7);
}

TEST_CASE("the counts of a report are those of the groups in its summary") {
  int groups = 0;
  for_each_page<views::SummaryView>([&](const World&, const auto&, const views::SummaryView& view, const test::Read& read) {
    Counts on_page;
    for (const views::OutcomeGroup& group : view.groups) {
      ++groups;
      on_page[std::string(views::slug_of(group.mark))] = static_cast<int>(group.outcomes.size());
    }
    if (!view.has_status) return;
    CHECK(counts_of(read.lines, read.json["as_at"]["report"]) == on_page);
    CHECK(counts_of(read.json["reports"][0]["counts"]["statuses"]) == on_page);
  });
  CHECK(groups > 15);
}

TEST_CASE("data says nothing that the site does not show") {
  std::string site;
  const auto fold = [](const std::string& text) {
    std::istringstream in(text);
    std::string out;
    for (std::string word; in >> word;) out += word + " ";
    return out;
  };
  const auto without_tags = [&](const std::string& page) {
    std::string text;
    bool in_tag = false;
    for (const char c : page) {
      in_tag = c == '<' || (in_tag && c != '>');
      if (c == '>' || c == '<') continue;
      if (!in_tag) text += c;
    }
    for (const auto& [entity, letter] : std::map<std::string, std::string>{{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}}) {
      for (std::size_t at = text.find(entity); at != std::string::npos; at = text.find(entity, at + 1)) text.replace(at, entity.size(), letter);
    }
    return fold(text);
  };
  for (const files::Artifact& page : test::rendered()) {
    site += without_tags(page.bytes);
    for (const std::string& block : html::blocks_of(page.bytes)) site += fold(block);
  }
  // Addresses, dates and names for programs are no words of the site.
  const std::set<std::string> for_programs = {"shape", "covers", "address", "language", "from", "to", "report", "id", "day", "as_at", "date", "last_day",
                                              "due_by", "currency", "comparator", "qualifier", "verdict", "not_shown", "status", "why", "unit",
                                              "part_of", "source", "body", "reports_to", "objective", "strategy", "partnership", "took_part"};
  const auto is_shown = [&](const std::string& words) {
    const std::string text = fold(words);
    return site.find(text.substr(0, text.size() - 1)) != std::string::npos;
  };
  const auto each_cell_is_shown = [&](const std::string& row) {
    std::size_t from = 0;
    for (std::size_t to = row.find("; "); to != std::string::npos; from = to + 2, to = row.find("; ", from)) {
      if (!is_shown(row.substr(from, to - from))) return false;
    }
    return is_shown(row.substr(from));
  };
  std::set<std::string> unknown;
  std::size_t texts = 0;
  const std::function<void(const std::string&, const Json&)> look = [&](const std::string& member, const Json& json) {
    if (json.is_object()) {
      for (const auto& [key, value] : json.items()) {
        if (key == "name" && json.contains("count")) continue;  // of a status, which "word" says for people
        if (key == "period" || !for_programs.contains(key) || value.is_structured()) look(key, value);
      }
    } else if (json.is_array()) {
      for (const Json& each : json) look(member, each);
    } else if (json.is_string() && !for_programs.contains(member)) {
      ++texts;
      const auto text = json.get<std::string>();
      const bool is_said = is_shown(text) || (member == "texts" && each_cell_is_shown(text));  // these hold the rows of tables, too
      if (!is_said) unknown.insert(member + ": " + fold(text));
    }
  };
  for (const views::PageEntry& entry : fictional().site_map.pages) {
    const std::vector<data::File> files = data::files_of(fictional().material(), entry);
    if (!files.empty()) look("", Json::parse(files[1].bytes));
  }
  look("", Json::parse(data::record_json(fictional().material())));
  // Words of `views` that no page of this small site has a use for.
  unknown.erase("says: Not in this plan ");
  unknown.erase("name: The undated report ");
  CHECK(texts > 1000);
  CHECK(unknown == std::set<std::string>{});
}

// ---- The real record, whose counts were made of its documents by hand ----

TEST_CASE("the 2014/15 data has 59 outcomes, of which 37 are not recorded and none of these is a status") {
  const test::Read read = test::read_at(real(), "/sosafe/plan/2014-15/");
  CHECK(read.lines.size() == 59);
  CHECK(counts_of(read.lines, "q1") == Counts{{"complete", 6}, {"in-progress", 6}, {"not-started-or-at-risk", 10}, {"not-recorded", 37}});
  const Json& statuses = read.json["reports"][0]["counts"]["statuses"];
  CHECK(statuses["of"] == 59);
  CHECK(statuses["recorded"] == 22);
  CHECK(read.json["quarters_without_report"] == Json({2, 3, 4}));
  std::vector<int> by_section;
  for (const Json& section : read.json["sections"]) by_section.push_back(section["counts"][0]["statuses"]["of"]);
  CHECK(by_section == std::vector<int>{6, 8, 17, 4, 6, 18});
  CHECK(std::count_if(read.lines.begin(), read.lines.end(), [](const Line& line) { return line.at("colour") != ""; }) == 17);
}

TEST_CASE("the 2017/18 data has 73 outcomes without a status, and one commitment without an update") {
  const test::Read read = test::read_at(real(), "/sosafe/plan/2017-18/");
  CHECK(counts_of(read.lines, "late-year") == Counts{{"not-applicable", 73}});
  CHECK(read.json["reports"][0]["counts"]["statuses"].is_null());
  CHECK(read.json["size"]["commitments"] == 42);
  CHECK(read.json["quarters_without_report"] == Json::array());
  std::set<std::string> without;
  for (const Line& line : read.lines) {
    if (line.at("statement").starts_with("[")) without.insert(line.at("commitment").substr(0, 4));
  }
  CHECK(without == std::set<std::string>{"6.2 "});
}

TEST_CASE("the 2008/09 data has 37 commitments in 4 quarters, every one blank and none a zero") {
  const test::Read read = test::read_at(real(), "/east-herts/plan/2008-09/");
  CHECK(read.lines.size() == 37 * 4);
  for (const Line& line : read.lines) {
    CHECK(line.at("statement") == "[Blank in the document]");
    CHECK(line.at("status_name") == "no-outcome");
  }
  for (const Json& report : read.json["reports"]) {
    CHECK(report["counts"]["updates"] == Json({{"of", 37}, {"given", 0}, {"none_recorded", 0}, {"left_out", 0}, {"blank", 37}}));
  }
}
