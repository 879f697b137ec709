// Which letters the codes of a PDF's font stand for, and how far each moves the pen.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <map>
#include <vector>

class QPDFObjectHandle;

namespace candour::guard {

class PdfFont {
 public:
  // Of a font dictionary (ISO 32000-1, 9.5 to 9.10): by its ToUnicode map, else by its encoding. A font of neither says nothing of
  // what it shows, and is not legible.
  explicit PdfFont(QPDFObjectHandle font);

  bool is_legible() const { return is_legible_; }

  struct Glyph {
    std::string_view text;  // UTF-8; empty for a code that stands for nothing
    double width = 0;       // in thousandths of the size
    bool is_space = false;  // code 32 of one byte: word spacing applies to it
  };
  // The glyphs of a string that is shown.
  std::vector<Glyph> glyphs_of(std::string_view codes) const;

 private:
  void read_map(std::string_view cmap);
  void read_encoding(QPDFObjectHandle font);
  void read_widths(QPDFObjectHandle font);
  void read_composite_widths(QPDFObjectHandle font);

  std::size_t bytes_ = 1;  // of a code
  std::map<std::uint32_t, std::string> texts_;
  std::map<std::uint32_t, double> widths_;
  double default_width_ = 0;
  bool is_legible_ = false;
};

}  // namespace candour::guard
