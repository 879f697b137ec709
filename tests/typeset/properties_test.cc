// What holds for every document, tried on random ones.
#include <catch2/catch.hpp>

#include <algorithm>
#include <utility>

#include "numbers.h"
#include "sample.h"

using namespace workshop;

namespace {

// A flow, and the words in it in the order in which they are to be read.
class Author {
 public:
  explicit Author(std::uint32_t seed) : numbers_{seed} {}

  Flow write() {
    Blocks blocks;
    blocks.push_back(Heading{1, words(text(4))});
    const std::uint32_t count = 6 + numbers_.next(14);
    for (std::uint32_t i = 0; i < count; ++i) blocks.push_back(block(0));
    return flow(std::move(blocks));
  }

  std::string said;

 private:
  std::string text(std::uint32_t most) {
    static const char* const kWords[] = {"partnership", "of", "fires", "2014/15", "antisocial", "behaviour,", "the", "representative", "£4,500", "multi-agency", "Tŷ’r", "a", "understanding", "społeczność", "ongoing.", "العمل", "responsibilities"};
    std::string out;
    const std::uint32_t count = 1 + numbers_.next(most);
    for (std::uint32_t i = 0; i < count; ++i) {
      if (i > 0) out += numbers_.next(7) == 0 ? " \n " : " ";
      out += kWords[numbers_.next(std::size(kWords))];
    }
    for (const char c : out) {
      if (c != ' ' && c != '\n') said += c;
    }
    return out;
  }

  Inlines inlines() {
    Inlines made = words(text(40));
    if (numbers_.next(3) == 0) made.emplace_back(Phrase{.bold = true, .content = words(" " + text(6))});
    if (numbers_.next(4) == 0) made.emplace_back(Link{std::string("https://candour.example/"), "", words(" " + text(3)), {}});
    if (numbers_.next(4) == 0) made.emplace_back(Phrase{.language = "cy", .content = words(text(8))});
    if (numbers_.next(6) == 0) made.emplace_back(LineBreak{});
    if (numbers_.next(3) == 0) made.emplace_back(Text{text(60), {}});
    return made;
  }

  // With a note, whose text is read behind the block.
  Block plain() {
    Inlines content = inlines();
    if (numbers_.next(5) > 0) return Paragraph{std::move(content)};
    ++notes_;
    said += std::to_string(notes_);
    content.emplace_back(Text{" ", {}});
    const std::string number = std::to_string(notes_);
    said += number;  // its label
    content.emplace_back(Footnote{words(text(30))});
    return Paragraph{std::move(content)};
  }

  Block block(int depth) {
    switch (numbers_.next(depth < 2 ? 8 : 2)) {
      case 0:
      case 1:
      case 2: return plain();
      case 3: return Heading{2, words(text(12))};
      case 4: {
        List list;
        const std::uint32_t count = 1 + numbers_.next(5);
        for (std::uint32_t i = 0; i < count; ++i) {
          said += "•";
          Blocks item = {plain()};
          if (numbers_.next(3) == 0) item.push_back(plain());
          list.items.push_back(std::move(item));
        }
        return list;
      }
      case 5: {
        Aside aside;
        aside.kind = numbers_.next(2) == 0 ? AsideKind::note : AsideKind::box;
        aside.content = {plain(), block(2)};
        return aside;
      }
      case 6: return table(depth);
      default: return KeyFigures{{key(), key()}};
    }
  }

  KeyFigure key() {
    std::string value = text(1);
    std::string label = text(3);
    return {std::move(value), std::move(label), {}};
  }

  Block table(int depth) {
    Table table;
    table.columns = {ColumnKind::text, ColumnKind::text, ColumnKind::text};
    table.caption = words(text(5));
    Row head;
    for (int i = 0; i < 3; ++i) head.cells.push_back({.content = {paragraph(text(2))}});
    table.head = {std::move(head)};
    const std::uint32_t count = 1 + numbers_.next(12);
    bool reaches_down = false;  // the first cell of the row above
    for (std::uint32_t r = 0; r < count; ++r) {
      Row row;
      row.continues_above = r > 0 && numbers_.next(3) == 0;
      const bool is_reached = std::exchange(reaches_down, false);
      for (int i = is_reached ? 1 : 0; i < 3; ++i) {
        Cell cell;
        if (i == 0 && r + 1 < count && numbers_.next(5) == 0) {
          cell.rows = 2;
          reaches_down = true;
        }
        if (reaches_down || is_reached) {  // rows that must stay together
          cell.content.push_back(paragraph(text(12)));
          row.cells.push_back(std::move(cell));
          continue;
        }
        const std::uint32_t blocks = numbers_.next(numbers_.next(8) == 0 ? 9 : 3);
        for (std::uint32_t b = 0; b < blocks; ++b) cell.content.push_back(depth == 0 ? block(2) : plain());
        row.cells.push_back(std::move(cell));
      }
      table.body.push_back(std::move(row));
    }
    return table;
  }

