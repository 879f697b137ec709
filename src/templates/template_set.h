// Templates in a dialect of Mustache: parsed once, checked against the types they are given, rendered many times.
//
//   TemplateSet templates(sources);
//   for (each file) templates.add("plan", file_id, diagnostics);
//   templates.link(Unknown::is_an_error, diagnostics);
//   templates.check("plan", type_of<PlanView>(), diagnostics);      // shape.h says what a PlanView has
//   if (diagnostics.has_errors()) stop;
//   std::string page;
//   templates.render("plan", value_of(view), {&write_url}, page, diagnostics);
//
// The language. {{name}} prints, escaped for where it stands; {{{name}}} and {{&name}} print markup. {{#name}} …
// {{/name}} is shown once for a value, and once for each item of a list; {{^name}} … {{/name}} when there is none.
// Inside, the value's own names come first, and {{.}} is the value itself; {{a.b}} is field b of a. {{>name}} includes
// a template,
// {{>*name}} one whose name is the value of `name`. {{<layout}}{{$title}}…{{/title}}{{/layout}} includes a template
// and replaces its blocks {{$title}}…{{/title}}. {{! says nothing }}; {{=<% %>=}} changes the marks. There is no more:
// what a page says is worked out in C++.
//
// What it refuses. A name that does not exist is an error with its place, never an empty string. HTML is followed while
// templates are linked: a variable in a script, a style, an event handler or a value without quotation marks is an
// error, and so is, at rendering, a link to anything but http, https, mailto, tel or a relative address.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "templates/link.h"
#include "templates/program.h"
#include "templates/render.h"
#include "templates/type.h"
#include "templates/value.h"

namespace candour::templates {

class TemplateSet {
 public:
  // `sources` holds the files that are added; it must outlive the set.
  explicit TemplateSet(const diagnostics::Sources& sources) : sources_(sources) {}

  // Parses a file and keeps it as the template `name`; a name can be given once. Reports every mistake in it. Templates
  // that did not parse stay known by name, so that linking says nothing false about them.
  bool add(std::string name, diagnostics::FileId file, diagnostics::Diagnostics& diagnostics);

  // To be called once, after the last add() and before what follows. Reports templates and blocks that are named but do
  // not exist (unless unknown names are empty) and variables in unsafe places.
  bool link(Unknown unknown, diagnostics::Diagnostics& diagnostics);

  // The first character of a template that the set has: the place to speak of it as a whole.
  diagnostics::Span start_of(std::string_view name) const { return {library_.find(name)->file, 0, 0}; }
  bool contains(std::string_view name) const { return library_.find(name) != nullptr; }
  // Whether a template of the set includes this one, or fills its blocks, by its name.
  bool is_included(std::string_view name) const;
  // In alphabetical order; good for as long as the set.
  std::vector<std::string_view> names() const { return library_.all_names(); }

  // Reports every use of a name that `root` (a struct, see type_of) and the sections around do not have, in this
  // template and in all it includes.
  bool check(std::string_view name, const Type& root, diagnostics::Diagnostics& diagnostics) const;

  // Appends the page to `out`. False when something was reported; `out` is then not fit to be published. Thread-safe,
  // given a `diagnostics` of its own, and without allocations once `out` has room.
  bool render(std::string_view name, Value root, const RenderOptions& options, std::string& out,
              diagnostics::Diagnostics& diagnostics) const;

 private:
  // The template, or nullptr and a diagnostic.
  const Program* find(std::string_view name, diagnostics::Diagnostics& diagnostics) const;

  const diagnostics::Sources& sources_;
  Library library_;
};

}  // namespace candour::templates
