// A build into the folder of an earlier build leaves what a build into an empty folder leaves, whatever was edited between.
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "workshop.h"

using namespace candour;
using namespace candour::build;

namespace {

using Lines = std::vector<std::string>;

// The same on every machine, as the standard library's distributions are not.
class Chance {
 public:
  explicit Chance(unsigned seed) : numbers_(seed) {}
  std::size_t below(std::size_t limit) { return numbers_() % limit; }
  template <class T>
  T& one_of(std::vector<T>& all) {
    return all.at(below(all.size()));
  }

 private:
  std::mt19937 numbers_;
};

struct Place {
  std::string path;
  std::size_t at = 0;
};

// Where `text` ends, wherever it stands in files whose path holds `part`.
std::vector<Place> places_after(std::string_view text, const files::MemoryFiles& files, std::string_view part) {
  std::vector<Place> places;
  for (const auto& [path, bytes] : files) {
    if (path.find(part) == std::string::npos) continue;
    for (std::size_t at = bytes.find(text); at != std::string::npos; at = bytes.find(text, at)) places.push_back({path, at += text.size()});
  }
  return places;
}

void replace_all(std::string& text, std::string_view before, std::string_view after) {
  for (std::size_t at = text.find(before); at != std::string::npos; at = text.find(before, at + after.size())) text.replace(at, before.size(), after);
}

// Moves all content below one folder to another, and every link with it.
void move(Inputs& inputs, const std::string& from, const std::string& to) {
  files::MemoryFiles moved;
  for (auto& [path, bytes] : inputs.content) {
    replace_all(bytes, "/" + from, "/" + to);
    moved[path.starts_with(from) ? to + path.substr(from.size()) : path] = std::move(bytes);
  }
  inputs.content = std::move(moved);
}

// Wherever the partnership has been moved to.
std::string home_of(const Inputs& inputs) { return inputs.content.contains("wendle/partnership.json") ? "wendle" : "wendle-anew"; }

// ---- Edits. Each leaves a record without mistakes.

void change_a_status(Inputs& inputs, Chance& chance) {
  std::vector<Place> places;
  for (const std::string colour : {"green", "amber", "red"}) {
    for (const Place& place : places_after("\"colour\": \"" + colour + "\"}", inputs.content, "updates/")) {
      places.push_back({place.path, place.at - colour.size() - 2});
    }
  }
  const Place& place = chance.one_of(places);
  std::vector<std::string> colours = {"green", "amber", "red"};
  std::string& text = inputs.content.at(place.path);
  text.replace(place.at, text.find('"', place.at) - place.at, chance.one_of(colours));
}

// As many bytes as before: a page that is compared by its size would stay as it was.
void change_a_letter(Inputs& inputs, Chance& chance) {
  std::vector<Place> places = places_after("\"text\": \"", inputs.content, ".json");
  std::erase_if(places, [&](const Place& place) {
    const char c = inputs.content.at(place.path)[place.at];
    return c < 'A' || c > 'Z';
  });
  const Place& place = chance.one_of(places);
  inputs.content.at(place.path)[place.at] = static_cast<char>('A' + chance.below(26));
}

void lengthen_prose(Inputs& inputs, Chance& chance) {
  std::vector<Place> places = places_after("---\n{", inputs.content, ".md");
  inputs.content.at(chance.one_of(places).path) += "\n\nThere is more to tell of it.\n";
}

constexpr std::string_view kAction = "{\"letter\": \"x\", \"text\": \"Do one thing more.\", "
                                      "\"withdrawn\": {\"date\": \"2022-03-31\", \"reason\": \"It was done.\"}}, ";

void add_or_remove_an_action(Inputs& inputs, Chance& chance) {
  std::vector<Place> added = places_after(kAction, inputs.content, "plan.json");
  if (!added.empty()) {
    inputs.content.at(added[0].path).erase(added[0].at - kAction.size(), kAction.size());
    return;
  }
  std::vector<Place> places = places_after("\"actions\": [", inputs.content, "plans/2021-22/plan.json");
  const Place& place = chance.one_of(places);
  inputs.content.at(place.path).insert(place.at, kAction);
}

void move_the_partnership(Inputs& inputs, Chance&) {
  const std::string from = home_of(inputs);
  const std::string to = from == "wendle" ? "wendle-anew" : "wendle";
  move(inputs, from + "/", to + "/");
  for (auto& [path, bytes] : inputs.content) replace_all(bytes, "\"" + from + "\"", "\"" + to + "\"");
}

void rename_a_case_study(Inputs& inputs, Chance&) {
  const std::string folder = home_of(inputs) + "/case-studies/";
  std::string from = "shop-link";
  std::string to = "shops-linked";
  if (!inputs.content.contains(folder + from + ".md")) std::swap(from, to);
  move(inputs, folder + from, folder + to);
}

void delete_a_case_study_or_bring_it_back(Inputs& inputs, Chance&) {
  const std::string path = home_of(inputs) + "/case-studies/lantern-walks.md";
  if (inputs.content.erase(path) > 0) return;
  std::string text = Inputs().content.at("wendle/case-studies/lantern-walks.md");
  replace_all(text, "/wendle/", "/" + home_of(inputs) + "/");
  inputs.content[path] = std::move(text);
}

void edit_a_template(Inputs& inputs, Chance& chance) {
  std::vector<Place> places = places_after("<h2", inputs.templates, ".mustache");
  const Place& place = chance.one_of(places);
  inputs.templates.at(place.path).insert(place.at, " lang=\"en\"");
}

// The style sheet is named after its bytes: another file takes its place, and every page names that.
void edit_the_style_sheet(Inputs& inputs, Chance& chance) {
  inputs.static_files.at("candour.css") += "/* " + std::to_string(chance.below(1000)) + " */\n";
}

void add_or_remove_a_static_file(Inputs& inputs, Chance& chance) {
  if (inputs.static_files.erase("letters/one.txt") == 0) inputs.static_files["letters/one.txt"] = std::to_string(chance.below(1000));
}

struct Edit {
  const char* name;
  void (*make)(Inputs&, Chance&);
};

const std::vector<Edit> kEdits = {
    {"change a status", change_a_status},
    {"change a letter", change_a_letter},
    {"change another letter", change_a_letter},
    {"lengthen prose", lengthen_prose},
    {"add or remove an action", add_or_remove_an_action},
    {"add or remove an action", add_or_remove_an_action},
    {"move the partnership", move_the_partnership},
    {"rename a case study", rename_a_case_study},
    {"delete a case study or bring it back", delete_a_case_study_or_bring_it_back},
    {"delete a case study or bring it back", delete_a_case_study_or_bring_it_back},
    {"edit a template", edit_a_template},
    {"edit the style sheet", edit_the_style_sheet},
    {"add or remove a static file", add_or_remove_a_static_file},
    {"add or remove a static file", add_or_remove_a_static_file},
};

}  // namespace

TEST_CASE("whatever is edited, building again leaves the bytes of a build into an empty folder, and nothing else") {
  const unsigned seed = GENERATE(1U, 2U);
  Chance chance(seed);
  Inputs inputs = without_statements();
  files::MemoryStore site;
  REQUIRE(run(inputs, &site).said == "");
  std::vector<Edit> edits = kEdits;
  std::string made = "seed " + std::to_string(seed);
  while (!edits.empty()) {
    for (std::size_t count = std::min(edits.size(), 1 + chance.below(3)); count > 0; --count) {
      std::swap(chance.one_of(edits), edits.back());
      edits.back().make(inputs, chance);
      made += std::string(", ") + edits.back().name;
      edits.pop_back();
    }
    INFO(made);
    REQUIRE(run(inputs, &site).errors == 0);  // a status by chance may well be warned of
    Tree afresh = site_of(inputs);
    afresh.erase("(said)");
    CHECK(differences(tree_of(site), afresh) == Lines{});
  }
}
