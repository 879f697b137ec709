#include "views/cross_references.h"

#include <algorithm>
#include <set>

namespace candour::views {

using model::Id;
using model::Record;

namespace {

class Indexer {
 public:
  explicit Indexer(const Record& record) : record_(record) {
    result_.bodies.resize(record.bodies.size());
    result_.objectives.resize(record.objectives.size());
  }

  CrossReferences run() {
    model::for_each(record_.bodies, [&](Id<model::Body> id, const model::Body& body) {
      if (body.parent && body.kind == model::BodyKind::team) of(body.parent->id).teams.push_back(id);
    });
    model::for_each(record_.terms, [&](Id<model::Term> id, const model::Term& term) {
      if (term.body) of(term.body->id).terms.push_back(id);
    });
    model::for_each(record_.plans, [&](Id<model::Plan> id, const model::Plan& plan) { index(id, plan); });
    model::for_each_objective(record_, [&](Id<model::Objective> id, const model::ObjectivePlace&) {
      for (const model::Link& link : record_.at(id).follows) {
        if (link.objective) result_.objectives[link.objective->id.index].followed_by.push_back({id, &link});
      }
    });
    model::for_each(record_.case_studies, [&](Id<model::CaseStudy> id, const model::CaseStudy& study) {
      if (study.objective) result_.objectives[study.objective->id.index].case_studies.push_back(id);
      for (const auto& partner : study.partners) of(partner.id).case_studies.push_back(id);
    });
    return std::move(result_);
  }

 private:
  BodyMentions& of(Id<model::Body> id) { return result_.bodies[id.index]; }

  using Rows = std::vector<RowMention> BodyMentions::*;

  // What a body does in a row is told once, as the most that it is named for. Those who lead are mentioned first, then those
  // who support them, then the partners.
  void mention(Rows list, Id<model::Plan> plan, Id<model::RowTag> row, Id<model::Body> body, bool group = false) {
    for (const Id<model::Body> each : with_parents(record_, body)) {
      BodyMentions& mentions = of(each);
      bool known = false;
      for (const Rows other : {&BodyMentions::leads, &BodyMentions::supports, &BodyMentions::partners}) {
        std::vector<RowMention>& rows = mentions.*other;
        if (rows.empty() || !(rows.back().plan == plan) || !(rows.back().row == row)) continue;
        known = true;
        if (list == &BodyMentions::partners && other != list) rows.back().partner_too = true;
      }
      if (!known) (mentions.*list).push_back({plan, row, body, group});
    }
  }

  void index(Id<model::Plan> id, const model::Plan& plan) {
    for (std::size_t s = 0; s < plan.sections.size(); ++s) {
      const model::Section& section = plan.sections[s];
      std::set<Id<model::Body>> leads;
      for (const model::Lead& lead : section.leads) {
        for (const Id<model::Body> each : with_parents(record_, lead.body.id)) {
          if (leads.insert(each).second) of(each).sections.push_back({id, s, lead.supporting});
        }
      }
      index_links(id, s, nullptr, section.links);
      for (const model::Aim& aim : section.aims) {
        index_links(id, s, &aim, aim.links);
        for (const model::Action& action : aim.actions) index_links(id, s, &aim, action.links);
      }
    }
    const std::optional<std::size_t> newest = plan.newest();
    for (std::uint32_t i = 0; i < plan.rows.size(); ++i) {
      const Id<model::RowTag> row{i};
      if (newest && !plan.stands(row, *newest)) continue;
      const model::Cells& cells = plan.cells_of(row);
      for (const bool supporting : {false, true}) {
        for (const auto* list : {&cells.leads, &cells.lead_groups}) {
          for (const model::Lead& lead : *list) {
            if (lead.supporting != supporting) continue;
            mention(supporting ? &BodyMentions::supports : &BodyMentions::leads, id, row, lead.body.id, list == &cells.lead_groups);
          }
        }
      }
      for (const model::Partner& partner : cells.partners) {
        if (partner.body) mention(&BodyMentions::partners, id, row, partner.body->id);
      }
    }
  }

  void index_links(Id<model::Plan> plan, std::size_t section, const model::Aim* aim, const std::vector<model::Link>& links) {
    for (const model::Link& link : links) {
      if (link.objective) result_.objectives[link.objective->id.index].work.push_back({plan, section, aim, &link});
    }
  }

  const Record& record_;
  CrossReferences result_;
};

}  // namespace

std::vector<Id<model::Body>> with_parents(const Record& record, Id<model::Body> body) {
  std::vector<Id<model::Body>> bodies = {body};
  while (bodies.back() != record.answerable(body)) bodies.push_back(record.at(bodies.back()).parent->id);
  return bodies;
}

CrossReferences cross_reference(const Record& record) { return Indexer(record).run(); }

}  // namespace candour::views
