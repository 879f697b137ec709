// That a theme reaches the site: its colours are published, and one that falls short stops the build before anything is.
#include <catch2/catch.hpp>

#include "workshop.h"

using namespace candour::build;

namespace {

// The style sheet, whatever fingerprint its name bears.
std::string style_sheet_of(const Tree& site) {
  for (const auto& [path, bytes] : site) {
    if (path.starts_with("static/candour.") && path.ends_with(".css")) return bytes;
  }
  return "";
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  text.replace(text.find(what), what.size(), by);
  return text;
}

}  // namespace

TEST_CASE("the colours of the record stand in front of the published style sheet, under a name of their own") {
  Inputs inputs;
  const Tree before = site_of(inputs);
  CHECK(style_sheet_of(before).find("  --link: #5a2350;") != std::string::npos);
  CHECK(style_sheet_of(before).find("--link:") < style_sheet_of(before).find("--serif:"));
  inputs.content["site.json"] = replaced(inputs.content["site.json"], R"("link": "#5a2350")", R"("link": "#23305a")");
  const Tree after = site_of(inputs);
  CHECK(style_sheet_of(after).find("  --link: #23305a;") != std::string::npos);
}

TEST_CASE("a theme that cannot be read publishes nothing") {
  Inputs inputs;
  inputs.content["site.json"] = replaced(inputs.content["site.json"], R"("ink": "#1d1a16")", R"("ink": "#fbf8f4")");
  candour::files::MemoryStore site;
  const Built built = run(inputs, &site);
  CHECK(built.said.find("too little contrast in the light colours: `ink` on `paper` has 1.00:1, and text needs 7:1") != std::string::npos);
  CHECK(built.stages == "load");
  CHECK(built.opened == 0);
}
