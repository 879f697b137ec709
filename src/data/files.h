// What a page shows, as data: the files that stand beside it, and travel within its PDF.
//
//   for (const data::File& file : data::files_of(material, entry)) …   // sosafe-plan-2014-15-hate-crime.csv and .json
//
// There are two for a section of a plan, for a whole plan and for the summary of a report: a table (plan_table.h) and a tree
// (plan_json.h). Other kinds of page have none: what they say is prose, or a list of what these hold already.
//
// The data is made of the record and of what `progress` counted, as the page itself is, and not of the finished view: a view
// holds words, in which a date or a share can no longer be told from text. That the two agree is held up by three things: data
// counts nothing itself, every tally is the one that the page prints; every word for a state or an absence comes from
// views/words.h; and tests hold each figure and each text against the page's view.
#pragma once

#include <string>
#include <vector>

#include "views/material.h"

namespace candour::data {

struct File {
  std::string name;         // the page's address in one word: lower-case letters, digits and hyphens, with its ending
  std::string media_type;   // "text/csv" (RFC 4180), "application/json" (RFC 8259)
  std::string description;  // for people
  std::string bytes;        // UTF-8; a table begins with a byte order mark
};

// A function of its arguments, whatever the day of the build: the same record gives the same bytes. Safe to call from
// several threads at once. Empty for a page that has no data.
std::vector<File> files_of(const views::Material& material, const views::PageEntry& entry);

}  // namespace candour::data
