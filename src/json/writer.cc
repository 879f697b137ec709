#include "json/writer.h"

#include <fmt/format.h>

#include <iterator>

namespace candour::json {

void Writer::begin(char bracket) {
  separate();
  out_ += bracket;
  first_ = true;
}

void Writer::end(char bracket) {
  out_ += bracket;
  first_ = false;
}

void Writer::separate() {
  if (!first_) out_ += ',';
  first_ = false;
}

void Writer::name(std::string_view name) {
  separate();
  quote(name);
  out_ += ':';
  first_ = true;
}

void Writer::string(std::string_view value) {
  separate();
  quote(value);
}

void Writer::number(std::size_t value) {
  separate();
  fmt::format_to(std::back_inserter(out_), "{}", value);
}

void Writer::quote(std::string_view text) {
  out_ += '"';
  std::size_t copied = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const bool as_it_is = static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\' && (c != '<' || place_ == Place::file);
    if (as_it_is) continue;
    out_ += text.substr(copied, at - copied);
    copied = at + 1;
    switch (c) {
      case '"': out_ += "\\\""; break;
      case '\\': out_ += "\\\\"; break;
      case '\b': out_ += "\\b"; break;
      case '\f': out_ += "\\f"; break;
      case '\n': out_ += "\\n"; break;
      case '\r': out_ += "\\r"; break;
      case '\t': out_ += "\\t"; break;
      default: fmt::format_to(std::back_inserter(out_), "\\u{:04x}", static_cast<unsigned char>(c));
    }
  }
  out_ += text.substr(copied);
  out_ += '"';
}

}  // namespace candour::json
