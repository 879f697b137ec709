// A Markdown file with front matter, read as content is: both halves know their places in the whole file.
#include "json/node.h"
#include "markdown/front_matter.h"
#include "markdown/parse.h"
#include "target.h"

using namespace candour;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  const auto file = sources.add("a.md", std::string(reinterpret_cast<const char*>(data), size));
  const std::string_view text = sources.text(file);
  if (const auto split = markdown::front_matter(file, text, diagnostics)) {
    const std::size_t json_end = split->json_offset + split->json_length;
    fuzz::promised(split->json_offset <= json_end && json_end <= split->body_offset && split->body_offset <= size, "the halves follow each other within the file");
    const auto root = json::parse(sources, file, split->json_offset, json_end, diagnostics);
    fuzz::promised(!root || (root->span.begin >= split->json_offset && root->span.end <= json_end), "the facts stand within the front matter");
    for (const markdown::Block& block : markdown::parse(file, text.substr(split->body_offset), split->body_offset, diagnostics).blocks) {
      fuzz::promised(block.span.begin >= split->body_offset && block.span.end <= size, "the text stands behind the front matter");
    }
  }
  fuzz::printed(diagnostics, sources, size);
  return 0;
}
