// How a page leads to its data, for people and for machines.
#pragma once

#include <string>
#include <string_view>

#include "views/material.h"

namespace candour::views {

// Of the page of a plan or a section: the table beside it, and the dataset that this is. `whose` completes "this … data". Nothing
// where no such file was made.
void offer_table(Frame& frame, const Material& material, std::string_view whose);

// "59 lines, 35 columns, 48 KB"; of a file that is no table its size alone.
std::string extent_of(const DataFile& file);

}  // namespace candour::views
