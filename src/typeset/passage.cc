#include "typeset/passage.h"

#include <fmt/format.h>

#include <algorithm>

#include "typeset/stock.h"

namespace candour::typeset {
namespace {

constexpr diagnostics::Code kBrokenWord{"typeset/broken-word"};

// Above this share of an empty line, words are hyphenated.
constexpr double kGapForHyphens = 0.22;
// What a space of a justified line may gain and lose, as a share of its width.
constexpr double kStretch = 0.5;
constexpr double kShrink = 0.25;

bool is_break(After after) { return after != After::nothing && after != After::tie; }
bool is_space(After after) { return after == After::space || after == After::tie; }

// Where clusters of a word begin, and how far into the word that is.
template <typename Visit>
void for_each_cluster(const Word& word, double size, Visit visit) {
  if (word.direction == Direction::right_to_left) return;  // such scripts are not divided within words
  const double scale = size / word.face->metrics().units_per_em;
  std::size_t byte = 0;
  std::size_t glyph = 0;
  double x = 0;
  for (const Cluster& cluster : word.clusters) {
    if (byte > 0) visit(static_cast<std::uint16_t>(byte), x);
    for (std::size_t i = 0; i < cluster.glyphs; ++i) x += word.glyphs[glyph++].advance * scale;
    byte += cluster.bytes;
  }
}

// The letters of a piece without the marks around them.
std::string_view core_of(std::string_view text, std::size_t& skipped) {
  const auto is_mark = [](char c) { return static_cast<unsigned char>(c) < 0x80 && !((c | 0x20) >= 'a' && (c | 0x20) <= 'z'); };
  skipped = 0;
  for (bool found = true; found && !text.empty();) {
    found = true;
    if (is_mark(text.front())) {
      text.remove_prefix(1);
      skipped += 1;
    } else if (text.starts_with("\xE2\x80")) {  // quotation marks, dashes
      text.remove_prefix(3);
      skipped += 3;
    } else {
      found = false;
    }
  }
  for (bool found = true; found && !text.empty();) {
    found = true;
    if (is_mark(text.back())) text.remove_suffix(1);
    else if (text.size() >= 3 && text.substr(text.size() - 3).starts_with("\xE2\x80")) text.remove_suffix(3);
    else found = false;
  }
  return text;
}

class Liner {
 public:
  Liner(Passage& passage, double width, const Desk& desk)
      : passage_(passage), desk_(desk), chances_(desk.lines.chances), spots_(desk.lines.spots), ends_(desk.lines.ends), divisions_(desk.lines.divisions) {
    measure_.width = width;
    measure_.rag = passage.align == Align::justified ? Rag::justified : Rag::ragged;
    const double space = passage.runs.empty() ? 0 : passage.runs.front().space;
    measure_.stretch = space * kStretch;
    measure_.shrink = space * kShrink;
  }

  void run() {
    if (is_one_line()) return;
    find_chances(false, false);
    const bool is_too_long = longest_ > measure_.width + 1e-6;
    if (!is_too_long) {
      break_lines(chances_, measure_, ends_);
      if (ends_.size() == 1 || worst_gap(chances_, measure_, ends_) <= kGapForHyphens || !is_hyphenated()) return store();
    }
    find_chances(is_hyphenated(), false);
    if (longest_ > measure_.width + 1e-6) {
      find_chances(is_hyphenated(), true);
      const Run& place = passage_.runs[passage_.pieces[widest_].run];
      const std::string word = widest_text();
      desk_.diagnostics.add({diagnostics::Severity::warning, kBrokenWord, place.place,
                             fmt::format("`{}` is longer than a line of {:.0f} points, and is broken anywhere", word, measure_.width),
                             {"write it shorter, or put a space where it may end"},
                             word});
    }
    break_lines(chances_, measure_, ends_);
    store();
  }

 private:
  // Most cells and labels are.
  bool is_one_line() {
    double width = 0;
    for (const Piece& piece : passage_.pieces) {
      if (piece.after == After::line) return false;
      width += piece.width + (is_space(piece.after) ? passage_.runs[piece.space_run].space : 0);
      if (width > measure_.width) return false;
    }
    passage_.lines.clear();
    if (passage_.pieces.empty()) return true;
    Line& line = passage_.lines.emplace_back();
    line.last = static_cast<std::uint32_t>(passage_.pieces.size() - 1);
    line.width = width;
    return true;
  }

  bool is_hyphenated() const {
    return std::any_of(passage_.runs.begin(), passage_.runs.end(), [](const Run& run) { return run.is_hyphenated; });
  }

  // The whole word, of which the widest piece may be a part.
  std::string widest_text() const {
    std::size_t from = widest_;
    while (from > 0 && passage_.pieces[from - 1].after == After::nothing) --from;
    std::string text;
    for (std::size_t i = from; i < passage_.pieces.size(); ++i) {
      if (passage_.pieces[i].word != nullptr) text += passage_.pieces[i].word->text;
      if (passage_.pieces[i].after != After::nothing) break;
    }
    return text;
  }

