// Templates: the input is a page and, behind a NUL, a partial `part`. They are rendered once with harmless data and once
// with data that would be markup: both pages have the same markup, or the templates are refused or print something raw.
#include <algorithm>

#include "json/node.h"
#include "target.h"
#include "templates/json_value.h"
#include "templates/template_set.h"

using namespace candour;

namespace {

constexpr std::string_view kHarmless =
    R"({"a": "www", "b": "w", "c": true, "none": [], "group": {"a": "ww"}, "list": [{"b": "w"}, {"b": "www"}]})";
constexpr std::string_view kHostile =
    R"({"a": "<b>", "b": "\"", "c": true, "none": [], "group": {"a": "'&"}, "list": [{"b": ">"}, {"b": "{{a}}<script>"}]})";

// What of a page can act as markup.
std::string markup(std::string page) {
  std::erase_if(page, [](char c) { return std::string_view("<>\"").find(c) == std::string_view::npos; });
  return page;
}

// `{{{a}}}` and `{{&a}}` print data as it is, which is what they are for.
bool may_print_raw(std::string_view input) {
  return input.find('&') != std::string_view::npos || input.find("{{{") != std::string_view::npos;
}

class Templates {
 public:
  explicit Templates(std::string_view input) {
    const std::size_t cut = std::min(input.find('\0'), input.size());
    set_.add("page", sources_.add("page", std::string(input.substr(0, cut))), diagnostics_);
    set_.add("part", sources_.add("part", std::string(input.substr(std::min(cut + 1, input.size())))), diagnostics_);
    set_.link(templates::Unknown::is_empty, diagnostics_);
  }

  // Nothing where a mistake was found.
  std::optional<std::string> rendered(std::string_view data) {
    const auto root = json::parse(sources_, sources_.add("data", std::string(data)), diagnostics_);
    std::string page;
    if (diagnostics_.has_errors() || !root) return std::nullopt;
    const bool whole = set_.render("page", templates::json_value(*root), {nullptr, templates::Unknown::is_empty}, page, diagnostics_);
    fuzz::promised(whole != diagnostics_.has_errors(), "a page is whole, or there is a mistake");
    if (!whole) return std::nullopt;
    return page;
  }

  void print() const { diagnostics::for_people(diagnostics_, sources_, diagnostics::Colour::off); }

 private:
  diagnostics::Sources sources_;
  diagnostics::Diagnostics diagnostics_;
  templates::TemplateSet set_{sources_};
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  Templates set(input);
  const auto harmless = set.rendered(kHarmless);
  const auto hostile = harmless ? set.rendered(kHostile) : std::nullopt;
  if (harmless && hostile && !may_print_raw(input)) fuzz::promised(markup(*harmless) == markup(*hostile), "data adds no markup to a page");
  set.print();
  return 0;
}
