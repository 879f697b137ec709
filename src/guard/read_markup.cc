#include <algorithm>
#include <array>
#include <utility>

#include "guard/hear_address.h"
#include "guard/plain_text.h"
#include "guard/readers.h"
#include "guard/word_table.h"

namespace candour::guard {
namespace {

// What an element's name says of what stands around it.
enum class Element : unsigned char {
  block,   // parts what stands before from what stands after; all that are not named here
  within,  // stands within a sentence
  line_break,
  raw      // scripts and style sheets, which hold no elements
};
constexpr auto kElements = [] {
  WordTable<Element, 128> elements;
  for (const std::string_view name : {"a",   "abbr", "b",    "bdi",  "bdo",   "big",    "cite", "code", "data", "del",   "dfn", "em", "font", "i",   "ins", "kbd",
                                      "mark", "q",   "s",    "samp", "small", "span",   "strong", "sub", "sup", "time", "tspan", "tt", "u",   "var", "wbr"}) {
    elements[name] = Element::within;
  }
  elements["br"] = Element::line_break;
  elements["script"] = elements["style"] = Element::raw;
  return elements;
}();
Element element(std::string_view name) {
  const Element* found = kElements.find(name);
  return found == nullptr ? Element::block : *found;
}

enum class Attribute : unsigned char {
  words,  // all that are not named here
  none,   // no words of anybody's: shapes, styles, measures
  type,   // the same; of a script, what it holds
  address
};
constexpr auto kAttributes = [] {
  WordTable<Attribute, 128> attributes;
  for (const std::string_view name : {"class", "style", "d", "points", "transform", "viewbox", "width", "height", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "ry", "fill",
                                      "stroke", "stroke-width", "rel", "role", "scope", "colspan", "rowspan"}) {
    attributes[name] = Attribute::none;
  }
  attributes["type"] = Attribute::type;
  for (const std::string_view name : {"href", "src", "srcset", "id", "for", "headers", "action", "cite", "data", "poster", "xlink:href", "aria-labelledby", "aria-describedby"}) {
    attributes[name] = Attribute::address;
  }
  return attributes;
}();
Attribute attribute(std::string_view name) {
  const Attribute* found = kAttributes.find(name);
  return found == nullptr ? Attribute::words : *found;
}

// Bytes that end a name, by their number.
using Bytes = std::array<bool, 256>;
constexpr Bytes bytes_among(std::string_view some) {
  Bytes are{};
  for (const char c : some) are[static_cast<unsigned char>(c)] = true;
  return are;
}
constexpr Bytes kEndTag = bytes_among(" \t\n\r\f/>");
constexpr Bytes kEndAttribute = bytes_among(" \t\n\r\f/>=");

// The end of the name that begins at `at`.
std::size_t end_of_name(std::string_view bytes, std::size_t at, const Bytes& ends) {
  while (at < bytes.size() && !ends[static_cast<unsigned char>(bytes[at])]) ++at;
  return std::min(at, bytes.size());
}

bool has_capital(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::string small(std::string_view word) {
  std::string out(word);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  return out;
}

class Reader {
 public:
  Reader(std::string_view bytes, Markup markup, Listener& listener) : bytes_(bytes), is_html_(markup == Markup::html), listener_(listener) {}

  // Pages repeat one another. A part that begins and ends between two blocks reads the same wherever it stands, so that one in
  // which nothing was found is not read twice.
  void read() {
    while (at_ < bytes_.size()) {
      const std::size_t begin = at_;
      const std::size_t end = end_of_part(begin);
      const std::string_view part = bytes_.substr(begin, end - begin);
      const std::uint64_t sign = is_html_ ? listener_.sign_of(part) : 0;
      if (is_html_ && listener_.has_passed(sign)) {
        at_ = end;
        continue;
      }
      const std::size_t found = listener_.found();
      while (at_ < end) step();
      end_block();
      if (is_html_ && at_ == end && listener_.found() == found) listener_.pass(sign);
    }
  }

 private:
  static constexpr std::size_t kLeastPart = 64;  // bytes; smaller ones cost more to look up than to read

  // Where the next block begins a line, some way on.
  std::size_t end_of_part(std::size_t begin) const {
    for (std::size_t at = begin + kLeastPart; at < bytes_.size(); ++at) {
      at = bytes_.find('\n', at);
      if (at == std::string_view::npos) break;
      if (at + 1 < bytes_.size() && bytes_[at + 1] == '<' && parts(at + 1)) return at + 1;
    }
    return bytes_.size();
  }

  // Whether a tag of a block begins at `at`.
  bool parts(std::size_t at) const {
    std::size_t begin = at + 1;
    if (begin < bytes_.size() && bytes_[begin] == '/') ++begin;
    const std::size_t end = end_of_name(bytes_, begin, kEndTag);
    const std::string_view name = bytes_.substr(begin, end - begin);
    if (is_html_ && has_capital(name)) return false;  // nobody's page writes so, and it is no loss
    return !name.empty() && is_ascii_letter(name.front()) && (element(name) == Element::block || element(name) == Element::raw);
  }

  void step() {
    if (bytes_[at_] != '<') return read_words();
    const std::string_view rest = bytes_.substr(at_);
    if (rest.starts_with("<!--")) return read_until("-->", 4, Place::comment);
    if (rest.starts_with("<![CDATA[")) return read_cdata();
    if (rest.starts_with("<?")) return read_until("?>", 2, Place::comment);
    if (rest.starts_with("<!")) return read_until(">", 2, Place::comment);
    if (rest.size() > 1 && (is_ascii_letter(rest[1]) || rest[1] == '/' || rest[1] == '_')) return read_tag();
    block_ += '<';
    ++at_;
  }

  void read_words() {
    const std::size_t end = std::min(bytes_.find('<', at_), bytes_.size());
    const std::string_view words = bytes_.substr(at_, end - at_);
    at_ = end;
    // "Jo</b><b>Example": what stands apart to the eye.
    if (after_tag_ && !block_.empty() && !words.empty() && words.front() >= 'A' && words.front() <= 'Z' && block_.back() >= 'a' && block_.back() <= 'z') block_ += ' ';
    after_tag_ = false;
    add_decoded(words, block_);
  }

  void read_cdata() {
    const std::size_t begin = at_ + 9;
    const std::size_t end = std::min(bytes_.find("]]>", begin), bytes_.size());
    const std::string_view content = bytes_.substr(begin, end - begin);
    at_ = std::min(end + 3, bytes_.size());
    // Feeds carry HTML in it.
    if (content.find('<') != std::string_view::npos) Reader(content, Markup::html, listener_).read();
    else block_ += content;
  }

  void read_until(std::string_view end_mark, std::size_t lead, Place place) {
    const std::size_t begin = std::min(at_ + lead, bytes_.size());
    const std::size_t end = std::min(bytes_.find(end_mark, begin), bytes_.size());
    std::string text;
    add_decoded(bytes_.substr(begin, end - begin), text);
    read_text(text, place, listener_);
    at_ = std::min(end + end_mark.size(), bytes_.size());
  }

  void read_tag() {
    ++at_;
    const bool closes = bytes_[at_] == '/';
    if (closes) ++at_;
    const std::size_t begin = at_;
    at_ = end_of_name(bytes_, at_, kEndTag);
    std::string space;
    const std::string_view name = in_small(bytes_.substr(begin, at_ - begin), space);
    const Element kind = element(name);
    if (kind == Element::line_break) block_ += ' ';
    else if (kind != Element::within) end_block();
    after_tag_ = true;
    script_is_data_ = false;
    while (at_ < bytes_.size() && bytes_[at_] != '>') read_attribute();
    at_ = std::min(at_ + 1, bytes_.size());
    if (is_html_ && !closes && kind == Element::raw) read_raw(std::string(name));
  }

  // Nearly every name is in small letters as it stands.
  static std::string_view in_small(std::string_view name, std::string& space) {
    if (!has_capital(name)) return name;
    space = small(name);
    return space;
  }

  void read_attribute() {
    const std::size_t begin = at_;
    at_ = end_of_name(bytes_, at_, kEndAttribute);
    if (at_ == begin && bytes_[at_] != '=') {
      if (bytes_[at_] != '>') ++at_;
      return;
    }
    std::string space;
    const Attribute kind = attribute(in_small(bytes_.substr(begin, at_ - begin), space));
    while (at_ < bytes_.size() && is_space(bytes_[at_])) ++at_;
    if (at_ >= bytes_.size() || bytes_[at_] != '=') return;
    ++at_;
    while (at_ < bytes_.size() && is_space(bytes_[at_])) ++at_;
    const std::string_view value = read_value();
    if (kind == Attribute::type && value.find("json") != std::string_view::npos) script_is_data_ = true;
    if (value.empty() || kind == Attribute::type || kind == Attribute::none) return;
    const Place place = kind == Attribute::address ? Place::address : Place::attribute;
    if (value.find('&') == std::string_view::npos) return hear(place, value);
    std::string decoded;
    add_decoded(value, decoded);
    hear(place, decoded);
  }

  // How far up an address leads says nothing.
  void hear(Place place, std::string_view value) {
    while (place == Place::address && (value.starts_with("../") || value.starts_with("./"))) value.remove_prefix(value.find('/') + 1);
    if (value == "index.html" || value.empty()) return;
    if (place == Place::address) hear_address(value, listener_);
    else listener_.hear(place, value);
  }

  std::string_view read_value() {
    if (at_ >= bytes_.size()) return {};
    const char quote = bytes_[at_];
    const bool is_quoted = quote == '"' || quote == '\'';
    const std::size_t begin = is_quoted ? at_ + 1 : at_;
    const std::size_t end = std::min(is_quoted ? bytes_.find(quote, begin) : bytes_.find_first_of(" \t\n\r\f>", begin), bytes_.size());
    at_ = std::min(is_quoted ? end + 1 : end, bytes_.size());
    return bytes_.substr(begin, end - begin);
  }

  void read_raw(const std::string& name) {
    const std::string end_tag = "</" + name;
    std::size_t end = bytes_.find(end_tag, at_);
    if (end == std::string_view::npos) end = std::min(small(bytes_.substr(at_)).find(end_tag), bytes_.size() - at_) + at_;
    const std::string_view content = bytes_.substr(at_, end - at_);
    at_ = end;
    if (script_is_data_) read_json(content, listener_);
    else read_code(content, listener_);
  }

  void end_block() {
    after_tag_ = false;
    if (!std::all_of(block_.begin(), block_.end(), is_space)) listener_.hear(Place::text, block_);
    block_.clear();
  }

  static void add_decoded(std::string_view text, std::string& out) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t amp = std::min(text.find('&', at), text.size());
      out += text.substr(at, amp - at);
      at = amp;
      if (at < text.size()) at += add_reference(text.substr(at), out);
    }
  }

