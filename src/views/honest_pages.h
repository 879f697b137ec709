// The pages that let people check the record: what changed, what was corrected, what was published, how to tell, and the data.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "views/change_parts.h"
#include "views/data_files.h"

namespace candour::views {

// Every change between two reports that follow one another, newest first within each plan.
struct ChangesView {
  Frame frame;
  Phrase lede;
  std::vector<LinkTo> contents;  // "On this page"
  std::vector<ChangeView> comparisons;
};

// A value as one statement had it, in words; several where it is a list.
struct PublishedField {
  std::string label;  // "Target"
  std::vector<std::string> values;
  std::optional<std::string> remark;   // "Corrected on 3 May 2023: see below", "Removed on 3 May 2023"
};

// One promise, or what was reported of it, as it was published.
struct PublishedItem {
  std::string heading;  // "Outcome 1.1a(2)"
  std::vector<PublishedField> fields;
};

struct PublishedGroup {
  std::string anchor;
  std::string heading;  // "Section 1: Domestic abuse"
  std::vector<PublishedItem> items;
};

// A frozen statement: all that plan and report said on the day on which it was published.
struct AsPublishedView {
  Frame frame;
  Phrase lede;
  std::vector<Fact> facts;  // when and by whom it was frozen, its digest
  LinkTo corrected;         // the same report as the record has it today
  std::vector<LinkTo> contents;
  std::vector<PublishedGroup> groups;
};

// A mistake in what was published, put right in the open.
struct CorrectionLine {
  std::string date;  // "3 May 2023"
  LinkTo report;
  std::string what;  // "Outcome 1.1a(2), target"
  std::optional<std::string> was;
  std::optional<std::string> now;
  std::string reason;
  std::string by;    // a role
};

// A passage that the law does not allow to stand: that it was there, and of which kind, never what it said.
struct RemovalLine {
  std::string date;
  LinkTo report;
  std::string what;
  std::string kind;  // "Names of staff"
  std::string by;
};

struct CorrectionsView {
  Frame frame;
  Phrase lede;
  std::vector<CorrectionLine> corrections;  // newest first
  std::vector<RemovalLine> removals;
};

struct StatementRow {
  LinkTo report;        // as it was published
  std::string frozen;   // "30 September 2022"
  std::string by;
  LinkTo data;          // the statement itself, for programs
  std::string digest;   // SHA-256, 64 hexadecimal digits
};

struct StatementChain {
  std::string partnership;
  std::string anchor;
  std::vector<StatementRow> statements;  // in the order in which they were frozen
};

// How a reader can tell that a copy of the site is what was published, and what that does not prove.
struct CheckView {
  Frame frame;
  Phrase lede;
  LinkTo files;  // the list of all files with their digests
  LinkTo corrections;
  LinkTo left_out;
  std::vector<StatementChain> chains;
};

// A file of data, or several of a kind.
struct DataFileLine {
  LinkTo file;
  std::optional<std::string> what;
  std::string size;  // "59 lines, 35 columns, 48 KB"
};

// The tables of a plan: its own, then one for each section.
struct DataOfPlan {
  std::string anchor;
  std::string heading;
  std::vector<DataFileLine> tables;
};

// What the columns of a table say.
struct DataColumns {
  std::string caption;
  std::vector<DataColumn> columns;
};

// What the site offers as data, for people who want to open it, and what programs find beside it.
struct DataView {
  Frame frame;
  Phrase lede;
  std::vector<LinkTo> contents;
  std::vector<DataFileLine> whole;
  std::vector<DataOfPlan> plans;
  std::vector<DataFileLine> for_programs;
  std::vector<DataColumns> columns;
  std::optional<LinkTo> licence;
  std::optional<std::string> attribution;
  std::string publisher;
  LinkTo licence_file;
  LinkTo how_to_read;
  LinkTo left_out;
};

}  // namespace candour::views
