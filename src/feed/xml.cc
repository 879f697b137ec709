#include "feed/xml.h"

namespace candour::feed {

void Xml::begin(std::string_view name, Attributes attributes) {
  out_ += '<';
  out_ += name;
  for (const auto& [key, value] : attributes) {
    out_ += ' ';
    out_ += key;
    out_ += "=\"";
    text(value);
    out_ += '"';
  }
}

void Xml::start(std::string_view name, Attributes attributes) {
  begin(name, attributes);
  out_ += '>';
  open_.push_back(name);
}

void Xml::empty(std::string_view name, Attributes attributes) {
  begin(name, attributes);
  out_ += "/>";
}

void Xml::close() {
  out_ += "</";
  out_ += open_.back();
  out_ += '>';
  open_.pop_back();
}

void Xml::text(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const bool is_space = c == '\t' || c == '\n' || c == '\r';
    if (c == '&') out_ += "&amp;";
    else if (c == '<') out_ += "&lt;";
    else if (c == '>') out_ += "&gt;";
    else if (c == '"') out_ += "&quot;";
    else if (is_space) out_ += ' ';
    else if (static_cast<unsigned char>(c) < 0x20) continue;
    else if (text.substr(at).starts_with("\xEF\xBF\xBE") || text.substr(at).starts_with("\xEF\xBF\xBF")) at += 2;  // U+FFFE, U+FFFF
    else out_ += c;
  }
}

}  // namespace candour::feed