  // One character reference; gives its length. What is none is a plain "&".
  static std::size_t add_reference(std::string_view text, std::string& out) {
    using Named = std::pair<std::string_view, std::string_view>;
    static constexpr std::array<Named, 40> kNamed = {
        Named{"amp", "&"},      {"lt", "<"},        {"gt", ">"},      {"quot", "\""},   {"apos", "'"},    {"nbsp", " "},    {"shy", ""},      {"commat", "@"}, {"period", "."}, {"comma", ","},
        {"colon", ":"},         {"plus", "+"},      {"hyphen", "-"},  {"dash", "-"},    {"ndash", "-"},   {"mdash", "-"},   {"minus", "-"},   {"lowbar", "_"}, {"lpar", "("},   {"rpar", ")"},
        {"sol", "/"},           {"num", "#"},       {"quest", "?"},   {"rsquo", "'"},   {"lsquo", "'"},   {"rdquo", "\""},  {"ldquo", "\""},  {"hellip", "…"}, {"zwj", ""},     {"zwnj", ""},
        {"ensp", " "},          {"emsp", " "},      {"thinsp", " "},  {"NewLine", " "}, {"Tab", " "},     {"eacute", "é"},  {"egrave", "è"},  {"ouml", "ö"},   {"uuml", "ü"},   {"auml", "ä"}};
    const std::size_t end = text.substr(0, 12).find(';');
    if (text.size() > 2 && text[1] == '#') return add_number(text, out);
    if (end != std::string_view::npos) {
      for (const auto& [name, character] : kNamed) {
        if (text.substr(1, end - 1) != name) continue;
        out += character;
        return end + 1;
      }
    }
    out += '&';
    return 1;
  }

  static std::size_t add_number(std::string_view text, std::string& out) {
    const bool is_hex = text[2] == 'x' || text[2] == 'X';
    std::size_t at = is_hex ? 3 : 2;
    char32_t code = 0;
    std::size_t digits = 0;
    for (; at < text.size() && digits < 8; ++at, ++digits) {
      const char c = static_cast<char>(text[at] | 0x20);
      if (is_digit(text[at])) code = code * (is_hex ? 16 : 10) + static_cast<char32_t>(text[at] - '0');
      else if (is_hex && c >= 'a' && c <= 'f') code = code * 16 + static_cast<char32_t>(c - 'a' + 10);
      else break;
    }
    if (digits == 0) {
      out += '&';
      return 1;
    }
    append_utf8(out, code);
    return at < text.size() && text[at] == ';' ? at + 1 : at;
  }

  std::string_view bytes_;
  bool is_html_;
  Listener& listener_;
  std::size_t at_ = 0;
  std::string block_;
  bool after_tag_ = false;
  bool script_is_data_ = false;
};

}  // namespace

void read_markup(std::string_view bytes, Markup markup, Listener& listener) { Reader(bytes, markup, listener).read(); }

}  // namespace candour::guard
