// Parts of the record as the content files spell them: what reading them takes, written again from the same declarations.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/record.h"

namespace candour::content {

// The fields of one part, by the names that its file uses, each value as JSON in canonical form (RFC 8785). A field that
// nobody gave is left out. What a part holds in lists, such as a plan its sections, is among its fields.
using SpelledFields = std::map<std::string, std::string>;

SpelledFields spelled_fields(const model::Plan& plan);
SpelledFields spelled_fields(const model::Section& section);
SpelledFields spelled_fields(const model::Aim& aim);
SpelledFields spelled_fields(const model::Action& action);
SpelledFields spelled_fields(const model::Outcome& outcome);
SpelledFields spelled_fields(const model::Update& update);
SpelledFields spelled_fields(const model::ProgressEntry& entry);
SpelledFields spelled_fields(const model::StatusEntry& entry);

// The same the other way: a target, and the words of a date, from the value of such a field.
model::Target spelled_target(std::string_view canonical);
model::WhenBy spelled_when_by(std::string_view canonical);
std::vector<model::WhenBy> spelled_dates(std::string_view canonical);
std::string spelled_text(std::string_view canonical);

// Whole files, indented, members in the order of their names, ending in a line feed.
std::string spelled(const model::Statement& statement);
std::string spelled(const std::vector<model::Correction>& corrections);
// One correction on one line, without a line feed.
std::string spelled(const model::Correction& correction);

}  // namespace candour::content
