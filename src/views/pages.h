// One struct for each kind of page: all that the page says.
#pragma once

#include <variant>

#include "views/a_to_z.h"
#include "views/honest_pages.h"
#include "views/redirect.h"
#include "views/register.h"

namespace candour::views {

// A line of the record on the home page: what there is for which years, or that there is nothing.
struct TimelineItem {
  std::string years;
  std::string partnership;
  std::optional<LinkTo> item;
  std::string remark;
  bool gap = false;
};

struct HomeView {
  Frame frame;
  Phrase lede;
  std::vector<PlanCard> plans;
  std::vector<TimelineItem> timeline;
  std::vector<CaseCard> case_studies;
  std::vector<LinkTo> partnerships;
};

struct GovernanceRow {
  LinkTo body;
  std::string role;
  std::optional<std::string> composition;
  std::optional<LinkTo> reports_to;
  std::string years;
  SourceLine source;
};

struct MembersView {
  SourceLine source;
  std::vector<LinkTo> bodies;
};

struct PartnershipView {
  Frame frame;
  Phrase lede;
  std::vector<Fact> facts;
  std::vector<PlanCard> plans;
  std::vector<StrategyCard> strategies;
  std::vector<LinkTo> decisions;
  std::vector<MembersView> members;
  std::vector<GovernanceRow> governance;
  std::vector<CaseCard> case_studies;
  std::vector<NoteView> notes;
  std::vector<LeftOutView> left_out;
};

struct ObjectiveRow {
  int number = 0;
  LinkTo objective;
  std::string size;  // "4 measures, 3 past activities"
  std::optional<std::string> reason;
};

struct ChapterView {
  std::string anchor;
  std::string title;
  ProseView text;
  std::vector<NoteView> notes;
  std::vector<LeftOutView> left_out;
};

struct OverarchingView {
  std::string heading;
  std::vector<std::string> items;
  std::optional<std::string> place;
  std::vector<NoteView> notes;
  std::vector<LeftOutView> left_out;
};

struct EvidenceView {
  std::string title;
  std::optional<std::string> place;
  std::vector<NoteView> notes;
  std::vector<LeftOutView> left_out;
};

// How two parts of the record belong together, and how that is known.
struct BasisRow {
  LinkTo to;
  std::string basis;
  std::string reason;
};

struct StrategyView {
  Frame frame;
  Phrase lede;
  std::vector<Fact> facts;
  std::optional<OverarchingView> overarching;
  std::string objectives_heading;
  std::vector<ObjectiveRow> objectives;
  std::vector<ChapterView> chapters;
  std::vector<EvidenceView> evidence;
  std::vector<std::string> monitoring;
  std::vector<FigureView> figures;
  std::vector<BasisRow> plans;
  std::vector<LinkTo> decisions;
  std::vector<CaseCard> case_studies;
  std::vector<NoteView> notes;
  std::vector<LeftOutView> left_out;
};

// One aim (or whole section) of a plan that serves an objective.
struct WorkRow {
  LinkTo to;
  std::string ref;
  std::string basis;  // "Our inference, weak"
  std::string reason;
  std::vector<TallyMark> marks;
  std::optional<std::string> recorded;  // the same in words: "2 of 4 complete, 2 not recorded"
};

struct WorkGroup {
  LinkTo plan;
  std::string note;
  std::vector<WorkRow> rows;
};

struct MeasureView {
  std::string name;
  std::optional<std::string> unit;
  std::vector<std::string> observations;
  std::optional<std::string> none;
  std::optional<std::string> place;
  std::vector<NoteView> notes;
  std::vector<LeftOutView> left_out;
};

struct ActivityView {
  std::string title;
  std::vector<std::string> paragraphs;
  std::vector<FigureView> figures;
  std::optional<std::string> place;
  std::vector<NoteView> notes;
  std::vector<LeftOutView> left_out;
};

struct VariantView {
  std::string title;
  SourceLine source;
};

struct ObjectiveView {
  Frame frame;
  Phrase lede;
  std::optional<std::string> reason;
  std::vector<std::string> intentions;
  std::vector<WorkGroup> work;
  std::optional<std::string> no_work;
  std::vector<ChangeView> changes;  // of that work, plan by plan
  std::vector<MeasureView> measures;
  std::vector<ActivityView> activities;
  std::vector<FigureView> figures;
  std::vector<CaseCard> case_studies;
  std::vector<BasisRow> follows;
  std::vector<std::string> follows_none;  // "No match: …"
  std::vector<BasisRow> followed_by;
  std::vector<VariantView> variants;
  std::vector<NoteView> notes;
  std::vector<LeftOutView> left_out;
};

struct UpdateRow {
  LinkTo summary;
  std::string period;
  Phrase sentence;
};

struct PlanView {
  Frame frame;
  Phrase lede;
  std::vector<Fact> facts;
  LinkTo promises;  // all in one list
  std::string sections_heading;
  bool has_status = false;
  bool sections_name_leads = false;  // whether any section of the plan does
  std::vector<SectionRow> sections;  // none where `coverage` lists them: in a plan without statuses
  std::optional<ChartView> status;
  std::optional<ChartView> coverage;
  std::vector<std::string> key_statements;  // what each colour meant in this plan
  std::vector<UpdateRow> updates;
  std::vector<std::string> introduction;
  std::vector<BasisRow> strategies;
  std::optional<ChartView> leads;
  std::optional<ChartView> amounts;
  std::vector<std::string> principles;
  std::vector<std::string> funding;
  std::vector<std::string> gaps;
  std::vector<NoteView> notes;
  std::vector<LeftOutView> left_out;
};

struct SectionView {
  Frame frame;
  Phrase lede;
  std::optional<std::string> focus;
  LinkTo promises;  // the plan's, all in one list
  std::optional<TallyView> tally;
  std::optional<ChartView> status;    // instead of the tally, where its marks would be too many
  std::optional<ChartView> coverage;  // report by report, in a plan without statuses
  std::vector<Fact> facts;
  std::vector<std::string> indicators;
  std::vector<LinkTo> contents;  // "On this page"
  std::optional<ChangeView> change;  // between the newest report and the one before
  std::vector<AimView> aims;
  std::vector<LinkView> links;   // of the section as a whole
  std::vector<CaseCard> case_studies;
  std::vector<BasisRow> same_theme;  // in other years' plans; the basis is "Earlier" or "Later"
  std::vector<std::string> gaps;  // "What is not recorded"
  std::vector<NoteView> notes;
  std::vector<LeftOutView> left_out;
};

struct OutcomeLine {
  LinkTo outcome;
  std::string ref;
  std::string section;
  std::optional<std::string> remark;
  std::vector<FactValue> leads;
  std::vector<NoteView> notes;        // of its status in this report
  std::vector<LeftOutView> left_out;
};

struct OutcomeGroup {
  progress::Mark mark = progress::Mark::not_recorded;
  std::string heading;  // "Not started or at risk: 10 of 59"
  std::vector<OutcomeLine> outcomes;
};

struct SummaryView {
  Frame frame;
  Phrase lede;
  std::vector<Fact> facts;
  Phrase coverage;
  LinkTo promises;  // the plan's, all in one list
  std::optional<std::string> summary;
  std::optional<LinkTo> as_published;  // where the report is frozen
  std::optional<ChangeView> change;    // since the report before; none where there is none
  bool has_status = false;
  bool sections_name_leads = false;  // whether any section of the plan does
  std::vector<SectionRow> sections;  // none where `reported` lists them: in a plan without statuses
  std::optional<ChartView> reported;
  std::vector<KeyLine> key;
  std::vector<std::string> key_statements;
  std::vector<OutcomeGroup> groups;  // what needs attention first
  std::string results_heading;       // "Results held against targets: 3 of 41"
  std::vector<OutcomeLine> results;
  std::string without_update_heading;  // "Without an update here: 1 of 42 actions"
  std::vector<OutcomeLine> without_update;
  std::vector<NoteView> notes;
  std::vector<LeftOutView> left_out;
};

struct CaseStudyView {
  Frame frame;
  std::string standfirst;
  std::vector<FigureView> figures;
  std::optional<std::string> pull;
  ProseView text;
  std::vector<Fact> facts;
  std::vector<NoteView> notes;
  std::vector<LeftOutView> left_out;
};

struct DecisionSectionView {
  std::string anchor;
  std::string title;
  std::vector<std::string> paragraphs;
  std::vector<std::string> points;
  std::optional<std::string> place;
  std::vector<NoteView> notes;
  std::vector<LeftOutView> left_out;
};

struct RecommendationView {
  std::string label;
  std::string text;
};

struct DecisionView {
  Frame frame;
  Phrase lede;
  std::vector<Fact> facts;
  std::vector<std::string> purpose;
  std::vector<RecommendationView> recommendations;
  std::vector<std::string> route;
  std::vector<FigureView> figures;
  std::vector<DecisionSectionView> sections;
  std::vector<DecisionSectionView> implications;
  std::vector<std::string> appendices;
  std::vector<NoteView> notes;
  std::vector<LeftOutView> left_out;
};

struct BodyLines {
  LinkTo plan;
  std::string size;                // "12 of 42 actions"
  std::optional<LinkTo> promises;  // those that it leads, in the plan's list of all
  std::vector<OutcomeLine> rows;
};

struct BodyView {
  Frame frame;
  Phrase lede;
  std::optional<std::string> summary;
  std::vector<Fact> facts;
  std::optional<ChartView> by_plan;  // where it leads in several
  std::vector<BodyLines> leads;
  std::vector<BodyLines> supports;
  std::vector<BodyLines> partners;
  std::vector<LinkTo> sections_led;
  std::vector<std::string> roles;
  std::vector<CaseCard> case_studies;
  std::vector<NoteView> notes;
  std::vector<LeftOutView> left_out;
};

struct BodyRow {
  LinkTo body;
  std::string kind;
  int leads = 0;
  int partners = 0;
};

struct BodiesView {
  Frame frame;
  Phrase lede;
  std::string caption;  ///< what the numbers of the bodies are out of
  std::vector<BodyRow> bodies;
};

struct MeaningView {
  std::string expansion;
  std::vector<LinkTo> documents;
  std::optional<std::string> place;
  std::optional<std::string> explanation;
};

struct TermView {
  std::string anchor;
  std::string term;
  std::vector<MeaningView> meanings;
  std::optional<std::string> explanation;
  std::optional<LinkTo> body;
  std::vector<NoteView> notes;
  std::vector<LeftOutView> left_out;
};

struct GlossaryView {
  Frame frame;
  Phrase lede;
  std::vector<TermView> terms;
};

struct MarkLine {
  progress::Mark mark = progress::Mark::not_recorded;
  std::string word;
  std::string meaning;
};

struct PlanKey {
  LinkTo plan;
  std::vector<std::string> statements;
};

struct HowToReadView {
  Frame frame;
  std::vector<std::string> about;
  std::vector<MarkLine> marks;
  std::vector<PlanKey> keys;
};

struct LeftOutPlace {
  LinkTo page;
  std::optional<std::string> says;
  std::optional<std::string> place;
};

struct LeftOutClass {
  std::string anchor;
  std::string kind;
  std::string why;
  std::vector<LeftOutPlace> places;
};

struct LeftOutPageView {
  Frame frame;
  Phrase lede;
  std::vector<LeftOutClass> classes;
};

struct AccessibilityView {
  Frame frame;
  std::string publisher;
  std::string site_title;
  std::string compliance;  // the statement that the regulations ask for
  std::string prepared;
  std::optional<std::string> tested;
  std::vector<std::string> paragraphs;
  std::optional<LinkTo> mailbox;
};

struct DocumentView {
  std::string anchor;
  std::string title;
  std::vector<Fact> facts;
  std::string summary;
  std::vector<LinkTo> pages;
  std::vector<NoteView> notes;
  std::vector<LeftOutView> left_out;
};

struct SourcesView {
  Frame frame;
  Phrase lede;
  std::vector<DocumentView> documents;
};

struct LinkGroup {
  std::string heading;
  std::vector<LinkTo> links;
};

struct SiteMapView {
  Frame frame;
  std::vector<LinkGroup> groups;
};

struct PlansView {
  Frame frame;
  Phrase lede;
  std::vector<PlanCard> plans;
};

struct StrategiesView {
  Frame frame;
  Phrase lede;
  std::vector<StrategyCard> strategies;
  std::vector<LinkTo> decisions;
};

struct CaseStudiesView {
  Frame frame;
  Phrase lede;
  std::vector<CaseCard> case_studies;
};

struct NotFoundView {
  Frame frame;
};

using View =
    std::variant<HomeView, PartnershipView, StrategyView, ObjectiveView, PlanView, SectionView, SummaryView, CaseStudyView,
                 DecisionView, BodyView, BodiesView, GlossaryView, HowToReadView, LeftOutPageView, AccessibilityView,
                 SourcesView, AToZView, RegisterView, SiteMapView, PlansView, StrategiesView, CaseStudiesView, ChangesView,
                 CorrectionsView, CheckView, DataView, AsPublishedView, NotFoundView, RedirectView>;

}  // namespace candour::views
