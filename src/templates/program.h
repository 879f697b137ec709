// A template compiled: one flat list of steps. A step that has a body is followed by it and knows where it ends, so
// rendering walks forward through one array.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "diagnostics/source.h"
#include "templates/html_place.h"
#include "templates/key.h"

namespace candour::templates {

struct Step {
  enum class Code : std::uint8_t { text, variable, section, inverted, partial, parent, block };
  static constexpr std::uint32_t kNoTarget = 0xFFFFFFFF;

  Code code = Code::text;
  // Of a variable: where it stands in the page, as strict as the strictest page that uses it; set by linking.
  Place place = Place::text;
  bool raw = false;          // of a variable: {{{name}}}
  bool dynamic = false;      // of a partial or parent: the keys say where to find its name
  bool starts_line = false;  // of text: indentation goes before it
  bool leads_line = false;   // of text: indentation goes after it, for the step that follows
  bool mid_line = false;     // of a partial, parent or block: it does not have its line for itself
  std::uint32_t first = 0;   // of text: the first byte in Program::text; otherwise the first key in Program::keys
  std::uint32_t size = 0;    // how many; a variable or section with no key is {{.}}
  std::uint32_t next = 0;    // the first step after this one and its body
  std::uint32_t target = kNoTarget;  // of a partial or parent that is not dynamic: an index into Library::programs
  std::uint32_t indent = 0;          // of a partial, parent or block: its indentation, in Program::text
  std::uint32_t indent_size = 0;
  std::uint32_t line_end = 0;  // of a block that has its line for itself: the line end, in Program::text
  std::uint32_t line_end_size = 0;
  std::uint32_t begin = 0;  // the tag in the file
  std::uint32_t end = 0;
};

struct Program {
  std::string name;
  diagnostics::FileId file;
  bool broken = false;  // it did not parse; the steps are not to be used
  std::string text;
  std::vector<Key> keys;
  std::vector<Step> steps;

  std::string_view bytes(std::uint32_t first, std::uint32_t size) const {
    return std::string_view(text).substr(first, size);
  }
  diagnostics::Span span(const Step& step) const { return {file, step.begin, step.end}; }
  // The name as it was written, e.g. "plan.title" or ".".
  std::string name_of(const Step& step) const;
};

// All the templates of a set. Programs stay where they are.
struct Library {
  std::vector<std::unique_ptr<Program>> programs;
  std::map<std::string, std::uint32_t, std::less<>> names;

  const Program* find(std::string_view name) const;
  std::vector<std::string_view> all_names() const;
};

}  // namespace candour::templates
