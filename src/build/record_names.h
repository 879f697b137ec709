// The names that the record itself gives to things.
#pragma once

#include <functional>
#include <string>

#include "model/record.h"

namespace candour::build {

// Calls `visit` for the title of each document, strategy, plan, decision and case study, and for each name of a partnership and its
// area and of a body. What else a body is called, and the terms of the glossary, are left to those who tell them apart.
void for_each_name(const model::Record& record, const std::function<void(const std::string&)>& visit);

}  // namespace candour::build
