// Fonts: embedded, with the widths that the program has, and with a text for every code that is shown.
#include <cmath>
#include <regex>

#include "audit_parts.h"

namespace audit {
namespace {

std::string bytes_of(Object stream) {
  const auto buffer = stream.getStreamData(qpdf_dl_all);
  return std::string(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
}

std::string utf8_of_utf16(const std::string& hex) {
  std::string text;
  for (std::size_t i = 0; i + 4 <= hex.size(); i += 4) {
    unsigned unit = static_cast<unsigned>(std::stoul(hex.substr(i, 4), nullptr, 16));
    if (unit >= 0xD800 && unit < 0xDC00 && i + 8 <= hex.size()) {
      const unsigned low = static_cast<unsigned>(std::stoul(hex.substr(i + 4, 4), nullptr, 16));
      unit = 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00);
      i += 4;
    }
    text += utf8(unit);
  }
  return text;
}

std::map<unsigned, std::string> texts_of(Object cmap, Faults& faults) {
  std::map<unsigned, std::string> texts;
  const std::string bytes = bytes_of(cmap);
  static const std::regex pair("<([0-9A-F]{4})><([0-9A-F]+)>\n");
  const std::size_t first = bytes.find("endcodespacerange");
  if (first == std::string::npos) {
    faults.push_back("pdf 9.10.3: a ToUnicode without a code space");
    return texts;
  }
  for (std::sregex_iterator it(bytes.begin() + static_cast<std::ptrdiff_t>(first), bytes.end(), pair), end; it != end; ++it) {
    const std::string hex = (*it)[2];
    for (std::size_t i = 0; i + 4 <= hex.size(); i += 4) {
      const unsigned long unit = std::stoul(hex.substr(i, 4), nullptr, 16);
      if (unit == 0 || unit == 0xFEFF || unit == 0xFFFE) faults.push_back("ua 7.21.7: ToUnicode with U+" + hex.substr(i, 4));
      if (unit >= 0xE000 && unit <= 0xF8FF) faults.push_back("a 6.2.11.7.3: ToUnicode with a private character");
    }
    texts[static_cast<unsigned>(std::stoul((*it)[1], nullptr, 16))] = utf8_of_utf16(hex);
  }
  return texts;
}

// A TrueType program, as far as widths go.
struct Program {
  explicit Program(const std::string& bytes) : bytes_(bytes) {
    for (std::size_t i = 0; i < number(4, 2); ++i) offsets_[bytes_.substr(12 + 16 * i, 4)] = number(12 + 16 * i + 8, 4);
  }
  bool has(const std::string& table) const { return offsets_.contains(table); }
  std::size_t glyphs() const { return number(offsets_.at("maxp") + 4, 2); }
  double width(std::size_t glyph) const {
    const std::size_t full = number(offsets_.at("hhea") + 34, 2);
    return 1000.0 * static_cast<double>(number(offsets_.at("hmtx") + 4 * std::min(glyph, full - 1), 2)) /
           static_cast<double>(number(offsets_.at("head") + 18, 2));
  }

