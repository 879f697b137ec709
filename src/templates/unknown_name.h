// How a name that nothing answers to is reported: the same words when a template is checked and when it is rendered.
#pragma once

#include <vector>

#include "diagnostics/diagnostic.h"
#include "templates/program.h"

namespace candour::templates {

// Key number `part` of the step's name is unknown; `known` are the names that would have been found there. `hints` come
// after the suggestion.
void report_unknown(const Program& program, const Step& step, std::uint32_t part, std::vector<std::string_view> known,
                    std::vector<std::string> hints, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::templates
