#include "print/document.h"

#include <type_traits>
#include <utility>

#include "print/bodies.h"
#include "print/opening.h"
#include "print/prose.h"
#include "print/references.h"

namespace candour::print {
namespace {

// What the document of each kind of page is called; the other kinds have none.
constexpr std::string_view name_of(const views::SectionView&) { return "section"; }
constexpr std::string_view name_of(const views::PlanView&) { return "plan"; }
constexpr std::string_view name_of(const views::ObjectiveView&) { return "objective"; }
constexpr std::string_view name_of(const views::StrategyView&) { return "strategy"; }
constexpr std::string_view name_of(const views::SummaryView&) { return "report"; }
constexpr std::string_view name_of(const views::CaseStudyView&) { return "case study"; }

template <class View>
concept HasDocument = requires(const View& view) { name_of(view); };

template <class View>
double width_of_references(const View& view) {
  if constexpr (requires { reference_width(view); }) return reference_width(view);
  else return 0;
}

void check_all_pictures(const views::View& view, diagnostics::Diagnostics& diagnostics) {
  if (const auto* study = std::get_if<views::CaseStudyView>(&view)) check_pictures(study->text, diagnostics);
  const auto* strategy = std::get_if<views::StrategyView>(&view);
  if (strategy == nullptr) return;
  for (const views::ChapterView& chapter : strategy->chapters) check_pictures(chapter.text, diagnostics);
}

typeset::Flow flow_around(const Page& page, Body body) {
  typeset::Flow flow;
  flow.information = information_of(page);
  flow.running = running_of(page);
  add_title(page, flow.blocks);
  append(flow.blocks, std::move(body.opening));
  add_stamp(page, flow.blocks);
  append(flow.blocks, std::move(body.main));
  add_sources(page, flow.blocks);
  return flow;
}

}  // namespace

std::optional<typeset::Flow> flow_of(const views::View& view, const Edition& edition) {
  return std::visit(
      [&](const auto& it) -> std::optional<typeset::Flow> {
        if constexpr (HasDocument<std::decay_t<decltype(it)>>) {
          views::FirstUses uses(edition.terms, it.frame.documents, it.frame.own_terms);
          const Page page{it.frame, edition, uses, width_of_references(it)};
          return flow_around(page, body_of(page, it));
        } else {
          return std::nullopt;
        }
      },
      view);
}

std::string_view name_of(const views::View& view) {
  return std::visit(
      [](const auto& it) -> std::string_view {
        if constexpr (HasDocument<std::decay_t<decltype(it)>>) return name_of(it);
        else return "";
      },
      view);
}

std::optional<Printed> print(const views::View& view, const Edition& edition, Press press, diagnostics::Diagnostics& diagnostics,
                             const std::vector<pdf::Attachment>& attachments) {
  const std::optional<typeset::Flow> flow = flow_of(view, edition);
  if (!flow) return std::nullopt;
  check_all_pictures(view, diagnostics);
  const std::optional<typeset::Document> document = press.typesetter.set(*flow, diagnostics);
  if (!document) return std::nullopt;
  return Printed{press.writer.write(*document, attachments), document->pages.size()};
}

}  // namespace candour::print
