#include "pdf/content.h"

#include <algorithm>

#include "pdf/canvas.h"
#include "pdf/places.h"
#include "pdf/syntax.h"

namespace candour::pdf {
namespace {

using typeset::Artifact;
using typeset::ContentId;
using typeset::GlyphRun;
using typeset::Item;
using typeset::Owner;
using typeset::Page;
using typeset::PlacedPicture;
using typeset::Shape;

// In UTF-8. No byte of it is more than two of UTF-16, before which there is a mark of two.
constexpr std::size_t kMostActualText = (kLongestString - 2) / 2;

// 14.8.2.2, table 330. A background has to say how far it goes.
std::string artifact_mark(Artifact kind, const typeset::Rect& bounds, double page_height) {
  switch (kind) {
    case Artifact::header: return "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>";
    case Artifact::footer: return "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>";
    case Artifact::repeated_head: return "/Artifact<</Type/Pagination>>";
    case Artifact::rule: return "/Artifact<</Type/Layout>>";
    case Artifact::background: break;
  }
  Syntax mark;
  mark << "/Artifact<</Type/Background/BBox[" << bounds.x << ' ' << page_height - bounds.y - bounds.height << ' '
       << bounds.x + bounds.width << ' ' << page_height - bounds.y << "]>>";
  return std::move(mark.str());
}

std::size_t number_of(const std::vector<EmbeddedFont>& fonts, const font::Face* face) {
  const auto found = std::find_if(fonts.begin(), fonts.end(), [&](const EmbeddedFont& font) { return font.face == face; });
  return static_cast<std::size_t>(found - fonts.begin());
}

class PageWriter {
 public:
  PageWriter(const typeset::Tree& tree, const Page& page, const std::vector<EmbeddedFont>& fonts, const Pictures& pictures)
      : tree_(tree), page_(page), fonts_(fonts), pictures_(pictures), canvas_(page.height) {}

  void paint(const Shape& shape) {
    mark(shape.owner, shape);
    canvas_.paint(shape);
  }

  void paint(const PlacedPicture& picture) {
    mark(picture.owner, picture);
    canvas_.paint(picture, place_of(pictures_, *picture.picture));
  }

  // Clusters are written in the order in which they are read, so that a reader of the raw content gets the words right
  // whichever way they run; the pen goes back where text runs from right to left (14.8.2.3.3 allows it).
  void paint(const GlyphRun& run) {
    const std::size_t number = number_of(fonts_, run.face);
    const EmbeddedFont& font = fonts_.at(number);
    clusters_.clear();
    clusters_.reserve(run.clusters.size());
    bool all_say = run.clusters.size() != 0;  // what shows nothing has no mark
    each_cluster(page_, run, [&](const ClusterView& cluster) {
      clusters_.push_back(cluster);
      all_say = all_say && font.says(cluster);
    });
    if (run.direction == typeset::Direction::right_to_left) std::reverse(clusters_.begin(), clusters_.end());
    const std::span<const ClusterView> all(clusters_);
    const auto* content = std::get_if<ContentId>(&run.owner);
    if (content == nullptr || all_say) {
      mark(run.owner, run);
      canvas_.paint(run, all, font, number);
      return;
    }
    for (std::size_t begin = 0; begin < all.size();) {
      const bool says = font.says(all[begin]);
      std::size_t bytes = all[begin].text.size();
      std::size_t end = begin + 1;
      while (end < all.size() && font.says(all[end]) == says && (says || bytes + all[end].text.size() <= kMostActualText)) {
        bytes += all[end++].text.size();
      }
      const std::span<const ClusterView> stretch = all.subspan(begin, end - begin);
      says ? mark(run.owner, run) : mark_actual_text(*content, stretch);
      canvas_.paint(run, stretch, font, number);
      begin = end;
    }
  }

  PageContent finish() && {
    if (is_open_) canvas_.end_mark();
    made_.operators = std::move(canvas_).finish();
    return std::move(made_);
  }

 private:
  // Opens the mark of an owner, unless it is open. A background has one for itself.
  template <typename Painted>
  void mark(const Owner& owner, const Painted& painted) {
    const auto* content = std::get_if<ContentId>(&owner);
    const bool has_own_mark = content == nullptr && std::get<Artifact>(owner) == Artifact::background;
    if (open_ == owner && !has_own_mark) return;
    if (content != nullptr) {
      begin_content(*content, typeset::name_of(tree_.role(tree_.owner(*content))), "");
    } else {
      begin(artifact_mark(std::get<Artifact>(owner), bounds(painted), page_.height));
    }
    open_ = owner;
  }

  // A piece of content of its own, not a mark within one: some readers take the end of an inner mark for that of the outer.
  void mark_actual_text(ContentId content, std::span<const ClusterView> clusters) {
    std::string text;
    for (const ClusterView& cluster : clusters) text += cluster.text;
    Syntax actual;
    actual << "/ActualText" << Text{text};
    begin_content(content, "Span", actual.str());
    open_.reset();
  }

  void begin_content(ContentId content, std::string_view tag, std::string_view properties) {
    Syntax syntax;
    syntax << '/' << tag << "<</MCID " << made_.marked.size() << properties << ">>";
    begin(syntax.str());
    made_.marked.push_back(content);
  }

  void begin(std::string_view properties) {
    if (is_open_) canvas_.end_mark();
    canvas_.begin_mark(properties);
    is_open_ = true;
  }

  typeset::Rect bounds(const GlyphRun& run) const { return bounds_of(page_, run); }
  static typeset::Rect bounds(const Shape& shape) { return bounds_of(shape); }
  static typeset::Rect bounds(const PlacedPicture& picture) { return picture.rect; }

  const typeset::Tree& tree_;
  const Page& page_;
  const std::vector<EmbeddedFont>& fonts_;
  const Pictures& pictures_;
  Canvas canvas_;
  PageContent made_;
  bool is_open_ = false;
  std::optional<Owner> open_;  // whose mark is open, when more can be added to it
  std::vector<ClusterView> clusters_;
};

}  // namespace

PageContent content_of(const typeset::Tree& tree, const Page& page, const std::vector<EmbeddedFont>& fonts, const Pictures& pictures) {
  PageWriter writer(tree, page, fonts, pictures);
  for (const Item& item : page.items) {
    std::visit([&](const auto& painted) { writer.paint(painted); }, item);
  }
  return std::move(writer).finish();
}

}  // namespace candour::pdf
