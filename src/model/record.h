// The whole public record, immutable once resolved: everything that pages, documents and data are made from.
// A `span` is where a part was read from: the place to show when something is wrong with it as a whole.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "markdown/document.h"
#include "model/body.h"
#include "model/count.h"
#include "model/plain_exception.h"
#include "model/plan.h"
#include "model/pre_election.h"
#include "model/redirect.h"
#include "model/statement.h"
#include "model/strategy.h"
#include "model/theme.h"

namespace candour::model {

struct CaseStudy {
  std::string slug;
  diagnostics::Span span;
  Id<Partnership> partnership;
  std::string title;
  std::optional<Ref<Objective>> objective;
  std::string standfirst;
  std::vector<Ref<Body>> partners;
  std::vector<Figure> figures;
  std::optional<std::string> pull;
  Ref<Document> document;
  std::optional<std::string> place;
  Remarks remarks;
  markdown::Document text;
};

struct Recommendation {
  std::string label;
  std::string text;
};
struct DecisionSection {
  std::string title;
  std::vector<std::string> paragraphs;
  std::vector<std::string> points;
  std::optional<std::string> place;
  Remarks remarks;
};
struct Implication {
  std::string type;
  std::vector<std::string> text;
  std::optional<std::string> place;
  Remarks remarks;
};
struct Appendix {
  std::string label;
  std::string title;
  bool held = false;
};

// A report that asks a council to decide on a strategy. It is not the strategy.
struct DecisionReport {
  std::string slug;
  diagnostics::Span span;
  Id<Partnership> partnership;
  std::string title;
  Ref<Document> document;
  std::optional<Ref<Strategy>> strategy;
  std::string summary;
  std::vector<std::string> purpose;
  std::vector<Recommendation> recommendations;
  std::vector<std::string> route;
  std::vector<DecisionSection> sections;
  std::vector<Implication> implications;
  std::vector<Appendix> appendices;
  std::vector<Figure> figures;
  Remarks remarks;
};

enum class Conformance { full, partial, none };

// The regulations ask for a statement of this shape (SI 2018/952, regulation 8).
struct AccessibilityStatement {
  Conformance status = Conformance::partial;
  Date prepared;
  std::optional<Date> tested;
  std::vector<std::string> paragraphs;
};

// A font file of the publisher's own: its name below `fonts/` in the content folder.
struct FontFile {
  std::string name;
  diagnostics::Span span;
};

struct OwnFont {
  FontFile regular;
  std::optional<FontFile> bold;
  std::optional<FontFile> italic;
  std::optional<FontFile> bold_italic;
};

// How the PDFs of the site are made.
struct PdfSettings {
  int compression = 6;          // 0, none, to 12 (pdf::Settings)
  bool embed_data = true;       // whether a document carries its data as files (ISO 19005-3, PDF/A-3)
  std::optional<OwnFont> font;  // without one: Noto
};

// On what terms the site's words and data may be used again.
struct Licence {
  std::string name;                        // "Open Government Licence v3.0"
  std::optional<std::string> id;           // its name in the SPDX License List (https://spdx.org/licenses/): "OGL-UK-3.0"
  std::string address;                     // where it can be read
  std::optional<std::string> attribution;  // what whoever uses them has to say
};

// The feeds of the site, by which people follow it. Their entries are known by names that hold the address of the site and a
// day on which that was the publisher's own (RFC 4151): whoever has the address later can make no name that is the same.
struct FeedSettings {
  Date since;
};

struct Site {
  std::string title;
  std::optional<std::string> short_title;  // where there is room for a few letters only
  std::optional<std::string> tagline;
  std::string description;
  std::string publisher;
  std::string language;                      // BCP 47
  std::optional<std::string> demonstration;  // shown on every page when the site is not the councils' own
  std::vector<std::string> about;
  std::optional<std::string> mailbox;
  std::optional<Licence> licence;            // without one: the publisher has stated none
  AccessibilityStatement accessibility;
  Theme theme;
  PdfSettings pdf;
  SmallCounts small_counts;
  std::optional<FeedSettings> feed;  // without it there are no feeds
  std::optional<PreElection> pre_election;

  // Whether quotations, pictures and share cards are to be left out of what is published on this day.
  bool is_before_election(const Date& day) const { return pre_election && pre_election->includes(day); }
};

// The place of an objective: what Id<Objective> indexes.
struct ObjectivePlace {
  Id<Strategy> strategy;
  std::uint32_t position = 0;
};

struct Record {
  Site site;
  std::vector<Document> documents;
  std::vector<Body> bodies;
  std::vector<Term> terms;
  std::vector<Partnership> partnerships;
  std::vector<Strategy> strategies;          // by partnership, then oldest first
  std::vector<ObjectivePlace> objectives;    // by strategy, then number
  std::vector<DecisionReport> decisions;
  std::vector<Plan> plans;                   // by partnership, then oldest first
  std::vector<CaseStudy> case_studies;
  std::vector<Redirect> redirects;
  std::vector<PlainException> plain_exceptions;
  std::vector<Statement> statements;         // by partnership and plan, then by file name
  std::vector<Correction> corrections;       // by partnership, in the order of its file

  const Document& at(Id<Document> id) const { return documents[id.index]; }
  const Body& at(Id<Body> id) const { return bodies[id.index]; }
  const Partnership& at(Id<Partnership> id) const { return partnerships[id.index]; }
  const Strategy& at(Id<Strategy> id) const { return strategies[id.index]; }
  const Objective& at(Id<Objective> id) const;
  const Strategy& strategy_of(Id<Objective> id) const { return at(objectives[id.index].strategy); }
  const Plan& at(Id<Plan> id) const { return plans[id.index]; }

  // The body that a mention of `body` counts for: a team counts for the body it is part of.
  Id<Body> answerable(Id<Body> body) const;
};

// Calls visit(Id<T>, const T&) for each element of a list of the record, in order.
template <class T, class Visit>
void for_each(const std::vector<T>& list, Visit visit) {
  for (std::uint32_t index = 0; index < list.size(); ++index) visit(Id<T>{index}, list[index]);
}

template <class Visit>
void for_each_objective(const Record& record, Visit visit) {
  for (std::uint32_t index = 0; index < record.objectives.size(); ++index) visit(Id<Objective>{index}, record.objectives[index]);
}

}  // namespace candour::model
