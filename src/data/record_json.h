// The whole public record as one tree in JSON (RFC 8259): all that the pages show, in parts that a program can tell apart. UTF-8,
// indented by two spaces, lines end in LF. record_schema.h says what it is made of.
//
// `shape` names the shape and its version, with the promise of plan_json.h: within a version members keep their names, types and
// meaning, and new ones may be added. A plan in it is the tree of plan_json.h.
#pragma once

#include <string>

#include "data/json_parts.h"
#include "views/material.h"

namespace candour::data {

inline constexpr std::string_view kPublicRecordShape = "candour-public-record/1";

std::string record_json(const views::Material& material);

// ---- Its parts ----

// A paragraph, heading, item, row of a table or other block of prose for each text, in its order and without any marks.
Json texts_of(const markdown::Document& prose);
Json figures_json(const std::vector<model::Figure>& figures);
Json strategy_json(const views::Material& material, const model::Strategy& strategy, model::Id<model::Strategy> id);
Json case_study_json(const views::Material& material, const model::CaseStudy& study);
Json decision_json(const views::Material& material, const model::DecisionReport& report);

}  // namespace candour::data
