// Follows HTML, piece by piece, as a browser's tokenizer would (WHATWG HTML, 13.2.5), far enough to know in which place
// the next byte stands. It never refuses text: what is not markup is text.
#pragma once

#include <array>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "templates/html_place.h"

namespace candour::templates {

// Why no variable may stand somewhere.
enum class Refusal {
  script,           // in <script>
  style,            // in <style>
  raw_element,      // in another element whose content is not HTML
  tag_name,         // in the name of a tag
  attribute_name,   // in a tag, outside a quoted value
  unquoted,         // in an attribute value without quotation marks
  event_handler,    // in onclick and its like
  style_attribute,  // in style
  document,         // in srcdoc
  scheme            // in an address whose scheme is unsafe or is itself made of a variable
};

// A short name in lower case, cut where it is longer than any name that matters.
struct ShortName {
  std::array<char, 12> letters{};
  std::uint8_t length = 0;  // capped one above the capacity: then it is no name that matters

  void clear() { *this = {}; }
  void add(char c);
  bool is(std::string_view name) const;
  bool starts_with(std::string_view prefix) const;
  std::string_view text() const;
  auto operator<=>(const ShortName&) const = default;
};

// A value: copied, compared and kept in sets.
class HtmlState {
 public:
  // Reads on over literal text of a template.
  void read(std::string_view text);
  // A section, partial or block begins or ends here: what follows is not the next byte of every page.
  void pass_tag();
  // A variable is printed here.
  void pass_variable();

  // Where the next variable would stand, or why none may.
  std::optional<Refusal> refusal() const;
  Place place() const;
  // Between tags, where included markup may begin.
  bool in_text() const { return where_ == Where::text || where_ == Where::lt || where_ == Where::lt_then_tag; }
  // The tag or attribute that the state is in, for messages; possibly empty.
  std::string_view element() const { return element_.text(); }
  std::string_view attribute() const { return attribute_.text(); }

  auto operator<=>(const HtmlState&) const = default;

 private:
  enum class Where : std::uint8_t {
    text,
    lt,                  // after <
    lt_then_tag,         // after < and a template tag
    end_lt,              // after </
    markup_declaration,  // after <!
    comment,
    bogus_comment,  // <!doctype …>, <?…>: up to the next >
    tag_name,
    before_attribute,
    attribute_name,
    after_attribute_name,
    before_value,
    double_quoted,
    single_quoted,
    unquoted,
    raw_text,   // <script>, <style> …: up to the end tag of the same name
    plain_text  // <title>, <textarea>
  };
  enum class Address : std::uint8_t { none, start, letters, variable, settled, refused };

  void step(char c);
  void step_lt(char c);
  void step_end_lt(char c);
  void step_comment(char c);
  void step_tag_name(char c);
  void step_before_attribute(char c);
  void step_attribute_name(char c);
  void step_before_value(char c);
  void step_value(char c, char quote);
  void step_address(char c);
  void step_raw(char c);
  void end_tag();
  void begin_attribute(char c);
  void begin_value(Where where);
  std::optional<Refusal> refusal_in_value() const;

  Where where_ = Where::text;
  Address address_ = Address::none;
  bool closing_ = false;       // the tag is an end tag
  std::uint8_t progress_ = 0;  // bytes seen of what ends a comment or raw text
  ShortName element_;
  ShortName attribute_;
  ShortName scheme_;
};

}  // namespace candour::templates
