#include "resolve/resolve.h"

#include <utility>

#include "resolve/plan_lives.h"
#include "resolve/plan_rows.h"
#include "resolve/references.h"
#include "resolve/rules.h"

namespace candour::resolve {

model::Record resolve(content::Draft draft, diagnostics::Diagnostics& diagnostics) {
  model::Record record = std::move(draft.record);
  resolve_references(record, diagnostics);
  for (model::Plan& plan : record.plans) resolve_rows(plan, diagnostics);
  resolve_lives(record, diagnostics);

  pre_election_runs_forward(record.site, diagnostics);
  body_parents_end(record, diagnostics);
  links_say_one_thing(record, diagnostics);
  redirects_are_addresses(record, diagnostics);
  people_can_be_counted(record, diagnostics);
  for (const model::Strategy& strategy : record.strategies) objectives_are_distinct(strategy, diagnostics);
  for (model::Plan& plan : record.plans) {
    sections_are_distinct(plan, diagnostics);
    cells_fit_the_plan(plan, diagnostics);
    partners_say_one_thing(plan, diagnostics);
    amounts_share_a_currency(plan, diagnostics);
    key_is_clear(plan, diagnostics);
    quarters_are_distinct(plan, diagnostics);
    periods_fit_their_quarters(plan, diagnostics);
    updates_are_no_copies(plan, diagnostics);
    progress_is_said_once(plan, diagnostics);
    withheld_is_explained(plan, diagnostics);
    results_fit_their_targets(plan, diagnostics);
    derive_statuses(plan, diagnostics);
    lives_stand_on_promises(plan, diagnostics);
    lives_say_one_thing(plan, diagnostics);
    reports_keep_to_lives(plan, diagnostics);
    amendments_name_fields(plan, diagnostics);
  }
  plans_follow_older_ones(record, diagnostics);
  followed_plans_are_accounted_for(record, diagnostics);
  return record;
}

}  // namespace candour::resolve
