// The JSON reader: a tree whose every part has its place, or a mistake.
#include "json/node.h"
#include "target.h"

using namespace candour;

namespace {

void walk(const json::Node& node, diagnostics::Span around, std::size_t depth) {
  fuzz::promised(depth <= json::kMaxDepth + 1, "no tree is deeper than kMaxDepth");
  fuzz::promised(around.begin <= node.span.begin && node.span.begin < node.span.end && node.span.end <= around.end, "a value lies within what holds it");
  for (const json::Node& item : node.items) walk(item, node.span, depth + 1);
  for (const json::Member& member : node.members) {
    fuzz::promised(member.key_span.begin < member.key_span.end && member.key_span.end <= member.value.span.begin, "a key stands before its value");
    fuzz::promised(node.find(member.key) != nullptr, "a member is found by its key");
    walk(member.value, node.span, depth + 1);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  const auto file = sources.add("a.json", std::string(reinterpret_cast<const char*>(data), size));
  const auto root = json::parse(sources, file, diagnostics);
  fuzz::promised(root.has_value() || diagnostics.has_errors(), "without a tree there is a mistake");
  if (root) walk(*root, {file, 0, static_cast<std::uint32_t>(size)}, 0);
  fuzz::printed(diagnostics, sources, size);
  return 0;
}
