// The pages that explain: glossary, sources, how to read this, accessibility, site map, page not found.
#include <algorithm>
#include <numeric>

#include "views/page_makers.h"

namespace candour::views {

using progress::Mark;

GlossaryView make(const Material& material, const PageEntry& entry, const GlossaryPage&) {
  GlossaryView view;
  view.frame = frame_of(material, entry, "", "What the terms and abbreviations in these documents mean, document by document.");
  view.lede = {{counted(static_cast<int>(material.record.terms.size()), "term"), true},
               {". Where documents mean different things by one term, each meaning stands with its documents.", false}};
  std::vector<std::uint32_t> order(material.record.terms.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) {
    return anchor_of(material.record.terms[a].term) < anchor_of(material.record.terms[b].term);
  });
  GlossarySubject subject;
  for (const std::uint32_t index : order) {
    const model::Term& term = material.record.terms[index];
    // What it stands for, where that is one thing; else what it is.
    const bool one = term.meanings.size() == 1 && term.meanings.front().expansion;
    subject.terms.push_back({term.term, one ? *term.meanings.front().expansion : term.explanation.value_or(""), url_of(term)});
    TermView& line = view.terms.emplace_back();
    line.anchor = term.id;
    line.term = term.term;
    for (const model::Meaning& meaning : term.meanings) {
      MeaningView& added = line.meanings.emplace_back();
      added.expansion = meaning.expansion.value_or("Never written out in the documents");
      for (const auto& ref : meaning.documents) added.documents.push_back(link_to(material, ref));
      added.place = meaning.place;
      added.explanation = meaning.explanation;
    }
    line.explanation = term.explanation;
    if (term.body) line.body = link_to(material.record.at(term.body->id));
    line.notes = notes_of(material, term.remarks);
    line.left_out = left_out_of(term.remarks);
  }
  view.frame.subject = std::move(subject);
  return view;
}

HowToReadView make(const Material& material, const PageEntry& entry, const HowToReadPage&) {
  HowToReadView view;
  view.frame = frame_of(material, entry, "", "What the marks mean, where each fact comes from, and what this record does not say.");
  view.about = material.record.site.about;
  for (const Mark mark : {Mark::complete, Mark::in_progress, Mark::at_risk, Mark::not_started, Mark::not_started_or_at_risk,
                          Mark::withdrawn, Mark::not_due, Mark::not_recorded, Mark::withheld, Mark::not_applicable}) {
    view.marks.push_back({mark, std::string(label_of(mark)), std::string(meaning_of(mark))});
  }
  for (const model::Plan& plan : material.record.plans) {
    if (plan.key.empty()) continue;
    const std::string where = title_of(material.record.at(plan.partnership));
    view.keys.push_back({{title_of(plan) + ", " + where, url_of(material.record, plan)}, key_statements(plan)});
  }
  return view;
}

AccessibilityView make(const Material& material, const PageEntry& entry, const AccessibilityPage&) {
  const model::Site& site = material.record.site;
  AccessibilityView view;
  view.frame = frame_of(material, entry, "", "How accessible " + site.title + " is, and what to do when it is not.");
  view.publisher = site.publisher;
  view.site_title = site.title;
  switch (site.accessibility.status) {
    case model::Conformance::full: view.compliance = "fully compliant"; break;
    case model::Conformance::partial: view.compliance = "partially compliant"; break;
    case model::Conformance::none: view.compliance = "not compliant"; break;
  }
  view.prepared = in_words(site.accessibility.prepared);
  if (site.accessibility.tested) view.tested = in_words(*site.accessibility.tested);
  view.paragraphs = site.accessibility.paragraphs;
  if (site.mailbox) view.mailbox = LinkTo{*site.mailbox, {"mailto:" + *site.mailbox}};
  view.frame.stamp = {"As at " + view.prepared, {"When this statement was prepared."}};
  return view;
}

SourcesView make(const Material& material, const PageEntry& entry, const SourcesPage&) {
  const model::Record& record = material.record;
  SourcesView view;
  view.frame = frame_of(material, entry, "", "The documents that this record was made from.");
  view.lede = {{counted(static_cast<int>(record.documents.size()), "document"), true},
               {". Every fact on this site comes from one of them, restated in plain words.", false}};
  model::for_each(record.documents, [&](auto id, const model::Document& document) {
    DocumentView& line = view.documents.emplace_back();
    line.anchor = anchor_of(document.id);
    line.title = document.title;
    line.facts = {text_fact("Reference", document.id), text_fact("Kind", std::string(label_of(document.kind))),
                  text_fact("Issued by", document.publisher)};
    line.facts.push_back(document.dated ? text_fact("Dated", *document.dated) : Fact{"Dated", {}, "The document gives no date"});
    if (document.standing) line.facts.push_back(text_fact("Standing", *document.standing));
    line.summary = document.summary;
    for (const auto& plan : record.plans) {
      if (plan.document.id == id) line.pages.push_back({full_title_of(record, plan), url_of(record, plan)});
      for (const auto& update : plan.updates) {
        if (update.document.id == id) line.pages.push_back({full_title_of(record, plan) + ": " + title_of(plan, update), url_of(record, plan, update)});
      }
    }
    for (const auto& strategy : record.strategies) {
      if (strategy.document.id == id) line.pages.push_back({strategy.title, url_of(record, strategy)});
    }
    for (const auto& report : record.decisions) {
      if (report.document.id == id) line.pages.push_back({report.title, url_of(record, report)});
    }
    for (const auto& study : record.case_studies) {
      if (study.document.id == id) line.pages.push_back({study.title, url_of(record, study)});
    }
    line.notes = notes_of(material, document.remarks);
    line.left_out = left_out_of(document.remarks);
  });
  return view;
}

SiteMapView make(const Material& material, const PageEntry& entry, const SiteMapPage&) {
  SiteMapView view;
  view.frame = frame_of(material, entry, "", "Every page of this site.");
  LinkGroup whole{"The whole site", {}};
  LinkGroup bodies{"Who is responsible", {}};
  std::vector<LinkGroup> partnerships;
  for (const PageEntry& page : material.site_map.pages) {
    const LinkTo link{page.title, page.url};
    const auto owner = std::find_if(material.record.partnerships.begin(), material.record.partnerships.end(), [&](const auto& p) {
      return page.url.address.starts_with(url_of(p).address);
    });
    if (std::holds_alternative<BodyPage>(page.page)) {
      bodies.links.push_back(link);
    } else if (owner != material.record.partnerships.end()) {
      if (std::holds_alternative<PartnershipPage>(page.page)) partnerships.push_back({page.title, {}});
      partnerships.back().links.push_back(link);
    } else if (!std::holds_alternative<NotFoundPage>(page.page)) {
      whole.links.push_back(link);
    }
  }
  view.groups.push_back(std::move(whole));
  for (LinkGroup& group : partnerships) view.groups.push_back(std::move(group));
  view.groups.push_back(std::move(bodies));
  return view;
}

NotFoundView make(const Material& material, const PageEntry& entry, const NotFoundPage&) {
  NotFoundView view;
  view.frame = frame_of(material, entry, "", "There is no page at this address.");
  take_off_the_site(view.frame);
  return view;
}

}  // namespace candour::views
