// What a finished page must not do to its readers, and no stock checker finds. Templates are a council's to change: so every
// page is looked at before it is published, not only ours in our tests.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "files/artifact.h"

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

// In the order of the page. Looks into what the classes of our templates say an element is: `status`, `mark`, `chart`; marks
// below `few` or `drawing` are a crowd, whose words stand beside it; `data-value` carries a number of a chart.
std::vector<FoundFault> faults_of(std::string_view page);

// A page and what made it.
struct Page {
  files::Artifact file;
  diagnostics::Span made_by = {};  // the first character of its template
  std::vector<FoundFault> faults = {};
};

// Reports each kind of fault once for each template: on which page and line it is, and on how many pages more.
void report_faults(const std::vector<Page>& pages, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::html
