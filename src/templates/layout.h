// White space around tags, as the Mustache specification has it. A tag that stands alone on its line leaves no line in
// the output. A partial or parent that stands alone indents every line it brings in. A block loses the indentation of
// the place where it is written and takes on that of the place where it is printed.
#pragma once

#include <string_view>
#include <vector>

#include "templates/structure.h"

namespace candour::templates {

struct Bytes {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

struct TokenLayout {
  bool dropped = false;      // of text: not part of the output
  bool starts_line = false;  // the first token of a line of the file
  bool alone = false;        // of a tag: it has its line for itself
  // Of text that starts a line: how many bytes of white space belong to the enclosing block's place, not to the text.
  std::uint32_t strip = 0;
  // Of partials, parents and blocks: what goes before each line that they bring in.
  Bytes indent;
  // Of a block that has its line for itself, opening and closing tag: the line end, printed when the block's text does
  // not bring its own.
  Bytes line_end;
};

// One entry per token. `structure` must be complete.
std::vector<TokenLayout> lay_out(std::string_view text, const std::vector<Token>& tokens, const Structure& structure);

}  // namespace candour::templates
