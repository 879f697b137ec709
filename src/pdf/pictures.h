// Pictures as image XObjects (ISO 32000-1, 8.9.5): in sRGB, by the output intent (ISO 19005-2, 6.2.4.3), never interpolated
// (6.2.8), without soft masks.
#pragma once

#include <string>
#include <vector>

#include "pdf/file.h"
#include "typeset/frames.h"

namespace candour::pdf {

// Each picture of a document once, in the order in which they are met. The place is the number of its resource /Im<number>.
using Pictures = std::vector<const picture::Picture*>;

Pictures pictures_of(const typeset::Document& document);
std::size_t place_of(const Pictures& pictures, const picture::Picture& picture);

// Adds them to the file; the result is an entry of a resource dictionary: "/XObject<</Im0 7 0 R>>". Empty without pictures.
std::string add_pictures(File& file, const Pictures& pictures);

}  // namespace candour::pdf
