#include "pdf/show_text.h"

#include <array>
#include <cmath>

#include "pdf/syntax.h"

namespace candour::pdf {
namespace {

using typeset::Glyph;

class Show {
 public:
  Show(std::string& out, const EmbeddedFont& font, double size, std::int64_t pen)
      : out_(out), font_(font), size_(size), unit_(1000.0 / font.face->metrics().units_per_em), natural_(pen) {}

  void glyphs(const ClusterView& cluster) {
    if (cluster.glyphs.size() == 1) return glyph(cluster.glyphs[0], cluster.x);  // as nearly all are
    cluster.each_glyph([&](const Glyph& one, std::int64_t x) { glyph(one, x); });
  }

  void finish() {
    if (rise_ != 0) rise(0);
    end_array();
  }

 private:
  void glyph(const Glyph& glyph, std::int64_t x) {
    if (glyph.y_offset != rise_) rise(glyph.y_offset);
    const std::int64_t target = x + glyph.x_offset;
    if (target - natural_ != ahead_) move(target - natural_);
    const std::uint16_t code = font_.code(glyph.id);
    if (length_ + 2 > kLongestString) end_string();
    begin_string();
    length_ += 2;
    byte(static_cast<char>(code >> 8U));
    byte(static_cast<char>(code & 0xFFU));
    natural_ += font_.advances[code];
  }

  // Puts the pen `ahead` design units before where the widths of the glyphs alone would have it. What is lost by rounding to
  // thousandths of the size is made up for by the next move, so it never adds up.
  void move(std::int64_t ahead) {
    ahead_ = ahead;
    const std::int64_t thousandths = std::llround(static_cast<double>(ahead) * unit_);
    if (thousandths == moved_) return;
    begin_array();
    end_string();
    append_integer(out_, moved_ - thousandths);
    moved_ = thousandths;
  }

  void rise(std::int32_t offset) {
    end_array();
    rise_ = offset;
    append_hundredths(out_, std::llround(offset * unit_ / 1000 * size_ * 100));
    out_ += " Ts\n";
  }

  // Of a string that has begun.
  void byte(char c) {
    const bool is_escaped = c == '(' || c == ')' || c == '\\' || c == '\r';
    if (is_escaped) put('\\');
    put(c == '\r' ? 'r' : c);
  }

  void put(char c) {
    if (waiting_ == string_.size()) flush();
    string_[waiting_++] = c;
  }

  void flush() {
    out_.append(string_.data(), waiting_);
    waiting_ = 0;
  }

  void begin_array() {
    if (!is_in_array_) out_ += '[';
    is_in_array_ = true;
  }

  void begin_string() {
    if (is_in_string_) return;
    begin_array();
    out_ += '(';
    is_in_string_ = true;
    length_ = 0;
  }

  void end_string() {
    if (!is_in_string_) return;
    flush();
    out_ += ')';
    is_in_string_ = false;
  }

  void end_array() {
    end_string();
    if (is_in_array_) out_ += "]TJ\n";
    is_in_array_ = false;
  }

  std::string& out_;
  const EmbeddedFont& font_;
  double size_;
  double unit_;
  std::int64_t natural_;      // where the glyphs' own widths lead, in design units
  std::int64_t ahead_ = 0;    // how far the pen is from there
  std::int64_t moved_ = 0;    // the same as told to the viewer, in thousandths of the size
  std::int32_t rise_ = 0;
  bool is_in_array_ = false;
  bool is_in_string_ = false;
  std::size_t length_ = 0;    // of the string, as it is read: without the escapes
  // The string's last bytes, which go to `out_` together: a document has thousands.
  std::array<char, 256> string_;
  std::size_t waiting_ = 0;
};

}  // namespace

void show_text(std::string& out, const EmbeddedFont& font, double size, std::span<const ClusterView> clusters) {
  if (clusters.empty()) return;
  Show show(out, font, size, clusters.front().x);
  for (const ClusterView& cluster : clusters) show.glyphs(cluster);
  show.finish();
}

}  // namespace candour::pdf
