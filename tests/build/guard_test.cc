// The guard within a whole build.
#include <catch2/catch.hpp>

#include "content/load.h"
#include "workshop.h"

using namespace candour;
using namespace candour::build;

namespace {

// The fictional site, with this at the beginning of what is said of a partnership.
Inputs saying(const std::string& words) {
  Inputs inputs;
  std::string& text = inputs.content.at("tarn/partnership.json");
  const std::string field = "\"summary\": \"";
  text.insert(text.find(field) + field.size(), words + " ");
  return inputs;
}

}  // namespace

TEST_CASE("no byte of the site holds an internal note") {
  const Inputs inputs;
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  const content::Draft draft = content::load(files::MemoryReader(inputs.content), "content", sources, diagnostics);
  REQUIRE(draft.internal.size() >= 4);
  Inputs uncompressed = inputs;
  uncompressed.pdfs = Pdfs::made;
  std::string& site = uncompressed.content.at("site.json");
  const std::string setting = "\"compression\": ";
  if (const std::size_t at = site.find(setting); at != std::string::npos) site.replace(at + setting.size(), site.find_first_of(",}\n", at) - at - setting.size(), "0");
  const Tree tree = site_of(uncompressed);
  CHECK(tree.size() > 30);
  for (const auto& [path, bytes] : tree) {
    INFO(path);
    for (const content::InternalNote& note : draft.internal) CHECK_FALSE(holds(bytes, note.text));
  }
}

TEST_CASE("what the guard finds stops the build before anything is put in place, and says the same whatever the threads") {
  Inputs inputs = saying("Siobhan Marrowby leads.");
  files::MemoryStore site;
  const Built alone = run(inputs, &site);
  CHECK(alone.errors == 1);
  CHECK(holds(alone.said, "content/tarn/partnership.json:5:15: error: a person's name would be published: `S······ M·······`"));
  CHECK_FALSE(holds(alone.said, "Siobhan"));
  CHECK(tree_of(site).empty());
  inputs.jobs = 4;
  CHECK(run(inputs, &site).said == alone.said);
}

TEST_CASE("a check finds what a build finds") {
  const Inputs inputs = saying("Ring 01632 960123.");
  files::MemoryStore site;
  CHECK(run(inputs, nullptr).said == run(inputs, &site).said);
  CHECK(run(inputs, nullptr).errors == 1);
}
