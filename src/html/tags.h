// A finished page of ours as a row of texts and tags. Reads what templates write, whoever wrote those: tags are in small letters and
// have an end; values may stand in any quotation marks or in none. It is no reader for the HTML of others.
#pragma once

#include <cstddef>
#include <string_view>

namespace candour::html {

constexpr bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

struct Tag {
  std::string_view name;        // "p"; "!" for a comment or the document's type
  std::string_view attributes;  // all behind the name, as it is written
  bool closes = false;          // "</p>"
  bool empty = false;           // "<br>": has no content, and no end tag
};

// Told apart one by one rather than from a table: names of a known length are compared as numbers, without a call, and that
// for each tag of each page.
template <std::size_t... sizes>
constexpr bool is_any_of(std::string_view name, const char (&... names)[sizes]) {
  return ((name == std::string_view(names, sizes - 1)) || ...);
}

// The attributes of a tag, one by one (HTML Standard, 13.1.2.3).
//   for (Attributes each(tag.attributes); each.next();) if (each.is_called("href")) use(each.value());
class Attributes {
 public:
  // `text` is what stands behind the name of a tag; it is read no further than to the `>` of the tag. It must outlive the reader.
  explicit Attributes(std::string_view text) : text_(text) {}

  // Reads on to the next attribute; false at the end of the tag.
  bool next();
  // `name` in small letters; capitals make no difference.
  bool is_called(std::string_view name) const;
  // As it is written, with its entities; without quotation marks.
  std::string_view value() const { return value_; }
  // The same with its quotation marks, and the whole with its name.
  std::string_view quoted_value() const { return quoted_value_; }
  std::string_view written() const { return written_; }
  // How much has been read.
  std::size_t read() const { return at_; }

 private:
  void read_value();

  std::string_view text_;
  std::size_t at_ = 0;
  std::string_view name_;
  std::string_view value_;
  std::string_view quoted_value_;
  std::string_view written_;
};

// The value as it is written, with its entities; empty as well where there is no such attribute.
std::string_view attribute(const Tag& tag, std::string_view name);
// Whether `word` is one of the classes of the tag.
bool has_class(const Tag& tag, std::string_view word);
// The words of such a value: "status" and "on-time" of "status on-time".
template <class Use>
void for_each_word(std::string_view words, const Use& use) {
  for (std::size_t begin = 0; begin < words.size();) {
    std::size_t end = begin;
    while (end < words.size() && words[end] != ' ') ++end;
    use(words.substr(begin, end - begin));
    begin = end + 1;
  }
}
// Whether it has the word.
bool has_word(std::string_view words, std::string_view word);

class Tags {
 public:
  // `page` must outlive the reader.
  explicit Tags(std::string_view page) : page_(page) {}

  // Reads on to the next tag; false at the end of the page.
  bool next();
  const Tag& tag() const { return tag_; }
  // What stands between the tag before and this one, or the end.
  std::string_view text() const { return text_; }
  // Where the tag begins, in bytes from the start of the page.
  std::size_t position() const { return position_; }
  // What has not been read yet.
  std::string_view rest() const { return page_.substr(at_); }
  // Passes over the next `bytes`.
  void skip(std::size_t bytes) { at_ += bytes; }

 private:
  std::string_view page_;
  std::size_t at_ = 0;
  std::size_t position_ = 0;
  std::string_view text_;
  Tag tag_;
};

}  // namespace candour::html