  Numbers numbers_;
  std::size_t notes_ = 0;
};

// What is read, without spaces and the hyphens of line ends.
std::string said_by(const Document& document) {
  const auto texts = texts_of(document);
  std::string out;
  const auto read = [&](const auto& self, NodeId node) -> void {
    for (auto kid = document.tree.first_kid(node); kid; kid = document.tree.next_kid(*kid)) {
      if (!document.tree.is_content(*kid)) self(self, {*kid});
      else if (const auto found = texts.find(*kid); found != texts.end()) out += found->second;
    }
  };
  read(read, document.tree.root());
  std::string::size_type at = 0;
  while ((at = out.find("\xC2\xAD")) != std::string::npos) out.erase(at, 2);
  out.erase(std::remove(out.begin(), out.end(), ' '), out.end());
  return out;
}

}  // namespace

TEST_CASE("every character of a flow is read once, in its order, and nothing else is") {
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    Author author(seed);
    const Flow flow = author.write();
    const Document document = workshop::set(flow);
    INFO(seed);
    CHECK(said_by(document) == author.said);
    CHECK(faults_of(document.tree).empty());
  }
}

TEST_CASE("nothing of the text stands outside the page's margins, and nothing painted outside the page") {
  const PageStyle style;
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    const Document document = workshop::set(Author(seed).write());
    for (const Page& page : document.pages) {
      for (const Item& item : page.items) {
        INFO(seed << ", page " << page.label);
        if (const auto* run = std::get_if<GlyphRun>(&item)) {
          INFO(text_of(page, *run));
          const bool is_running = run->owner == Owner(Artifact::header) || run->owner == Owner(Artifact::footer);
          double spaces = 0;  // that end a line
          if (text_of(page, *run).ends_with(" ")) spaces = run->face->advance(run->face->glyph(' ')) * run->size / run->face->metrics().units_per_em;
          CHECK(run->origin.x >= style.side - spaces - 0.1);
          CHECK(run->origin.x + width_of(page, *run) - spaces <= page.width - style.side + 0.1);
          if (!is_running) {
            CHECK(run->origin.y >= style.top);
            CHECK(run->origin.y <= page.height - style.bottom);
          }
        } else {
          const auto* box = std::get_if<Box>(&std::get<Shape>(item).geometry);
          if (box == nullptr) continue;
          CHECK(box->rect.y >= style.top - 0.6);
          CHECK(box->rect.y + box->rect.height <= page.height - style.bottom + 0.6);
        }
      }
    }
  }
}

TEST_CASE("no line of text stands on another one") {
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    const Document document = workshop::set(Author(seed).write());
    for (const Page& page : document.pages) {
      struct Seen {
        double left, right, base, size;
        std::string text;
      };
      std::vector<Seen> seen;
      for (const Item& item : page.items) {
        const auto* run = std::get_if<GlyphRun>(&item);
        if (run == nullptr) continue;
        std::string text(text_of(page, *run));
        double width = width_of(page, *run);
        if (text == " ") continue;
        if (text.ends_with(" ")) width -= run->face->advance(run->face->glyph(' ')) * run->size / run->face->metrics().units_per_em;
        const bool is_rtl = run->direction == Direction::right_to_left;
        seen.push_back({run->origin.x + 0.1, run->origin.x + (is_rtl ? width_of(page, *run) : width) - 0.1, run->origin.y, run->size, std::move(text)});
      }
      for (std::size_t i = 0; i < seen.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
          const bool apart = seen[i].right <= seen[j].left || seen[j].right <= seen[i].left;
          const double distance = std::abs(seen[i].base - seen[j].base);
          if (!apart && distance < 0.9 * std::min(seen[i].size, seen[j].size)) {
            FAIL_CHECK("seed " << seed << ", page " << page.label << ": `" << seen[j].text << "` and `" << seen[i].text << "`");
          }
        }
      }
    }
  }
}

TEST_CASE("no heading is the last thing on a page, nor a table's head or caption") {
  int pages = 0;
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    const Document document = workshop::set(Author(seed).write());
    for (std::size_t p = 0; p + 1 < document.pages.size(); ++p) {
      const Page& page = document.pages[p];
      const GlyphRun* last = nullptr;  // the lowest that is no note
      for (const Item& item : page.items) {
        const auto* run = std::get_if<GlyphRun>(&item);
        const auto* content = run == nullptr ? nullptr : std::get_if<ContentId>(&run->owner);
        if (content == nullptr || run->size == Styles{}.footnote.size) continue;
        if (last == nullptr || run->origin.y >= last->origin.y) last = run;
      }
      REQUIRE(last != nullptr);
      const Role role = document.tree.role(document.tree.owner(std::get<ContentId>(last->owner)));
      INFO(seed << ", page " << page.label << ": " << text_of(page, *last));
      CHECK(heading_level(role) == 0);
      CHECK(role != Role::caption);
      CHECK(role != Role::header_cell);
      ++pages;
    }
  }
  CHECK(pages > 60);
}
