#include "guard/hear_address.h"

#include <algorithm>

#include "files/percent_decoded.h"

namespace candour::guard {
namespace {

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
  else listener.hear(Place::address, files::percent_decoded(head));
  std::string_view rest = address.substr(whom);
  while (!rest.empty()) {
    rest.remove_prefix(1);
    const std::string_view field = rest.substr(0, rest.find('&'));
    const std::size_t equals = field.find('=');
    if (equals != std::string_view::npos) hear_lines(files::percent_decoded(field.substr(equals + 1)), listener);
    rest.remove_prefix(field.size());
  }
}

}  // namespace candour::guard
