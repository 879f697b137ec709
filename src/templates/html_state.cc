#include "templates/html_state.h"

#include <algorithm>

namespace candour::templates {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_html_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

template <std::size_t n>
bool is_one_of(const ShortName& name, const std::array<std::string_view, n>& names) {
  return std::any_of(names.begin(), names.end(), [&](std::string_view candidate) { return name.is(candidate); });
}

// Elements whose content is not read as HTML.
constexpr std::array<std::string_view, 7> kRawElements = {"script",  "style",    "xmp",      "iframe",
                                                          "noembed", "noframes", "plaintext"};
constexpr std::array<std::string_view, 2> kPlainElements = {"title", "textarea"};
constexpr std::array<std::string_view, 16> kAddressAttributes = {
    "href",     "src",      "action", "cite", "poster", "formaction", "data",    "background",
    "longdesc", "manifest", "ping",   "icon", "usemap", "codebase",   "profile", "xlink:href"};
constexpr std::array<std::string_view, 2> kAddressListAttributes = {"srcset", "imagesrcset"};

}  // namespace

void ShortName::add(char c) {
  if (length < letters.size()) letters[length] = lower(c);
  if (length <= letters.size()) ++length;
}

std::string_view ShortName::text() const { return {letters.data(), std::min<std::size_t>(length, letters.size())}; }

bool ShortName::is(std::string_view name) const { return length <= letters.size() && text() == name; }
bool ShortName::starts_with(std::string_view prefix) const { return text().starts_with(prefix); }

void HtmlState::read(std::string_view text) {
  while (!text.empty()) {
    if (where_ == Where::text) {  // the usual case, in one leap
      const std::size_t lt = text.find('<');
      if (lt == std::string_view::npos) return;
      text.remove_prefix(lt);
    }
    step(text.front());
    text.remove_prefix(1);
  }
}

void HtmlState::pass_tag() {
  if (where_ == Where::lt) where_ = Where::lt_then_tag;
}

void HtmlState::pass_variable() {
  if (where_ == Where::lt_then_tag) where_ = Where::text;
  if (where_ == Where::comment) progress_ = 0;
  if (address_ == Address::start || address_ == Address::letters) address_ = Address::variable;
}

void HtmlState::step(char c) {
  switch (where_) {
    case Where::text:
      if (c == '<') where_ = Where::lt;
      return;
    case Where::lt:
    case Where::lt_then_tag: return step_lt(c);
    case Where::end_lt: return step_end_lt(c);
    case Where::markup_declaration:
    case Where::comment: return step_comment(c);
    case Where::bogus_comment:
      if (c == '>') where_ = Where::text;
      return;
    case Where::tag_name: return step_tag_name(c);
    case Where::before_attribute: return step_before_attribute(c);
    case Where::attribute_name:
    case Where::after_attribute_name: return step_attribute_name(c);
    case Where::before_value: return step_before_value(c);
    case Where::double_quoted: return step_value(c, '"');
    case Where::single_quoted: return step_value(c, '\'');
    case Where::unquoted:
      if (is_html_space(c)) {
        where_ = Where::before_attribute;
      } else if (c == '>') {
        end_tag();
      }
      return;
    case Where::raw_text:
    case Where::plain_text: return step_raw(c);
  }
}

void HtmlState::step_lt(char c) {
  element_.clear();
  attribute_.clear();
  closing_ = false;
  progress_ = 0;
  if (is_letter(c)) {
    element_.add(c);
    where_ = Where::tag_name;
  } else if (c == '/') {
    where_ = Where::end_lt;
  } else if (c == '!') {
    where_ = Where::markup_declaration;
  } else if (c == '?') {
    where_ = Where::bogus_comment;
  } else {
    where_ = c == '<' ? Where::lt : Where::text;
  }
}

void HtmlState::step_end_lt(char c) {
  if (is_letter(c)) {
    closing_ = true;
    element_.add(c);
    where_ = Where::tag_name;
  } else {
    where_ = c == '>' ? Where::text : Where::bogus_comment;
  }
}

// progress_ counts the dashes seen; `-->` and `--!>` end a comment, and so does the `>` of `<!-->`.
void HtmlState::step_comment(char c) {
  if (where_ == Where::markup_declaration) {
    if (c == '-') {
      if (++progress_ == 2) where_ = Where::comment;
    } else {
      where_ = c == '>' ? Where::text : Where::bogus_comment;
    }
  } else if (c == '>' && progress_ >= 2) {
    where_ = Where::text;
  } else if (c == '-') {
    progress_ = progress_ == 3 ? 1 : static_cast<std::uint8_t>(std::min(progress_ + 1, 2));
  } else {
    progress_ = c == '!' && progress_ == 2 ? 3 : 0;
  }
}

void HtmlState::step_tag_name(char c) {
  if (c == '>') {
    end_tag();
  } else if (is_html_space(c) || c == '/') {
    where_ = Where::before_attribute;
  } else {
    element_.add(c);
  }
}

void HtmlState::step_before_attribute(char c) {
  if (c == '>') {
    end_tag();
  } else if (!is_html_space(c) && c != '/') {
    begin_attribute(c);
  }
}

