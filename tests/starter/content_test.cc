// What the starter's content teaches: it builds without a word from Candour, and shows every field that there is.
#include <catch2/catch.hpp>
#include <regex>
#include <set>

#include "build/build.h"
#include "content/load.h"
#include "diagnostics/print.h"
#include "files/reader.h"
#include "json/node.h"
#include "starter/embedded.h"

using namespace candour;

namespace {

files::MemoryFiles files_of(const std::string& folder) {
  files::MemoryFiles files;
  for (const starter::EmbeddedFile& file : starter::embedded_files()) {
    if (file.path.starts_with(folder + "/")) files.emplace(file.path.substr(folder.size() + 1), file.bytes);
  }
  return files;
}

class Silent : public build::Observer {
 public:
  void stage(std::string_view) override {}
  void page(std::size_t, std::size_t) override {}
};

std::set<std::string> words_before_colons(const std::string& json) {
  static const std::regex key("\"([a-z_]+)\" *:");
  std::set<std::string> keys;
  for (std::sregex_iterator it(json.begin(), json.end(), key), end; it != end; ++it) keys.insert((*it)[1]);
  return keys;
}

void collect_fields(const json::Node& schema, std::set<std::string>& fields) {
  for (const json::Member& member : schema.members) {
    if (member.key == "properties") {
      for (const json::Member& field : member.value.members) fields.insert(field.key);
    }
    collect_fields(member.value, fields);
  }
}

// Every field of every kind of file.
std::set<std::string> all_fields() {
  std::set<std::string> fields;
  for (const content::SchemaFile& file : content::schemas()) {
    diagnostics::Sources sources;
    diagnostics::Diagnostics diagnostics;
    const auto schema = json::parse(sources, sources.add(file.name, file.text), diagnostics);
    REQUIRE(schema);
    collect_fields(*schema, fields);
  }
  return fields;
}

}  // namespace

TEST_CASE("the starter builds without a diagnostic") {
  const files::MemoryReader content(files_of("content"));
  const files::MemoryReader templates(files_of("templates"));
  const files::MemoryReader static_files(files_of("static"));
  const build::Request request{{content, "content"}, {templates, "templates"}, {static_files, "static"}, std::nullopt, {2026, 11, 21}};
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  Silent silent;
  const build::Outcome outcome = build::build(request, nullptr, sources, diagnostics, silent);
  CHECK(for_people(diagnostics, sources, diagnostics::Colour::off) == "");
  CHECK(outcome.pages > 20);
}

TEST_CASE("every field that a file may have is shown in the starter, but for those of other people's documents") {
  // Nothing in the starter has to be cleared by anybody.
  const std::set<std::string> clearances = {"cleared", "rule", "words", "by", "until"};
  // Only for those who restate what others published long ago, for decision reports, of which the starter has none, for
  // pages that may be hard to read, of which it has none either, for a font of one's own, for a plan that follows another, and for
  // what was published: nothing was.
  const std::set<std::string> left_out = {"cross_cutting", "follows",      "lead_groups", "purpose",    "recommendations",
                                          "route",         "sections",     "implications", "appendices", "paragraphs",
                                          "held",          "type",         "strategy",     "exceptions", "page",
                                          "font",          "regular",      "bold",         "italic",       "bold_italic",
                                          "shape",         "partnership",  "plan",         "report",       "frozen",
                                          "by",            "previous",     "records",      "record",       "fields",
                                          "digest",        "salt",         "removed",      "corrections",  "field",
                                          "was",           "now",          "continues"};
  std::set<std::string> shown;
  for (const auto& [path, text] : files_of("content")) shown.merge(words_before_colons(text));
  std::set<std::string> missing;
  for (const std::string& field : all_fields()) {
    if (field != "$schema" && !shown.contains(field) && !left_out.contains(field) && !clearances.contains(field)) missing.insert(field);
  }
  CHECK(missing == std::set<std::string>{});
}

TEST_CASE("the starter says of itself that it is an example, and names no one") {
  const std::string site = files_of("content").at("site.json");
  CHECK(site.find("\"demonstration\": \"This is an example.") != std::string::npos);
  for (const auto& [path, text] : files_of("content")) {
    INFO(path);
    // Titles go before names of people.
    CHECK_FALSE(std::regex_search(text, std::regex("\\b(Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Sgt|PC|Insp)\\.? [A-Z]")));
  }
}

TEST_CASE("the starter's prose is plain: no long sentences") {
  constexpr int kMostWords = 20;
  const std::regex text_of("\"(summary|text|texts|explanation|says|shows|description|demonstration|standfirst|reason|role)\": *\\[?\"([^\"]*)\"");
  for (const auto& [path, text] : files_of("content")) {
    for (std::sregex_iterator it(text.begin(), text.end(), text_of), end; it != end; ++it) {
      int words = 1;
      for (const char c : (*it)[2].str()) {
        if (c == ' ') ++words;
        if (c == '.') words = 0;
        INFO(path << ": " << (*it)[2]);
        REQUIRE(words <= kMostWords);
      }
    }
  }
}
