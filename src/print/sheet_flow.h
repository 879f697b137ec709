// The page in small as a flow, more or less of it, and how it looks. Of no use outside this module.
#pragma once

#include <cstddef>
#include <vector>

#include "model/theme.h"
#include "print/inlines.h"
#include "typeset/flow.h"
#include "typeset/styles.h"
#include "views/brief.h"

namespace candour::print {

enum class Measure { ample, middling, tight };
inline constexpr std::size_t kMeasures = 3;

typeset::Styles styles_of(const model::Theme& theme, Measure measure);

// How much stands on the sheet, and how closely. Each number is of how many at most. No sentence is ever cut.
struct Cut {
  Measure measure = Measure::ample;
  bool has_places = true;  // where in a document something stands
  std::size_t sources = 0;
  std::size_t parts = 0;
  std::size_t changes = 0;
  std::size_t says = 0;     // paragraphs, of which the first says what it all comes to
  std::size_t tallies = 0;
  bool is_bare = false;  // a title that is too long loses its last words, and what else is too long is left out
};

// The most first: one for each measure with all that the brief has, then less and less, what matters least going first. The last always fits,
// unless what has to be said, that it is a demonstration, takes a page itself.
std::vector<Cut> cuts_of(const views::Brief& brief);

// `page` is the page that the brief is of.
typeset::Flow flow_of_sheet(const views::Brief& brief, const Page& page, const Cut& cut);

}  // namespace candour::print
