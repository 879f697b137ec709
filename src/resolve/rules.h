// The rules of the record: one function each, which reports every place where its rule is broken.
#pragma once

#include "diagnostics/diagnostic.h"
#include "model/record.h"

namespace candour::resolve {

// No body is part of itself, at any remove.
void body_parents_end(const model::Record& record, diagnostics::Diagnostics& diagnostics);
// The pre-election period runs forward.
void pre_election_runs_forward(const model::Site& site, diagnostics::Diagnostics& diagnostics);
// Every old address is one that files can answer at, is given once, and leads to an address of the site.
void redirects_are_addresses(const model::Record& record, diagnostics::Diagnostics& diagnostics);
// Within a strategy: numbers and slugs of objectives are given once.
void objectives_are_distinct(const model::Strategy& strategy, diagnostics::Diagnostics& diagnostics);
// Within a plan: numbers and slugs of sections, and refs of aims, are given once.
void sections_are_distinct(const model::Plan& plan, diagnostics::Diagnostics& diagnostics);
// What counts people can be told to be few or many: counts are whole, shares say what they are out of. A breakdown adds up.
void people_can_be_counted(const model::Record& record, diagnostics::Diagnostics& diagnostics);
// A link names an objective exactly when it says that there is one.
void links_say_one_thing(const model::Record& record, diagnostics::Diagnostics& diagnostics);
// Cells stand on the level that carries the plan's rows, and only in columns that the plan has.
void cells_fit_the_plan(const model::Plan& plan, diagnostics::Diagnostics& diagnostics);
// A partner is a body, or names that cannot be told apart.
void partners_say_one_thing(const model::Plan& plan, diagnostics::Diagnostics& diagnostics);
// All amounts of a plan are in one currency, so that they can be added up.
void amounts_share_a_currency(const model::Plan& plan, diagnostics::Diagnostics& diagnostics);
// The key gives each colour one meaning, and stands only where there is a status column.
void key_is_clear(const model::Plan& plan, diagnostics::Diagnostics& diagnostics);

// What is left out has a remark that says of which kind it is, so that the page of what was left out lists it.
void withheld_is_explained(const model::Plan& plan, diagnostics::Diagnostics& diagnostics);

// Quarters are 1 to 4 and reported once; periods run forward.
void quarters_are_distinct(const model::Plan& plan, diagnostics::Diagnostics& diagnostics);
// A period lies within its quarter, unless a note tells of a conflict of dates. A warning.
void periods_fit_their_quarters(const model::Plan& plan, diagnostics::Diagnostics& diagnostics);
// No two updates share their label, their period or all that they say, as they do where one was begun as a copy. A warning.
void updates_are_no_copies(const model::Plan& plan, diagnostics::Diagnostics& diagnostics);
// A row is reported on once per update, and an entry has something to show exactly when it says so.
void progress_is_said_once(const model::Plan& plan, diagnostics::Diagnostics& diagnostics);
// A result is in the unit of its outcome's target.
void results_fit_their_targets(const model::Plan& plan, diagnostics::Diagnostics& diagnostics);
// Sets the status of every entry from its colour, its words and the plan's key; an outcome has one status per update.
void derive_statuses(model::Plan& plan, diagnostics::Diagnostics& diagnostics);

// Only a row and an outcome have a life: no aim that has rows below it, and no action below an aim that is the row.
void lives_stand_on_promises(const model::Plan& plan, diagnostics::Diagnostics& diagnostics);
// A promise begins in one way and ends in one way, in that order; what it comes from or goes into is a promise of its kind.
void lives_say_one_thing(const model::Plan& plan, diagnostics::Diagnostics& diagnostics);
// No report speaks of a promise before it was added, or after it was withdrawn or merged.
void reports_keep_to_lives(const model::Plan& plan, diagnostics::Diagnostics& diagnostics);
// An amendment names fields that rows or outcomes have.
void amendments_name_fields(const model::Plan& plan, diagnostics::Diagnostics& diagnostics);
// A plan follows an older one, and no other plan follows the same; only such a plan continues promises.
void plans_follow_older_ones(const model::Record& record, diagnostics::Diagnostics& diagnostics);
// Every promise of a followed plan is continued, split, merged or withdrawn, and in one way only.
void followed_plans_are_accounted_for(const model::Record& record, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::resolve
