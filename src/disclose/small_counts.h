// The arithmetic of small counts: what must go, so that no small count can be worked out from what stays. Nothing here knows
// where in the record a number stands.
#pragma once

#include <optional>
#include <vector>

#include "model/plan.h"

namespace candour::disclose {

// More than nought and less than `below`, in either direction.
bool is_small(double value, int below);

// What is left of a number by itself. `out_of` where it is a share or a change in per cent: it goes if it stands for few
// people, or for all but few of them, or is out of few. Nought stays.
model::Count protect_alone(double value, std::optional<int> out_of, int below);

// A number of a series, and whether later ones go on counting from it.
struct Reported {
  model::Count* count = nullptr;
  bool so_far = false;
};
// Of one series, oldest first: takes out each number that differs by few from the newest shown one that it goes on from.
void protect_series(const std::vector<Reported>& series, int below);

// A breakdown, and whether what it adds up to may be told: in, because it is not taken out elsewhere; out, because nothing
// small can be worked out with it. Where the breakdown states no total, other parts of the record may.
struct Table {
  model::Breakdown* breakdown = nullptr;
  bool tells_total = true;
};
// Takes out the small parts of a table and, of the others, the smallest, until no part that is gone is left with one possible
// value: not by adding up, and not by knowing that the smallest was chosen. Where all parts are gone and it still is, the
// total goes too.
void protect_table(Table& table, int below);

// Of one series of tables that count on, oldest first: one that differs by few from the newest before it that is shown whole,
// or that has a small part, shows its total at most.
void protect_growing_tables(std::vector<Table>& series, int below);

}  // namespace candour::disclose
