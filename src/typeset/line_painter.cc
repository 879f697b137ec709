#include "typeset/line_painter.h"

#include <algorithm>
#include <cmath>

namespace candour::typeset {
namespace {

constexpr std::string_view kSoftHyphenText = "\xC2\xAD";
constexpr double kUnderline = 0.11;        // of the size, below the baseline
constexpr double kUnderlineWidth = 0.045;  // of the size
constexpr double kStrike = 0.27;           // of the size, above the baseline

Point scaled(Point point, Point at, double scale) { return {at.x + point.x * scale, at.y + point.y * scale}; }

Box scaled(const Box& box, Point at, double scale) {
  const Point corner = scaled(Point{box.rect.x, box.rect.y}, at, scale);
  return {{corner.x, corner.y, box.rect.width * scale, box.rect.height * scale}, box.radius * scale};
}

Circle scaled(const Circle& circle, Point at, double scale) { return {scaled(circle.centre, at, scale), circle.radius * scale}; }

Polyline scaled(const Polyline& line, Point at, double scale) {
  Polyline made{{}, line.is_closed};
  for (const Point& point : line.points) made.points.push_back(scaled(point, at, scale));
  return made;
}

Path scaled(const Path& path, Point at, double scale) {
  Path made;
  for (const auto& segment : path.segments) {
    if (const auto* move = std::get_if<MoveTo>(&segment)) made.segments.emplace_back(MoveTo{scaled(move->to, at, scale)});
    if (const auto* line = std::get_if<LineTo>(&segment)) made.segments.emplace_back(LineTo{scaled(line->to, at, scale)});
    if (const auto* curve = std::get_if<Curve>(&segment)) {
      made.segments.emplace_back(Curve{scaled(curve->control1, at, scale), scaled(curve->control2, at, scale), scaled(curve->to, at, scale)});
    }
    if (std::holds_alternative<Close>(segment)) made.segments.emplace_back(Close{});
  }
  return made;
}

}  // namespace

void LinePainter::paint(const Drawing& drawing, Point at, double scale, Owner owner) {
  for (const auto& part : drawing.parts) {
    if (const auto* dots = std::get_if<Dots>(&part)) {
      const Point corner = scaled(Point{dots->rect.x, dots->rect.y}, at, scale);
      page_.items.emplace_back(PlacedPicture{owner, dots->picture, {corner.x, corner.y, dots->rect.width * scale, dots->rect.height * scale}});
    }
    const auto* stroked = std::get_if<Stroked>(&part);
    if (stroked == nullptr) continue;
    Shape shape{owner, {}, stroked->fill, stroked->stroke};
    std::visit([&](const auto& geometry) { shape.geometry = scaled(geometry, at, scale); }, stroked->geometry);
    if (shape.stroke) {
      shape.stroke->width *= scale;
      for (double& dash : shape.stroke->dashes) dash *= scale;
    }
    page_.items.emplace_back(std::move(shape));
  }
}

void LinePainter::paint(const Passage& passage, std::size_t index, Point at, std::optional<Artifact> artifact) {
  const Line& line = passage.lines[index];
  const bool is_rtl = passage.level == 1;
  const bool at_right = passage.align == Align::end ? !is_rtl : is_rtl;
  const double left = is_rtl ? at.x : at.x + passage.hang;
  const Run& first = passage.runs.front();
  const double base = at.y + baseline(passage.style, desk_.words.face(first.typeface, first.style));
  if (index == 0 && passage.symbol != nullptr) {
    const double gap = desk_.styles.badge_gap * first.size;
    const double x = is_rtl ? at.x + passage.width + gap : at.x;
    paint(*passage.symbol, {x, base - passage.symbol->height * first.size}, first.size, artifact ? Owner(*artifact) : first.owner);
  }
  collect(passage, line, index + 1 < passage.lines.size());
  stretch_ = line.stretch;
  order(left + (at_right ? passage.width - line.width : 0), line.stretch);
  paint_bits(passage, base, artifact);
  paint_strikes(passage, base);
  if (!artifact) paint_links(passage, at.y, base);
}

void LinePainter::paint_space(const Passage& passage) {
  if (bits_.empty()) return;
  const Run& run = passage.runs[bits_.back().run];
  const auto& last = std::get<GlyphRun>(page_.items.back());
  const Shaping shaping{run.typeface, run.style, Direction::left_to_right, latin_script(), run.language};
  const Bit space{&desk_.words.shape(" ", shaping), nullptr, bits_.back().run, 0, false, true, run.space, pen_};
  paint_word(run, space, last.origin.y, last.owner, 0);
}

void LinePainter::collect(const Passage& passage, const Line& line, bool has_next) {
  bits_.clear();
  const auto shaping = [&](const Piece& piece, const Run& run) {
    return Shaping{run.typeface, run.style, piece.level % 2 == 1 ? Direction::right_to_left : Direction::left_to_right, piece.script, run.language};
  };
  for (std::uint32_t i = line.first; i <= line.last; ++i) {
    const Piece& piece = passage.pieces[i];
    const Run& run = passage.runs[piece.run];
    const bool is_last = i == line.last;
    const std::size_t begin = i == line.first ? line.begin : 0;
    const bool is_cut = is_last && line.end != 0;
    if (piece.symbol != nullptr) {
      bits_.push_back({nullptr, piece.symbol, piece.run, piece.level, false, false, piece.width, 0});
    } else if (begin == 0 && !is_cut) {
      bits_.push_back({piece.word, nullptr, piece.run, piece.level, false, false, piece.width, 0});
    } else {
      const std::string_view whole = piece.word->text;
      const std::string_view part = whole.substr(begin, (is_cut ? line.end : whole.size()) - begin);
      for (const Word* word = &desk_.words.shape(part, shaping(piece, run)); word != nullptr; word = word->next) {
        bits_.push_back({word, nullptr, piece.run, piece.level, false, false, word->width(run.size), 0});
      }
    }
    if (is_last && line.is_hyphenated) {
      const Word& hyphen = desk_.words.shape("-", shaping(piece, run));
      bits_.push_back({&hyphen, nullptr, piece.run, piece.level, true, false, hyphen.width(run.size), 0});
    }
    // Lines end with the space, or the new line, that is in the text.
    const bool ends_in_space = is_last && has_next && !is_cut && (piece.after == After::space || piece.after == After::line);
    const bool is_space = piece.after == After::space || piece.after == After::tie;
    if ((!is_last && is_space) || ends_in_space) {
      const Run& of = passage.runs[piece.space_run];
      Shaping plain = shaping(piece, of);
      plain.script = latin_script();
      const std::uint8_t level = is_last ? passage.level : std::min(piece.level, passage.pieces[i + 1].level);
      if (space_ == nullptr || plain != space_shaping_) {
        space_ = &desk_.words.shape(" ", plain);
        space_shaping_ = plain;
      }
      bits_.push_back({space_, nullptr, piece.space_run, level, false, true, of.space, 0});
    }
  }
}

// Rule L2 of UAX #9: from the highest level down, whatever is of that level or above is turned around.
void LinePainter::order(double x, double stretch) {
  int highest = 0;
  for (const Bit& bit : bits_) highest = std::max<int>(highest, bit.level);
  // A space at the line's end takes no place; from right to left, it stands to the left of it.
  if (highest == 0) {
    for (Bit& bit : bits_) {
      bit.x = x;
      x += bit.width + (bit.is_space ? stretch : 0);
    }
    return;
  }
  seen_.resize(bits_.size());
  for (std::size_t i = 0; i < seen_.size(); ++i) seen_[i] = i;
  for (int level = highest; level > 0; --level) {
    for (std::size_t i = 0; i < seen_.size();) {
      if (bits_[seen_[i]].level < level) {
        ++i;
        continue;
      }
      std::size_t end = i;
      while (end < seen_.size() && bits_[seen_[end]].level >= level) ++end;
      std::reverse(seen_.begin() + static_cast<std::ptrdiff_t>(i), seen_.begin() + static_cast<std::ptrdiff_t>(end));
      i = end;
    }
  }
  if (!bits_.empty() && bits_.back().is_space && seen_.front() + 1 == bits_.size()) x -= bits_.back().width;
  for (const std::size_t i : seen_) {
    bits_[i].x = x;
    x += bits_[i].width + (bits_[i].is_space ? stretch : 0);
  }
}

void LinePainter::paint_bits(const Passage& passage, double base, std::optional<Artifact> artifact) {
  pen_run_ = nullptr;
  for (const Bit& bit : bits_) {
    const Run& run = passage.runs[bit.run];
    const Owner owner = artifact ? Owner(*artifact) : run.owner;
    if (bit.symbol != nullptr) {
      paint(*bit.symbol, {bit.x, base - bit.symbol->height * run.size}, run.size, owner);
      pen_run_ = nullptr;
    } else {
      const bool gives = bit.is_space && &bit != &bits_.back();  // not the one that the line ends with
      paint_word(run, bit, base - run.rise, owner, gives ? stretch_ : 0);
    }
  }
}

void LinePainter::paint_word(const Run& run, const Bit& bit, double base, Owner owner, double stretch) {
  const Word& word = *bit.word;
  // Hyphens, spaces and parts of words are shaped only here.
  if (word.missing != 0 && !desk_.diagnostics.has_errors()) report_missing(word, word.text, run.place, desk_.diagnostics);
  const auto glyphs = static_cast<std::uint32_t>(page_.glyphs.size());
  const auto clusters = static_cast<std::uint32_t>(page_.clusters.size());
  const auto text = static_cast<std::uint32_t>(page_.text.size());
  page_.glyphs.insert(page_.glyphs.end(), word.glyphs.begin(), word.glyphs.end());
  page_.clusters.insert(page_.clusters.end(), word.clusters.begin(), word.clusters.end());
  if (bit.is_hyphen) {
    page_.text += kSoftHyphenText;
    page_.clusters.back().bytes = static_cast<std::uint16_t>(kSoftHyphenText.size());
  } else {
    page_.text += word.text;
  }
  if (stretch != 0) page_.glyphs.back().advance += static_cast<std::int32_t>(std::lround(stretch * word.face->metrics().units_per_em / run.size));
  const auto ends = [&](GlyphRun& item) {
    item.glyphs.end = static_cast<std::uint32_t>(page_.glyphs.size());
    item.clusters.end = static_cast<std::uint32_t>(page_.clusters.size());
    item.text.end = static_cast<std::uint32_t>(page_.text.size());
  };
  // Words that follow one another in the same look are one run.
  if (pen_run_ != nullptr && word.direction == Direction::left_to_right) {
    auto& last = std::get<GlyphRun>(page_.items.back());
    const bool goes_on = last.face == word.face && last.size == run.size && last.colour == run.colour && last.owner == owner &&
                         last.direction == word.direction && pen_run_->rise == run.rise && std::abs(pen_ - bit.x) < 0.01;
    if (goes_on) {
      ends(last);
      pen_ = bit.x + bit.width + stretch;
      pen_run_ = &run;
      return;
    }
  }
  GlyphRun item{owner, word.face, run.size, run.colour, {bit.x, base}, word.direction, {glyphs, 0}, {clusters, 0}, {text, 0}};
  ends(item);
  page_.items.emplace_back(item);
  pen_ = bit.x + bit.width + stretch;
  pen_run_ = &run;
}

void LinePainter::paint_strikes(const Passage& passage, double base) {
  for (const Bit& bit : bits_) {
    const Run& run = passage.runs[bit.run];
    if (!run.is_struck || (bit.is_space && &bit == &bits_.back())) continue;
    const Rect line{bit.x, base - kStrike * run.size, bit.width, kUnderlineWidth * run.size};
    page_.items.emplace_back(Shape{Artifact::rule, Box{line, 0}, run.colour, std::nullopt});
  }
}

// One area for each link on the line, underlined from its first letter to its last.
void LinePainter::paint_links(const Passage& passage, double top, double base) {
  for (std::size_t i = 0; i < bits_.size(); ++i) {
    const std::int32_t link = passage.runs[bits_[i].run].link;
    if (link < 0 || (i > 0 && passage.runs[bits_[i - 1].run].link == link)) continue;
    std::optional<double> left, right;
    for (std::size_t j = i; j < bits_.size() && passage.runs[bits_[j].run].link == link; ++j) {
      const bool is_edge = bits_[j].is_space && (j + 1 == bits_.size() || passage.runs[bits_[j + 1].run].link != link);
      if (is_edge) continue;
      left = std::min(left.value_or(bits_[j].x), bits_[j].x);
      right = std::max(right.value_or(bits_[j].x), bits_[j].x + bits_[j].width);
    }
    if (!left) continue;
    const Run& run = passage.runs[bits_[i].run];
    const LinkUse& use = stock_.links[static_cast<std::size_t>(link)];
    LinkTarget target;
    if (use.link == nullptr) {
      target = stock_.notes[use.note].node;
    } else if (const auto* place = std::get_if<PlaceName>(&use.link->target)) {
      const auto found = stock_.places.find(place->id);
      if (found == stock_.places.end()) continue;  // reported when it was prepared
      target = found->second;
    } else {
      target = std::get<std::string>(use.link->target);
    }
    page_.links.push_back({use.node, {*left, top, *right - *left, passage.style.leading}, std::move(target), use.says});
    if (use.link == nullptr) continue;
    const Rect line{*left, base + kUnderline * run.size, *right - *left, kUnderlineWidth * run.size};
    page_.items.emplace_back(Shape{Artifact::rule, Box{line, 0}, run.colour, std::nullopt});
  }
}

}  // namespace candour::typeset
