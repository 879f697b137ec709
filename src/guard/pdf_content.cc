#include "guard/pdf_content.h"

#include <algorithm>
#include <charconv>
#include <qpdf/QUtil.hh>

#include "guard/plain_text.h"

namespace candour::guard {
namespace {

bool is_white(char c) { return is_space(c) || c == '\0'; }
bool is_delimiter(char c) { return std::string_view("()<>[]{}/%").find(c) != std::string_view::npos; }

class Scanner {
 public:
  explicit Scanner(std::string_view bytes) : bytes_(bytes) {}

  void run(const std::function<void(const ContentOperation&)>& use) {
    ContentOperation operation;
    while (at_ < bytes_.size()) {
      const char c = bytes_[at_];
      if (is_white(c)) ++at_;
      else if (c == '(') operation.operands.push_back({0, literal(), true});
      else if (bytes_.substr(at_).starts_with("<<")) at_ += 2;
      else if (c == '<') operation.operands.push_back({0, hexadecimal(), true});
      else if (c == '/') operation.operands.push_back({0, std::string(word(1)), false});
      else if (c == '%') at_ = std::min(bytes_.find_first_of("\r\n", at_), bytes_.size());
      else if (is_delimiter(c)) ++at_;
      else end_word(operation, use);
    }
  }

 private:
  // A word and what it is made of; the first `lead` bytes belong to it whatever they are.
  std::string_view word(std::size_t lead) {
    const std::size_t begin = at_;
    at_ += lead;
    while (at_ < bytes_.size() && !is_white(bytes_[at_]) && !is_delimiter(bytes_[at_])) ++at_;
    return bytes_.substr(begin, at_ - begin);
  }

  void end_word(ContentOperation& operation, const std::function<void(const ContentOperation&)>& use) {
    std::string_view it = word(1);
    const std::string_view digits = it.starts_with('+') ? it.substr(1) : it;
    double number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error == std::errc() && end == digits.data() + digits.size()) {
      operation.operands.push_back({number, {}, false});
      return;
    }
    if (it == "ID") skip_picture();
    operation.name = it;
    use(operation);
    operation.operands.clear();
  }

  // The bytes of a picture, up to its "EI".
  void skip_picture() {
    for (std::size_t end = bytes_.find("EI", at_); end != std::string_view::npos; end = bytes_.find("EI", end + 1)) {
      const bool is_word = is_white(bytes_[end - 1]) && (end + 2 == bytes_.size() || is_white(bytes_[end + 2]));
      if (!is_word) continue;
      at_ = end + 2;
      return;
    }
    at_ = bytes_.size();
  }

  std::string hexadecimal() {
    const std::size_t begin = at_ + 1;
    const std::size_t end = std::min(bytes_.find('>', begin), bytes_.size());
    at_ = std::min(end + 1, bytes_.size());
    std::string hex(bytes_.substr(begin, end - begin));
    std::erase_if(hex, is_white);
    if (hex.size() % 2 == 1) hex += '0';
    return QUtil::hex_decode(hex);
  }

  std::string literal() {
    std::string out;
    int depth = 0;
    for (; at_ < bytes_.size(); ++at_) {
      const char c = bytes_[at_];
      if (c == '\\') {
        add_escaped(out);
        continue;
      }
      if (c == '(' && depth++ == 0) continue;
      if (c == ')' && --depth == 0) break;
      out += c;
    }
    at_ = std::min(at_ + 1, bytes_.size());
    return out;
  }

  void add_escaped(std::string& out) {
    if (++at_ >= bytes_.size()) return;
    const char c = bytes_[at_];
    static constexpr std::string_view kNames = "nrtbf";
    static constexpr std::string_view kMeant = "\n\r\t\b\f";
    if (const std::size_t name = kNames.find(c); name != std::string_view::npos) {
      out += kMeant[name];
    } else if (c >= '0' && c <= '7') {
      unsigned code = 0;
      std::size_t digits = 0;
      for (; digits < 3 && at_ < bytes_.size() && bytes_[at_] >= '0' && bytes_[at_] <= '7'; ++digits, ++at_) code = code * 8 + static_cast<unsigned>(bytes_[at_] - '0');
      --at_;
      out += static_cast<char>(code & 0xFFU);
    } else if (c == '\r') {
      if (at_ + 1 < bytes_.size() && bytes_[at_ + 1] == '\n') ++at_;
    } else if (c != '\n') {
      out += c;
    }
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace

void for_each_operation(std::string_view content, const std::function<void(const ContentOperation&)>& run) { Scanner(content).run(run); }

}  // namespace candour::guard