void HtmlState::step_attribute_name(char c) {
  if (c == '>') {
    end_tag();
  } else if (c == '=') {
    where_ = Where::before_value;
  } else if (c == '/') {
    where_ = Where::before_attribute;
  } else if (is_html_space(c)) {
    where_ = Where::after_attribute_name;
  } else if (where_ == Where::attribute_name) {
    attribute_.add(c);
  } else {
    begin_attribute(c);
  }
}

void HtmlState::step_before_value(char c) {
  if (c == '>') {
    end_tag();
  } else if (!is_html_space(c)) {
    begin_value(c == '"' ? Where::double_quoted : c == '\'' ? Where::single_quoted : Where::unquoted);
  }
}

void HtmlState::begin_attribute(char c) {
  attribute_.clear();
  attribute_.add(c);
  where_ = Where::attribute_name;
}

void HtmlState::begin_value(Where where) {
  where_ = where;
  scheme_.clear();
  const bool address = is_one_of(attribute_, kAddressAttributes) || is_one_of(attribute_, kAddressListAttributes);
  address_ = address ? Address::start : Address::none;
}

void HtmlState::step_value(char c, char quote) {
  if (c == quote) {
    where_ = Where::before_attribute;
    address_ = Address::none;
  } else if (address_ != Address::none) {
    step_address(c);
  }
}

// Only what can still be part of a scheme matters; `/`, `?` and `#` end that for good.
void HtmlState::step_address(char c) {
  if (is_one_of(attribute_, kAddressListAttributes) && (c == ',' || is_html_space(c))) {
    address_ = Address::start;
    scheme_.clear();
    return;
  }
  if (address_ == Address::settled || address_ == Address::refused) return;
  if (c == '/' || c == '?' || c == '#') {
    address_ = Address::settled;
  } else if (c == ':') {
    constexpr std::array<std::string_view, 4> safe = {"http", "https", "mailto", "tel"};
    address_ = address_ == Address::letters && is_one_of(scheme_, safe) ? Address::settled : Address::refused;
  } else if (c == '&') {
    address_ = Address::refused;  // it may stand for a colon
  } else if (address_ == Address::letters || !is_html_space(c)) {
    if (address_ == Address::start) address_ = Address::letters;
    scheme_.add(c);
  }
}

// progress_ counts the bytes seen of `</name`.
void HtmlState::step_raw(char c) {
  const std::size_t name_seen = progress_ >= 2 ? progress_ - 2U : 0;
  const std::string_view name = element_.text();
  if (progress_ >= 2 && name_seen == name.size() && (is_html_space(c) || c == '/' || c == '>')) {
    closing_ = true;
    where_ = Where::before_attribute;
    if (c == '>') end_tag();
  } else if (progress_ == 1 && c == '/') {
    progress_ = 2;
  } else if (progress_ >= 2 && name_seen < name.size() && lower(c) == name[name_seen]) {
    ++progress_;
  } else {
    progress_ = c == '<' ? 1 : 0;
  }
}

void HtmlState::end_tag() {
  const bool raw = !closing_ && is_one_of(element_, kRawElements);
  const bool plain = !closing_ && is_one_of(element_, kPlainElements);
  where_ = raw ? Where::raw_text : plain ? Where::plain_text : Where::text;
  address_ = Address::none;
  progress_ = 0;
  closing_ = false;
  attribute_.clear();
  scheme_.clear();
  if (where_ == Where::text) element_.clear();
}

std::optional<Refusal> HtmlState::refusal() const {
  switch (where_) {
    case Where::text:
    case Where::lt_then_tag:
    case Where::comment:
    case Where::bogus_comment:
    case Where::plain_text: return std::nullopt;
    case Where::lt:
    case Where::end_lt:
    case Where::markup_declaration:
    case Where::tag_name: return Refusal::tag_name;
    case Where::before_attribute:
    case Where::attribute_name:
    case Where::after_attribute_name: return Refusal::attribute_name;
    case Where::before_value:
    case Where::unquoted: return Refusal::unquoted;
    case Where::double_quoted:
    case Where::single_quoted: return refusal_in_value();
    case Where::raw_text:
      return element_.is("script") ? Refusal::script : element_.is("style") ? Refusal::style : Refusal::raw_element;
  }
  return std::nullopt;
}

std::optional<Refusal> HtmlState::refusal_in_value() const {
  if (attribute_.starts_with("on")) return Refusal::event_handler;
  if (attribute_.is("style")) return Refusal::style_attribute;
  if (attribute_.is("srcdoc")) return Refusal::document;
  if (address_ == Address::refused) return Refusal::scheme;
  return std::nullopt;
}

Place HtmlState::place() const {
  switch (where_) {
    case Where::double_quoted:
    case Where::single_quoted:
      if (address_ == Address::none || address_ == Address::settled) return Place::attribute;
      return is_one_of(attribute_, kAddressListAttributes) ? Place::url_list : Place::url;
    case Where::comment:
    case Where::bogus_comment:
    case Where::plain_text: return Place::plain;
    case Where::lt_then_tag: return Place::after_lt;
    case Where::text:
    case Where::lt:
    case Where::end_lt:
    case Where::markup_declaration:
    case Where::tag_name:
    case Where::before_attribute:
    case Where::attribute_name:
    case Where::after_attribute_name:
    case Where::before_value:
    case Where::unquoted:
    case Where::raw_text: return Place::text;
  }
  return Place::text;
}

}  // namespace candour::templates
