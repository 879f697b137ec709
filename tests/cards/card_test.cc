// What stands on cards: which pages have one, in which words, and what becomes of a title for which there is no room.
#include <algorithm>

#include "../golden/golden.h"
#include "easel.h"

using namespace candour;

namespace {

using Words = std::vector<std::string>;

const std::string kLong =
    "Work with residents, traders, schools, health services and the people who look after parks and squares, so that whoever is out "
    "after dark finds light, company, a way home and somebody who listens, in every season and in every part of the borough, and "
    "say each quarter what was done of that, what was not, and why, in words that nobody needs to look up";

bool has_card(const views::Page& page) {
  return std::holds_alternative<views::SectionPage>(page) || std::holds_alternative<views::PlanPage>(page) ||
         std::holds_alternative<views::ObjectivePage>(page) || std::holds_alternative<views::SummaryPage>(page);
}

std::string number(double value) { return fmt::format("{:.0f}", value); }

// What is painted, in order: runs of text, and shapes of one colour as one line.
std::string dump(const typeset::Page& page) {
  std::string out;
  std::string last;
  int count = 0;
  const auto flush = [&] {
    if (count > 0) out += last + (count > 1 ? fmt::format(" × {}", count) : "") + "\n";
    count = 0;
  };
  for (const typeset::Item& item : page.items) {
    std::string line;
    if (const auto* run = std::get_if<typeset::GlyphRun>(&item)) {
      line = fmt::format("{} {}: {} {}: {}", number(run->origin.x), number(run->origin.y), run->face->postscript_name(), run->size,
                         page.text.substr(run->text.begin, run->text.size()));
    } else {
      const auto& shape = std::get<typeset::Shape>(item);
      const typeset::Colour colour = shape.fill ? *shape.fill : shape.stroke->colour;
      line = fmt::format("{} #{:02x}{:02x}{:02x}", shape.fill ? "fill" : "stroke", colour.red, colour.green, colour.blue);
      if (const auto* box = std::get_if<typeset::Box>(&shape.geometry)) {
        line += fmt::format(" {} {} {} {}", number(box->rect.x), number(box->rect.y), number(box->rect.width), number(box->rect.height));
      }
    }
    if (line != last) flush();
    last = line;
    ++count;
  }
  flush();
  return out;
}

}  // namespace

TEST_CASE("a section, a plan, an objective and the summary of a report have a card, and no other page") {
  int cards = 0;
  for (const views::PageEntry& entry : test::fictional().site_map.pages) {
    INFO(entry.url.address);
    const auto card = views::share_card(views::make_view(test::fictional().material(test::kBase), entry));
    CHECK(card.has_value() == has_card(entry.page));
    if (!card) continue;
    ++cards;
    CHECK(card->url.address == entry.url.address + "card.png");
    CHECK(card->address == test::kBase + entry.url.address + "card.png");
  }
  CHECK(cards >= 15);
}

TEST_CASE("a site of which nobody knows where it will stand has no cards") {
  for (const views::PageEntry& entry : test::fictional().site_map.pages) {
    CHECK_FALSE(views::share_card(views::make_view(test::fictional().material(), entry)).has_value());
  }
}

TEST_CASE("the words on a card are those of its alternative, and of its page") {
  cards::Easel easel = test::easel();
  for (const views::PageEntry& entry : test::fictional().site_map.pages) {
    if (!has_card(entry.page)) continue;
    INFO(entry.url.address);
    const views::View view = views::make_view(test::fictional().material(test::kBase), entry);
    const views::ShareCard card = views::share_card(view).value();
    diagnostics::Diagnostics diagnostics;
    const auto page = easel.set(card, "en-GB", diagnostics);
    REQUIRE(page.has_value());
    CHECK(diagnostics.all().empty());
    CHECK(test::words_of(*page) == test::words_of(card.alternative));
    const views::Frame& frame = test::frame_of(view);
    CHECK(card.title == frame.title);
    CHECK(card.as_at == frame.stamp.heading);
    CHECK(card.publisher == frame.publisher);
    CHECK(card.demonstration == frame.demonstration);
  }
}

TEST_CASE("each number of a tally says what it is out of, and they add up to the marks") {
  const views::ShareCard card = test::card_at("/wendle/plan/2022-23/");
  REQUIRE_FALSE(card.counts.empty());
  std::size_t sum = 0;
  for (const views::CardCount& count : card.counts) {
    CHECK(count.number == fmt::format("{} of {}", std::count(card.marks.begin(), card.marks.end(), count.mark), card.marks.size()));
    sum += std::stoul(count.number);
  }
  CHECK(sum == card.marks.size());
}

