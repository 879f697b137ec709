#include "ledger/digests.h"

#include <fmt/format.h>

#include <map>
#include <set>

#include "digest/digest.h"
#include "json/canonical.h"

namespace candour::ledger {

using diagnostics::Code;
using diagnostics::Diagnostics;
using json::canonical;

namespace {

constexpr Code kEdited{"ledger/edited-by-hand"};
constexpr Code kHalfRemoved{"ledger/half-removed"};
constexpr Code kFrozenTwice{"ledger/record-twice"};

constexpr const char* kPutBack = "put the file back as it was, from the site or from a backup: a statement is never edited";

// Parts are JSON already.
std::string digest_of(std::initializer_list<std::string> parts) {
  std::string list;
  for (const std::string& part : parts) list += (list.empty() ? "[" : ",") + part;
  return digest::sha256(list + "]");
}

std::string digest_of(const std::string& record, const model::FrozenField& field) {
  return digest_of({canonical("candour-statement/1 field"), canonical(*field.salt), canonical(record), canonical(field.name), field.value->text});
}

std::string digest_of(const model::FrozenRecord& record) {
  std::map<std::string, std::string> fields;
  for (const model::FrozenField& field : record.fields) fields.emplace(field.name, canonical(field.digest));
  return digest_of({canonical("candour-statement/1 record"), canonical(record.record), json::object_of(fields)});
}

std::string digest_of(const model::Statement& it) {
  std::map<std::string, std::string> records;
  for (const model::FrozenRecord& record : it.records) records.emplace(record.record, canonical(record.digest));
  return digest_of({canonical("candour-statement/1 statement"), canonical(it.partnership), canonical(it.plan), canonical(it.report),
                    canonical(model::iso(it.frozen)), canonical(it.by), it.previous ? canonical(*it.previous) : "null", json::object_of(records)});
}

void check_field(const std::string& record, const model::FrozenField& field, Diagnostics& diagnostics) {
  const bool is_there = field.value && field.salt && !field.removed;
  const bool is_gone = !field.value && !field.salt && field.removed;
  if (!is_there && !is_gone) {
    diagnostics.error(kHalfRemoved, field.span, fmt::format("the frozen `{}` of `{}` is neither there nor removed", field.name, record),
                      {kPutBack, "to remove what must not stand, use `candour redact`: it takes value and salt out, and says why"});
  } else if (is_there && digest_of(record, field) != field.digest) {
    diagnostics.error(kEdited, field.span, fmt::format("the frozen `{}` of `{}` does not fit its digest: somebody has edited it", field.name, record),
                      {kPutBack, "if it was published wrongly, add a correction instead"});
  }
}

}  // namespace

void seal(model::Statement& statement, const Salts& salts) {
  for (model::FrozenRecord& record : statement.records) {
    for (model::FrozenField& field : record.fields) {
      field.salt = salts();
      field.digest = digest_of(record.record, field);
    }
    record.digest = digest_of(record);
  }
  statement.digest = digest_of(statement);
}

bool check_digests(const model::Statement& statement, Diagnostics& diagnostics) {
  const std::size_t errors = diagnostics.errors();
  std::set<std::string_view> names;
  for (const model::FrozenRecord& record : statement.records) {
    if (!names.insert(record.record).second) {
      diagnostics.error(kFrozenTwice, record.span, fmt::format("`{}` is frozen twice in one statement", record.record), {kPutBack});
    }
    for (const model::FrozenField& field : record.fields) check_field(record.record, field, diagnostics);
    if (digest_of(record) != record.digest) {
      diagnostics.error(kEdited, record.span, fmt::format("the frozen `{}` does not fit its digest: somebody has edited the digests of its fields, added one or taken one out", record.record),
                        {kPutBack});
    }
  }
  if (digest_of(statement) != statement.digest) {
    diagnostics.error(kEdited, statement.span, "this statement does not fit its digest: somebody has edited what stands above its records, added a record or taken one out", {kPutBack});
  }
  return diagnostics.errors() == errors;
}

}  // namespace candour::ledger
