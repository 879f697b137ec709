#include "html/marks.h"

namespace candour::html {

using progress::Mark;

std::string_view slug_of(Mark mark) {
  switch (mark) {
    case Mark::complete: return "complete";
    case Mark::in_progress: return "in-progress";
    case Mark::at_risk: return "at-risk";
    case Mark::not_started: return "not-started";
    case Mark::not_started_or_at_risk: return "not-started-or-at-risk";
    case Mark::withdrawn: return "withdrawn";
    case Mark::not_due: return "not-due";
    case Mark::not_recorded: return "not-recorded";
    case Mark::withheld: return "withheld";
    case Mark::not_applicable: return "not-applicable";
  }
  return "";
}

}  // namespace candour::html
