// Glyphs as operands of TJ (ISO 32000-1, 9.4.3).
#pragma once

#include <span>
#include <string>

#include "pdf/clusters.h"
#include "pdf/fonts.h"

namespace candour::pdf {

// Appends the operators that show clusters of one run, in their order, while the font and its size are set and the pen is
// where the first cluster starts.
void show_text(std::string& out, const EmbeddedFont& font, double size, std::span<const ClusterView> clusters);

}  // namespace candour::pdf