  // With hyphens, where words may be hyphenated, too; by force, anywhere in what is longer than a line.
  void find_chances(bool with_hyphens, bool by_force) {
    chances_.clear();
    spots_.clear();
    longest_ = 0;
    double x = 0;
    double stretch_begin = 0;  // where what cannot be divided began
    int spaces = 0;
    const auto add = [&](Spot spot, double end, double next, double extra, int next_spaces, bool hyphen, bool forced) {
      const double length = end + extra - stretch_begin;
      if (length > longest_) {
        longest_ = length;
        widest_ = spot.piece;
      }
      stretch_begin = next;
      chances_.push_back({end, next, extra, spaces, next_spaces, hyphen, forced});
      spots_.push_back(spot);
    };
    for (std::uint32_t i = 0; i < passage_.pieces.size(); ++i) {
      const Piece& piece = passage_.pieces[i];
      const Run& run = passage_.runs[piece.run];
      if (with_hyphens && run.is_hyphenated && piece.word != nullptr) {
        std::size_t skipped = 0;
        const std::string_view core = core_of(piece.word->text, skipped);
        desk_.hyphenation.divide(core, run.language_tag, divisions_);
        std::size_t next = 0;
        if (!divisions_.empty()) {
          for_each_cluster(*piece.word, run.size, [&](std::uint16_t byte, double within) {
            while (next < divisions_.size() && divisions_[next] + skipped < byte) ++next;
            if (next < divisions_.size() && divisions_[next] + skipped == byte) add({i, byte}, x + within, x + within, hyphen_width(run), spaces, true, false);
          });
        }
      }
      if (by_force && piece.word != nullptr && piece.width > measure_.width - 1e-6) {
        for_each_cluster(*piece.word, run.size, [&](std::uint16_t byte, double within) {
          if (within > 0) add({i, byte}, x + within, x + within, 0, spaces, false, false);
        });
      }
      x += piece.width;
      const bool is_last = i + 1 == passage_.pieces.size();
      const double space = is_space(piece.after) ? passage_.runs[piece.space_run].space : 0;
      if (is_last) {
        add({i, 0}, x, x, 0, spaces, false, true);
      } else if (is_break(piece.after)) {
        const double extra = piece.after == After::hyphen ? hyphen_width(run) : 0;
        add({i, 0}, x, x + space, extra, spaces + (space > 0 ? 1 : 0), piece.after == After::hyphen, piece.after == After::line);
      } else if (by_force && x - stretch_begin > 0 && x - stretch_begin + passage_.pieces[i + 1].width > measure_.width) {
        add({i, 0}, x, x + space, 0, spaces, false, false);
      }
      x += space;
      if (space > 0) ++spaces;
    }
  }

  double hyphen_width(const Run& run) const {
    return desk_.words.shape("-", {run.typeface, run.style, Direction::left_to_right, latin_script(), run.language}).width(run.size);
  }

  void store() {
    passage_.lines.clear();
    Spot from;  // the line begins behind it
    bool is_first = true;
    double begin = 0;
    int begin_spaces = 0;
    for (const std::uint32_t at : ends_) {
      const Chance& chance = chances_[at];
      const Spot to = spots_[at];
      Line line;
      line.first = is_first ? 0 : from.offset == 0 ? from.piece + 1 : from.piece;
      line.begin = is_first ? std::uint16_t{0} : from.offset;
      line.last = to.piece;
      line.end = to.offset;
      line.is_hyphenated = chance.is_hyphen;
      line.width = chance.end + chance.extra - begin;
      const int spaces = chance.spaces - begin_spaces;
      const double gap = measure_.width - line.width;
      if (measure_.rag == Rag::justified && spaces > 0 && (!chance.is_forced || gap < 0)) {
        line.stretch = gap / spaces;
        line.width = measure_.width;
      }
      passage_.lines.push_back(line);
      from = to;
      is_first = false;
      begin = chance.next;
      begin_spaces = chance.next_spaces;
    }
  }

  Passage& passage_;
  const Desk& desk_;
  Measure measure_;
  std::vector<Chance>& chances_;
  std::vector<Spot>& spots_;
  std::vector<std::uint32_t>& ends_;
  std::vector<std::uint16_t>& divisions_;
  double longest_ = 0;
  std::size_t widest_ = 0;
};

}  // namespace

namespace {

// Of the longest line, where each ends behind the pieces that `ends` picks.
double widest_line(const Passage& passage, bool (*ends)(After)) {
  double longest = 0;
  double x = 0;
  for (const Piece& piece : passage.pieces) {
    x += piece.width;
    longest = std::max(longest, x);
    if (ends(piece.after)) x = 0;
    else if (is_space(piece.after)) x += passage.runs[piece.space_run].space;
  }
  return longest + passage.hang;
}

}  // namespace

double Passage::natural() const {
  return widest_line(*this, [](After after) { return after == After::line; });
}

double Passage::longest() const { return widest_line(*this, is_break); }

double baseline(const TextStyle& style, const font::Face& face) {
  const font::Metrics& metrics = face.metrics();
  return style.leading / 2 + (metrics.ascent + metrics.descent) * style.size / metrics.units_per_em / 2;
}

void set_width(Passage& passage, double width, const Desk& desk) {
  const double measure = passage.style.measure;
  passage.width = (measure > 0 ? std::min(measure, width) : width) - passage.hang;
  Liner(passage, passage.width, desk).run();
}

}  // namespace candour::typeset
