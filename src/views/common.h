// The parts that several kinds of page are put together from.
#pragma once

#include "views/addresses.h"
#include "views/material.h"
#include "views/titles.h"
#include "views/words.h"

namespace candour::views {

// ---- Around the page ----

// Title, description, navigation and footer; breadcrumb from home.
Frame frame_of(const Material& material, const PageEntry& entry, std::string kicker, std::string description);
// Adds an ancestor to the breadcrumb and its title to the page's full title.
void under(Frame& frame, const std::string& title, const Url& url);
void under_partnership(Frame& frame, const Material& material, model::Id<model::Partnership> partnership);
void under_plan(Frame& frame, const Material& material, const model::Plan& plan);
void add_source(Frame& frame, const Material& material, const model::Ref<model::Document>& document,
                const std::optional<std::string>& place);
// What every page has and this one has not got from its maker: a source (all of them), the stamp of the whole record, and
// the pages before and after it among those of its kind.
void complete(Frame& frame, const Material& material, const PageEntry& entry);
// The plan's own document and, where its reports came from others, each of those once.
void add_plan_sources(Frame& frame, const Material& material, const model::Plan& plan, const std::optional<std::string>& place);
// The page before and after this one among those that `belongs` picks, in the order of the site map. From a partnership's
// page they never lead to another partnership's.
template <class Belongs>
void set_neighbours(Frame& frame, const Material& material, const Belongs& belongs) {
  const std::vector<PageEntry>& pages = material.site_map.pages;
  const SiteMap::Stretch stretch = material.site_map.around(frame.url);
  const auto pick = [&](std::size_t at) { return LinkTo{pages[at].title, pages[at].url}; };
  for (std::size_t at = stretch.here; at-- > stretch.begin && !frame.previous;) {
    if (belongs(pages[at].page)) frame.previous = pick(at);
  }
  for (std::size_t at = stretch.here + 1; at < stretch.end && !frame.next; ++at) {
    if (belongs(pages[at].page)) frame.next = pick(at);
  }
}

// How current a plan's newest report is: its quarter, its period, its age on the day of the build.
Stamp stamp_of(const Material& material, const model::Plan& plan);
Stamp stamp_of(const Material& material, model::Id<model::Partnership> partnership);
Stamp stamp_of(const Material& material, const model::Plan& plan, const model::Update& update);
// "12 years old", "3 months old".
std::string age_text(const model::Date& from, const model::Date& as_of);

// An address at which no page stands: without breadcrumb or canonical address, and machines are told nothing of it.
void take_off_the_site(Frame& frame);

// Who is behind what a page is about: the partnership that it is of, or who published the document that it is. A name is a
// body's where a body bears it.
Publisher publisher_of(const Material& material, model::Id<model::Partnership> partnership);
Publisher publisher_of(const Material& material, const model::Document& document);
// The organisation that a page is about. A body that is a partnership is that partnership, whose page is another.
OrganisationSubject organisation(const Material& material, model::Id<model::Partnership> partnership);
OrganisationSubject organisation(const Material& material, const model::Body& body);
// What a page about a plan, a report on it or a strategy says of itself to machines.
ReportSubject report_subject(const Material& material, model::Id<model::Partnership> partnership, std::string period);
// ISO 8601 intervals: "2014-04-01/2015-03-31", "2015/2018".
std::string interval(model::FinancialYear year);
std::string interval(const model::DateRange& range);
std::string interval(const model::Years& years);

// ---- Small parts ----

LinkTo link_to(const model::Body& body);
LinkTo promises_of(const Material& material, const model::Plan& plan);
LinkTo link_to(const Material& material, const model::Ref<model::Document>& document);
SourceLine source_of(const Material& material, const model::Ref<model::Document>& document, const std::optional<std::string>& place);
std::vector<NoteView> notes_of(const Material& material, const model::Remarks& remarks);
std::vector<LeftOutView> left_out_of(const model::Remarks& remarks);
BreakdownView breakdown_view(const model::Breakdown& breakdown);
std::vector<FigureView> figures_of(const std::vector<model::Figure>& figures);
FactValue value_of(const Material& material, const model::Lead& lead);
std::vector<FactValue> values_of(const Material& material, const std::vector<model::Lead>& leads);
// "2014 to 2018", "until 2018", "Not stated".
std::string years_of(const model::Governance& group);
Fact text_fact(std::string label, std::string text);
CaseCard card_of(const Material& material, model::Id<model::CaseStudy> study);
StrategyCard card_of(const Material& material, const model::Strategy& strategy);
PlanCard card_of(const Material& material, model::Id<model::Plan> plan);
// What the card says of how the plan stands.
Phrase sentence_of(const Material& material, model::Id<model::Plan> plan);

// ---- Status ----

StatusView status_view(const model::Status& status);
// One mark per outcome of a plan (or of one of its sections, or of one aim) in the plan's order.
std::vector<TallyMark> marks_of(const Material& material, model::Id<model::Plan> plan, const progress::Snapshot& snapshot,
                                std::optional<std::size_t> section = std::nullopt, const model::Aim* aim = nullptr);
// The marks without what they are of.
std::vector<progress::Mark> marks_in(const std::vector<TallyMark>& tally);
// A line for each mark that occurs, and for "not recorded" always.
std::vector<KeyLine> key_of(const model::Plan& plan, const progress::Tally& tally);
// "Amber in this plan means in progress or on target."
std::vector<std::string> key_statements(const model::Plan& plan);

// ---- Sentences ----

// What a plan, a section or a report amounts to, every number with what it is out of.
// `gaps` are those of the same rows: where no outcome is counted, they say why.
Phrase tally_sentence(const progress::Tally& tally, const progress::Gaps& gaps);
// What a row of marks says, in a few words: "2 of 4 not started or at risk, 2 not recorded".
std::string tally_text(const progress::Tally& tally);
// "A status is known for 22 of 59 outcomes: 17 by a colour and 5 by words alone." Empty where every known one has a colour.
std::string evidence_sentence(const progress::Tally& tally);
Phrase progress_sentence(const model::Plan& plan, const progress::Snapshot* snapshot, const progress::Tally& tally,
                         const progress::Coverage& coverage, const progress::SectionSize& size, const progress::Gaps& gaps);
Phrase coverage_sentence(const model::Plan& plan, const progress::Coverage& coverage);
std::string size_text(const model::Plan& plan, const progress::SectionSize& size);
std::string row_label(const model::Plan& plan);
// What a section's rows leave open.
std::vector<std::string> gap_statements(const model::Plan& plan, const progress::Gaps& gaps, const progress::Tally* tally,
                                        const progress::Coverage* coverage);

}  // namespace candour::views
