// Who is responsible: every body, and the list of them.
#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "views/chart_makers.h"
#include "views/page_makers.h"

namespace candour::views {

using model::Id;

namespace {

enum class Involvement { leads, supports, helps };

// Plan by plan, each with how many of its rows these are.
std::vector<BodyLines> lines_of(const Material& material, Id<model::Body> self, const std::vector<RowMention>& mentions, Involvement part) {
  std::vector<BodyLines> groups;
  Id<model::Plan> current;
  for (const RowMention& mention : mentions) {
    const model::Plan& plan = material.record.at(mention.plan);
    if (!(mention.plan == current)) {
      current = mention.plan;
      groups.push_back({{full_title_of(material.record, plan), url_of(material.record, plan)}, "", std::nullopt, {}});
      const auto count = std::count_if(mentions.begin(), mentions.end(), [&](const RowMention& m) { return m.plan == current; });
      groups.back().size = std::to_string(count) + " of " + counted(material.progress.at(mention.plan).rows, row_label(plan));
      if (part != Involvement::helps) {
        const model::Body& body = material.record.at(self);
        groups.back().promises = LinkTo{register_title(plan) + ": " + full_title_of(material.record, plan),
                                        register_url(material.record, plan, body, part == Involvement::leads ? LeadRole::leads : LeadRole::supports)};
      }
    }
    OutcomeLine& line = groups.back().rows.emplace_back();
    const model::Action* action = plan.action_of(mention.row);
    line.ref = plan.ref_of(mention.row);
    line.outcome = {action == nullptr ? plan.aim_of(mention.row).title : action->text, url_of(material.record, plan, mention.row)};
    line.section = plan.section_of(mention.row).label();
    std::vector<std::string> remarks;
    if (!(mention.as == self)) remarks.push_back("As its team: " + material.record.at(mention.as).label() + ".");
    else if (mention.group) remarks.emplace_back("As the lead group.");
    if (mention.partner_too) remarks.emplace_back("Named as a partner, too.");
    for (const std::string& each : remarks) line.remark = line.remark ? *line.remark + " " + each : each;
  }
  return groups;
}

Phrase body_sentence(const BodyMentions& mentions, int commitments) {
  const auto leads = static_cast<int>(mentions.leads.size());
  const auto partners = static_cast<int>(mentions.partners.size());
  const auto supports = static_cast<int>(mentions.supports.size());
  // Of different commitments: what a body leads is none that it supports or helps with, though it be named for both.
  std::vector<std::pair<std::string_view, int>> parts;
  for (const auto& [verb, count] : {std::pair{"leads ", leads}, std::pair{"supports the lead of ", supports}, std::pair{"helps with ", partners}}) {
    if (count > 0) parts.emplace_back(verb, count);
  }
  if (parts.empty()) return {{"The documents name it, but no action plan in this record has it lead or help.", false}};
  Phrase phrase;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto& [verb, count] = parts[i];
    phrase.push_back({i == 0 ? capitalised(verb) : (i + 1 == parts.size() ? " and " : ", ") + std::string(verb), false});
    phrase.push_back({i == 0 ? counted(count, "commitment") : std::to_string(count), true});
  }
  phrase.push_back({commitments == 1 ? ", the only one" : fmt::format(", of the {}", commitments), false});
  phrase.push_back({" in the action plans of this record.", false});
  return phrase;
}

void add_links(std::vector<Fact>& facts, std::string label, const std::vector<LinkTo>& links) {
  if (links.empty()) return;
  Fact fact{std::move(label), {}, std::nullopt};
  for (const LinkTo& link : links) fact.values.push_back({link.text, link.url, std::nullopt});
  facts.push_back(std::move(fact));
}

std::vector<Fact> facts_of(const Material& material, const model::Body& body, const BodyMentions& mentions) {
  std::vector<Fact> facts;
  if (body.short_name && *body.short_name != body.name) facts.push_back(text_fact("Shown as", *body.short_name));
  Fact aliases{"Also called", {}, std::nullopt};
  for (const model::Alias& alias : body.aliases) {
    FactValue value{alias.name, std::nullopt, std::nullopt};
    if (alias.document) value.remark = "in " + material.record.at(alias.document->id).title;
    aliases.values.push_back(std::move(value));
  }
  if (!aliases.values.empty()) facts.push_back(std::move(aliases));
  if (body.partnership) {
    const model::Partnership& partnership = material.record.at(body.partnership->id);
    add_links(facts, "Partnership", {{title_of(partnership), url_of(partnership)}});
  }
  if (body.parent) add_links(facts, "Involvement of", {link_to(material.record.at(body.parent->id))});
  std::vector<LinkTo> teams;
  for (const auto team : mentions.teams) teams.push_back(link_to(material.record.at(team)));
  add_links(facts, "Teams", teams);
  std::vector<LinkTo> terms;
  for (const auto term : mentions.terms) terms.push_back({material.record.terms[term.index].term, url_of(material.record.terms[term.index])});
  add_links(facts, "In the glossary", terms);
  std::vector<LinkTo> documents;
  for (const auto& ref : body.named_in) documents.push_back(link_to(material, ref));
  add_links(facts, "Named in", documents);
  return facts;
}

std::vector<std::string> roles_of(const Material& material, Id<model::Body> id) {
  std::vector<std::string> roles;
  for (const auto& partnership : material.record.partnerships) {
    for (const auto& group : partnership.governance) {
      if (group.body.id != id) continue;
      std::string role = title_of(partnership) + ", " + years_of(group) + ": " + sentence(group.role);
      if (group.composition) role += " Who sits on it: " + sentence(*group.composition);
      if (group.reports_to) role += " It reports to " + material.record.at(group.reports_to->id).label() + ".";
      roles.push_back(std::move(role));
    }
  }
  return roles;
}

}  // namespace

