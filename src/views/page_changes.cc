// Every change of the record between two reports that follow one another.
#include <fmt/format.h>

#include "views/change_views.h"
#include "views/page_makers.h"

namespace candour::views {

ChangesView make(const Material& material, const PageEntry& entry, const ChangesPage&) {
  ChangesView view;
  view.frame = frame_of(material, entry, "", "What changed from one report to the next: every status, date, target and word.");
  int compared = 0;
  int with_changes = 0;
  model::for_each(material.record.plans, [&](auto id, const model::Plan& plan) {
    for (std::size_t i = plan.updates.size(); i-- > 0;) {
      const changes::Step* step = material.changes.into(id, i);
      if (step == nullptr) continue;
      const model::Update& update = plan.updates[i];
      const std::string anchor = anchor_of(material.record.at(plan.partnership).slug + "-" + slug(plan.year) + "-" + update.slug);
      ChangeView change = change_view(material, *step, anchor);
      change.heading = full_title_of(material.record, plan) + ", " + report_name(update);
      ++compared;
      with_changes += change.groups.empty() ? 0 : 1;
      view.contents.push_back({change.heading, {entry.url.address + "#" + anchor}});
      view.comparisons.push_back(std::move(change));
    }
  });
  if (compared == 0) {
    view.lede = {{"No two reports of this record follow one another, so there is nothing to compare yet.", false}};
  } else {
    view.lede = {{fmt::format("{} of {}", with_changes, counted(compared, "report")), true},
                 {" that can be held against an earlier one changed something. Each change is computed from the record.", false}};
  }
  return view;
}

}  // namespace candour::views
