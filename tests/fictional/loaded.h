// A content folder, loaded, resolved and rid of small counts of people: for tests that look at a whole record.
#pragma once

#include <string>
#include <vector>

#include "diagnostics/print.h"
#include "disclose/disclose.h"
#include "resolve/resolve.h"

namespace candour::test {

struct Loaded {
  explicit Loaded(const files::Reader& folder) {
    diagnostics::Diagnostics diagnostics;
    content::Draft draft = content::load(folder, "content", sources, diagnostics);
    if (!diagnostics.has_errors()) record = resolve::resolve(std::move(draft), diagnostics);
    if (!diagnostics.has_errors()) {
      disclose::Disclosed disclosed = disclose::disclose(std::move(record), diagnostics);
      record = std::move(disclosed.record);
      taken_out = std::move(disclosed.taken_out);
    }
    said = diagnostics::for_people(diagnostics, sources, diagnostics::Colour::off);
  }

  diagnostics::Sources sources;
  model::Record record;  // of use only where nothing was said
  std::vector<disclose::TakenOut> taken_out;
  std::string said;
};

// The plan of a partnership for the year that begins in `year`. A plan that is not there is a mistake in the test.
inline const model::Plan& plan_of(const model::Record& record, const std::string& partnership, int year) {
  for (const model::Plan& plan : record.plans) {
    if (record.at(plan.partnership).slug == partnership && plan.year.start == year) return plan;
  }
  throw std::logic_error("no plan of " + partnership + " for " + std::to_string(year));
}

}  // namespace candour::test
