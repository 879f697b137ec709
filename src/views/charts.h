// What a chart says: a message, the numbers behind it, and in which words. The table beside a chart prints these same rows,
// so that the two cannot differ. How it is drawn is the business of the module `charts`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "progress/tally.h"
#include "views/url.h"

namespace candour::views {

enum class ChartKind {
  status,    // the parts of a whole: each row begins where the one before it ends
  coverage,  // how much of each row was reported; what was not is drawn too
  share,     // each row is a number out of a whole; rows may overlap, as where bodies lead together
  amount     // money, each row out of all that is stated: never counted in units
};

struct ChartRow {
  std::string label;             // "Not recorded", "Domestic abuse"
  std::optional<int> number;     // of a section, as printed in its plan
  std::optional<std::string> remark;  // for the table: "Green in the plan", "3 aims, 6 outcomes"
  std::optional<Url> to;
  std::optional<std::string> link_hint;  // where the label does not say what the link leads to: "show these promises"
  std::optional<progress::Mark> mark;
  double value = 0;   // outcomes, rows, or money in the unit of its currency
  double out_of = 0;  // in the same unit; never less than the value
  std::string text;   // both numbers as people read them: "37 of 59", "£2,500"
};

struct ChartView {
  ChartKind kind = ChartKind::status;
  std::string anchor;    // unique on its page: "chart-status"
  std::string headline;  // the message: "Most outcomes have no recorded status: 37 of 59"
  std::string subtitle;  // what is counted, and as at when
  std::string name;      // of the drawing, for who cannot see it
  std::string caption;   // of the table
  std::string label_heading;
  std::string value_heading;
  std::vector<ChartRow> rows;
  std::optional<std::string> remark;  // under the table: "The numbers add up to 40, not to 27 …"
};

}  // namespace candour::views
