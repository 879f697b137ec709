// Where a fact comes from, what is odd about it there, and what was left out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/id.h"

namespace candour::model {

enum class DocumentKind { action_plan, strategy, decision_report };

struct Document;

enum class NoteKind {
  date_conflict,
  figure_conflict,
  name_conflict,
  status_conflict,
  spelling,
  lost_in_extract,
  wrong_date_of_law,
  wording_unclear,
  dangling_reference,
  not_comparable,
  structure,
  gap,
  inference
};

// An oddity of a source that could mislead a reader, told where it matters: what the source says, and what is shown.
struct SourceNote {
  NoteKind kind = NoteKind::gap;
  std::string says;
  std::string shows;
  std::optional<std::string> place;
  std::optional<Ref<Document>> document;
};

enum class WithheldClass {
  officer_names,
  staff_initials,
  member_of_the_public,
  volunteer_name,
  signed_public_role,
  internal_query,
  candid_remark,
  operational_detail,
  named_business,
  school_and_incident,
  faith_community,
  identifiable_household,
  small_count,
  camera_coverage
};

// Something that a source says and this site does not: its kind only, never its content.
struct Withheld {
  WithheldClass kind = WithheldClass::internal_query;
  std::optional<std::string> says;
  std::optional<std::string> place;
};

// What can be attached to any part of the record.
struct Remarks {
  std::vector<SourceNote> notes;
  std::vector<Withheld> withheld;
};

// A source document, cited by everything that was taken from it.
struct Document {
  std::string id;
  diagnostics::Span span;
  std::string title;
  DocumentKind kind = DocumentKind::action_plan;
  std::string publisher;
  std::optional<std::string> dated;
  std::string summary;
  std::optional<std::string> standing;
  Remarks remarks;
};

}  // namespace candour::model
