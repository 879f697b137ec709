// A plan as at one of its reports: what was promised then, and how it stood. Self-contained, so that the standings of two
// records can be held against each other as well as those of two reports.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "model/record.h"
#include "progress/progress.h"

namespace candour::changes {

enum class Kind { row, outcome };

// What the plan says of a promise, and may come to say in other words.
struct Words {
  std::string text;
  std::optional<model::Target> target;
  std::vector<model::WhenBy> due;  // of an outcome: its own date; of a row: all that its cell says
};

// The words of a promise as they were published with an earlier report, where that is known; nothing: those of today.
using Published = std::function<std::optional<Words>(model::Id<model::Plan>, std::size_t update, model::Id<model::Promise>)>;

// How a promise left its plan or will leave it, by what the record says today.
struct Departure {
  enum class How { withdrawn, merged };
  How how = How::withdrawn;
  std::optional<model::Date> date;    // of a withdrawal
  std::optional<std::string> reason;
  std::string into;                   // of a merger: the identity of what took it over
};

// One promise. Others are named by identity.
struct Item {
  Kind kind = Kind::outcome;
  std::string identity;
  model::Id<model::Promise> promise;
  std::string ref;  // as printed
  Words words;
  // Of an outcome:
  model::Status status;
  std::optional<model::Result> result;
  bool late = false;
  // Where it came from, and where it goes:
  std::vector<std::string> continues;     // of the plan before
  std::optional<std::string> split_from;  // of the plan before or, where it was added, of this plan
  bool is_added = false;                  // it joined the plan with a report
  std::optional<std::string> reason;      // why it was added
  std::optional<Departure> departure;
};

struct Standing {
  model::FinancialYear year;
  std::vector<Item> items;  // what is part of the plan, in its order
  std::vector<Item> gone;   // what was part of it, each with its departure
  // Counted by `progress`, for what is made of the items to be held against.
  progress::Tally tally;
  int rows = 0;
};

// As at an update; without one, as at the plan's beginning, where nothing was reported.
Standing standing_of(const model::Record& record, const progress::Progress& progress, model::Id<model::Plan> plan,
                     std::optional<std::size_t> update, const Published& published = {});

}  // namespace candour::changes
