#include "pdf/colour_profile.h"

#include <cmath>
#include <cstdint>
#include <string_view>
#include <vector>

namespace candour::pdf {
namespace {

void put(std::string& out, std::uint32_t number) {
  for (unsigned shift = 32; shift > 0; shift -= 8) out += static_cast<char>(number >> (shift - 8) & 0xFFU);
}

// s15Fixed16Number
void put_fixed(std::string& out, double number) { put(out, static_cast<std::uint32_t>(std::lround(number * 65536))); }

std::string xyz(double x, double y, double z) {
  std::string data("XYZ \0\0\0\0", 8);
  for (const double value : {x, y, z}) put_fixed(data, value);
  return data;
}

// multiLocalizedUnicodeType, one record; ASCII.
std::string text(std::string_view ascii) {
  std::string data("mluc\0\0\0\0", 8);
  put(data, 1);
  put(data, 12);
  data += "enGB";
  put(data, static_cast<std::uint32_t>(2 * ascii.size()));
  put(data, 28);
  for (const char c : ascii) {
    data += '\0';
    data += c;
  }
  return data;
}

// parametricCurveType, function 3: (ax + b)^g from d on, cx below.
std::string transfer_curve() {
  std::string data("para\0\0\0\0\0\3\0\0", 12);
  for (const double value : {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) put_fixed(data, value);
  return data;
}

// From the white of sRGB, D65, to D50, which profiles are connected by (Bradford).
std::string adaptation() {
  std::string data("sf32\0\0\0\0", 8);
  for (const double value :
       {1.0478112, 0.0228866, -0.0501270, 0.0295424, 0.9904844, -0.0170491, -0.0092345, 0.0150436, 0.7521316}) {
    put_fixed(data, value);
  }
  return data;
}

struct Tag {
  std::string_view name;
  std::string data;  // empty: that of the tag before
};

}  // namespace

std::string srgb_profile() {
  const std::vector<Tag> tags = {{"desc", text("sRGB")},
                                 {"cprt", text("No copyright, use freely")},
                                 {"wtpt", xyz(0.9642, 1, 0.8249)},
                                 {"chad", adaptation()},
                                 {"rXYZ", xyz(0.4360747, 0.2225045, 0.0139322)},
                                 {"gXYZ", xyz(0.3850649, 0.7168786, 0.0971045)},
                                 {"bXYZ", xyz(0.1430804, 0.0606169, 0.7141733)},
                                 {"rTRC", transfer_curve()},
                                 {"gTRC", ""},
                                 {"bTRC", ""}};
  std::string table;
  std::string data;
  put(table, static_cast<std::uint32_t>(tags.size()));
  const std::size_t first = 128 + 4 + 12 * tags.size();
  std::size_t offset = 0;
  std::size_t size = 0;
  for (const Tag& tag : tags) {
    if (!tag.data.empty()) {
      offset = first + data.size();
      size = tag.data.size();
      data += tag.data;
      while (data.size() % 4 != 0) data += '\0';
    }
    table += tag.name;
    put(table, static_cast<std::uint32_t>(offset));
    put(table, static_cast<std::uint32_t>(size));
  }
  // The header (ISO 15076-1, 7.2).
  std::string profile;
  put(profile, static_cast<std::uint32_t>(first + data.size()));
  put(profile, 0);           // no preferred colour management module
  put(profile, 0x04300000);  // version 4.3
  profile += "mntrRGB XYZ ";
  profile += std::string_view("\x07\xEA\0\1\0\1\0\0\0\0\0\0", 12);  // said to be made on 1 January 2026
  profile += "acsp";
  profile.resize(68, '\0');  // no platform, flags, maker, model or attributes; perceptual intent
  put_fixed(profile, 0.9642);
  put_fixed(profile, 1);
  put_fixed(profile, 0.8249);
  profile.resize(128, '\0');
  return profile + table + data;
}

}  // namespace candour::pdf
