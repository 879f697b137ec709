#include "guard/pdf_text.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <qpdf/QPDFObjGen.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <vector>

#include "guard/pdf_content.h"
#include "guard/pdf_font.h"
#include "guard/plain_text.h"

namespace candour::guard {

class PdfFonts {
 public:
  const PdfFont* find(QPDFObjectHandle resources, const std::string& name) {
    if (!resources.isDictionary()) return nullptr;
    QPDFObjectHandle fonts = resources.getKey("/Font");
    if (!fonts.isDictionary() || !fonts.hasKey(name)) return nullptr;
    QPDFObjectHandle font = fonts.getKey(name);
    const QPDFObjGen id = font.getObjGen();
    if (!font.isIndirect()) return &direct_.emplace_back(font);
    const auto known = by_id_.find(id);
    return &(known != by_id_.end() ? known : by_id_.emplace(id, font).first)->second;
  }

 private:
  std::map<QPDFObjGen, PdfFont> by_id_;
  std::deque<PdfFont> direct_;
};

namespace {

// In units of the size: what parts letters, words, and texts that have nothing to do with one another.
constexpr double kOfLine = 0.5;
constexpr double kOfWords = 0.18;
constexpr double kOfTexts = 1.2;
constexpr double kOfParagraphs = 1.9;

// Follows the text state (ISO 32000-1, 9.3 and 9.4), as far as it says what stands beside what.
class Pen {
 public:
  Pen(PdfFonts& fonts, QPDFObjectHandle resources, Listener& listener) : fonts_(fonts), resources_(std::move(resources)), listener_(listener) {}

  void run(const ContentOperation& operation) {
    const std::string_view name = operation.name;
    const std::vector<Operand>& operands = operation.operands;
    const auto number = [&](std::size_t i) { return i < operands.size() ? operands[i].number : 0; };
    if (name == "BT") return place(0, 0, 1);
    if (name == "Tf" && operands.size() >= 2) return set_font(operands[0].text, number(1));
    if (name == "Tc") character_spacing_ = number(0);
    if (name == "Tw") word_spacing_ = number(0);
    if (name == "TL") leading_ = number(0);
    if (name == "Td") return move(number(0), number(1));
    if (name == "TD") return leading_ = -number(1), move(number(0), number(1));
    if (name == "T*") return move(0, -leading_);
    if (name == "Tm") return place(number(4), number(5), std::hypot(number(0), number(1)));
    if (name == "Tj" && !operands.empty()) return show(operands[0].text);
    if (name == "'" && !operands.empty()) return move(0, -leading_), show(operands[0].text);
    if (name == "\"" && operands.size() >= 3) return move(0, -leading_), show(operands[2].text);
    if (name == "TJ") return show_all(operands);
    if ((name == "BDC" || name == "DP") && !operands.empty()) hear_properties(operands);
  }

  void finish() {
    if (!text_.empty()) listener_.hear(Place::text, text_);
    text_.clear();
    if (is_illegible_) listener_.find(Rule::unreadable, Place::text, "one of its fonts does not say which letters it shows");
  }

 private:
  void set_font(const std::string& name, double size) {
    font_ = fonts_.find(resources_, name);
    font_size_ = size;
  }
  void place(double x, double y, double scale) {
    line_x_ = x_ = x;
    line_y_ = y_ = y;
    scale_ = scale;
  }
  void move(double x, double y) {
    line_x_ += x * scale_;
    line_y_ += y * scale_;
    x_ = line_x_;
    y_ = line_y_;
  }

  void show_all(const std::vector<Operand>& operands) {
    for (const Operand& operand : operands) {
      if (operand.is_text) show(operand.text);
      else x_ -= operand.number / 1000 * font_size_ * scale_;
    }
  }

  void show(std::string_view codes) {
    if (font_ == nullptr || codes.empty()) return;
    if (!font_->is_legible()) is_illegible_ = true;
    for (const PdfFont::Glyph& glyph : font_->glyphs_of(codes)) {
      const double size = std::max(std::abs(font_size_ * scale_), 0.1);
      if (!glyph.text.empty()) {
        part(size);
        text_ += glyph.text;
      }
      x_ += (glyph.width / 1000 * font_size_ + character_spacing_ + (glyph.is_space ? word_spacing_ : 0)) * scale_;
      if (!glyph.text.empty()) {
        end_x_ = x_;
        end_y_ = y_;
        end_size_ = size;
        end_font_ = font_;
      }
    }
  }

  // Before a letter is set at x_, y_: what the gap since the last one means.
  void part(double size) {
    if (text_.empty()) return;
    const double down = std::abs(y_ - end_y_) / size;
    const double along = (x_ - end_x_) / size;
    const bool is_other_size = std::abs(size - end_size_) > 0.2 * size;
    if (down > kOfLine) {
      const bool goes_on = down < kOfParagraphs && y_ < end_y_ && !is_other_size && font_ == end_font_;
      if (!goes_on) end_text();
      else if (text_.back() == '-') text_.pop_back();  // divided for want of room
      else text_ += ' ';
    } else if (along > kOfTexts || along < -kOfTexts) {
      end_text();
    } else if (along > kOfWords) {
      text_ += ' ';
    }
  }

  void end_text() {
    listener_.hear(Place::text, text_);
    text_.clear();
  }

  // "/Span <</ActualText (…)>> BDC": the words of a dictionary within the stream.
  void hear_properties(const std::vector<Operand>& operands) {
    for (const Operand& operand : operands) {
      if (operand.is_text) listener_.hear(Place::attribute, QPDFObjectHandle::newString(operand.text).getUTF8Value());
    }
  }

  PdfFonts& fonts_;
  QPDFObjectHandle resources_;
  Listener& listener_;
  const PdfFont* font_ = nullptr;
  double font_size_ = 1;
  double character_spacing_ = 0;
  double word_spacing_ = 0;
  double leading_ = 0;
  double scale_ = 1;
  double line_x_ = 0, line_y_ = 0;  // where the line begins
  double x_ = 0, y_ = 0;            // where the next glyph goes
  double end_x_ = 0, end_y_ = 0;    // where the last letter ended
  double end_size_ = 0;
  const PdfFont* end_font_ = nullptr;
  std::string text_;
  bool is_illegible_ = false;
};

}  // namespace

PdfText::PdfText(Listener& listener) : fonts_(std::make_unique<PdfFonts>()), listener_(listener) {}
PdfText::~PdfText() = default;

void PdfText::read(std::string_view content, QPDFObjectHandle resources) {
  Pen pen(*fonts_, std::move(resources), listener_);
  for_each_operation(content, [&](const ContentOperation& operation) { pen.run(operation); });
  pen.finish();
}

}  // namespace candour::guard
