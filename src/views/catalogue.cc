#include "views/catalogue.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "views/addresses.h"
#include "views/titles.h"
#include "views/words.h"

namespace candour::views {

using model::Id;

namespace {

class Catalogue {
 public:
  explicit Catalogue(const Material& material) : material_(material), record_(material.record) {}

  std::vector<CatalogueEntry> run() {
    for (const PageEntry& entry : material_.site_map.pages) {
      std::visit([&](const auto& page) { add_page(entry, page); }, entry.page);
    }
    for (const model::Partnership& partnership : record_.partnerships) add_names(partnership);
    for (const model::Body& body : record_.bodies) add_names(body);
    for (const model::Term& term : record_.terms) add_term(term);
    for (const model::Document& document : record_.documents) add(document.title, url_of(document), "Source document", document.summary);
    model::for_each_objective(record_, [&](Id<model::Objective> id, const auto&) { add_measures(id); });
    model::for_each(record_.plans, [&](Id<model::Plan> id, const model::Plan& plan) { add_rows(id, plan); });
    return std::move(entries_);
  }

 private:
  void add(std::string title, Url url, std::string kind, std::string says, bool listed = true) {
    entries_.push_back({std::move(title), std::move(url), std::move(kind), std::move(says), listed});
  }

  void list_page(const PageEntry& entry, std::string kind, std::string says = "") {
    add(entry.title, entry.url, std::move(kind), std::move(says));
  }

  const std::string& owner(Id<model::Partnership> id) const { return record_.at(id).name; }
  // "the 2014/15 plan of SoSafe".
  std::string name_in_full(const model::Plan& plan) const {
    return fmt::format("the {} plan of {}", in_words(plan.year), owner(plan.partnership));
  }
  std::string name_in_full(const model::Strategy& strategy) const {
    return fmt::format("the {} strategy of {}", in_words(strategy.years), owner(strategy.partnership));
  }
  // "objective 2 of the 2015 to 2018 strategy of SoSafe".
  std::string name_in_full(Id<model::Objective> id) const {
    const model::Strategy& strategy = record_.strategy_of(id);
    return fmt::format("{} {} of {}", word_of(strategy.objective_label), record_.at(id).number, name_in_full(strategy));
  }

  void add_page(const PageEntry& entry, const HomePage&) { list_page(entry, "First page of this site", record_.site.description); }
  void add_page(const PageEntry& entry, const PartnershipPage& page) { list_page(entry, "Partnership: its plans and strategies", record_.at(page.id).summary); }
  void add_page(const PageEntry& entry, const StrategyPage& page) {
    const model::Strategy& strategy = record_.at(page.id);
    list_page(entry, "Strategy of " + owner(strategy.partnership), strategy.summary);
  }
  void add_page(const PageEntry& entry, const ObjectivePage& page) {
    list_page(entry, capitalised(name_in_full(page.id)), record_.at(page.id).reason.value_or(""));
  }
  void add_page(const PageEntry& entry, const PlanPage& page) {
    const model::Plan& plan = record_.at(page.id);
    list_page(entry, "Plan of " + owner(plan.partnership), plan.summary);
  }
  void add_page(const PageEntry& entry, const RegisterPage& page) {
    const model::Plan& plan = record_.at(page.plan);
    list_page(entry, "Every " + listed_noun(plan) + " of " + name_in_full(plan));
  }
  void add_page(const PageEntry& entry, const SectionPage& page) {
    const model::Plan& plan = record_.at(page.plan);
    const model::Section& section = plan.sections[page.section];
    list_page(entry, fmt::format("{} {} in {}", capitalised(plan.labels.section), section.number, name_in_full(plan)),
             section.focus.value_or(""));
  }
  void add_page(const PageEntry& entry, const SummaryPage& page) {
    const model::Plan& plan = record_.at(page.plan);
    list_page(entry, "Report on " + name_in_full(plan), plan.updates[page.update].summary.value_or(""));
  }
  void add_page(const PageEntry& entry, const AsPublishedPage& page) {
    list_page(entry, "Frozen report on " + name_in_full(record_.at(page.plan)));
  }
  void add_page(const PageEntry& entry, const CaseStudyPage& page) {
    const model::CaseStudy& study = record_.case_studies[page.id.index];
    list_page(entry, "Case study of " + owner(study.partnership), study.standfirst);
  }
  void add_page(const PageEntry& entry, const DecisionPage& page) {
    const model::DecisionReport& report = record_.decisions[page.id.index];
    list_page(entry, "Report for a decision, on " + owner(report.partnership), report.summary);
  }
  void add_page(const PageEntry& entry, const BodyPage& page) {
    const model::Body& body = record_.at(page.id);
    list_page(entry, std::string(label_of(body.kind)), body.summary.value_or(""));
  }
  // The one that nobody looks for.
  void add_page(const PageEntry&, const NotFoundPage&) {}
  void add_page(const PageEntry&, const RedirectPage&) {}
  // All others are about the site as a whole.
  template <class Page>
  void add_page(const PageEntry& entry, const Page&) {
    list_page(entry, "Page about the whole site");
  }

  void add_names(const model::Partnership& partnership) {
    const auto add_name = [&](const std::string& name) {
      if (name != title_of(partnership)) add(name, url_of(partnership), "Another name for " + partnership.name + ": its plans and strategies", "");
    };
    if (partnership.full_name) add_name(*partnership.full_name);
    for (const model::OtherName& other : partnership.other_names) add_name(other.name);
  }

