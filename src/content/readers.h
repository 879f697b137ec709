// One reader per kind of file. Each takes the file's JSON (of a Markdown file: its front matter, already parsed) and
// gives the part of the record that it holds. Kept apart so that each compiles on its own.
#pragma once

#include "json/node.h"
#include "model/guard.h"
#include "model/record.h"

namespace candour::content {

model::Site read_site(const json::Node& root, diagnostics::Diagnostics& diagnostics);
std::vector<model::Document> read_documents(const json::Node& root, diagnostics::Diagnostics& diagnostics);
std::vector<model::Body> read_bodies(const json::Node& root, diagnostics::Diagnostics& diagnostics);
std::vector<model::Term> read_glossary(const json::Node& root, diagnostics::Diagnostics& diagnostics);
model::Partnership read_partnership(const json::Node& root, diagnostics::Diagnostics& diagnostics);
model::Strategy read_strategy(const json::Node& root, diagnostics::Diagnostics& diagnostics);
model::Chapter read_chapter(const json::Node& root, diagnostics::Diagnostics& diagnostics);
model::DecisionReport read_decision(const json::Node& root, diagnostics::Diagnostics& diagnostics);
model::Plan read_plan(const json::Node& root, diagnostics::Diagnostics& diagnostics);
model::Update read_update(const json::Node& root, diagnostics::Diagnostics& diagnostics);
std::vector<model::Redirect> read_redirects(const json::Node& root, diagnostics::Diagnostics& diagnostics);
std::vector<model::PlainException> read_plain_english(const json::Node& root, diagnostics::Diagnostics& diagnostics);
model::Statement read_statement(const json::Node& root, diagnostics::Diagnostics& diagnostics);
std::vector<model::Correction> read_corrections(const json::Node& root, diagnostics::Diagnostics& diagnostics);
model::GuardSettings read_guard(const json::Node& root, diagnostics::Diagnostics& diagnostics);
model::CaseStudy read_case_study(const json::Node& root, diagnostics::Diagnostics& diagnostics);

// The schemas of the same files, as complete documents.
std::string site_schema();
std::string documents_schema();
std::string bodies_schema();
std::string glossary_schema();
std::string partnership_schema();
std::string strategy_schema();
std::string chapter_schema();
std::string decision_schema();
std::string plan_schema();
std::string update_schema();
std::string case_study_schema();
std::string redirects_schema();
std::string plain_english_schema();
std::string statement_schema();
std::string corrections_schema();
std::string guard_schema();

}  // namespace candour::content
