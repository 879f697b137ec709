#include "content/internal_notes.h"

#include <algorithm>
#include <iterator>

#include "json/object.h"

namespace candour::content {
namespace {

void keep(const json::Node& note, std::vector<InternalNote>& notes, diagnostics::Diagnostics& diagnostics) {
  std::string text;
  json::Codec<std::string>::read(note, text, diagnostics);
  if (!text.empty()) notes.push_back({std::move(text), note.span});
}

}  // namespace

void take_internal_notes(json::Node& root, std::vector<InternalNote>& notes, diagnostics::Diagnostics& diagnostics) {
  const auto own = std::find_if(root.members.begin(), root.members.end(), [](const json::Member& member) { return member.key == kInternal; });
  if (own != root.members.end()) {
    if (own->value.type == json::Type::array) {
      for (const json::Node& note : own->value.items) keep(note, notes, diagnostics);
    } else {
      keep(own->value, notes, diagnostics);
    }
    root.members.erase(own);
  }
  for (json::Member& member : root.members) take_internal_notes(member.value, notes, diagnostics);
  for (json::Node& item : root.items) take_internal_notes(item, notes, diagnostics);
}

}  // namespace candour::content
