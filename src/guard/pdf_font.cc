#include "guard/pdf_font.h"

#include <algorithm>
#include <array>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QUtil.hh>
#include <utility>

#include "guard/plain_text.h"

namespace candour::guard {
namespace {

constexpr std::uint32_t kMostOfRange = 0x10000;  // a longer one is no map of characters

std::string bytes_of(QPDFObjectHandle stream) {
  const auto buffer = stream.getStreamData(qpdf_dl_generalized);
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

std::uint32_t code_of(std::string_view bytes) {
  std::uint32_t code = 0;
  for (const char c : bytes) code = code << 8U | static_cast<unsigned char>(c);
  return code;
}

std::string utf8_of_utf16(std::string_view bytes) {
  std::string out;
  for (std::size_t at = 0; at + 2 <= bytes.size(); at += 2) {
    char32_t unit = code_of(bytes.substr(at, 2));
    if (unit >= 0xD800 && unit < 0xDC00 && at + 4 <= bytes.size()) {
      unit = 0x10000 + ((unit - 0xD800) << 10U) + (code_of(bytes.substr(at + 2, 2)) - 0xDC00);
      at += 2;
    }
    append_utf8(out, unit);
  }
  return out;
}

// The tokens of a CMap that matter: strings in hexadecimal, brackets and words.
class CMapTokens {
 public:
  explicit CMapTokens(std::string_view bytes) : bytes_(bytes) {}

  // A string's bytes, with `is_string`; else the word itself. Empty at the end.
  std::string next(bool& is_string) {
    is_string = false;
    while (at_ < bytes_.size() && is_space(bytes_[at_])) ++at_;
    if (at_ >= bytes_.size()) return "";
    const std::size_t begin = at_;
    const char c = bytes_[at_++];
    if (c == '[' || c == ']') return {c};
    if (c == '<' && at_ < bytes_.size() && bytes_[at_] != '<') {
      const std::size_t end = std::min(bytes_.find('>', at_), bytes_.size());
      is_string = true;
      std::string hex(bytes_.substr(at_, end - at_));
      std::erase_if(hex, is_space);
      at_ = std::min(end + 1, bytes_.size());
      return QUtil::hex_decode(hex);
    }
    while (at_ < bytes_.size() && !is_space(bytes_[at_]) && std::string_view("<>[]/").find(bytes_[at_]) == std::string_view::npos) ++at_;
    return std::string(bytes_.substr(begin, at_ - begin));
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

// Names of glyphs (Adobe Glyph List) that stand in the names, numbers and addresses of people.
std::string text_of_glyph(std::string_view name) {
  using Named = std::pair<std::string_view, std::string_view>;
  static constexpr std::array<Named, 52> kNames = {
      Named{"space", " "}, Named{"period", "."}, Named{"comma", ","}, Named{"hyphen", "-"}, Named{"at", "@"}, Named{"zero", "0"}, Named{"one", "1"}, Named{"two", "2"}, Named{"three", "3"},
      Named{"four", "4"}, Named{"five", "5"}, Named{"six", "6"}, Named{"seven", "7"}, Named{"eight", "8"}, Named{"nine", "9"}, Named{"parenleft", "("}, Named{"parenright", ")"},
      Named{"colon", ":"}, Named{"semicolon", ";"}, Named{"slash", "/"}, Named{"question", "?"}, Named{"exclam", "!"}, Named{"plus", "+"}, Named{"underscore", "_"}, Named{"ampersand", "&"},
      Named{"quotesingle", "'"}, Named{"quoteright", "'"}, Named{"quoteleft", "'"}, Named{"quotedblleft", "\""}, Named{"quotedblright", "\""}, Named{"endash", "-"}, Named{"emdash", "-"},
      Named{"fi", "fi"}, Named{"fl", "fl"}, Named{"ff", "ff"}, Named{"ffi", "ffi"}, Named{"ffl", "ffl"}, Named{"bullet", "•"}, Named{"percent", "%"}, Named{"sterling", "£"}, Named{"numbersign", "#"},
      Named{"eacute", "é"}, Named{"egrave", "è"}, Named{"aacute", "á"}, Named{"oacute", "ó"}, Named{"iacute", "í"}, Named{"uacute", "ú"}, Named{"odieresis", "ö"}, Named{"udieresis", "ü"},
      Named{"adieresis", "ä"}, Named{"ntilde", "ñ"}, Named{"ccedilla", "ç"}};
  if (name.size() == 1) return std::string(name);
  for (const auto& [known, text] : kNames) {
    if (known == name) return std::string(text);
  }
  if (name.starts_with("uni") && name.size() == 7) return utf8_of_utf16(QUtil::hex_decode(std::string(name.substr(3))));
  return "";
}

}  // namespace

PdfFont::PdfFont(QPDFObjectHandle font) {
  if (!font.isDictionary()) return;
  const bool is_composite = font.getKey("/Subtype").isNameAndEquals("/Type0");
  bytes_ = is_composite ? 2 : 1;
  QPDFObjectHandle map = font.getKey("/ToUnicode");
  if (!is_composite) read_encoding(font);
  if (map.isStream()) read_map(bytes_of(map));
  is_legible_ = !texts_.empty();
  if (is_composite) read_composite_widths(font);
  else read_widths(font);
}

// ISO 32000-1, 9.10.3.
void PdfFont::read_map(std::string_view cmap) {
  CMapTokens tokens(cmap);
  enum class Section { none, space, chars, ranges } section = Section::none;
  std::vector<std::string> strings;
  bool within_list = false;
  bool is_string = false;
  for (std::string token = tokens.next(is_string); is_string || !token.empty(); token = tokens.next(is_string)) {
    if (!is_string) {
      if (token == "begincodespacerange") section = Section::space;
      else if (token == "beginbfchar") section = Section::chars;
      else if (token == "beginbfrange") section = Section::ranges;
      else if (token.starts_with("end")) section = Section::none;
      if (token == "[") within_list = true;
      if (token != "]") continue;
      within_list = false;
      for (std::size_t i = 2; i < strings.size(); ++i) texts_[code_of(strings[0]) + static_cast<std::uint32_t>(i - 2)] = utf8_of_utf16(strings[i]);
      strings.clear();
      continue;
    }
    strings.push_back(std::move(token));
    if (section == Section::space && strings.size() == 2) {
      bytes_ = std::clamp<std::size_t>(strings[0].size(), 1, 4);
    } else if (section == Section::chars && strings.size() == 2) {
      texts_[code_of(strings[0])] = utf8_of_utf16(strings[1]);
    } else if (section == Section::ranges && strings.size() == 3 && !within_list) {
      const std::uint32_t first = code_of(strings[0]);
      const std::uint32_t count = std::min(code_of(strings[1]) - first + 1, kMostOfRange);
      for (std::uint32_t i = 0; i < count; ++i) {
        texts_[first + i] = utf8_of_utf16(strings[2]);
        if (!strings[2].empty()) ++strings[2].back();
      }
    } else if (section != Section::none) {
      continue;
    }
    strings.clear();
  }
}

// ISO 32000-1, 9.6.6. A font without an encoding of its own is taken to show ASCII as such.
void PdfFont::read_encoding(QPDFObjectHandle font) {
  QPDFObjectHandle encoding = font.getKey("/Encoding");
  QPDFObjectHandle base = encoding.isDictionary() ? encoding.getKey("/BaseEncoding") : encoding;
  const bool is_mac = base.isNameAndEquals("/MacRomanEncoding");
  const bool is_symbolic = !base.isName() && font.getKey("/FontDescriptor").isDictionary() && font.getKey("/FontDescriptor").getKey("/FontFile").isStream() && !encoding.isDictionary();
  // A subset with an encoding of its own within it: nobody can tell from here.
  if (is_symbolic || font.getKey("/Subtype").isNameAndEquals("/Type3")) {
    if (!encoding.isDictionary()) return;
  } else {
    for (std::uint32_t code = 0x20; code < 0x100; ++code) {
      const std::string byte(1, static_cast<char>(code));
      texts_[code] = is_mac ? QUtil::mac_roman_to_utf8(byte) : QUtil::win_ansi_to_utf8(byte);
    }
  }
  QPDFObjectHandle differences = encoding.isDictionary() ? encoding.getKey("/Differences") : QPDFObjectHandle::newNull();
  if (!differences.isArray()) return;
  std::uint32_t code = 0;
  for (const QPDFObjectHandle& item : differences.getArrayAsVector()) {
    if (QPDFObjectHandle it = item; it.isInteger()) code = static_cast<std::uint32_t>(it.getIntValueAsInt());
    else if (it.isName()) texts_[code++] = text_of_glyph(it.getName().substr(1));
  }
}

void PdfFont::read_widths(QPDFObjectHandle font) {
  default_width_ = 500;
  QPDFObjectHandle widths = font.getKey("/Widths");
  if (!widths.isArray() || !font.getKey("/FirstChar").isInteger()) return;
  auto code = static_cast<std::uint32_t>(font.getKey("/FirstChar").getIntValueAsInt());
  for (const QPDFObjectHandle& item : widths.getArrayAsVector()) {
    if (QPDFObjectHandle it = item; it.isNumber()) widths_[code] = it.getNumericValue();
    ++code;
  }
}

// ISO 32000-1, 9.7.4.3. Codes are taken for glyphs, as with Identity-H, which all writers use.
void PdfFont::read_composite_widths(QPDFObjectHandle font) {
  default_width_ = 1000;
  QPDFObjectHandle descendants = font.getKey("/DescendantFonts");
  if (!descendants.isArray() || descendants.getArrayNItems() == 0) return;
  QPDFObjectHandle cid = descendants.getArrayItem(0);
  if (!cid.isDictionary()) return;
  if (cid.getKey("/DW").isNumber()) default_width_ = cid.getKey("/DW").getNumericValue();
  QPDFObjectHandle widths = cid.getKey("/W");
  if (!widths.isArray()) return;
  std::vector<QPDFObjectHandle> items = widths.getArrayAsVector();
  for (std::size_t i = 0; i + 1 < items.size();) {
    if (!items[i].isInteger()) return;
    auto code = static_cast<std::uint32_t>(items[i].getIntValueAsInt());
    if (items[i + 1].isArray()) {
      for (QPDFObjectHandle& width : items[i + 1].getArrayAsVector()) widths_[code++] = width.isNumber() ? width.getNumericValue() : default_width_;
      i += 2;
    } else {
      if (i + 2 >= items.size() || !items[i + 1].isInteger() || !items[i + 2].isNumber()) return;
      const auto last = std::min(static_cast<std::uint32_t>(items[i + 1].getIntValueAsInt()), code + kMostOfRange);
      for (; code <= last; ++code) widths_[code] = items[i + 2].getNumericValue();
      i += 3;
    }
  }
}

std::vector<PdfFont::Glyph> PdfFont::glyphs_of(std::string_view codes) const {
  std::vector<Glyph> glyphs;
  glyphs.reserve(codes.size() / bytes_);
  for (std::size_t at = 0; at + bytes_ <= codes.size(); at += bytes_) {
    const std::uint32_t code = code_of(codes.substr(at, bytes_));
    const auto text = texts_.find(code);
    const auto width = widths_.find(code);
    glyphs.push_back({text == texts_.end() ? std::string_view() : std::string_view(text->second), width == widths_.end() ? default_width_ : width->second, bytes_ == 1 && code == ' '});
  }
  return glyphs;
}

}  // namespace candour::guard
