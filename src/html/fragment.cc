#include "html/fragment.h"

#include <map>

#include "html/shape_list.h"
#include "html/tags.h"
#include "views/addresses.h"
#include "views/chart_makers.h"
#include "views/words.h"

namespace candour::html {

using templates::Html;

struct FragmentFive {
  std::vector<Html> marks;
};

struct FragmentRow {
  std::optional<Html> mark;
  std::string label;
  std::string count;
  std::string of;
};

struct FragmentTally {
  std::string heading;
  std::string label_heading;
  std::string count_heading;
  std::string of_heading;
  std::vector<FragmentFive> fives;  // a mark for each thing that was counted
  std::vector<FragmentRow> rows;
};

struct FragmentPart {
  templates::Url url;
  std::string title;
  std::string plan;
  std::string says;
  std::string basis;
};

struct FragmentSource {
  templates::Url url;
  std::string text;
  std::string says;
};

struct FragmentView {
  Html colours;
  std::string language;
  std::string of;
  std::string title;
  std::vector<std::string> says;
  std::vector<FragmentTally> tallies;
  std::string parts_heading;
  std::vector<FragmentPart> parts;
  std::vector<views::BriefChange> changes;
  std::string sources_heading;
  std::vector<FragmentSource> sources;
};

}  // namespace candour::html

namespace candour::templates {

template <>
struct Shape<html::FragmentFive> {
  static void describe(Fields<html::FragmentFive>& f) { f("marks", &html::FragmentFive::marks); }
};

template <>
struct Shape<html::FragmentRow> {
  using V = html::FragmentRow;
  static void describe(Fields<V>& f) {
    f("mark", &V::mark);
    f("label", &V::label);
    f("count", &V::count);
    f("of", &V::of);
  }
};

template <>
struct Shape<html::FragmentTally> {
  using V = html::FragmentTally;
  static void describe(Fields<V>& f) {
    f("heading", &V::heading);
    f("label_heading", &V::label_heading);
    f("count_heading", &V::count_heading);
    f("of_heading", &V::of_heading);
    list<&V::fives>(f, "fives");
    list<&V::rows>(f, "rows");
  }
};

template <>
struct Shape<html::FragmentPart> {
  using V = html::FragmentPart;
  static void describe(Fields<V>& f) {
    f("url", &V::url);
    f("title", &V::title);
    f("plan", &V::plan);
    f("says", &V::says);
    f("basis", &V::basis);
  }
};

template <>
struct Shape<views::BriefChange> {
  using V = views::BriefChange;
  static void describe(Fields<V>& f) {
    f("heading", &V::heading);
    f("says", &V::says);
  }
};

template <>
struct Shape<html::FragmentSource> {
  using V = html::FragmentSource;
  static void describe(Fields<V>& f) {
    f("url", &V::url);
    f("text", &V::text);
    f("says", &V::says);
  }
};

template <>
struct Shape<html::FragmentView> {
  using V = html::FragmentView;
  static void describe(Fields<V>& f) {
    f("colours", &V::colours);
    f("language", &V::language);
    f("of", &V::of);
    f("title", &V::title);
    f("says", &V::says);
    list<&V::tallies>(f, "tallies");
    f("parts_heading", &V::parts_heading);
    list<&V::parts>(f, "parts");
    list<&V::changes>(f, "changes");
    f("sources_heading", &V::sources_heading);
    list<&V::sources>(f, "sources");
  }
};

}  // namespace candour::templates

