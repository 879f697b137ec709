// Values of frozen statements in words. A statement holds whatever its fields held on the day, so this takes any JSON.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/record.h"

namespace candour::views {

// How a field is called in front of people: "Target"; a name that is not known is shown as it is spelled: "Some field".
std::string label_of_field(std::string_view field);

// Where a field stands among the others of its part: what people read first has the smallest number.
std::size_t reading_order(std::string_view field);

// One text for each element of a list, and one for what is no list: "at-least; 4; events". Names of bodies and documents
// stand for their short names in the files. `canonical` must be JSON.
std::vector<std::string> in_words(const model::Record& record, std::string_view field, std::string_view canonical);

// All of it in one text, lists parted by semicolons.
std::string in_one_text(const model::Record& record, std::string_view field, std::string_view canonical);

// "Outcome 1.1a(2)", of the part "outcome 1.1a(2)"; "Status of 1.1a(2)", "Reported on 1.1a".
std::string heading_of_part(std::string_view part);

}  // namespace candour::views
