// The words of prose, without its marks.
#pragma once

#include <string>
#include <vector>

#include "markdown/document.h"

namespace candour::disclose {

// Each heading, paragraph and cell of a table by itself, in order.
std::vector<std::string> words_of(const markdown::Document& document);

}  // namespace candour::disclose
