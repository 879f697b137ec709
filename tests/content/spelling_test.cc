// What is read can be written again, and says the same: over every plan and report of the real and the fictional content.
#include <catch2/catch.hpp>

#include "content/internal_notes.h"
#include "content/load.h"
#include "content/readers.h"
#include "content/spelling.h"
#include "files/reader.h"
#include "json/canonical.h"

using namespace candour;

namespace {

std::string written(const content::SpelledFields& fields) { return json::object_of(fields); }

json::Node without_the_obvious(json::Node node) {
  for (json::Node& item : node.items) item = without_the_obvious(std::move(item));
  std::vector<json::Member> members;
  for (json::Member& member : node.members) {
    const json::Node value = without_the_obvious(member.value);
    const bool is_obvious = (value.type == json::Type::boolean && !value.truth) || (member.key == "kind" && value.text == "update") || (member.key == "counts" && value.text == "things") || (member.key != "progress" && value.type == json::Type::array && value.items.empty()) ||
                            member.key == value.text || (member.key == "labels" && value.members.empty());
    if (!is_obvious) members.push_back({member.key, member.key_span, value});
  }
  node.members = std::move(members);
  return node;
}

template <class Read>
void check_round_trip(const diagnostics::Sources& sources, diagnostics::FileId file, Read read, std::size_t& files) {
  INFO(sources.name(file));
  diagnostics::Diagnostics diagnostics;
  auto root = json::parse(sources, file, diagnostics);
  REQUIRE(root);
  std::vector<content::InternalNote> notes;  // for no one to see
  content::take_internal_notes(*root, notes, diagnostics);
  const std::string once = written(content::spelled_fields(read(*root, diagnostics)));
  diagnostics::Sources again;
  const auto rewritten = json::parse(again, again.add("again.json", once), diagnostics);
  REQUIRE(rewritten);
  CHECK(json::canonical(*rewritten) == once);
  CHECK(written(content::spelled_fields(read(*rewritten, diagnostics))) == once);
  CHECK_FALSE(diagnostics.has_errors());
  // Nothing is lost but what would hold without being said.
  CHECK(once == json::canonical(without_the_obvious(*root)));
  ++files;
}

}  // namespace

TEST_CASE("every plan and report is written again as it was read, in canonical form") {
  std::size_t files = 0;
  for (const char* folder : {"/../fictional/content", "/../../content"}) {
    diagnostics::Sources sources;
    diagnostics::Diagnostics diagnostics;
    const content::Draft draft = content::load(files::DiskReader(std::string(CANDOUR_TEST_DATA) + folder), "content", sources, diagnostics);
    for (const model::Plan& plan : draft.record.plans) {
      check_round_trip(sources, plan.span.file, content::read_plan, files);
      for (const model::Update& update : plan.updates) check_round_trip(sources, update.span.file, content::read_update, files);
    }
  }
  CHECK(files > 15);
}
