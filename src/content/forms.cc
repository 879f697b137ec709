#include "content/forms.h"

#include <algorithm>
#include <string>
#include <vector>

namespace candour::content {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_alphanumeric(char c) { return is_letter(c) || is_digit(c); }

template <class Test>
bool all(std::string_view text, Test test) {
  return std::all_of(text.begin(), text.end(), test);
}

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(at, begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

bool is_atom(std::string_view part) {
  return !part.empty() && all(part, [](char c) { return is_alphanumeric(c) || std::string_view("!#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos; });
}

bool is_label(std::string_view part) {
  return !part.empty() && part.size() <= 63 && part.front() != '-' && part.back() != '-' &&
         all(part, [](char c) { return is_alphanumeric(c) || c == '-'; });
}

// The subtags of a language tag, taken from the front by the productions of the grammar.
class Subtags {
 public:
  explicit Subtags(std::string_view tag) : parts_(split(tag, '-')) {}

  bool is_done() const { return next_ == parts_.size(); }
  std::string_view peek() const { return is_done() ? std::string_view() : parts_[next_]; }
  template <class Test>
  bool take(std::size_t shortest, std::size_t longest, Test test) {
    const std::string_view part = peek();
    if (part.size() < shortest || part.size() > longest || !all(part, test)) return false;
    ++next_;
    return true;
  }

 private:
  std::vector<std::string_view> parts_;
  std::size_t next_ = 0;
};

bool take_variant(Subtags& tag) {
  return (!tag.peek().empty() && is_digit(tag.peek().front()) && tag.take(4, 4, is_alphanumeric)) || tag.take(5, 8, is_alphanumeric);
}

}  // namespace

bool is_mail_address(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at == std::string_view::npos || at > 64 || text.size() > 254) return false;
  const auto local = split(text.substr(0, at), '.');
  const auto domain = split(text.substr(at + 1), '.');
  return std::all_of(local.begin(), local.end(), is_atom) && domain.size() >= 2 && std::all_of(domain.begin(), domain.end(), is_label) &&
         !all(domain.back(), is_digit);
}

bool is_language_tag(std::string_view text) {
  Subtags tag(text);
  const bool is_short = tag.peek().size() < 4;
  if (!tag.take(2, 8, is_letter)) return false;
  for (int extended = 0; is_short && extended < 3 && tag.take(3, 3, is_letter);) ++extended;
  tag.take(4, 4, is_letter);                                      // the script
  if (!tag.take(2, 2, is_letter)) tag.take(3, 3, is_digit);  // the region
  while (take_variant(tag)) {
  }
  while (tag.peek().size() == 1 && tag.peek() != "x" && tag.peek() != "X") {
    if (!tag.take(1, 1, is_alphanumeric) || !tag.take(2, 8, is_alphanumeric)) return false;
    while (tag.take(2, 8, is_alphanumeric)) {
    }
  }
  if ((tag.peek() == "x" || tag.peek() == "X") && tag.take(1, 1, is_letter)) {
    if (!tag.take(1, 8, is_alphanumeric)) return false;
    while (tag.take(1, 8, is_alphanumeric)) {
    }
  }
  return tag.is_done();
}

bool is_web_address(std::string_view text) {
  const std::size_t scheme = text.find("://");
  if (scheme == std::string_view::npos || (text.substr(0, scheme) != "https" && text.substr(0, scheme) != "http")) return false;
  const std::string_view rest = text.substr(scheme + 3);
  const std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
  const auto labels = split(host.substr(0, host.find(':')), '.');
  const bool has_port = host.find(':') != std::string_view::npos;
  const std::string_view port = has_port ? host.substr(host.find(':') + 1) : std::string_view("443");
  // What is reserved or unreserved, and the sign of what is percent-encoded (RFC 3986, sections 2.1 to 2.3).
  constexpr std::string_view kSigns = "-._~:/?#[]@!$&'()*+,;=%";
  const bool is_plain = all(rest, [&](char c) { return is_alphanumeric(c) || kSigns.find(c) != std::string_view::npos; });
  return is_plain && std::all_of(labels.begin(), labels.end(), is_label) && !port.empty() && port.size() <= 5 && all(port, is_digit);
}

bool is_licence_id(std::string_view text) {
  return !text.empty() && all(text, [](char c) { return is_alphanumeric(c) || c == '.' || c == '-'; });
}

}  // namespace candour::content
