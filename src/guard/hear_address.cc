#include "guard/hear_address.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace candour::guard {
namespace {

std::string without_escapes(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    unsigned char byte = 0;
    const char* const digits = text.data() + at + 1;
    const bool is_escape = text[at] == '%' && at + 2 < text.size() && std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2;
    plain += is_escape ? static_cast<char>(byte) : text[at];
    if (is_escape) at += 2;
  }
  return plain;
}

// Each line is a paragraph of the mail, or its subject.
void hear_lines(std::string_view text, Listener& listener) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    if (end > 0) listener.hear(Place::attribute, text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

}  // namespace

void hear_address(std::string_view address, Listener& listener) {
  const bool is_message = address.starts_with("mailto:") || address.starts_with("sms:");
  const std::size_t whom = is_message ? std::min(address.find('?'), address.size()) : address.size();
  const std::string_view head = address.substr(0, whom);
  if (head.find('%') == std::string_view::npos) listener.hear(Place::address, head);
  else listener.hear(Place::address, without_escapes(head));
  std::string_view rest = address.substr(whom);
  while (!rest.empty()) {
    rest.remove_prefix(1);
    const std::string_view field = rest.substr(0, rest.find('&'));
    hear_lines(without_escapes(field.substr(std::min(field.find('='), field.size() - 1) + 1)), listener);
    rest.remove_prefix(field.size());
  }
}

}  // namespace candour::guard
