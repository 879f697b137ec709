#include "json/canonical.h"

#include <array>
#include <charconv>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "json/writer.h"

namespace candour::json {

namespace {

std::string canonical_number(const std::string& written) {
  double value = 0;
  std::from_chars(written.data(), written.data() + written.size(), value);  // parsing has refused what is no double
  return canonical(value);
}

std::string canonical_list(const std::vector<Node>& items) {
  std::string out = "[";
  for (const Node& item : items) out += (out.size() == 1 ? "" : ",") + canonical(item);
  return out + "]";
}

}  // namespace

std::string canonical(std::string_view text) {
  std::string out;
  Writer(out).string(text);
  return out;
}

// Number::toString of ECMAScript (ECMA-262, section 6.1.6.1.20).
std::string canonical(double number) {
  if (number == 0) return "0";  // and -0
  std::array<char, 32> buffer{};
  const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number < 0 ? -number : number, std::chars_format::scientific);
  const std::string_view text(buffer.data(), static_cast<std::size_t>(written.ptr - buffer.data()));
  const std::size_t e = text.find('e');
  std::string digits(text.substr(0, e));
  std::erase(digits, '.');
  int exponent = 0;
  const std::string_view power = text.substr(text[e + 1] == '+' ? e + 2 : e + 1);
  std::from_chars(power.data(), power.data() + power.size(), exponent);

  const std::string sign = number < 0 ? "-" : "";
  const int length = static_cast<int>(digits.size());
  const int point = exponent + 1;  // how many digits stand before the decimal point
  if (length <= point && point <= 21) return sign + digits + std::string(static_cast<std::size_t>(point - length), '0');
  if (0 < point && point <= 21) return sign + digits.insert(static_cast<std::size_t>(point), ".");
  if (-6 < point && point <= 0) return sign + "0." + std::string(static_cast<std::size_t>(-point), '0') + digits;
  if (length > 1) digits.insert(1, ".");
  return sign + digits + (exponent < 0 ? "e-" : "e+") + std::to_string(std::abs(exponent));
}

std::string canonical(const Node& node) {
  switch (node.type) {
    case Type::null: return "null";
    case Type::boolean: return node.truth ? "true" : "false";
    case Type::number: return canonical_number(node.text);
    case Type::string: return canonical(node.text);
    case Type::array: return canonical_list(node.items);
    case Type::object: break;
  }
  std::map<std::string, std::string> members;
  for (const Member& member : node.members) members.emplace(member.key, canonical(member.value));
  return object_of(members);
}

std::string object_of(const std::map<std::string, std::string>& members) {
  std::string out = "{";
  for (const auto& [name, value] : members) out += (out.size() == 1 ? "" : ",") + canonical(name) + ":" + value;
  return out + "}";
}

std::string indented(std::string_view canonical_text) { return nlohmann::ordered_json::parse(canonical_text).dump(2) + "\n"; }

}  // namespace candour::json
