#include <algorithm>

#include "views/feed.h"
#include "views/page_makers.h"

namespace candour::views {

namespace {

// Members as each document has them: membership is never timeless.
std::vector<MembersView> members_of(const Material& material, const model::Partnership& partnership) {
  std::vector<MembersView> groups;
  for (const model::Member& member : partnership.members) {
    const SourceLine source = source_of(material, member.document, member.place);
    auto group = std::find_if(groups.begin(), groups.end(),
                              [&](const MembersView& g) { return g.source.document.url == source.document.url; });
    if (group == groups.end()) group = groups.insert(group, {source, {}});
    const model::Body& body = material.record.at(member.body.id);
    group->bodies.push_back({body.name, url_of(body)});
  }
  return groups;
}

std::vector<GovernanceRow> governance_of(const Material& material, const model::Partnership& partnership) {
  std::vector<GovernanceRow> rows;
  for (const model::Governance& group : partnership.governance) {
    GovernanceRow& row = rows.emplace_back();
    const model::Body& body = material.record.at(group.body.id);
    row.body = {body.name, url_of(body)};
    row.role = sentence(group.role);
    row.composition = group.composition;
    if (group.reports_to) row.reports_to = link_to(material.record.at(group.reports_to->id));
    row.years = years_of(group);
    row.source = source_of(material, group.document, group.place);
  }
  return rows;
}

// The terms that name the partnership itself.
std::vector<model::Id<model::Term>> names_of(const Material& material, model::Id<model::Partnership> id) {
  std::vector<model::Id<model::Term>> names;
  model::for_each(material.record.terms, [&](model::Id<model::Term> name, const model::Term& term) {
    if (!term.body) return;
    const model::Body& body = material.record.at(term.body->id);
    if (body.kind == model::BodyKind::partnership && body.partnership && body.partnership->id == id) names.push_back(name);
  });
  return names;
}

// Every document that the page takes something from, once.
void cite(Frame& frame, const Material& material, model::Id<model::Partnership> id) {
  const model::Record& record = material.record;
  const auto add = [&](const model::Ref<model::Document>& document) {
    const SourceLine line = source_of(material, document, std::nullopt);
    const auto same = [&](const SourceLine& other) { return other.document.url == line.document.url; };
    if (std::none_of(frame.sources.begin(), frame.sources.end(), same)) frame.sources.push_back(line);
  };
  for (const auto& other : record.at(id).other_names) add(other.document);
  for (const auto& member : record.at(id).members) add(member.document);
  for (const auto& group : record.at(id).governance) add(group.document);
  for (const auto& plan : record.plans) {
    if (plan.partnership == id) add(plan.document);
  }
  for (const auto& strategy : record.strategies) {
    if (strategy.partnership == id) add(strategy.document);
  }
  for (const auto& report : record.decisions) {
    if (report.partnership == id) add(report.document);
  }
}

}  // namespace

PartnershipView make(const Material& material, const PageEntry& entry, const PartnershipPage& page) {
  const model::Partnership& partnership = material.record.at(page.id);
  PartnershipView view;
  view.frame = frame_of(material, entry, capitalised(partnership.kind), partnership.summary);
  view.frame.stamp = stamp_of(material, page.id);
  follow(view.frame, material, page.id);
  view.frame.subject = organisation(material, page.id);
  view.frame.own_terms = names_of(material, page.id);
  view.lede = {{sentence(partnership.summary), false}};
  if (partnership.full_name) view.facts.push_back(text_fact("Full name", *partnership.full_name));
  Fact names{"Also called", {}, std::nullopt};
  for (const model::OtherName& other : partnership.other_names) {
    names.values.push_back({other.name, std::nullopt,
                            "in " + material.record.at(other.document.id).title + (other.place ? ", " + *other.place : "")});
  }
  if (!names.values.empty()) view.facts.push_back(std::move(names));
  view.facts.push_back(text_fact("Area", partnership.area));
  model::for_each(material.record.plans, [&](auto id, const auto& plan) {
    if (plan.partnership == page.id) view.plans.push_back(card_of(material, id));
  });
  for (const auto& strategy : material.record.strategies) {
    if (strategy.partnership == page.id) view.strategies.push_back(card_of(material, strategy));
  }
  for (const auto& report : material.record.decisions) {
    if (report.partnership == page.id) view.decisions.push_back({report.title, url_of(material.record, report)});
  }
  model::for_each(material.record.case_studies, [&](auto id, const auto& study) {
    if (study.partnership == page.id) view.case_studies.push_back(card_of(material, id));
  });
  view.members = members_of(material, partnership);
  view.governance = governance_of(material, partnership);
  view.notes = notes_of(material, partnership.remarks);
  view.left_out = left_out_of(partnership.remarks);
  cite(view.frame, material, page.id);
  return view;
}

}  // namespace candour::views
