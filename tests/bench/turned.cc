#include <algorithm>
#include <type_traits>

#include "peers.h"

namespace candour::bench {

using namespace typeset;

namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

// What stands around the words, and between them, stays.
void turn(std::string& text, std::size_t steps) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = static_cast<std::size_t>(std::find_if(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_space) - text.begin());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  if (words.empty()) return;
  std::rotate(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(steps % words.size()), words.end());
  const bool opens = is_space(text.front());
  const bool closes = is_space(text.back());
  text = opens ? " " : "";
  for (const std::string& word : words) text += (&word == &words.front() ? "" : " ") + word;
  if (closes) text += ' ';
}

void turn(Inlines& inlines, std::size_t steps);
void turn(Blocks& blocks, std::size_t steps);

void turn(Inline& it, std::size_t steps) {
  std::visit(
      [&](auto& what) {
        using T = std::decay_t<decltype(what)>;
        if constexpr (std::is_same_v<T, Text>) turn(what.text, steps);
        else if constexpr (requires { what.content; }) turn(what.content, steps);
      },
      it);
}

void turn(Inlines& inlines, std::size_t steps) {
  for (Inline& it : inlines) turn(it, steps);
}

void turn(std::vector<Row>& rows, std::size_t steps) {
  for (Row& row : rows) {
    for (Cell& cell : row.cells) turn(cell.content, steps);
  }
}

void turn(Block& it, std::size_t steps) {
  std::visit(
      [&](auto& what) {
        using T = std::decay_t<decltype(what)>;
        if constexpr (std::is_same_v<T, List>) {
          for (Blocks& item : what.items) turn(item, steps);
        } else if constexpr (std::is_same_v<T, Table>) {
          turn(what.caption, steps);
          turn(what.head, steps);
          turn(what.body, steps);
        } else if constexpr (std::is_same_v<T, Figure>) {
          turn(what.alternative, steps);
          turn(what.caption, steps);
        } else if constexpr (requires { what.content; }) {
          turn(what.content, steps);
        }
      },
      it);
}

void turn(Blocks& blocks, std::size_t steps) {
  for (Block& block : blocks) turn(block, steps);
}

}  // namespace

Flow turned(Flow flow, std::size_t steps) {
  turn(flow.blocks, steps);
  return flow;
}

}  // namespace candour::bench
