// The document (PDF) that has the words of a page, and how the page leads to it.
#pragma once

#include <cstddef>
#include <string>

#include "views/url.h"

namespace candour::views {

struct Download {
  Url url;
  std::string text;  // "Download this plan (PDF, 3 pages, 48 KB)"
  std::string size;  // "48 KB"
};

// "48 KB" or "1.2 MB", rounded up: nobody is to wait for more than was said. A KB is 1,000 bytes.
std::string size_text(std::size_t bytes);

// Where the document of the page at `page` stands: beside it, under a name that still says what it is when it lies among a
// reader's own files. Of "/sosafe/plan/2014-15/": "/sosafe/plan/2014-15/sosafe-plan-2014-15.pdf".
Url document_url(const Url& page);

// Where the page in small stands, as a document of one page; likewise: "…/sosafe-plan-2014-15-one-page.pdf".
Url sheet_url(const Url& page);

// Where the table (CSV) of the page stands: beside it, and called like its document.
Url table_url(const Url& page);

// `what` completes "this …"; `pages` and `bytes` are those of the file. A KB is 1,000 bytes.
Download download_of(const Url& page, std::string_view what, std::size_t pages, std::size_t bytes);
// Of the page in small: "Download a one-page summary (PDF, 38 KB)".
Download sheet_of(const Url& page, std::size_t bytes);

}  // namespace candour::views
