#include "print/edition.h"

#include <algorithm>
#include <optional>

namespace candour::print {

model::Date day_of(const model::Record& record) {
  model::Date newest{1970, 1, 1};
  for (const model::Plan& plan : record.plans) {
    newest = std::max(newest, model::Date{plan.year.start, 4, 1});
    for (const model::Update& update : plan.updates) {
      if (const std::optional<model::Date> at = plan.as_at(update)) newest = std::max(newest, model::Date{at->year, std::max(at->month, 1), std::max(at->day, 1)});
    }
  }
  for (const model::Strategy& strategy : record.strategies) newest = std::max(newest, model::Date{strategy.years.from, 1, 1});
  return newest;
}

}  // namespace candour::print
