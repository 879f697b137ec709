#include "html/page_faults.h"

#include <fmt/format.h>

#include <algorithm>

namespace candour::html {

using diagnostics::Code;
using diagnostics::Diagnostics;
using diagnostics::Span;

namespace {

struct Wording {
  Code code;
  std::string_view says;  // "a page made by this template " and then
  std::string_view hint;
};

Wording wording_of(PageFault fault) {
  switch (fault) {
    case PageFault::status_without_word:
      return {Code{"html/status-without-word"}, "shows a status without its word", "print `{{>status}}`, or the word beside the mark: colour and shape alone say nothing to some"};
    case PageFault::status_without_mark:
      return {Code{"html/status-without-mark"}, "shows a status without its mark", "print `{{>status}}`, or `{{>mark}}` before the word"};
    case PageFault::mark_without_word:
      return {Code{"html/mark-without-word"}, "shows a mark with no word beside it", "print the word in the same element, or give a crowd of marks the class `few`"};
    case PageFault::table_without_caption:
      return {Code{"html/table-without-caption"}, "has a table without a caption", "begin the table with `<caption>…</caption>`, which says what it shows"};
    case PageFault::table_without_headers:
      return {Code{"html/table-without-headers"}, "has a table without header cells", "make the head of each column `<th scope=\"col\">`, and of each row `<th scope=\"row\">`"};
    case PageFault::header_without_scope:
      return {Code{"html/header-without-scope"}, "has a header cell that does not say what it heads", "write `<th scope=\"col\">` or `<th scope=\"row\">`"};
    case PageFault::blank_cell:
      return {Code{"html/blank-cell"}, "has a blank cell in a table", "say in the cell why there is nothing, e.g. `{{^value}}Not stated{{/value}}`"};
    case PageFault::chart_without_table:
      return {Code{"html/chart-without-table"}, "has a chart without the table of its numbers", "print `{{>chart}}`, which has both"};
    case PageFault::chart_unlike_its_table:
      return {Code{"html/chart-unlike-its-table"}, "has a chart whose drawing and table show different numbers", "print `{{>chart}}` as it is: both come from the same numbers"};
  }
  return {};
}

using Values = std::vector<std::string_view>;

// Whether `some` stands in `all` in the same order, maybe with others between.
bool in_order(const Values& some, const Values& all) {
  auto at = all.begin();
  for (const std::string_view each : some) {
    at = std::find(at, all.end(), each);
    if (at == all.end()) return false;
    ++at;
  }
  return true;
}

bool says_something(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c != ' ' && c != '\n' && c != '\t' && c != '\r'; });
}

}  // namespace

FaultFinder::FaultFinder(std::string_view page) : page_(page) { open_.reserve(64); }

void FaultFinder::meet(const Tags& tags) {
  if (!open_.empty() && !open_.back().says_something && says_something(tags.text())) open_.back().says_something = true;
  const Tag& tag = tags.tag();
  if (tag.closes) {
    close(tag.name);
  } else {
    enter(tag, tags.position());
  }
}

