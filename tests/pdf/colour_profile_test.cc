#include "pdf/colour_profile.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <map>

namespace {

class Profile {
 public:
  explicit Profile(std::string bytes) : bytes_(std::move(bytes)) {
    for (std::size_t i = 0; i < number(128); ++i) offsets_[bytes_.substr(132 + 12 * i, 4)] = number(132 + 12 * i + 4);
  }
  std::size_t number(std::size_t at) const {
    std::size_t value = 0;
    for (std::size_t i = at; i < at + 4; ++i) value = value * 256 + static_cast<unsigned char>(bytes_.at(i));
    return value;
  }
  double fixed(std::size_t at) const { return static_cast<std::int32_t>(number(at)) / 65536.0; }
  std::size_t tag(const std::string& name) const { return offsets_.at(name); }
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
  std::map<std::string, std::size_t> offsets_;
};

}  // namespace

TEST_CASE("the profile is one of a display, in RGB, version 4, and says how long it is") {
  const Profile profile(candour::pdf::srgb_profile());
  CHECK(profile.number(0) == profile.bytes().size());
  CHECK(profile.number(8) >> 24U == 4);
  CHECK(profile.bytes().substr(12, 12) == "mntrRGB XYZ ");
  CHECK(profile.bytes().substr(36, 4) == "acsp");
  for (const char* tag : {"desc", "cprt", "wtpt", "chad", "rTRC", "gTRC", "bTRC"}) CHECK(profile.tag(tag) % 4 == 0);
}

TEST_CASE("white is white: the primaries add up to the white that profiles are connected by") {
  const Profile profile(candour::pdf::srgb_profile());
  for (std::size_t i = 0; i < 3; ++i) {
    const auto value = [&](const char* tag) { return profile.fixed(profile.tag(tag) + 8 + 4 * i); };
    CHECK(std::abs(value("rXYZ") + value("gXYZ") + value("bXYZ") - value("wtpt")) < 0.0005);
    CHECK(profile.fixed(68 + 4 * i) == value("wtpt"));
  }
}

TEST_CASE("the curve is that of sRGB") {
  const Profile profile(candour::pdf::srgb_profile());
  const std::size_t at = profile.tag("rTRC");
  CHECK(profile.tag("bTRC") == at);
  const auto value = [&](std::size_t i) { return profile.fixed(at + 12 + 4 * i); };
  const auto linear = [&](double x) { return x < value(4) ? value(3) * x : std::pow(value(1) * x + value(2), value(0)); };
  CHECK(linear(1) == Approx(1).margin(0.0001));
  CHECK(linear(0.5) == Approx(0.21404).margin(0.0001));
  CHECK(linear(0.02) == Approx(0.001548).margin(0.0001));
  CHECK(linear(value(4) - 1e-9) == Approx(linear(value(4))).margin(0.0001));
}
