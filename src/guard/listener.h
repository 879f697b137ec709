// Files taken apart into what people and machines read in them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "guard/rule.h"

namespace candour::guard {

// Where in a file words stand.
enum class Place {
  text,       // what is read as the content
  attribute,  // what is read aloud or shown beside it: alternative texts, titles, descriptions
  address,    // links, names of files and places
  comment,
  code,       // scripts and style sheets
  data,       // JSON and CSV, also within another file
  metadata,   // what a document or a picture says of itself
  file_name
};

// "in a comment of"; for messages.
std::string_view in_words(Place place);

class Listener {
 public:
  virtual ~Listener() = default;

  // A text that nothing parts: a paragraph, a cell, an attribute's value. Entities and escapes are decoded.
  virtual void hear(Place place, std::string_view text) = 0;
  // What is a finding whatever its words: a picture's note, a file that cannot be looked into. `what` says it to people, and
  // holds none of it.
  virtual void find(Rule rule, Place place, std::string_view what) = 0;

  // What the next two know a part of a file by.
  virtual std::uint64_t sign_of(std::string_view) const { return 0; }
  // Whether this part was read before, from the same state, and nothing was found in it: it need not be read again.
  virtual bool has_passed(std::uint64_t) const { return false; }
  // Nothing was found in this part since `found` was as it is.
  virtual void pass(std::uint64_t) {}
  virtual std::size_t found() const { return 0; }
};

}  // namespace candour::guard
