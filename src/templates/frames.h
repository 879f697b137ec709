// Inheritance: which text a block prints. Each parent tag opens a frame that binds the blocks inside it; the outermost
// binding of a name wins, so that the page overrides its layout, and the layout's layout.
#pragma once

#include <optional>

#include "templates/program.h"

namespace candour::templates {

// One parent tag that is being rendered, and the frames that were open around it. Lives on the stack of the walk.
struct Frame {
  const Program* program;
  std::uint32_t parent;  // the parent step
  const Frame* around;
};

// Whether that parent tag is open already. As the outermost binding wins, opening it once more would change nothing: a
// walk that has no data to end its recursion leaves the second frame out.
inline bool is_open(const Frame* frames, const Program& program, std::uint32_t parent) {
  for (const Frame* frame = frames; frame != nullptr; frame = frame->around) {
    if (frame->program == &program && frame->parent == parent) return true;
  }
  return false;
}

// The text of a block: a block step whose body is to be walked, with the frames visible to it. What a template writes
// inside a block may be overridden by those that include that template, never by itself.
struct BlockText {
  const Program* program;
  std::uint32_t block;
  const Frame* frames;
};

// The text that replaces the block `name` under `frames`, if any does.
inline std::optional<BlockText> find_override(const Frame* frames, const Key& name) {
  std::optional<BlockText> found;
  for (const Frame* frame = frames; frame != nullptr; frame = frame->around) {
    const Program& program = *frame->program;
    for (std::uint32_t i = frame->parent + 1; i < program.steps[frame->parent].next; i = program.steps[i].next) {
      if (program.keys[program.steps[i].first] == name) found = BlockText{&program, i, frame->around};
    }
  }
  return found;
}

}  // namespace candour::templates