  void add_names(const model::Body& body) {
    std::vector<std::string> names = {body.name};
    const auto add_name = [&](const std::string& name) {
      if (std::find(names.begin(), names.end(), name) != names.end()) return;
      add(name, url_of(body), "Another name for " + body.name, "");
      names.push_back(name);
    };
    if (body.short_name) add_name(*body.short_name);
    for (const model::Alias& alias : body.aliases) add_name(alias.name);
  }

  void add_term(const model::Term& term) {
    std::vector<std::string> expansions;
    for (const model::Meaning& meaning : term.meanings) {
      if (!meaning.expansion || *meaning.expansion == term.term) continue;
      if (std::find(expansions.begin(), expansions.end(), *meaning.expansion) == expansions.end()) expansions.push_back(*meaning.expansion);
    }
    add(term.term, url_of(term), expansions.empty() ? "Term in the glossary" : "Term in the glossary: " + joined(expansions, "or"),
        term.explanation.value_or(""));
    for (const std::string& expansion : expansions) add(expansion, url_of(term), "What “" + term.term + "” stands for, in the glossary", "");
  }

  void add_measures(Id<model::Objective> id) {
    for (const model::Measure& measure : record_.at(id).measures) {
      add(measure.name, url_of(record_, id), "Measure of " + name_in_full(id), "");
    }
  }

  void add_rows(Id<model::Plan> id, const model::Plan& plan) {
    const std::string of = name_in_full(plan);
    for (const model::Section& section : plan.sections) {
      const Url page = url_of(record_, plan, section);
      for (const model::Aim& aim : section.aims) {
        const Url at{page.address + "#" + aim_anchor(aim)};
        add(aim.title, at, fmt::format("{} {} in {}", capitalised(plan.labels.aim), aim.ref, of), section.label());
        if (plan.row_level == model::RowLevel::action) continue;
        for (const model::Action& action : aim.actions) {
          add(action.text, at, fmt::format("{} under {} {} in {}", capitalised(plan.labels.action), plan.labels.aim, aim.ref, of), section.label(), false);
        }
      }
    }
    for (std::uint32_t i = 0; i < plan.rows.size(); ++i) {
      const Id<model::RowTag> row{i};
      const model::Action* action = plan.action_of(row);
      if (action == nullptr) continue;
      add(action->text, url_of(record_, plan, row), fmt::format("{} {} in {}", capitalised(plan.labels.action), plan.ref_of(row), of),
          plan.section_of(row).label(), false);
    }
    const progress::Snapshot* now = material_.progress.at(id).current();
    for (std::uint32_t i = 0; i < plan.outcomes.size(); ++i) {
      const Id<model::Outcome> outcome{i};
      std::string says = plan.section_of(plan.outcomes[i].row).label();
      if (plan.has(model::Column::status) && now != nullptr && now->present.outcomes[i]) says += ": " + std::string(in_sentence(progress::mark_of(now->statuses[i])));
      add(plan.outcome(outcome).text, url_of(record_, plan, outcome), fmt::format("Outcome {} in {}", plan.ref_of(outcome), of), std::move(says),
          false);
    }
  }

  const Material& material_;
  const model::Record& record_;
  std::vector<CatalogueEntry> entries_;
};

// The letter under which UTF-8's two-byte Latin letters are filed; nothing for what is none.
std::string_view plain_letter(std::string_view two_bytes) {
  static const std::map<std::string_view, std::string_view> letters = [] {
    std::map<std::string_view, std::string_view> all;
    for (const auto& [letter, accented] : std::initializer_list<std::pair<std::string_view, std::string_view>>{
             {"a", "àáâãäåāăąÀÁÂÃÄÅĀĂĄ"}, {"c", "çćĉċčÇĆĈĊČ"}, {"d", "ďđĎĐ"}, {"e", "èéêëēĕėęěÈÉÊËĒĔĖĘĚ"}, {"g", "ĝğġģĜĞĠĢ"},
             {"h", "ĥħĤĦ"}, {"i", "ìíîïĩīĭįıÌÍÎÏĨĪĬĮİ"}, {"j", "ĵĴ"}, {"k", "ķĶ"}, {"l", "ĺļľłĹĻĽŁ"}, {"n", "ñńņňÑŃŅŇ"},
             {"o", "òóôõöøōŏőÒÓÔÕÖØŌŎŐ"}, {"r", "ŕŗřŔŖŘ"}, {"s", "śŝşšŚŜŞŠ"}, {"t", "ţťŧŢŤŦ"}, {"u", "ùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲ"},
             {"w", "ŵŴ"}, {"y", "ýÿŷÝŸŶ"}, {"z", "źżžŹŻŽ"}, {"ae", "æÆ"}, {"oe", "œŒ"}, {"ss", "ß"}}) {
      for (std::size_t i = 0; i < accented.size(); i += 2) all.emplace(accented.substr(i, 2), letter);
    }
    return all;
  }();
  const auto found = letters.find(two_bytes);
  return found == letters.end() ? "" : found->second;
}

}  // namespace

std::vector<CatalogueEntry> catalogue_of(const Material& material) { return Catalogue(material).run(); }

std::string filing_key(std::string_view title) {
  std::string plain;
  for (std::size_t i = 0; i < title.size(); ++i) {
    const auto byte = static_cast<unsigned char>(title[i]);
    if ((byte & 0xE0U) == 0xC0U && i + 1 < title.size()) plain += plain_letter(title.substr(i++, 2));
    else plain += title[i];
  }
  std::string key = anchor_of(plain);
  for (const std::string_view article : {"the-", "an-", "a-"}) {
    if (key.starts_with(article)) return key.substr(article.size());
  }
  return key;
}

}  // namespace candour::views
