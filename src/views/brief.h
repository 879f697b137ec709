// A report, a plan or an objective in small: for whoever puts it somewhere else, such as in a committee's papers, on a council's
// own website or in a programme. Every sentence and every number is that of the page, which a brief is made of.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "views/material.h"

namespace candour::views {

// So many words a brief has as text, its address being the last.
inline constexpr std::size_t kBriefWords = 50;

enum class BriefKind { report, plan, objective };

// How a brief can be had, each as a file beside the page.
enum class BriefForm { text, markdown, json, fragment };
Url brief_url(const Url& page, BriefForm form);

struct BriefCount {
  std::string name;   // for programs, constant: "not-started"
  std::string label;  // "Not started"
  int count = 0;
  std::optional<progress::Mark> mark = {};  // of which `name` is the slug (slug_of)
};

// Things of one kind, told apart. The counts add up to `of`.
struct BriefTally {
  std::string name;           // for programs, constant: "status"
  std::string heading;        // "Status of promised outcomes"
  std::string label_heading;  // "Status"
  std::string count_heading;  // "Outcomes"
  int of = 0;
  std::vector<BriefCount> counts;
  std::vector<progress::Mark> marks;  // one for each promised outcome, in the plan's order; none where other things are told apart
};

// A part of a plan that serves an objective.
struct BriefPart {
  LinkTo plan;
  std::string ref;    // "1.1"
  LinkTo to;
  std::string basis;  // who says that it does: "Our inference, weak"
  int of = 0;         // outcomes; none where the plan gives them no status, or has no report
  std::vector<BriefCount> counts;
  std::vector<progress::Mark> marks;  // one for each outcome, in the plan's order
  std::string recorded;  // the same in words: "2 of 4 complete, 2 not recorded"
};

struct BriefChange {
  std::string heading;  // "What changed since quarter 1"
  std::string says;
};

struct Brief {
  BriefKind kind = BriefKind::report;
  Url page;
  std::string title;               // the page's: "Quarter 1, 2014/15: progress summary"
  std::string of;                  // what it is a part of: "Action plan 2014/15, SoSafe, Stevenage"
  std::string as_at;               // "As at quarter 1, 2014/15"
  std::optional<std::string> day;  // the day for which the report stands, as exact as it is known (ISO 8601)
  std::vector<std::string> says;   // paragraphs, the first of them what it all comes to
  std::string text;                // whole sentences; with the address, kBriefWords at most
  std::vector<BriefTally> tallies;
  std::vector<BriefPart> parts;    // of an objective
  std::vector<BriefChange> changes;
  std::vector<SourceLine> sources;
  std::string publisher;
  std::string language;
  std::optional<std::string> demonstration;
  std::optional<std::string> base_url;
};

// Of a page that has one; `view` is what that page says.
std::optional<Brief> brief_of(const Material& material, const PageEntry& entry, const View& view);
// How a page leads to its brief: one link for each form. A fragment needs the site's address: what is pasted into the page of
// another leads nowhere without it.
std::vector<LinkTo> brief_links(const Url& page, bool has_address);

// What is recorded of a part or, where nothing can be, that.
std::string recorded_of(const BriefPart& part);
inline constexpr const char* kPartsHeading = "What the plans promised towards it";
inline constexpr std::array<const char*, 3> kPartsHead = {"Part of a plan", "What is recorded", "Who links the two"};
inline constexpr const char* kOutOf = "Out of";
inline constexpr const char* kWholePage = "The whole page, with every promise and note";

// ---- The same as a text with headings ----

struct BriefTable {
  std::vector<std::string> head;
  std::vector<std::vector<std::string>> rows;  // as wide as the head; the first cell of each says what it is about
  std::vector<std::optional<progress::Mark>> marks = {};  // of what each row is about; none where it is about no marks
};

struct BriefItem {
  std::string ref;  // "6.4(1)"; may be empty
  LinkTo link;
  std::string says;  // what follows; may be empty
};

struct BriefSection {
  std::string heading;  // empty at the beginning
  std::vector<std::string> paragraphs;
  std::optional<BriefTable> table;
  std::vector<BriefItem> items;
  std::vector<progress::Mark> marks = {};  // above the table, one for each thing that it counts
};

// All of it but the title: what it is of, as at when and by whom, what it comes to, its tallies as tables with what each number is out of,
// what changed, and where it comes from.
std::vector<BriefSection> sections_of(const Brief& brief);

}  // namespace candour::views
