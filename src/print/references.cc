#include "print/references.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "typeset/styles.h"

namespace candour::print {
namespace {

constexpr double kLeast = 38;
constexpr double kMost = 160;

// Of a bold letter, in em, and never less than it takes: what a council's own font may be wider by is allowed for.
double width_of(char letter) {
  constexpr std::string_view kWide = "MWmw@%&";
  const auto byte = static_cast<unsigned char>(letter);
  if (byte >= 0x80) return byte >= 0xC0 ? 1.1 : 0;  // the first byte of a character, or another
  if (kWide.find(letter) != std::string_view::npos) return 1.1;
  if (letter >= 'A' && letter <= 'Z') return 0.85;
  if (letter >= 'a' && letter <= 'z') return 0.7;
  if (letter >= '0' && letter <= '9') return 0.62;
  return 0.4;
}

class Widest {
 public:
  void add(const std::string& ref) {
    double width = 0;
    for (const char letter : ref) width += width_of(letter);
    em_ = std::max(em_, width);
  }
  void add(const std::optional<views::CellsView>& cells) {
    if (cells) add_all(cells->outcomes);
  }
  template <class Line>
  void add_all(const std::vector<Line>& lines) {
    for (const Line& line : lines) add(line.ref);
  }
  double points() const { return std::clamp(em_ * typeset::Styles().table_text.size, kLeast, kMost); }

 private:
  double em_ = 0;
};

}  // namespace

double reference_width(const views::SectionView& view) {
  Widest widest;
  for (const views::AimView& aim : view.aims) {
    widest.add(aim.cells);
    for (const views::ActionView& action : aim.actions) widest.add(action.cells);
  }
  return widest.points();
}

double reference_width(const views::SummaryView& view) {
  Widest widest;
  for (const views::OutcomeGroup& group : view.groups) widest.add_all(group.outcomes);
  widest.add_all(view.results);
  widest.add_all(view.without_update);
  return widest.points();
}

double reference_width(const views::ObjectiveView& view) {
  Widest widest;
  for (const views::WorkGroup& work : view.work) widest.add_all(work.rows);
  return widest.points();
}

}  // namespace candour::print
