#include "print/qr_code.h"

#include <qrencode.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace candour::print {
namespace {

constexpr double kCode = 60;        // points, 21 mm: what is read at arm's length
constexpr double kLeastModule = 1;  // a third of a millimetre: what any printer prints
constexpr int kQuiet = 4;           // modules

struct Release {
  void operator()(QRcode* code) const { QRcode_free(code); }
};

void add_box(double x, double y, double width, double height, typeset::Path& path) {
  path.segments.emplace_back(typeset::MoveTo{{x, y}});
  path.segments.emplace_back(typeset::LineTo{{x + width, y}});
  path.segments.emplace_back(typeset::LineTo{{x + width, y + height}});
  path.segments.emplace_back(typeset::LineTo{{x, y + height}});
  path.segments.emplace_back(typeset::Close{});
}

}  // namespace

std::optional<typeset::Drawing> qr_code(const std::string& address) {
  const std::unique_ptr<QRcode, Release> code(QRcode_encodeString8bit(address.c_str(), 0, QR_ECLEVEL_M));
  if (!code) return std::nullopt;
  const auto is_dark = [&](int x, int y) { return (code->data[y * code->width + x] & 1U) != 0; };
  const double module = std::max(kLeastModule, kCode / code->width);
  const double side = (code->width + 2 * kQuiet) * module;
  // One path of all, so that no hairline of white shows between two neighbours.
  typeset::Path dark;
  for (int y = 0; y < code->width; ++y) {
    for (int x = 0; x < code->width; ++x) {
      if (!is_dark(x, y)) continue;
      const int begin = x;
      while (x + 1 < code->width && is_dark(x + 1, y)) ++x;
      add_box((begin + kQuiet) * module, (y + kQuiet) * module, (x + 1 - begin) * module, module, dark);
    }
  }
  typeset::Drawing drawing;
  drawing.width = drawing.height = side;
  drawing.parts.emplace_back(typeset::Stroked{typeset::Box{{0, 0, side, side}, 0}, typeset::Colour{255, 255, 255}, std::nullopt});
  drawing.parts.emplace_back(typeset::Stroked{std::move(dark), typeset::Colour{0, 0, 0}, std::nullopt});
  return drawing;
}

}  // namespace candour::print
