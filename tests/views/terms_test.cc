#include "views/terms.h"

#include <catch2/catch.hpp>

namespace candour::views {
namespace {

using model::Document;
using model::Id;
using model::Record;

Id<Document> document(std::uint32_t index) { return {index}; }

model::Meaning meaning(std::optional<std::string> expansion, std::vector<std::uint32_t> documents) {
  model::Meaning made;
  made.expansion = std::move(expansion);
  for (const std::uint32_t index : documents) made.documents.push_back({"", {}, document(index)});
  return made;
}

void add_term(Record& record, const std::string& term, std::vector<model::Meaning> meanings) {
  model::Term& added = record.terms.emplace_back();
  added.id = "term-" + std::to_string(record.terms.size());
  added.term = term;
  added.meanings = std::move(meanings);
}

void add_plan(Record& record, std::uint32_t partnership, std::uint32_t of) {
  model::Plan& plan = record.plans.emplace_back();
  plan.partnership = {partnership};
  plan.document.id = document(of);
}

// Documents 0 and 1 are one partnership's, document 2 is another's.
Record small_record() {
  Record record;
  record.documents.resize(3);
  record.partnerships.resize(2);
  add_plan(record, 0, 0);
  add_plan(record, 0, 1);
  add_plan(record, 1, 2);
  add_term(record, "RAG", {meaning("Responsible Authorities Group", {0}), meaning("red, amber, green", {2})});
  add_term(record, "PCSO", {meaning("Police Community Support Officer", {0})});
  add_term(record, "A&E", {meaning("accident and emergency", {0})});
  add_term(record, "test purchase", {});
  add_term(record, "CAB", {meaning("Citizens Advice Bureau", {0}), meaning("cabinet", {0})});
  add_term(record, "CAB van", {meaning("a van", {0})});
  add_term(record, "101", {meaning("the telephone number of the police", {0})});
  return record;
}

// The text as a page shows it: [term](expansion).
std::string shown(FirstUses& uses, std::string_view text) {
  std::string out;
  std::string again;
  for (const TextPiece& piece : uses.mark(text)) {
    again += piece.text;
    out += piece.entry == nullptr ? std::string(piece.text) : "[" + std::string(piece.text) + "]";
    if (!piece.expansion.empty()) out += (piece.bracketed ? "{" : "(") + piece.expansion + (piece.bracketed ? "}" : ")");
  }
  CHECK(again == text);
  return out;
}

std::string shown(const std::vector<std::uint32_t>& documents, std::string_view text) {
  static const Record record = small_record();
  static const TermIndex index(record);
  std::vector<Id<Document>> ids;
  for (const std::uint32_t each : documents) ids.push_back(document(each));
  FirstUses uses(index, ids);
  return shown(uses, text);
}

TEST_CASE("a term is written out as the page's own document means it") {
  CHECK(shown({0}, "The RAG met.") == "The [RAG](Responsible Authorities Group) met.");
  CHECK(shown({2}, "The RAG met.") == "The [RAG](red, amber, green) met.");
}

TEST_CASE("letters that differ are never written out where the document does not say which is meant") {
  CHECK(shown({1}, "The RAG met.") == "The [RAG] met.");
  CHECK(shown({0, 2}, "The RAG met.") == "The [RAG] met.");
  CHECK(shown({}, "The RAG met.") == "The [RAG] met.");
  CHECK(shown({0}, "The CAB helped.") == "The [CAB] helped.");
}

TEST_CASE("a term of one meaning has it in another document of the same partnership, not in another partnership's") {
  CHECK(shown({1}, "A PCSO came.") == "A [PCSO](Police Community Support Officer) came.");
  CHECK(shown({2}, "A PCSO came.") == "A PCSO came.");
  CHECK(shown({}, "A PCSO came.") == "A [PCSO](Police Community Support Officer) came.");
}

TEST_CASE("only the first use on a page is marked, in whichever text it stands") {
  static const Record record = small_record();
  const TermIndex index(record);
  FirstUses uses(index, {document(0)});
  CHECK(shown(uses, "Nothing here.") == "Nothing here.");
  CHECK(shown(uses, "A PCSO and a PCSO.") == "A [PCSO](Police Community Support Officer) and a PCSO.");
  CHECK(shown(uses, "PCSO") == "PCSO");
}

TEST_CASE("a plural is a use, and its expansion a plural too") {
  CHECK(shown({0}, "PCSOs came.") == "[PCSOs](Police Community Support Officers) came.");
  CHECK(shown({0}, "Two test purchases.") == "Two [test purchases].");
}

TEST_CASE("a term is found only as a word of its own, and with its capitals") {
  CHECK(shown({0}, "RAGS, DRAG, rag, RAG2, éRAG") == "RAGS, DRAG, rag, RAG2, éRAG");
  CHECK(shown({0}, "Test purchase by the “RAG”") == "[Test purchase] by the “[RAG](Responsible Authorities Group)”");
  CHECK(shown({0}, "RAG–led") == "[RAG](Responsible Authorities Group)–led");
}

TEST_CASE("a number is never taken for a term") {
  CHECK(shown({0}, "101 bodies. Call 101.") == "101 bodies. Call 101.");
}

TEST_CASE("the longest term that begins at a word is the one that is meant") {
  CHECK(shown({0}, "The CAB van.") == "The [CAB van](a van).");
}

TEST_CASE("what the text writes out itself is not written out twice") {
  CHECK(shown({0}, "Police Community Support Officers (PCSOs) came.") == "Police Community Support Officers ([PCSOs]) came.");
  CHECK(shown({0}, "A PCSO (police community support officer) came.") == "A [PCSO] (police community support officer) came.");
}

TEST_CASE("nor what it writes out a few words later") {
  CHECK(shown({0}, "The PCSO project (Police Community Support Officer) began.") == "The [PCSO] project (Police Community Support Officer) began.");
  CHECK(shown({0}, "A PCSO of our town (“police community support officer”) came.") ==
        "A [PCSO] of our town (“police community support officer”) came.");
  CHECK(shown({0}, "A PCSO (new) came. It is short for police community support officer.") ==
        "A [PCSO](Police Community Support Officer) (new) came. It is short for police community support officer.");
  CHECK(shown({0}, "A PCSO came in the end to the very last house of the street (police community support officer).") ==
        "A [PCSO](Police Community Support Officer) came in the end to the very last house of the street (police community support officer).");
}

TEST_CASE("no expansion stands before a word that ends it, or parts an apostrophe from its word") {
  CHECK(shown({0}, "The RAG group met.") == "The [RAG] group met.");
  CHECK(shown({0}, "Two PCSO officers came.") == "Two [PCSO] officers came.");
  CHECK(shown({0}, "The PCSO’s round, the A&E's door") == "The [PCSO]’s round, the [A&E]'s door");
  CHECK(shown({0}, "The RAG, group by group") == "The [RAG](Responsible Authorities Group), group by group");
}

TEST_CASE("what the page is about, and what it links itself, is not marked again") {
  static const Record record = small_record();
  const TermIndex index(record);
  FirstUses uses(index, {document(0)}, {Id<model::Term>{0}});
  uses.met("term-2");
  uses.met("no-such-term");
  CHECK(shown(uses, "RAG, PCSO, A&E") == "RAG, PCSO, [A&E](accident and emergency)");
}

TEST_CASE("within brackets the expansion says so, to be shown in another kind") {
  CHECK(shown({0}, "help (from a PCSO)") == "help (from a [PCSO]{Police Community Support Officer})");
  CHECK(shown({0}, "help (now) from A&E") == "help (now) from [A&E](accident and emergency)");
}

}  // namespace
}  // namespace candour::views
