// What a page is about, for machines: the facts behind its linked data (https://schema.org). People read the page itself.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "views/url.h"

namespace candour::views {

// Who published a document: a schema.org Organization.
struct Publisher {
  std::string name;
  std::optional<Url> page;  // the page that is about it, where the record has one
};

// A plan, one of its sections, a quarter's summary, a strategy, an objective or a report for a decision: a schema.org Report.
struct ReportSubject {
  Publisher publisher;
  std::optional<std::string> period;    // ISO 8601 interval, "2014-04-01/2015-03-31"
};

// A case study: a schema.org Article.
struct ArticleSubject {
  Publisher publisher;
};

// A body or partnership: a schema.org Organization.
struct OrganisationSubject {
  std::string name;
  std::vector<std::string> other_names;
  Url page;  // the one page whose subject it is, which may be another than this: a partnership is a body, too
};

// A glossary: a schema.org DefinedTermSet.
struct DefinedTerm {
  std::string name;
  std::string description;
  Url entry;
};
struct GlossarySubject {
  std::vector<DefinedTerm> terms;
};

// What a page offers as data: a schema.org Dataset beside its subject.
struct DataDownload {
  Url file;
  std::string media_type;
  std::string size;  // "48 KB"
};
struct Dataset {
  std::string name;
  std::string description;
  Publisher publisher;
  std::optional<std::string> period;   // as in ReportSubject
  std::optional<std::string> licence;  // its address
  std::vector<DataDownload> downloads;
};

// Of a page about none of these, only that it is a page is said.
struct NoSubject {};

// Where no page stands, neither now nor any more, nothing is said: machines are to take up no such address.
struct NoPage {};

using Subject = std::variant<NoSubject, NoPage, ReportSubject, ArticleSubject, OrganisationSubject, GlossarySubject>;

}  // namespace candour::views
