// How the content files spell the record's kinds and states.
#pragma once

#include "json/object.h"
#include "model/record.h"

namespace candour::json {

using namespace std::string_view_literals;

// One row of a table of names.
template <class E>
using Name = std::pair<std::string_view, E>;

// How a value is spelled in the content files.
template <class E>
std::string_view spelled(E value) {
  for (const auto& [name, candidate] : Names<E>::all) {
    if (candidate == value) return name;
  }
  return "";
}

template <>
struct Names<model::DocumentKind> {
  static constexpr std::string_view what = "kind of document";
  static constexpr std::array<Name<model::DocumentKind>, 3> all = {{{"action-plan", model::DocumentKind::action_plan},
                                                                    {"strategy", model::DocumentKind::strategy},
                                                                    {"decision-report", model::DocumentKind::decision_report}}};
};

template <>
struct Names<model::NoteKind> {
  using K = model::NoteKind;
  static constexpr std::string_view what = "kind of note";
  static constexpr std::array<Name<K>, 13> all = {{{"date-conflict", K::date_conflict},
                                                   {"figure-conflict", K::figure_conflict},
                                                   {"name-conflict", K::name_conflict},
                                                   {"status-conflict", K::status_conflict},
                                                   {"spelling", K::spelling},
                                                   {"lost-in-extract", K::lost_in_extract},
                                                   {"wrong-date-of-law", K::wrong_date_of_law},
                                                   {"wording-unclear", K::wording_unclear},
                                                   {"dangling-reference", K::dangling_reference},
                                                   {"not-comparable", K::not_comparable},
                                                   {"structure", K::structure},
                                                   {"gap", K::gap},
                                                   {"inference", K::inference}}};
};

template <>
struct Names<model::WithheldClass> {
  using K = model::WithheldClass;
  static constexpr std::string_view what = "class of withheld matter";
  static constexpr std::array<Name<K>, 14> all = {{{"officer-names", K::officer_names},
                                                   {"staff-initials", K::staff_initials},
                                                   {"member-of-the-public", K::member_of_the_public},
                                                   {"volunteer-name", K::volunteer_name},
                                                   {"signed-public-role", K::signed_public_role},
                                                   {"internal-query", K::internal_query},
                                                   {"candid-remark", K::candid_remark},
                                                   {"operational-detail", K::operational_detail},
                                                   {"named-business", K::named_business},
                                                   {"school-and-incident", K::school_and_incident},
                                                   {"faith-community", K::faith_community},
                                                   {"identifiable-household", K::identifiable_household},
                                                   {"small-count", K::small_count},
                                                   {"camera-coverage", K::camera_coverage}}};
};

template <>
struct Names<model::BodyKind> {
  using K = model::BodyKind;
  static constexpr std::string_view what = "kind of body";
  static constexpr std::array<Name<K>, 16> all = {{{"council", K::council},
                                                   {"police", K::police},
                                                   {"fire-and-rescue", K::fire_and_rescue},
                                                   {"probation", K::probation},
                                                   {"health", K::health},
                                                   {"charity", K::charity},
                                                   {"school", K::school},
                                                   {"company", K::company},
                                                   {"scheme", K::scheme},
                                                   {"service", K::service},
                                                   {"team", K::team},
                                                   {"group", K::group},
                                                   {"board", K::board},
                                                   {"office", K::office},
                                                   {"partnership", K::partnership},
                                                   {"public", K::public_at_large}}};
};

template <>
struct Names<model::Qualifier> {
  using K = model::Qualifier;
  static constexpr std::string_view what = "qualifier";
  static constexpr std::array<Name<K>, 5> all = {{{"exactly", K::exactly},
                                                  {"about", K::about},
                                                  {"over", K::over},
                                                  {"at-least", K::at_least},
                                                  {"at-most", K::at_most}}};
};

template <>
struct Names<model::Counted> {
  using K = model::Counted;
  static constexpr std::string_view what = "kind of what is counted";
  static constexpr std::array<Name<K>, 2> all = {{{"things", K::things}, {"people", K::people}}};
};

template <>
struct Names<model::Comparator> {
  using K = model::Comparator;
  static constexpr std::string_view what = "comparator";
  static constexpr std::array<Name<K>, 3> all = {
      {{"at-least", K::at_least}, {"at-most", K::at_most}, {"exactly", K::exactly}}};
};

template <>
struct Names<model::Per> {
  using K = model::Per;
  static constexpr std::string_view what = "rhythm";
  static constexpr std::array<Name<K>, 3> all = {{{"month", K::month}, {"quarter", K::quarter}, {"year", K::year}}};
};

template <>
struct Names<model::StrategyStanding> {
  using K = model::StrategyStanding;
  static constexpr std::string_view what = "standing of a strategy";
  static constexpr std::array<Name<K>, 4> all = {
      {{"adopted", K::adopted},
       {"draft", K::draft},
       {"superseded", K::superseded},
       {"known-through-another-document", K::known_through_another_document}}};
};

template <>
struct Names<model::ObjectiveLabel> {
  using K = model::ObjectiveLabel;
  static constexpr std::string_view what = "label";
  static constexpr std::array<Name<K>, 2> all = {{{"objective", K::objective}, {"priority", K::priority}}};
};

template <>
struct Names<model::Basis> {
  using K = model::Basis;
  static constexpr std::string_view what = "basis";
  static constexpr std::array<Name<K>, 3> all = {{{"stated", K::stated}, {"inferred", K::inferred}, {"none", K::none}}};
};

template <>
struct Names<model::Strength> {
  using K = model::Strength;
  static constexpr std::string_view what = "strength";
  static constexpr std::array<Name<K>, 2> all = {{{"clear", K::clear}, {"weak", K::weak}}};
};

template <>
struct Names<model::PlanStanding> {
  using K = model::PlanStanding;
  static constexpr std::string_view what = "standing of a plan";
  static constexpr std::array<Name<K>, 3> all = {{{"draft", K::draft}, {"live", K::live}, {"final", K::final}}};
};

template <>
struct Names<model::RowLevel> {
  using K = model::RowLevel;
  static constexpr std::string_view what = "row";
  static constexpr std::array<Name<K>, 2> all = {{{"aim", K::aim}, {"action", K::action}}};
};

template <>
struct Names<model::Column> {
  using K = model::Column;
  static constexpr std::string_view what = "column";
  static constexpr std::array<Name<K>, 10> all = {{{"leads", K::leads},
                                                   {"lead_groups", K::lead_groups},
                                                   {"partners", K::partners},
                                                   {"resources", K::resources},
                                                   {"when_by", K::when_by},
                                                   {"outcomes", K::outcomes},
                                                   {"targets", K::targets},
                                                   {"progress", K::progress},
                                                   {"status", K::status},
                                                   {"indicators", K::indicators}}};
};

template <>
struct Names<model::Absence> {
  using K = model::Absence;
  static constexpr std::string_view what = "reason for an empty cell";
  static constexpr std::array<Name<K>, 5> all = {{{"not-in-plan", K::not_in_plan},
                                                  {"blank-in-source", K::blank_in_source},
                                                  {"given-as-not-applicable", K::given_as_not_applicable},
                                                  {"lost-in-extract", K::lost_in_extract},
                                                  {"withheld", K::withheld}}};
};

template <>
struct Names<model::Colour> {
  using K = model::Colour;
  static constexpr std::string_view what = "colour";
  static constexpr std::array<Name<K>, 3> all = {{{"green", K::green}, {"amber", K::amber}, {"red", K::red}}};
};

template <>
struct Names<model::Delivery> {
  using K = model::Delivery;
  static constexpr std::string_view what = "state";
  static constexpr std::array<Name<K>, 6> all = {{{"complete", K::complete},
                                                  {"in-progress", K::in_progress},
                                                  {"at-risk", K::at_risk},
                                                  {"not-started", K::not_started},
                                                  {"not-started-or-at-risk", K::not_started_or_at_risk},
                                                  {"withdrawn", K::withdrawn}}};
};

template <>
struct Names<model::Hidden> {
  using K = model::Hidden;
  static constexpr std::string_view what = "reason for a number not shown";
  static constexpr std::array<Name<K>, 3> all = {{{"beside-small-count", K::beside_small_count},
                                                  {"near-earlier-count", K::near_earlier_count},
                                                  {"of-few-people", K::of_few_people}}};
};

// Only what a report can say; the other states follow from what it leaves out.
template <>
struct Names<model::Reporting> {
  using K = model::Reporting;
  static constexpr std::string_view what = "reporting";
  static constexpr std::array<Name<K>, 2> all = {{{"not-due", K::not_due}, {"withheld", K::withheld}}};
};

template <>
struct Names<model::ProgressKind> {
  using K = model::ProgressKind;
  static constexpr std::string_view what = "kind of progress entry";
  static constexpr std::array<Name<K>, 3> all = {
      {{"update", K::update}, {"none-recorded", K::none_recorded}, {"withheld", K::withheld}}};
};

template <>
struct Names<model::Conformance> {
  using K = model::Conformance;
  static constexpr std::string_view what = "conformance status";
  static constexpr std::array<Name<K>, 3> all = {{{"fully", K::full}, {"partially", K::partial}, {"not", K::none}}};
};

template <>
struct Names<model::StatementShape> {
  using K = model::StatementShape;
  static constexpr std::string_view what = "shape of a statement";
  static constexpr std::array<Name<K>, 1> all = {{{"candour-statement/1", K::first}}};
};

}  // namespace candour::json
