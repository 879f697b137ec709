#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "typeset/pages.h"

namespace candour::typeset {
namespace {

constexpr diagnostics::Code kTooHigh{"typeset/too-high"};

// Rows higher than this share of a page are broken rather than moved.
constexpr double kHighRow = 0.3;
// A page should be at least this full, or is ended where it had better not.
constexpr double kFull = 0.6;
constexpr double kHeightSlack = 1e-6;

std::vector<std::size_t> notes_of(const RowAt& row) {
  std::vector<std::size_t> notes;
  for (const CellAt& cell : row.cells) {
    for (std::size_t i = cell.from; i < cell.to; ++i) {
      const std::vector<std::size_t>& more = cell.galley->strips[i].notes;
      notes.insert(notes.end(), more.begin(), more.end());
    }
  }
  return notes;
}

// How much of a cell stands above `room`: the strip to end before, where the cell may best be ended.
std::size_t end_within(const CellAt& cell, double room) {
  const std::vector<Strip>& strips = cell.galley->strips;
  double height = 0;
  std::size_t fits = cell.from;
  for (; fits < cell.to; ++fits) {
    height += (fits == cell.from ? 0 : strips[fits].above) + strips[fits].extent();
    if (height > room + kHeightSlack) break;
  }
  if (fits == cell.to) return fits;
  for (std::size_t end = fits; end > cell.from; --end) {
    if (strips[end].before < PageEnd::never) return end;
  }
  return cell.from;
}

class Paginator {
 public:
  Paginator(const Galley& galley, const Stock& stock, const Desk& desk) : galley_(galley), stock_(stock), desk_(desk) {}

  Pages run() {
    while (next_ < galley_.strips.size()) fill_sheet();
    return std::move(pages_);
  }

 private:
  const Strip& strip(std::size_t index) const { return index == next_ && rest_ != nullptr ? *rest_ : galley_.strips[index]; }

  double notes_height(const std::vector<std::size_t>& notes) const {
    double height = notes.empty() ? 0 : desk_.styles.note_gap;
    for (const std::size_t note : notes) height += stock_.notes[note].text.height() + desk_.styles.footnote.after;
    return height;
  }

  void fill_sheet() {
    const Strip& first = strip(next_);
    Sheet sheet;
    sheet.is_sideways = first.is_sideways;
    room_ = text_area(desk_.styles.page, sheet.is_sideways).height;
    y_ = 0;
    notes_.clear();
    const Strip* rest = nullptr;  // of a row that goes on
    if (first.head != nullptr) repeat_head(*first.head, sheet);
    const std::size_t heads = sheet.strips.size();

    std::optional<std::size_t> may, avoid, never;  // the last places where the page may end, or had better not
    double may_y = 0;
    std::size_t at = next_;
    for (; at < galley_.strips.size(); ++at) {
      const Strip& here = strip(at);
      if (at > next_) {
        if (here.before == PageEnd::must || here.is_sideways != sheet.is_sideways) break;
        if (here.before == PageEnd::may) {
          may = at;
          may_y = y_;
        }
        if (here.before <= PageEnd::avoid) avoid = at;
        if (here.before <= PageEnd::never) never = at;
      }
      if (place(here, at, sheet)) continue;
      rest = break_row(here, at, at == next_, sheet);
      if (rest != nullptr) break;
      const bool is_full_enough = may && (may_y > kFull * room_ || !avoid);
      const std::optional<std::size_t> end = is_full_enough ? may : avoid ? avoid : never;
      if (end) {
        at = *end;
      } else {
        report_too_high(here);
        place_anyway(here, at, sheet);
        ++at;
      }
      while (sheet.strips.size() > heads && sheet.strips.back().index >= at) sheet.strips.pop_back();
      break;
    }
    next_ = at;
    rest_ = rest;
    place_notes(sheet);
    sink(sheet);
    pages_.sheets.push_back(std::move(sheet));
  }

  void repeat_head(const std::vector<Strip>& head, Sheet& sheet) {
    for (const Strip& strip : head) {
      sheet.strips.push_back({&strip, next_, y_, true});
      y_ += strip.extent();
    }
  }

  // Whether it fits the rest of the page, where it then is.
  bool place(const Strip& here, std::size_t index, Sheet& sheet) {
    const double above = sheet.strips.empty() || sheet.strips.back().is_repeated ? 0 : here.above;
    std::vector<std::size_t> notes = notes_;
    notes.insert(notes.end(), here.notes.begin(), here.notes.end());
    if (y_ + above + here.extent() + notes_height(notes) > room_ + kHeightSlack) return false;
    sheet.strips.push_back({&here, index, y_ + above, false});
    y_ += above + here.extent();
    notes_ = std::move(notes);
    return true;
  }

  void place_anyway(const Strip& here, std::size_t index, Sheet& sheet) {
    sheet.strips.push_back({&here, index, y_, false});
    y_ += here.extent();
  }