std::vector<FoundFault> FaultFinder::faults() {
  std::stable_sort(found_.begin(), found_.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  std::vector<FoundFault> faults;
  for (const auto& [what, position] : found_) {
    faults.push_back({what, 1 + static_cast<std::size_t>(std::count(page_.begin(), page_.begin() + static_cast<std::ptrdiff_t>(position), '\n'))});
  }
  return faults;
}

void FaultFinder::enter(const Tag& tag, std::size_t position) {
  if (tag.name == "!") return;
  if (chart_) note_value(tag);
  if (tag.name == "img") {
    if (!open_.empty() && !attribute(tag, "alt").empty()) open_.back().says_something = true;
    return;
  }
  if (tag.name == "th") {
    if (attribute(tag, "scope").empty()) found_.emplace_back(PageFault::header_without_scope, position);
    if (Open* table = nearest("table")) table->has_headers = true;
  }
  if (tag.empty && tag.name != "svg") return;
  const std::string_view classes = attribute(tag, "class");
  if (tag.name == "svg" && has_word(classes, "mark")) note_mark();
  if (tag.name == "figure" && has_word(classes, "chart")) chart_.emplace();
  if (tag.empty) return;
  Open& element = open_.emplace_back();
  element.name = tag.name;
  element.position = position;
  for_each_word(classes, [&](std::string_view word) {
    if (word == "status") element.is_status = true;
    if (is_any_of(word, "few", "drawing")) element.is_crowd = true;
  });
}

// In a crowd of marks none stands for anything by itself.
void FaultFinder::note_mark() {
  if (std::any_of(open_.begin(), open_.end(), [](const Open& each) { return each.is_crowd; })) return;
  for (Open& each : open_) each.has_mark = true;
  if (!open_.empty()) open_.back().holds_mark = true;
}

void FaultFinder::note_value(const Tag& tag) {
  const std::string_view value = attribute(tag, "data-value");
  if (value.empty()) return;
  (tag.name == "td" ? chart_->cells : tag.name == "tspan" ? chart_->printed : chart_->drawn).push_back(value);
}

void FaultFinder::close(std::string_view name) {
  // An end without a beginning is the Nu checker's to find, and must not end what is around it.
  const Open* const last = nearest(name);
  if (last == nullptr) return;
  for (const auto left = static_cast<std::size_t>(last - open_.data()); open_.size() > left;) {
    const Open element = open_.back();
    open_.pop_back();
    leave(element);
  }
}

void FaultFinder::leave(const Open& element) {
  if (element.is_status && !element.says_something) add(PageFault::status_without_word, element);
  if (element.is_status && !element.has_mark) add(PageFault::status_without_mark, element);
  if (element.holds_mark && !element.is_status && !element.says_something) add(PageFault::mark_without_word, element);
  if (!element.says_something && is_any_of(element.name, "td", "th")) add(PageFault::blank_cell, element);
  if (element.name == "caption" && element.says_something) {
    if (Open* table = nearest("table")) table->has_caption = true;
  }
  if (element.name == "table") {
    if (!element.has_caption) add(PageFault::table_without_caption, element);
    if (!element.has_headers) add(PageFault::table_without_headers, element);
  }
  if (element.name == "figure" && chart_) leave_chart(element);
  // The words in a drawing are part of the drawing: they stand for nothing around it.
  if (open_.empty() || element.name == "svg") return;
  if (element.says_something) open_.back().says_something = true;
}

void FaultFinder::leave_chart(const Open& element) {
  Values lengths;
  for (const std::string_view value : chart_->cells) {
    if (value != "0") lengths.push_back(value);
  }
  if (chart_->cells.empty()) {
    add(PageFault::chart_without_table, element);
  } else if (chart_->printed != chart_->cells || !in_order(lengths, chart_->drawn)) {
    add(PageFault::chart_unlike_its_table, element);
  }
  chart_.reset();
}

FaultFinder::Open* FaultFinder::nearest(std::string_view name) {
  const auto found = std::find_if(open_.rbegin(), open_.rend(), [&](const Open& each) { return each.name == name; });
  return found == open_.rend() ? nullptr : &*found;
}

void report_faults(const std::vector<Page>& pages, Diagnostics& diagnostics) {
  struct Kind {
    Span made_by;
    PageFault what;
    std::size_t line;
    const Page* first;
    const Page* last;
    std::size_t pages;
  };
  std::vector<Kind> kinds;
  for (const Page& page : pages) {
    for (const FoundFault& fault : page.faults) {
      const auto same = [&](const Kind& kind) { return kind.what == fault.what && kind.made_by == page.made_by; };
      const auto known = std::find_if(kinds.begin(), kinds.end(), same);
      if (known == kinds.end()) {
        kinds.push_back({page.made_by, fault.what, fault.line, &page, &page, 1});
      } else if (known->last != &page) {
        known->last = &page;
        ++known->pages;
      }
    }
  }
  for (const Kind& kind : kinds) {
    const Wording wording = wording_of(kind.what);
    const std::string more = kind.pages == 1 ? "" : fmt::format(", and on {} more", kind.pages - 1);
    diagnostics.error(wording.code, kind.made_by,
                      fmt::format("a page of this template {}: `{}`, line {}{}", wording.says, kind.first->file.path.text(), kind.line, more),
                      {std::string(wording.hint)});
  }
}

}  // namespace candour::html
