// What a finished page must not do to its readers, and no stock checker finds. Templates are a council's to change: so every
// page is looked at before it is published, not only ours in our tests.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "files/artifact.h"
#include "html/tags.h"

namespace candour::html {

enum class PageFault {
  status_without_word,     // colour or shape alone (WCAG 1.4.1)
  status_without_mark,     // colour alone, for who reads no word
  mark_without_word,       // a mark elsewhere than in a crowd of marks, with nothing said beside it
  table_without_caption,   // (WCAG 1.3.1, technique H39)
  table_without_headers,   // (H51)
  header_without_scope,    // (H63)
  blank_cell,              // nothing said, where something or its absence should be
  chart_without_table,     // the numbers are for the eye alone (WCAG 1.1.1)
  chart_unlike_its_table,  // the drawing shows other numbers than the table beside it
};

struct FoundFault {
  PageFault what;
  std::size_t line;  // of the finished page, from 1
};

// Looks into what the classes of our templates say an element is: `status`, `mark`, `chart`; marks below `few` or `drawing`
// are a crowd, whose words stand beside it; `data-value` carries a number of a chart.
//   FaultFinder finder(page);
//   for (Tags tags(page); tags.next();) finder.meet(tags);
//   … = finder.faults();
class FaultFinder {
 public:
  // `page` must outlive the finder.
  explicit FaultFinder(std::string_view page);

  // The next tag of the page, with the text before it.
  void meet(const Tags& tags);
  // To be asked once, after the last tag. In the order of the page.
  std::vector<FoundFault> faults();

 private:
  // An element whose end matters.
  struct Open {
    std::string_view name;
    std::size_t position = 0;
    bool says_something = false;
    bool has_mark = false;    // somewhere in it
    bool holds_mark = false;  // as its own child
    bool is_status = false;
    bool is_crowd = false;
    bool has_caption = false;
    bool has_headers = false;
  };
  struct Chart {
    std::vector<std::string_view> cells;    // of the table
    std::vector<std::string_view> printed;  // in words, in the drawing
    // As lengths; a value of 0 has none, and what a value lacks of its whole may be drawn behind it.
    std::vector<std::string_view> drawn;
  };

  void enter(const Tag& tag, std::size_t position);
  void note_mark();
  void note_value(const Tag& tag);
  void close(std::string_view name);
  void leave(const Open& element);
  void leave_chart(const Open& element);
  Open* nearest(std::string_view name);
  void add(PageFault what, const Open& element) { found_.emplace_back(what, element.position); }

  std::string_view page_;
  std::vector<Open> open_;
  std::optional<Chart> chart_;
  std::vector<std::pair<PageFault, std::size_t>> found_;  // with its place in bytes
};

// A page and what made it.
struct Page {
  files::Artifact file;
  diagnostics::Span made_by = {};  // the first character of its template
  std::vector<FoundFault> faults = {};
};

// Reports each kind of fault once for each template: on which page and line it is, and on how many pages more.
void report_faults(const std::vector<Page>& pages, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::html
