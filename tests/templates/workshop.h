// A set of templates made of string literals, for tests.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "diagnostics/print.h"
#include "json/node.h"
#include "templates/json_value.h"
#include "templates/shape.h"
#include "templates/template_set.h"

namespace candour::templates {

class Workshop {
 public:
  using Named = std::pair<std::string, std::string>;

  // The first template is the one that is rendered and checked.
  explicit Workshop(const std::vector<Named>& templates, Unknown unknown = Unknown::is_an_error) : unknown_(unknown) {
    for (const auto& [name, text] : templates) set.add(name, sources.add(name + ".html", text), diagnostics);
    set.link(unknown, diagnostics);
    first_ = templates.front().first;
  }
  explicit Workshop(const std::string& text, Unknown unknown = Unknown::is_an_error)
      : Workshop({{"page", text}}, unknown) {}

  std::string render(Value root, const UrlWriter* write_url = nullptr) {
    std::string out;
    set.render(first_, root, {write_url, unknown_}, out, diagnostics);
    return out;
  }
  // Of JSON; what `data` points to stays alive as long as the workshop.
  std::string render(const std::string& data) {
    const std::optional<json::Node> parsed = json::parse(sources, sources.add("data.json", data), diagnostics);
    return parsed ? render(json_value(nodes_.emplace_back(*parsed))) : "(the data is not JSON)";
  }
  template <class T>
  void check() {
    set.check(first_, type_of<T>(), diagnostics);
  }
  // Everything reported so far, as people see it.
  std::string reported() const { return diagnostics::for_people(diagnostics, sources, diagnostics::Colour::off); }

  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  TemplateSet set{sources};

 private:
  Unknown unknown_;
  std::string first_;
  std::deque<json::Node> nodes_;
};

// The page, or all messages when there are any.
inline std::string page(const std::vector<Workshop::Named>& templates, const std::string& data = "{}") {
  Workshop workshop(templates);
  const std::string out = workshop.render(data);
  return workshop.diagnostics.has_errors() ? workshop.reported() : out;
}
inline std::string page(const std::string& text, const std::string& data = "{}") {
  return page({{"page", text}}, data);
}

// Only the messages.
inline std::string mistakes(const std::vector<Workshop::Named>& templates) { return Workshop(templates).reported(); }
inline std::string mistakes(const std::string& text) { return Workshop(text).reported(); }

}  // namespace candour::templates