  // The rest of a row of which a part was placed; null where the row is better left whole.
  const Strip* break_row(const Strip& here, std::size_t index, bool is_first, Sheet& sheet) {
    const auto* row = std::get_if<RowAt>(&here.what);
    if (row == nullptr || row->look == RowLook::boxes) return nullptr;
    const bool is_joined_below = index + 1 < galley_.strips.size() && galley_.strips[index + 1].before == PageEnd::joined;
    if (here.before == PageEnd::joined || is_joined_below) return nullptr;
    if (!is_first && here.extent() < kHighRow * room_) return nullptr;
    const double above = sheet.strips.empty() || sheet.strips.back().is_repeated ? 0 : here.above;
    // All notes of the row are counted here, wherever their calls end up: it costs a line or two, once.
    std::vector<std::size_t> all_notes = notes_;
    all_notes.insert(all_notes.end(), here.notes.begin(), here.notes.end());
    const double room = room_ - y_ - above - row->padding_above - row->padding_below - notes_height(all_notes);
    RowAt upper = *row;
    RowAt lower = *row;
    bool has_rest = false;
    double upper_height = 0, lower_height = 0;
    for (std::size_t c = 0; c < row->cells.size(); ++c) {
      const CellAt& cell = row->cells[c];
      const std::size_t end = end_within(cell, room);
      if (end == cell.from && end < cell.to) return nullptr;
      upper.cells[c].to = lower.cells[c].from = end;
      has_rest = has_rest || end < cell.to;
      upper_height = std::max(upper_height, cell.galley->height(cell.from, end));
      lower_height = std::max(lower_height, cell.galley->height(end, cell.to));
    }
    if (!has_rest) return nullptr;
    // No rule where the row goes on.
    lower.look = RowLook::plain;
    Strip& placed = part_of(here, std::move(upper), upper_height);
    const bool fits = place(placed, index, sheet);
    Strip& left = part_of(here, std::move(lower), lower_height);
    return fits ? &left : nullptr;
  }

  Strip& part_of(const Strip& whole, RowAt row, double height) {
    Strip& part = pages_.parts.emplace_back(whole);
    part.height = height + row.padding_above + row.padding_below;
    part.notes = notes_of(row);
    part.what = std::move(row);
    return part;
  }

  void report_too_high(const Strip& here) {
    diagnostics::Span place;
    std::string what = "this";
    if (const auto* line = std::get_if<LineAt>(&here.what)) {
      place = line->passage->runs.front().place;
      what = "a line with its footnotes";
    } else if (std::holds_alternative<RowAt>(here.what)) {
      what = here.before == PageEnd::joined ? "a group of rows that a cell spans" : "a row of a table";
      for (const CellAt& cell : std::get<RowAt>(here.what).cells) {
        for (const Strip& inner : cell.galley->strips) {
          const auto* text = std::get_if<LineAt>(&inner.what);
          if (text != nullptr && place == diagnostics::Span{}) place = text->passage->runs.front().place;
        }
      }
    }
    desk_.diagnostics.error(kTooHigh, place, fmt::format("{} is higher than a page, and cannot be broken", what), {"make it shorter, or divide it"});
  }

  void place_notes(Sheet& sheet) {
    std::vector<std::size_t> notes;
    for (const PlacedStrip& placed : sheet.strips) {
      if (!placed.is_repeated) notes.insert(notes.end(), placed.strip->notes.begin(), placed.strip->notes.end());
    }
    double y = room_ - notes_height(notes) + desk_.styles.note_gap;
    for (const std::size_t note : notes) {
      sheet.notes.push_back({note, y});
      y += stock_.notes[note].text.height() + desk_.styles.footnote.after;
    }
  }

  // What is to stand at the foot: above the notes.
  void sink(Sheet& sheet) const {
    const auto first = std::find_if(sheet.strips.begin(), sheet.strips.end(), [](const PlacedStrip& it) { return it.strip->is_at_foot; });
    if (first == sheet.strips.end()) return;
    const double foot = sheet.notes.empty() ? room_ : sheet.notes.front().y - desk_.styles.note_gap;
    const double down = std::max(0.0, foot - sheet.strips.back().y - sheet.strips.back().strip->extent());
    std::for_each(first, sheet.strips.end(), [down](PlacedStrip& it) { it.y += down; });
  }

  const Galley& galley_;
  const Stock& stock_;
  const Desk& desk_;
  Pages pages_;
  std::size_t next_ = 0;         // the strip that the next page begins with
  const Strip* rest_ = nullptr;  // what is left of it, where a part is on the page before
  double room_ = 0;              // of the page, from top to bottom
  double y_ = 0;                 // how much of it is taken
  std::vector<std::size_t> notes_;  // on the page so far
};

}  // namespace

Pages paginate(const Galley& galley, const Stock& stock, const Desk& desk) { return Paginator(galley, stock, desk).run(); }

}  // namespace candour::typeset
