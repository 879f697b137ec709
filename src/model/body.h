// Who acts: organisations, their teams, and the groups in which they meet.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/source.h"

namespace candour::model {

enum class BodyKind {
  council,
  police,
  fire_and_rescue,
  probation,
  health,
  charity,
  school,
  company,
  scheme,
  service,
  team,   // part of its parent, and counted with it
  group,  // made of several bodies
  board,
  office,
  partnership,
  public_at_large
};

struct Alias {
  std::string name;
  std::optional<Ref<Document>> document;
};

struct Partnership;

struct Body {
  std::string id;
  diagnostics::Span span;
  std::string name;
  std::optional<std::string> short_name;
  std::vector<Alias> aliases;
  BodyKind kind = BodyKind::scheme;
  std::optional<Ref<Body>> parent;
  std::optional<Ref<Partnership>> partnership;
  std::vector<Ref<Document>> named_in;
  std::optional<std::string> summary;
  Remarks remarks;

  // The name to use in a line of facts.
  const std::string& label() const { return short_name ? *short_name : name; }
};

// A term, with one meaning per source where the sources differ.
struct Meaning {
  std::optional<std::string> expansion;  // none: the documents use the term and never expand it
  std::vector<Ref<Document>> documents;
  std::optional<std::string> place;
  std::optional<std::string> explanation;
};

struct Term {
  std::string id;
  diagnostics::Span span;
  std::string term;
  std::vector<Meaning> meanings;
  std::optional<std::string> explanation;
  std::optional<Ref<Body>> body;
  Remarks remarks;
};

struct OtherName {
  std::string name;
  Ref<Document> document;
  std::optional<std::string> place;
};

// Membership is what one document says, never timeless.
struct Member {
  Ref<Body> body;
  Ref<Document> document;
  std::optional<std::string> place;
};

// A group that steers a partnership's work.
struct Governance {
  Ref<Body> body;
  std::string role;
  std::optional<std::string> composition;
  std::optional<Ref<Body>> reports_to;
  std::optional<std::string> from;
  std::optional<std::string> to;
  Ref<Document> document;
  std::optional<std::string> place;
};

struct Partnership {
  std::string slug;
  diagnostics::Span span;
  std::string name;
  std::optional<std::string> full_name;
  std::vector<OtherName> other_names;
  std::string area;
  std::string kind;
  std::string summary;
  std::vector<Member> members;
  std::vector<Governance> governance;
  Remarks remarks;
};

}  // namespace candour::model
