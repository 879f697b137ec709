// The way from paper to the page. That the code is read as the address, tests/site proves with a reader of codes.
#include "print/qr_code.h"

#include "../typeset/workshop.h"
#include "print/styles.h"
#include "printed.h"

using namespace candour;

namespace {

const std::string kBase = "https://candour.example/x";

const typeset::Path& modules_of(const typeset::Drawing& drawing) {
  return std::get<typeset::Path>(std::get<typeset::Stroked>(drawing.parts.at(1)).geometry);
}

// The box that all modules stand in.
typeset::Rect bounds(const typeset::Path& path) {
  double left = 1e9, top = 1e9, right = 0, bottom = 0;
  for (const auto& segment : path.segments) {
    typeset::Point at;
    if (const auto* move = std::get_if<typeset::MoveTo>(&segment)) at = move->to;
    else if (const auto* line = std::get_if<typeset::LineTo>(&segment)) at = line->to;
    else continue;
    left = std::min(left, at.x);
    top = std::min(top, at.y);
    right = std::max(right, at.x);
    bottom = std::max(bottom, at.y);
  }
  return {left, top, right - left, bottom - top};
}

const typeset::Path* code_on(const typeset::Page& page) {
  for (const typeset::Item& item : page.items) {
    const auto* shape = std::get_if<typeset::Shape>(&item);
    if (shape == nullptr || shape->fill != typeset::Colour{0, 0, 0} || !std::holds_alternative<typeset::Artifact>(shape->owner)) continue;
    if (const auto* path = std::get_if<typeset::Path>(&shape->geometry)) return path;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("a code is 20 mm wide or more, with four modules of white around it") {
  for (const std::string& address : {kBase, kBase + std::string(60, 'a'), kBase + std::string(400, 'a')}) {
    const typeset::Drawing drawing = print::qr_code(address).value();
    const typeset::Rect dark = bounds(modules_of(drawing));
    const double millimetre = 72 / 25.4;
    CHECK(dark.width >= 20 * millimetre);
    CHECK(dark.width == Approx(dark.height));
    // Its corners are squares of seven modules, the first of which begins with a row of seven.
    const double module = (std::get<typeset::LineTo>(modules_of(drawing).segments.at(1)).to.x - dark.x) / 7;
    CHECK(dark.x == Approx(4 * module));
    CHECK(dark.y == Approx(4 * module));
    CHECK(drawing.width == Approx(dark.width + 8 * module));
    CHECK(drawing.height == Approx(drawing.width));
  }
}

TEST_CASE("an address that no code holds has none") { CHECK_FALSE(print::qr_code(std::string(3000, 'a')).has_value()); }

TEST_CASE("every document of a site that knows its address has its code on the first page, clear of all text, and no other has one") {
  typeset::Typesetter typesetter({&workshop::sans(), &workshop::serif()}, workshop::british(), print::styles_of(test::edition().theme));
  for (const std::optional<std::string>& base : {std::optional<std::string>(), std::optional(kBase)}) {
    for (const test::Twin& twin : test::twins(base)) {
      INFO(twin.address);
      diagnostics::Diagnostics diagnostics;
      const typeset::Document document = typesetter.set(twin.flow, diagnostics).value();
      const typeset::Path* code = code_on(document.pages.front());
      CHECK((code != nullptr) == base.has_value());
      for (std::size_t i = 1; i < document.pages.size(); ++i) CHECK(code_on(document.pages[i]) == nullptr);
      if (code == nullptr) continue;
      const typeset::Rect dark = bounds(*code);
      const typeset::Page& page = document.pages.front();
      CHECK(dark.x + dark.width < page.width - 54);
      for (const typeset::Item& item : page.items) {
        const auto* run = std::get_if<typeset::GlyphRun>(&item);
        if (run == nullptr || run->origin.y < dark.y || run->origin.y - run->size > dark.y + dark.height) continue;
        double width = 0;
        for (std::uint32_t i = run->glyphs.begin; i < run->glyphs.end; ++i) width += page.glyphs[i].advance * run->size / run->face->metrics().units_per_em;
        INFO(page.text.substr(run->text.begin, run->text.size()));
        CHECK(run->origin.x + width <= dark.x - 4);
      }
    }
  }
}
