// Whoever edits a frozen field is told so, whichever field it is. The fields are not listed here: they are those of the content.
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "json/node.h"
#include "ledger/digests.h"
#include "workshop.h"

using namespace candour;
using namespace candour::ledger;

namespace {

// The objects of a plan's or a report's file that are parts of their own, with the lists that hold more of them.
void collect(const json::Node& object, std::vector<const json::Node*>& parts) {
  parts.push_back(&object);
  for (const char* list : {"sections", "aims", "actions", "outcomes", "progress", "statuses"}) {
    if (const json::Node* inner = object.find(list)) {
      for (const json::Node& each : inner->items) collect(each, parts);
    }
  }
}

bool is_list_of_parts(std::string_view field) {
  static const std::set<std::string_view> lists = {"sections", "aims", "actions", "outcomes", "progress", "statuses"};
  return lists.contains(field);
}

// What a file calls the row or outcome that an entry is on is the name of the part.
bool names_the_part(const SaidRecord& part, std::string_view field) {
  return (part.part == Part::progress && field == "for") || (part.part == Part::status && field == "outcome");
}

// With every quarter frozen, no later report can account for a difference.
files::MemoryFiles all_frozen() {
  files::MemoryFiles files = frozen_content();
  REQUIRE(freeze_into(files, "q3", {2023, 1, 18}) == "");
  REQUIRE(freeze_into(files, "q4", {2023, 4, 19}) == "");
  return files;
}

// Another value of the same kind: what a person might have typed.
std::string edited(const std::string& value) { return value == "true" ? "false" : value == "\"Fictional\"" ? "\"Other\"" : "\"Fictional\""; }

}  // namespace

// What would hold without being written, the name of a promise, how it left when the plan had ended, and what is for the
// publishers alone.
bool is_left_out(const json::Member& member) {
  const bool goes_without_saying = member.value.text == "update" || (member.value.type == json::Type::boolean && !member.value.truth);
  return goes_without_saying || member.key == "id" || member.key == "internal" || (member.key == "withdrawn" && member.value.find("in") == nullptr);
}

TEST_CASE("every field of every part that the files hold is frozen, but for what names the part") {
  const Checked checked(unfrozen_content());
  REQUIRE(checked.resolved);
  std::size_t plans = 0;
  for (const model::Plan& plan : checked.record.plans) {
    if (plan.updates.empty()) continue;
    ++plans;
    std::vector<const json::Node*> objects;
    std::vector<json::Node> roots;
    roots.reserve(2);
    for (const diagnostics::FileId file : {plan.span.file, plan.updates.back().span.file}) {
      diagnostics::Diagnostics none;
      collect(roots.emplace_back(*json::parse(checked.sources, file, none)), objects);
    }
    // With its last report, everything in the plan has been said.
    const std::vector<SaidRecord> parts = said_in(plan, plan.updates.size() - 1);
    REQUIRE(parts.size() == objects.size());
    std::set<std::string> names;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      INFO(parts[i].name);
      CHECK(names.insert(parts[i].name).second);
      CHECK(part_of(parts[i].name) == parts[i].part);
      CHECK_FALSE(parts[i].fields.contains("internal"));
      for (const json::Member& member : objects[i]->members) {
        if (is_list_of_parts(member.key) || names_the_part(parts[i], member.key) || is_left_out(member)) continue;
        INFO(member.key);
        CHECK(parts[i].fields.contains(member.key));
        CHECK(place_of(parts[i], member.key, checked.sources) == member.key_span);
      }
    }
  }
  CHECK(plans >= 3);
}

TEST_CASE("a frozen field that is no longer what was published is found, named and placed, whichever it is") {
  const Checked world(all_frozen());
  REQUIRE(world.said() == "");
  model::Record record = world.record;
  std::size_t fields = 0;
  std::set<std::string> kinds;
  for (model::Statement& statement : record.statements) {
    const model::Statement before = statement;
    for (std::size_t r = 0; r < statement.records.size(); ++r) {
      const std::string name = statement.records[r].record;
      const Part part = *part_of(name);
      // What the plan says is held against the last statement, and that against nothing but itself.
      if (is_of_plan(part) && statement.report != world.record.statements.back().report) continue;
      for (std::size_t f = 0; f < statement.records[r].fields.size(); ++f) {
        model::FrozenField& field = statement.records[r].fields[f];
        field.value->text = edited(field.value->text);
        // Sealed anew, as if it had been published so: and so is what follows it.
        CountedSalts salts;
        seal(statement, salts);
        model::Record changed = record;
        std::string digest = before.digest;
        for (model::Statement& later : changed.statements) {
          if (later.previous != digest) continue;
          digest = later.digest;
          later.previous = (&later - 1)->digest;
          seal(later, salts);
        }
        diagnostics::Diagnostics found;
        check(changed, world.sources, found);
        INFO(name << " " << field.name);
        const auto is_changed = [](const diagnostics::Diagnostic& each) { return each.code.name == std::string("ledger/changed"); };
        REQUIRE(std::count_if(found.all().begin(), found.all().end(), is_changed) == 1);
        // The statement before may say otherwise, too.
        CHECK(found.errors() <= (is_of_plan(part) ? 2U : 1U));
        const diagnostics::Diagnostic& said = *std::find_if(found.all().begin(), found.all().end(), is_changed);
        CHECK(said.message.starts_with("`" + field.name + "` of `" + name + "` was published with the report `" + statement.report + "` as `"));
        const std::string marked(world.sources.text(said.span.file).substr(said.span.begin, said.span.end - said.span.begin));
        CHECK(marked == "\"" + field.name + "\"");
        ++fields;
        kinds.insert(std::string(word_of(part)) + "." + field.name);
        statement = before;
      }
    }
  }
  CHECK(fields > 100);
  CHECK(kinds.size() > 40);
}

TEST_CASE("an edit in the file is found as well as one in the record") {
  // Every text of the plan and of a frozen report that may be edited without breaking another rule.
  std::size_t found = 0;
  const files::MemoryFiles all = all_frozen();
  for (const std::string& path : {kPlan + "plan.json", kPlan + "updates/q1.json"}) {
    files::MemoryFiles files = all;
    const std::string text = files.at(path);
    for (std::size_t at = text.find(".\""); at != std::string::npos; at = text.find(".\"", at + 1)) {
      files[path] = text.substr(0, at) + ", in fiction" + text.substr(at);
      const Checked checked(files);
      INFO(checked.said());
      REQUIRE(checked.resolved);
      CHECK(checked.diagnostics.errors() == 1);
      CHECK(checked.diagnostics.all().front().code.name == std::string("ledger/changed"));
      ++found;
    }
  }
  CHECK(found > 20);
}
