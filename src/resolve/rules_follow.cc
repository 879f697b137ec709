// The rules of a plan that follows another: no promise of the older one is lost without a word.
#include <fmt/format.h>

#include <map>

#include "resolve/names.h"
#include "resolve/rules.h"

namespace candour::resolve {

using diagnostics::Code;
using diagnostics::Diagnostics;
using model::Id;
using model::Plan;
using model::Promise;

namespace {

constexpr Code kFollows{"resolve/follows"};
constexpr Code kUnaccounted{"resolve/unaccounted"};

// What the newer plan says of one promise of the older.
struct Claims {
  std::vector<const model::PromiseRef*> continued;
  std::vector<const model::PromiseRef*> split;
};

using ClaimsByPromise = std::map<Id<Promise>, Claims>;

// Rows go on as rows, and outcomes as outcomes.
void check_kind(const Plan& newer, const Plan& older, Id<Promise> here, const model::PromiseRef& there, Diagnostics& diagnostics) {
  const bool is_outcome = newer.at(here).outcome.has_value();
  if (is_outcome == older.at(there.id).outcome.has_value()) return;
  diagnostics.error(kFollows, there.span,
                    fmt::format("`{}` is {}, and `{}` of {} is {}", newer.ref_of(here), is_outcome ? "an outcome" : "a row", there.name,
                                slug(older.year), is_outcome ? "a row" : "an outcome"),
                    {"let rows continue rows, and outcomes continue outcomes"});
}

ClaimsByPromise claims_of(const Plan& newer, const Plan& older, Diagnostics& diagnostics) {
  ClaimsByPromise claims;
  for (std::size_t i = 0; i < newer.promises.size(); ++i) {
    const model::Life& life = newer.life_of(model::id_at<Promise>(i));
    for (const model::PromiseRef& ref : life.continues) {
      if (!ref.id.known()) continue;
      check_kind(newer, older, model::id_at<Promise>(i), ref, diagnostics);
      claims[ref.id].continued.push_back(&ref);
    }
    if (!life.split_from || life.added || !life.split_from->id.known()) continue;
    check_kind(newer, older, model::id_at<Promise>(i), *life.split_from, diagnostics);
    claims[life.split_from->id].split.push_back(&*life.split_from);
  }
  return claims;
}

// How a promise of the older plan had left it, if it had: "was withdrawn".
std::string_view end_of(const Plan& plan, Id<Promise> id) {
  if (plan.withdrawal_of(id) != nullptr) return "was withdrawn";
  return plan.life_of(id).merged_into ? "was merged into another" : "";
}

// An outcome goes on without its row, where only that is withdrawn when the plan has ended.
bool may_go_on(const Plan& plan, Id<Promise> id) {
  return !plan.life_of(id).withdrawn && !plan.life_of(id).merged_into && (plan.updates.empty() || plan.stands(id, plan.updates.size() - 1));
}

void check_promise(const Plan& newer, const Plan& older, Id<Promise> id, const Claims& claims, Diagnostics& diagnostics) {
  const std::string identity = older.identity_of(id);
  const std::string_view end = end_of(older, id);
  if (claims.continued.empty() && claims.split.empty()) {
    if (!end.empty()) return;
    diagnostics.error(kUnaccounted, older.span_of(id), fmt::format("nothing says what became of `{}` in the plan for {}", identity, slug(newer.year)),
                      {fmt::format("add \"continues\": [\"{}\"] to the promise of {} that goes on with it", identity, slug(newer.year)),
                       "or say here why it ended: \"withdrawn\": {\"date\": …, \"reason\": …}"});
    return;
  }
  if (!may_go_on(older, id)) {
    const model::PromiseRef& claim = claims.continued.empty() ? *claims.split.front() : *claims.continued.front();
    diagnostics.error(kFollows, claim.span, fmt::format("`{}` of {} {}, and goes on here all the same", identity, slug(older.year), end),
                      {"remove one of the two"});
  }
  for (std::size_t i = 1; i < claims.continued.size(); ++i) {
    diagnostics.error(kFollows, claims.continued[i]->span, fmt::format("`{}` of {} is continued twice", identity, slug(older.year)),
                      {"where it was split, write `split_from` for each part, or for all parts but one"});
  }
}

void nothing_is_continued(const Plan& plan, Diagnostics& diagnostics) {
  const auto wrong = [&](const model::PromiseRef& ref) {
    diagnostics.error(kFollows, ref.span, fmt::format("this plan follows none that could have `{}`", ref.name),
                      {"add \"follows\" with the year of the plan before to this plan, or remove the entry"});
  };
  for (std::size_t i = 0; i < plan.promises.size(); ++i) {
    const model::Life& life = plan.life_of(model::id_at<Promise>(i));
    for (const model::PromiseRef& ref : life.continues) wrong(ref);
    if (life.split_from && !life.added) wrong(*life.split_from);
  }
}

}  // namespace

void plans_follow_older_ones(const model::Record& record, Diagnostics& diagnostics) {
  std::map<Id<Plan>, const Plan*> followed;
  for (const Plan& plan : record.plans) {
    if (!plan.follows) {
      nothing_is_continued(plan, diagnostics);
      continue;
    }
    if (!plan.follows->id.known()) continue;
    if (!(record.at(plan.follows->id).year < plan.year)) {
      diagnostics.error(kFollows, plan.follows->span, fmt::format("the plan for {} cannot follow that for {}", slug(plan.year), plan.follows->name),
                        {"name an older plan"});
    }
    const auto [first, is_first] = followed.emplace(plan.follows->id, &plan);
    if (is_first) continue;
    diagnostics.error(kFollows, plan.follows->span,
                      fmt::format("the plans for {} and {} both follow that for {}", slug(first->second->year), slug(plan.year), plan.follows->name),
                      {"let each plan follow the one before it"});
  }
}

void followed_plans_are_accounted_for(const model::Record& record, Diagnostics& diagnostics) {
  for (const Plan& newer : record.plans) {
    if (!newer.follows || !newer.follows->id.known()) continue;
    const Plan& older = record.at(newer.follows->id);
    if (!(older.year < newer.year)) continue;  // reported
    const ClaimsByPromise claims = claims_of(newer, older, diagnostics);
    for (std::size_t i = 0; i < older.promises.size(); ++i) {
      const auto found = claims.find(model::id_at<Promise>(i));
      check_promise(newer, older, model::id_at<Promise>(i), found == claims.end() ? Claims{} : found->second, diagnostics);
    }
  }
}

}  // namespace candour::resolve
