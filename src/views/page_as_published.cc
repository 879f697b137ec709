// A frozen report: all that it and its plan said on the day, whatever was put right since.
#include <fmt/format.h>

#include <algorithm>

#include "views/page_makers.h"
#include "views/published_words.h"

namespace candour::views {

using ledger::FrozenPart;
using ledger::FrozenReport;
using ledger::FrozenValue;
using ledger::Part;

namespace {

class AsPublished {
 public:
  AsPublished(const Material& material, const FrozenReport& report) : material_(material), report_(report) {}

  std::vector<PublishedGroup> run() {
    add_group("the-report", "The report");
    add_parts(Part::report);
    for (const FrozenPart& part : report_.parts) {
      switch (part.part) {
        case Part::section: add_section(part); break;
        case Part::aim:
        case Part::action: add(part, "progress"); break;
        case Part::outcome: add(part, "status"); break;
        case Part::plan:
        case Part::report:
        case Part::progress:
        case Part::status: break;  // the plan and the report have groups of their own; the others stand with what they are of
      }
    }
    add_group("the-plan", "The plan as a whole");
    add_parts(Part::plan);
    return std::move(groups_);
  }

 private:
  void add_group(std::string anchor, std::string heading) { groups_.push_back({std::move(anchor), std::move(heading), {}}); }

  void add_section(const FrozenPart& part) {
    const std::string slug = part.name.substr(part.name.find(' ') + 1);
    const FrozenValue* title = part.find("title");
    const bool is_known = title != nullptr && title->published;
    add_group("section-" + slug, "Section: " + (is_known ? in_words(material_.record, "title", *title->published).front() : slug));
    add(part, "");
  }

  void add_parts(Part wanted) {
    for (const FrozenPart& part : report_.parts) {
      if (part.part == wanted) add(part, "");
    }
  }

  // With what the report says of it: its part has the same name after another first word. Both may hold a note; one list has
  // each name once (HTML, 4.4.9).
  void add(const FrozenPart& part, std::string_view reported) {
    PublishedItem& item = groups_.back().items.emplace_back();
    item.heading = heading_of_part(part.name);
    add_fields(part, item);
    if (reported.empty()) return;
    const FrozenPart* entry = report_.find(fmt::format("{}{}", reported, part.name.substr(part.name.find(' '))));
    if (entry == nullptr) return;
    const std::size_t of_plan = item.fields.size();
    add_fields(*entry, item);
    const auto begin = item.fields.begin(), middle = begin + static_cast<std::ptrdiff_t>(of_plan);
    for (auto field = middle; field != item.fields.end(); ++field) {
      const bool is_taken = std::any_of(begin, middle, [&](const PublishedField& other) { return other.label == field->label; });
      if (is_taken) field->label += ", in the report";
    }
  }

  void add_fields(const FrozenPart& part, PublishedItem& item) const {
    std::vector<FrozenValue> values = part.fields;
    // The heading says them already.
    std::erase_if(values, [](const FrozenValue& value) { return value.field == "ref" || value.field == "slug"; });
    std::stable_sort(values.begin(), values.end(), [](const auto& a, const auto& b) { return reading_order(a.field) < reading_order(b.field); });
    for (const FrozenValue& value : values) {
      PublishedField& field = item.fields.emplace_back();
      field.label = label_of_field(value.field);
      if (value.published) field.values = in_words(material_.record, value.field, *value.published);
      if (value.removed != nullptr) {
        field.remark = fmt::format("Removed on {}: {}.", in_words(value.removed->date), label_of(value.removed->kind));
      } else if (!value.corrections.empty()) {
        const model::Correction& last = *value.corrections.back();
        const std::string now = last.now ? in_one_text(material_.record, value.field, last.now->text) : "nothing";
        field.remark = fmt::format("Corrected on {} to: {} {}", in_words(last.date), sentence(now), sentence(last.reason));
      }
    }
  }

  const Material& material_;
  const FrozenReport& report_;
  std::vector<PublishedGroup> groups_;
};

}  // namespace

AsPublishedView make(const Material& material, const PageEntry& entry, const AsPublishedPage& page) {
  const model::Plan& plan = material.record.at(page.plan);
  const model::Update& update = plan.updates[page.update];
  const FrozenReport& report = *material.ledger.find(page.plan, page.update);
  const Url current = url_of(material.record, plan, update);
  AsPublishedView view;
  const std::string whole = title_of(plan) + ", " + title_of(material.record.at(plan.partnership));
  view.frame = frame_of(material, entry, whole, whole + ": the " + report_name(update) + " as it was published, word for word.");
  under_plan(view.frame, material, plan);
  under(view.frame, title_of(plan, update), current);
  view.frame.stamp = stamp_of(material, plan, update);
  add_source(view.frame, material, update.document, update.label);
  view.lede = {{"This is what was published, word for word. ", true},
               {"What was put right since is marked beside it. Nothing here is ever changed in silence.", false}};
  view.facts = {text_fact("Frozen on", in_words(report.statement->frozen)), text_fact("By", report.statement->by),
                text_fact("Fingerprint", report.statement->digest)};
  view.facts.back().values.front().url = check_url();
  view.corrected = {"Read the same report as it stands today", current};
  view.groups = AsPublished(material, report).run();
  for (const PublishedGroup& group : view.groups) view.contents.push_back({group.heading, {entry.url.address + "#" + group.anchor}});
  return view;
}

}  // namespace candour::views