TEST_CASE("cards look as they should") {
  for (const auto& [name, address] : {std::pair{"plan", "/wendle/plan/2022-23/"}, {"section", "/wendle/plan/2022-23/streets-and-squares/"},
                                      {"rows", "/wendle/plan/2021-22/night-time/"}, {"objective", "/wendle/strategy/2020-23/feel-safe/"}}) {
    const std::string made = dump(test::set(test::card_at(address)));
    const std::filesystem::path file = std::filesystem::path(CANDOUR_TEST_DATA) / "golden" / (std::string(name) + ".txt");
    if (std::getenv("CANDOUR_UPDATE_GOLDENS") != nullptr) {
      std::ofstream(file, std::ios::binary) << made;
      FAIL_CHECK("golden rewritten: run again without CANDOUR_UPDATE_GOLDENS");
    }
    const std::string golden = golden::bytes_of(file);
    INFO(name);
    if (golden != made) FAIL_CHECK(golden::first_difference(golden, made));
  }
}

TEST_CASE("a card is one page of the right size, of type that is read at a quarter of it") {
  for (const std::string& title : {std::string("Light"), std::string("Streets and squares after dark, and the way home from them"), kLong}) {
    const typeset::Page page = test::set(test::card_of(title, 4, 3));
    CHECK(page.width == cards::kWidth);
    CHECK(page.height == cards::kHeight);
    CHECK(test::title_size(page) >= 60);
    for (const test::Line& line : test::lines_of(page)) {
      INFO(line.text);
      CHECK(line.size >= 24);
      CHECK(line.at.x >= 72);
      CHECK(line.at.y < cards::kHeight - 20);
    }
  }
}

TEST_CASE("a title for which there is no room ends in an ellipsis, and all else is there") {
  const typeset::Page page = test::set(test::card_of(kLong, 4, 3));
  const std::string title = test::title_of(page);
  CHECK(title.ends_with("…"));
  CHECK(title.size() > 60);
  CHECK(kLong.starts_with(title.substr(0, title.size() - std::string("…").size())));
  const auto rest = [](const typeset::Page& of) {
    Words texts;
    for (const test::Line& line : test::lines_of(of)) {
      if (line.size < 60) texts.push_back(line.text);
    }
    return texts;
  };
  CHECK(rest(page) == rest(test::set(test::card_of("Light", 4, 3))));
}

TEST_CASE("where a title of one word has no room, or what stands above it leaves none, there is no card, and that is no mistake") {
  std::string word;
  while (word.size() < kLong.size()) word += "Donaudampfschiff";
  views::ShareCard crowded = test::card_of("Light", 150, 150);
  crowded.kicker = kLong + " " + kLong;
  for (const views::ShareCard& card : {test::card_of(word, 150, 150), test::card_of(word + " " + word, 4, 3), crowded}) {
    INFO(card.title);
    diagnostics::Diagnostics diagnostics;
    CHECK_FALSE(test::easel().set(card, "en-GB", diagnostics).has_value());
    CHECK(diagnostics.all().empty());
  }
  CHECK(test::title_of(test::set(test::card_of("Light " + word, 4, 3))) == "Light…");
}

TEST_CASE("a title that is read from right to left begins at the right") {
  const typeset::Page page = test::set(test::card_of("السلامة في شوارعنا", 4, 3));
  bool found = false;
  for (const test::Line& line : test::lines_of(page)) {
    if (line.size < 60) continue;
    found = found || line.direction == typeset::Direction::right_to_left;
    CHECK(line.at.x > 400);
  }
  CHECK(found);
}

TEST_CASE("a letter that no font has is reported") {
  diagnostics::Diagnostics diagnostics;
  CHECK_FALSE(test::easel().set(test::card_of("Light \U0001F9FF", 4, 3), "en-GB", diagnostics).has_value());
  REQUIRE(diagnostics.errors() >= 1);
  CHECK(diagnostics.all().front().code.name == std::string("typeset/missing-glyph"));
}

TEST_CASE("a page with a card leads to it by its whole address, and says its words") {
  views::View view = test::view_at(test::fictional(), "/wendle/plan/2022-23/");
  const auto html = [&] {
    diagnostics::Diagnostics diagnostics;
    return html::render(test::fictional_site(), view, diagnostics).file.bytes;
  };
  const std::string without = html();
  CHECK(without.find("og:image") == std::string::npos);
  CHECK(without.find("<meta name=\"twitter:card\" content=\"summary\">") != std::string::npos);
  views::ShareCard card = test::card_at("/wendle/plan/2022-23/");
  card.alternative += " \"Quoted\" & <marked>";
  std::visit([&](auto& it) { it.frame.card = card; }, view);
  const std::string with = html();
  for (const std::string meta : {"<meta property=\"og:image\" content=\"https://candour.example/x/wendle/plan/2022-23/card.png\">",
                                 "<meta property=\"og:image:type\" content=\"image/png\">", "<meta property=\"og:image:width\" content=\"1200\">",
                                 "<meta property=\"og:image:height\" content=\"630\">", "<meta name=\"twitter:card\" content=\"summary_large_image\">"}) {
    INFO(meta);
    CHECK(with.find(meta) != std::string::npos);
  }
  CHECK(with.find("content=\"summary\"") == std::string::npos);
  CHECK(with.find("<meta property=\"og:image:alt\" content=\"" + card.kicker) != std::string::npos);
  CHECK(with.find("&quot;Quoted&quot; &amp; &lt;marked") != std::string::npos);
}
