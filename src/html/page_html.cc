#include "html/page_html.h"

#include <fmt/format.h>

#include "html/bind.h"
#include "html/first_uses.h"
#include "html/fragment.h"
#include "html/relative.h"
#include "html/start_shape.h"
#include "views/frame_of.h"

namespace candour::html {

using diagnostics::Code;
using diagnostics::Diagnostics;

namespace {

constexpr Code kMissingTemplate{"html/missing-template"};

std::vector<PageType> all_pages() {
  std::vector<PageType> all;
  for (const auto& group : {plan_pages(), strategy_pages(), people_pages(), reference_pages(), honest_pages()}) {
    all.insert(all.end(), group.begin(), group.end());
  }
  all.push_back({kStartTemplate, &templates::type_of<views::StartView>()});
  return all;
}

}  // namespace

void check_templates(const templates::TemplateSet& templates, diagnostics::FileId folder, Diagnostics& diagnostics) {
  std::vector<PageType> all = all_pages();
  all.push_back({kFragmentTemplate, &fragment_type()});
  for (const PageType& page : all) {
    if (templates.contains(page.template_name)) {
      templates.check(page.template_name, *page.type, diagnostics);
    } else {
      diagnostics.error(kMissingTemplate, {folder, 0, 0}, fmt::format("there is no template `{}.mustache`", page.template_name),
                        {"put it back: every kind of page has one; `candour templates DIR` writes a full set"});
    }
  }
}

Page render(const Surroundings& site, const views::View& view, Diagnostics& diagnostics) {
  const views::Frame& frame = views::frame_of(view);
  const Bound bound = std::visit([](const auto& it) { return bind(it); }, view);
  const bool anywhere = std::holds_alternative<views::NotFoundView>(view);
  const templates::UrlWriter write_url = [&](std::string_view address, std::string& out) {
    const std::string_view published = site.assets.published(address);
    if (anywhere) out += rooted(site.base_path, published);
    else append_relative(frame.url.address, published, out);
  };
  templates::RenderOptions options;
  options.write_url = &write_url;
  // Kept from page to page: to grow a buffer to the size of a page, copying what is there each time, is dear.
  static thread_local std::string rendered;
  rendered.clear();
  const diagnostics::Span made_by = site.templates.start_of(bound.template_name);
  files::RelPath path = files::RelPath::of(file_of(frame.url.address));
  if (!site.templates.render(bound.template_name, bound.value, options, rendered, diagnostics)) return {{std::move(path), {}}, made_by, {}};
  views::FirstUses uses(site.terms, frame.documents, frame.own_terms);
  const bool is_glossary = std::holds_alternative<views::GlossaryView>(view);
  FirstUseMarker marker(rendered, uses, write_url);
  FaultFinder finder(rendered);
  for (Tags tags(rendered); tags.next();) {
    if (!is_glossary) marker.meet(tags);
    finder.meet(tags);
  }
  return {{std::move(path), marker.marked()}, made_by, finder.faults()};
}

}  // namespace candour::html
