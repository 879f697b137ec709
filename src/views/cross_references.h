// The record read backwards: from a body to what it leads, from an objective to the work that serves it. Made once, so
// that no page has to search the whole record.
#pragma once

#include <vector>

#include "model/record.h"

namespace candour::views {

// A row of a plan, wherever it is mentioned.
struct RowMention {
  model::Id<model::Plan> plan;
  model::Id<model::RowTag> row;
  model::Id<model::Body> as;  // the body as named there: itself, or a team of it
  bool group = false;         // named as a lead group, not as a lead
  bool partner_too = false;   // of what a body leads or supports: it is named as a partner there as well
};

struct SectionMention {
  model::Id<model::Plan> plan;
  std::size_t section = 0;
  bool supporting = false;
};

// Each row stands in one of the three lists of rows, as the most that the body is named for there.
struct BodyMentions {
  std::vector<RowMention> leads;
  std::vector<RowMention> supports;  // of another's lead: "in conjunction with"
  std::vector<RowMention> partners;
  std::vector<SectionMention> sections;
  std::vector<model::Id<model::CaseStudy>> case_studies;
  std::vector<model::Id<model::Body>> teams;
  std::vector<model::Id<model::Term>> terms;
};

// An aim, or (without one) a whole section, that is linked to an objective.
struct WorkMention {
  model::Id<model::Plan> plan;
  std::size_t section = 0;
  const model::Aim* aim = nullptr;
  const model::Link* link = nullptr;
};

struct FollowMention {
  model::Id<model::Objective> later;
  const model::Link* link = nullptr;
};

struct ObjectiveMentions {
  std::vector<WorkMention> work;
  std::vector<FollowMention> followed_by;
  std::vector<model::Id<model::CaseStudy>> case_studies;
};

struct CrossReferences {
  std::vector<BodyMentions> bodies;          // by Id<Body>; a team's rows count for its parent too
  std::vector<ObjectiveMentions> objectives;  // by Id<Objective>
  const BodyMentions& of(model::Id<model::Body> id) const { return bodies[id.index]; }
  const ObjectiveMentions& of(model::Id<model::Objective> id) const { return objectives[id.index]; }
};

// The bodies that a mention of `body` counts for: itself and, for a team, what it is part of, up to the one that answers
// for it.
std::vector<model::Id<model::Body>> with_parents(const model::Record& record, model::Id<model::Body> body);

// Rows that have left their plan by its newest update are not among what a body leads or helps with. Points into `record`, which must outlive the result.
CrossReferences cross_reference(const model::Record& record);

}  // namespace candour::views
