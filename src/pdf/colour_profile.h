// The output intent's colour profile.
#pragma once

#include <string>

namespace candour::pdf {

// An ICC profile of the colour space sRGB (IEC 61966-2-1), version 4.3 (ISO 15076-1:2010), display class, 3 components.
// Made here, because the one that Debian has (icc-profiles-free) is ten times as large, which every document would carry,
// and because it would have to be there wherever Candour runs.
std::string srgb_profile();

}  // namespace candour::pdf