namespace candour::html {

namespace {

// What is drawn for each mark, by the id of its symbol: a page uses its symbols by their ids, but an id of ours may be taken
// on the page of another.
std::map<std::string, std::string, std::less<>> drawings_of(std::string_view symbols) {
  std::map<std::string, std::string, std::less<>> drawings;
  std::string_view id;
  std::size_t begin = 0;
  for (Tags tags(symbols); tags.next();) {
    const Tag& tag = tags.tag();
    if (tag.name != "symbol") continue;
    if (tag.closes) {
      drawings.emplace(id, symbols.substr(begin, tags.position() - begin));
    } else {
      id = attribute(tag, "id");
      begin = symbols.size() - tags.rest().size();
    }
  }
  return drawings;
}

class FragmentMaker {
 public:
  FragmentMaker(std::string_view symbols, const std::string& colours, const views::Brief& brief)
      : drawings_(drawings_of(symbols)), colours_(colours), brief_(brief) {}

  FragmentView run() const {
    FragmentView view;
    view.colours.markup = "<style>\n" + colours_ + "</style>";
    view.language = brief_.language;
    view.title = brief_.title;
    const std::vector<views::BriefSection> sections = views::sections_of(brief_);
    view.says = sections.front().paragraphs;
    view.of = view.says.front();
    view.says.erase(view.says.begin());
    for (const views::BriefTally& tally : brief_.tallies) view.tallies.push_back(tally_of(tally));
    view.parts_heading = views::kPartsHeading;
    for (const views::BriefPart& part : brief_.parts) {
      view.parts.push_back({{part.to.url.address}, part.ref + " " + part.to.text, part.plan.text, views::recorded_of(part), part.basis});
    }
    view.changes = brief_.changes;
    view.sources_heading = sections.back().heading;
    for (const views::BriefItem& it : sections.back().items) view.sources.push_back({{it.link.url.address}, it.link.text, it.says});
    return view;
  }

 private:
  FragmentTally tally_of(const views::BriefTally& tally) const {
    FragmentTally made{tally.heading, tally.label_heading, tally.count_heading, std::string(views::kOutOf), {}, {}};
    for (const views::BriefCount& it : tally.counts) {
      const std::optional<Html> mark = it.mark ? std::optional(mark_of(it.name)) : std::nullopt;
      made.rows.push_back({mark, it.label, views::number_text(it.count), views::number_text(tally.of)});
    }
    if (tally.marks.size() > views::kMostMarks) return made;
    for (std::size_t i = 0; i < tally.marks.size(); ++i) {
      if (i % 5 == 0) made.fives.emplace_back();
      made.fives.back().marks.push_back(mark_of(views::slug_of(tally.marks[i])));
    }
    return made;
  }

  // Its size and colour are said twice: an editor may keep the drawing and take out the styles.
  Html mark_of(std::string_view name) const {
    const auto drawing = drawings_.find("mark-" + std::string(name));
    if (drawing == drawings_.end()) return {};
    return Html{"<svg class=\"cs-mark cs-" + std::string(name) +
                "\" width=\"22\" height=\"22\" viewBox=\"0 0 24 24\" fill=\"currentColor\" aria-hidden=\"true\" focusable=\"false\">" +
                drawing->second + "</svg>"};
  }

  const std::map<std::string, std::string, std::less<>> drawings_;
  const std::string& colours_;
  const views::Brief& brief_;
};

}  // namespace

const templates::Type& fragment_type() { return templates::type_of<FragmentView>(); }

std::string fragment_of(const Surroundings& site, const views::Brief& brief, diagnostics::Diagnostics& diagnostics) {
  std::string fragment;
  if (!brief.base_url) return fragment;
  const templates::UrlWriter write_url = [&](std::string_view address, std::string& out) {
    out += views::whole_address(brief.base_url, {std::string(address)});
  };
  templates::RenderOptions options;
  options.write_url = &write_url;
  std::string symbols;
  const FragmentView nothing;
  if (!site.templates.render("symbols", templates::value_of(nothing), options, symbols, diagnostics)) return {};
  const FragmentView view = FragmentMaker(symbols, site.fragment_colours, brief).run();
  if (!site.templates.render(kFragmentTemplate, templates::value_of(view), options, fragment, diagnostics)) return {};
  return fragment;
}

}  // namespace candour::html