BodyView make(const Material& material, const PageEntry& entry, const BodyPage& page) {
  const model::Body& body = material.record.at(page.id);
  const BodyMentions& mentions = material.cross_references.of(page.id);
  BodyView view;
  view.lede = body_sentence(mentions, material.progress.totals.rows);
  view.frame = frame_of(material, entry, std::string(label_of(body.kind)), body.name + ": what it leads and where it helps, with a link to each commitment.");
  under(view.frame, "Who is responsible", bodies_url());
  view.frame.own_terms = mentions.terms;
  view.frame.subject = organisation(material, body);
  for (const auto& ref : body.named_in) add_source(view.frame, material, ref, std::nullopt);
  view.summary = body.summary;
  view.facts = facts_of(material, body, mentions);
  view.by_plan = led_by_plan(material, mentions.leads);
  view.leads = lines_of(material, page.id, mentions.leads, Involvement::leads);
  view.supports = lines_of(material, page.id, mentions.supports, Involvement::supports);
  view.partners = lines_of(material, page.id, mentions.partners, Involvement::helps);
  for (const SectionMention& mention : mentions.sections) {
    const model::Plan& plan = material.record.at(mention.plan);
    const model::Section& section = plan.sections[mention.section];
    view.sections_led.push_back({section.title + " (" + full_title_of(material.record, plan) + (mention.supporting ? ", in support)" : ")"),
                                 url_of(material.record, plan, section)});
  }
  view.roles = roles_of(material, page.id);
  for (const auto study : mentions.case_studies) view.case_studies.push_back(card_of(material, study));
  view.notes = notes_of(material, body.remarks);
  view.left_out = left_out_of(body.remarks);
  return view;
}

BodiesView make(const Material& material, const PageEntry& entry, const BodiesPage&) {
  BodiesView view;
  view.frame = frame_of(material, entry, "", "Every body that leads or helps with a commitment in this record.");
  std::vector<std::uint32_t> order(material.record.bodies.size());
  std::iota(order.begin(), order.end(), 0U);
  // By name, not by number: how much a body leads is not a measure of how much it does.
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) {
    return anchor_of(material.record.bodies[a].name) < anchor_of(material.record.bodies[b].name);
  });
  for (const std::uint32_t index : order) {
    const model::Body& body = material.record.bodies[index];
    const BodyMentions& mentions = material.cross_references.bodies[index];
    view.bodies.push_back({{body.name, url_of(body)}, std::string(label_of(body.kind)), static_cast<int>(mentions.leads.size()),
                           static_cast<int>(mentions.partners.size() + mentions.supports.size())});
  }
  const int rows = material.progress.totals.rows;
  view.caption = rows == 0 ? "No plan of this record makes a commitment yet."
                           : "How many each body leads or helps with, of " + (rows == 1 ? "the one commitment" : "the " + counted(rows, "commitment")) + " in all plans";
  view.lede = {{std::to_string(view.bodies.size()) + " bodies", true},
               {" are named in the documents. What a team leads counts for the body that it is part of, too. To support another’s lead counts as help.", false}};
  return view;
}

}  // namespace candour::views
