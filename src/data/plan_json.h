// A plan as a tree in JSON (RFC 8259): all that its pages show, in parts that a program can tell apart. UTF-8, indented by two
// spaces, lines end in LF, members in the order of docs/data.md, which explains each.
//
// `shape` names the shape and its version. Within a version, members keep their names, types and meaning; new ones may be
// added. `covers` says whether it is of the whole plan, one section or one report: the shape is the same, so that one reader
// does for all three.
//
// What can be empty in the document says so itself and is never just missing: {"recorded": false, "values": null,
// "why": "blank", "says": "Blank in the document"}; an outcome without a recorded status has "status": null beside
// "recorded": false. No count stands without `of`, the number it is out of.
#pragma once

#include "data/extract.h"
#include "data/json_parts.h"

namespace candour::data {

inline constexpr std::string_view kPlanShape = "candour-plan/1";

Json tree_of(const views::Material& material, const Extract& extract);
std::string json_of(const views::Material& material, const Extract& extract);

}  // namespace candour::data
