#include "resolve/references.h"

namespace candour::resolve {

using diagnostics::Diagnostics;
using model::Id;
using model::Record;

namespace {

// Walks the whole record once. One overload of visit() per kind of part, so that a new field with a reference has one
// place to be added.
class Walk {
 public:
  Walk(Record& record, Diagnostics& diagnostics) : record_(record), diagnostics_(diagnostics) {}

  void run() {
    register_names();
    for (auto& document : record_.documents) visit(document.remarks);
    for (auto& body : record_.bodies) visit(body);
    for (auto& term : record_.terms) visit(term);
    for (auto& partnership : record_.partnerships) visit(partnership);
    for (auto& strategy : record_.strategies) visit(strategy);
    for (auto& decision : record_.decisions) visit(decision);
    for (auto& plan : record_.plans) visit(plan);
    for (auto& study : record_.case_studies) visit(study);
  }

 private:
  void register_names() {
    model::for_each(record_.documents, [&](auto id, const auto& d) { documents_.add(d.id, d.span, id, diagnostics_); });
    model::for_each(record_.bodies, [&](auto id, const auto& b) { bodies_.add(b.id, b.span, id, diagnostics_); });
    model::for_each(record_.terms, [&](auto id, const auto& t) { terms_.add(t.id, t.span, id, diagnostics_); });
    model::for_each(record_.partnerships,
                    [&](auto id, const auto& p) { partnerships_.add(p.slug, p.span, id, diagnostics_); });
    model::for_each(record_.plans, [&](auto id, const auto& plan) { plans(plan.partnership).add_silently(slug(plan.year), id); });
    model::for_each(record_.strategies, [&](auto id, const auto& strategy) {
      const bool is_new = strategies(strategy.partnership).add(slug(strategy.years), strategy.span, id, diagnostics_);
      for (std::uint32_t i = 0; i < strategy.objectives.size(); ++i) {
        const Id<model::Objective> objective{static_cast<std::uint32_t>(record_.objectives.size())};
        record_.objectives.push_back({id, i});
        const model::Objective& added = strategy.objectives[i];
        if (!is_new) continue;  // its objectives have the same names too
        objectives(strategy.partnership)
            .add(slug(strategy.years) + "/" + added.slug, added.span, objective, diagnostics_);
      }
    });
  }

  Names<model::Strategy>& strategies(Id<model::Partnership> of) {
    return strategies_.try_emplace(of, "strategy").first->second;
  }
  Names<model::Plan>& plans(Id<model::Partnership> of) { return plans_.try_emplace(of, "plan").first->second; }
  Names<model::Objective>& objectives(Id<model::Partnership> of) {
    return objectives_.try_emplace(of, "objective").first->second;
  }

  void document(model::Ref<model::Document>& ref) { documents_.resolve(ref, diagnostics_); }
  void body(model::Ref<model::Body>& ref) { bodies_.resolve(ref, diagnostics_); }

  void visit(model::Remarks& remarks) {
    for (auto& note : remarks.notes) {
      if (note.document) document(*note.document);
    }
  }
  void visit(model::Body& b) {
    for (auto& alias : b.aliases) {
      if (alias.document) document(*alias.document);
    }
    if (b.parent) body(*b.parent);
    if (b.partnership) partnerships_.resolve(*b.partnership, diagnostics_);
    for (auto& ref : b.named_in) document(ref);
    visit(b.remarks);
  }
  void visit(model::Term& term) {
    for (auto& meaning : term.meanings) {
      for (auto& ref : meaning.documents) document(ref);
    }
    if (term.body) body(*term.body);
    visit(term.remarks);
  }
  void visit(model::Partnership& p) {
    for (auto& name : p.other_names) document(name.document);
    for (auto& member : p.members) {
      body(member.body);
      document(member.document);
    }
    for (auto& group : p.governance) {
      body(group.body);
      if (group.reports_to) body(*group.reports_to);
      document(group.document);
    }
    visit(p.remarks);
  }
  void visit(std::vector<model::Link>& links, Id<model::Partnership> of) {
    for (auto& link : links) {
      if (link.objective) objectives(of).resolve(*link.objective, diagnostics_);
    }
  }
  void visit(model::Strategy& strategy) {
    document(strategy.document);
    if (strategy.overarching) visit(strategy.overarching->remarks);
    for (auto& objective : strategy.objectives) {
      for (auto& variant : objective.title_variants) document(variant.document);
      for (auto& measure : objective.measures) visit(measure.remarks);
      for (auto& activity : objective.activities) visit(activity.remarks);
      visit(objective.follows, strategy.partnership);
      visit(objective.remarks);
    }
    for (auto& evidence : strategy.evidence) visit(evidence.remarks);
    for (auto& chapter : strategy.chapters) {
      document(chapter.document);
      visit(chapter.remarks);
    }
    visit(strategy.remarks);
  }
  void visit(model::DecisionReport& report) {
    document(report.document);
    if (report.strategy) strategies(report.partnership).resolve(*report.strategy, diagnostics_);
    for (auto& section : report.sections) visit(section.remarks);
    for (auto& implication : report.implications) visit(implication.remarks);
    visit(report.remarks);
  }
  void visit(model::CaseStudy& study) {
    document(study.document);
    if (study.objective) objectives(study.partnership).resolve(*study.objective, diagnostics_);
    for (auto& partner : study.partners) body(partner);
    visit(study.remarks);
  }
  void visit(std::vector<model::Lead>& leads) {
    for (auto& lead : leads) body(lead.body);
  }
  void visit(model::Cells& cells) {
    visit(cells.leads);
    visit(cells.lead_groups);
    for (auto& partner : cells.partners) {
      if (partner.body) body(*partner.body);
    }
    for (auto& outcome : cells.outcomes) visit(outcome.remarks);
  }
  void visit(model::Plan& plan) {
    document(plan.document);
    if (plan.follows) plans(plan.partnership).resolve(*plan.follows, diagnostics_);
    for (auto& link : plan.strategies) strategies(plan.partnership).resolve(link.strategy, diagnostics_);
    for (auto& section : plan.sections) {
      visit(section.leads);
      visit(section.links, plan.partnership);
      for (auto& aim : section.aims) {
        visit(aim.links, plan.partnership);
        visit(aim.cells);
        for (auto& action : aim.actions) {
          visit(action.links, plan.partnership);
          visit(action.cells);
          visit(action.remarks);
        }
        visit(aim.remarks);
      }
      visit(section.remarks);
    }
    for (auto& update : plan.updates) {
      document(update.document);
      for (auto& entry : update.progress) visit(entry.remarks);
      for (auto& entry : update.statuses) visit(entry.remarks);
      visit(update.remarks);
    }
    visit(plan.remarks);
  }

  Record& record_;
  Diagnostics& diagnostics_;
  Names<model::Document> documents_{"document"};
  Names<model::Body> bodies_{"body"};
  Names<model::Term> terms_{"term"};
  Names<model::Partnership> partnerships_{"partnership"};
  NamesByPartnership<model::Plan> plans_;
  NamesByPartnership<model::Strategy> strategies_;
  NamesByPartnership<model::Objective> objectives_;
};

}  // namespace

void resolve_references(Record& record, Diagnostics& diagnostics) { Walk(record, diagnostics).run(); }

}  // namespace candour::resolve