 private:
  std::size_t number(std::size_t at, std::size_t size) const {
    std::size_t value = 0;
    for (std::size_t i = at; i < at + size; ++i) value = value * 256 + static_cast<unsigned char>(bytes_.at(i));
    return value;
  }
  const std::string& bytes_;
  std::map<std::string, std::size_t> offsets_;
};

void audit_widths(Object cid, const std::string& name, Faults& faults) {
  Object descriptor = cid.getKey("/FontDescriptor");
  const std::string bytes = bytes_of(descriptor.getKey("/FontFile2"));
  const Program program(bytes);
  for (const std::string table : {"glyf", "head", "hhea", "hmtx", "loca", "maxp"}) {
    if (!program.has(table)) {
      faults.push_back("pdf 9.9: the program of " + name + " has no table " + table);
      return;
    }
  }
  Object widths = cid.getKey("/W");
  if (!widths.isArray() || widths.getArrayNItems() != 2) {
    faults.push_back("a 6.2.11.5: " + name + " without widths");
    return;
  }
  Object list = widths.getArrayItem(1);
  if (static_cast<std::size_t>(list.getArrayNItems()) != program.glyphs()) {
    faults.push_back("a 6.2.11.5: " + name + " with more or fewer widths than glyphs");
  }
  for (int i = 0; i < list.getArrayNItems() && static_cast<std::size_t>(i) < program.glyphs(); ++i) {
    if (std::abs(list.getArrayItem(i).getNumericValue() - program.width(static_cast<std::size_t>(i))) > 1) {
      faults.push_back("a 6.2.11.5: a width of " + name + " is not that of its program");
      return;
    }
  }
}

void audit_font(Object font, Font& known, Faults& faults) {
  const std::string name = font.getKey("/BaseFont").unparse();
  static const std::regex tagged("/[A-Z]{6}\\+.+");
  if (!std::regex_match(name, tagged)) faults.push_back("pdf 9.6.4: " + name + " has no tag");
  if (font.getKey("/Encoding").unparse() != "/Identity-H") faults.push_back("a 6.2.11.3: " + name + " is not Identity-H");
  Object cid = font.getKey("/DescendantFonts").getArrayItem(0);
  if (cid.getKey("/BaseFont").unparse() != name) faults.push_back("pdf 9.7.6: another name below " + name);
  const std::string kind = cid.getKey("/Subtype").unparse();
  if (kind == "/CIDFontType2" && cid.getKey("/CIDToGIDMap").unparse() != "/Identity") {
    faults.push_back("a 6.2.11.3.2: " + name + " without CIDToGIDMap");
  }
  Object info = cid.getKey("/CIDSystemInfo");
  if (!info.isDictionary() || info.getKey("/Ordering").unparse() != "(Identity)") {
    faults.push_back("a 6.2.11.3.1: " + name + " without CIDSystemInfo");
  }
  Object descriptor = cid.getKey("/FontDescriptor");
  if (descriptor.hasKey("/CIDSet")) faults.push_back("a 6.2.11.4.2: a CIDSet, which would have to be right");
  for (const std::string key : {"/FontBBox", "/Ascent", "/Descent", "/CapHeight", "/StemV", "/ItalicAngle", "/Flags"}) {
    if (!descriptor.hasKey(key)) faults.push_back("pdf 9.8: the descriptor of " + name + " has no " + key);
  }
  if (descriptor.getKey("/FontFile2").isStream() && kind == "/CIDFontType2") {
    audit_widths(cid, name, faults);
  } else if (!descriptor.getKey("/FontFile3").isStream()) {
    faults.push_back("a 6.2.11.4.1: " + name + " is not embedded");
  }
  if (font.getKey("/ToUnicode").isStream()) {
    known.texts = texts_of(font.getKey("/ToUnicode"), faults);
  } else {
    faults.push_back("ua 7.21.7: " + name + " without ToUnicode");
  }
}

}  // namespace

void audit_fonts(QPDF& pdf, Fonts& fonts, Faults& faults) {
  for (Object page : pdf.getAllPages()) {
    Object named = page.getKey("/Resources").getKey("/Font");
    for (const std::string& name : named.getKeys()) {
      Object font = named.getKey(name);
      if (!fonts.contains(font.getObjGen())) audit_font(font, fonts[font.getObjGen()], faults);
    }
  }
}

void audit_shown(QPDF& pdf, const Fonts& fonts, Faults& faults) {
  for (const auto& [object, font] : fonts) {
    const std::string name = pdf.getObject(object).getKey("/BaseFont").unparse();
    if (font.shown.empty()) faults.push_back("a font that no page uses: " + name);
    for (const unsigned code : font.shown) {
      if (code == 0) faults.push_back("ua 7.21.8: .notdef of " + name + " is shown");
      if (!font.texts.contains(code)) faults.push_back("ua 7.21.7: a code of " + name + " without a text");
    }
  }
}

}  // namespace audit
