#include "election/leave_out.h"

#include <string>
#include <utility>

namespace candour::election {

using markdown::Block;
using markdown::Blocks;
using markdown::Cell;
using markdown::Emphasis;
using markdown::Figure;
using markdown::Heading;
using markdown::Image;
using markdown::Inline;
using markdown::Inlines;
using markdown::Link;
using markdown::List;
using markdown::Paragraph;
using markdown::Quote;
using markdown::Row;
using markdown::Strikethrough;
using markdown::Strong;
using markdown::Table;
using markdown::Text;

namespace {

// A table or a list is never left with a blank in it, nor a heading without what it is for.
void replace(Inlines& inlines) {
  for (Inline& each : inlines) {
    if (std::holds_alternative<Image>(each.is)) each.is = Text{"[A picture is left out before the election]"};
    else if (auto* emphasis = std::get_if<Emphasis>(&each.is)) replace(emphasis->children);
    else if (auto* strong = std::get_if<Strong>(&each.is)) replace(strong->children);
    else if (auto* struck = std::get_if<Strikethrough>(&each.is)) replace(struck->children);
    else if (auto* link = std::get_if<Link>(&each.is)) replace(link->children);
  }
}

void replace(Row& row) {
  for (Cell& cell : row) replace(cell.inlines);
}

// In a voice that is not the author's.
Block note(const Block& block, std::string text) {
  return {Paragraph{{Inline{Emphasis{{Inline{Text{std::move(text)}, block.span}}}, block.span}}}, block.span};
}

// Links may lead to a heading within a quotation: it keeps its place and its level, and loses its words.
void keep_headings(const Blocks& quoted, Blocks& kept) {
  for (const Block& block : quoted) {
    if (const auto* heading = std::get_if<Heading>(&block.is)) kept.push_back({Heading{heading->level, heading->id, {Inline{Text{"Left out before the election"}, block.span}}}, block.span});
    if (const auto* quote = std::get_if<Quote>(&block.is)) keep_headings(quote->blocks, kept);
    if (const auto* list = std::get_if<List>(&block.is)) {
      for (const Blocks& item : list->items) keep_headings(item, kept);
    }
  }
}

void replace(Blocks& blocks) {
  Blocks left;
  for (Block& block : blocks) {
    if (const auto* quote = std::get_if<Quote>(&block.is)) {
      keep_headings(quote->blocks, left);
      left.push_back(note(block, "Before the election, a quotation is left out here."));
      continue;
    }
    if (std::holds_alternative<Figure>(block.is)) {
      left.push_back(note(block, "Before the election, a picture is left out here."));
      continue;
    }
    if (auto* heading = std::get_if<Heading>(&block.is)) replace(heading->inlines);
    else if (auto* paragraph = std::get_if<Paragraph>(&block.is)) replace(paragraph->inlines);
    else if (auto* list = std::get_if<List>(&block.is)) {
      for (Blocks& item : list->items) replace(item);
    } else if (auto* table = std::get_if<Table>(&block.is)) {
      replace(table->header);
      for (Row& row : table->rows) replace(row);
    }
    left.push_back(std::move(block));
  }
  blocks = std::move(left);
}

}  // namespace

void leave_out(model::Record& record) {
  for (model::Strategy& strategy : record.strategies) {
    for (model::Chapter& chapter : strategy.chapters) replace(chapter.text.blocks);
  }
  for (model::CaseStudy& study : record.case_studies) {
    study.pull.reset();
    replace(study.text.blocks);
  }
}

}  // namespace candour::election
