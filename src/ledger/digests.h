// The digests of a frozen statement. docs/statements.md defines them for everyone else; the two must say the same.
//
//   digest(a, b, …)   SHA-256 of [a, b, …] as JSON in canonical form (RFC 8785), which no two different lists share
//   of a field        digest("candour-statement/1 field", salt, record, field, value)
//   of a record       digest("candour-statement/1 record", record, {field: its digest, …})
//   of a statement    digest("candour-statement/1 statement", partnership, plan, report, frozen, by, previous or null,
//                            {record: its digest, …})
//
// A record's digest and a statement's cover digests only: a value that has to go takes nothing with it but itself.
#pragma once

#include <functional>
#include <string>

#include "diagnostics/diagnostic.h"
#include "model/statement.h"

namespace candour::ledger {

// Gives a salt of 32 hexadecimal digits, another one each time.
using Salts = std::function<std::string()>;

// Salts every field and sets all digests.
void seal(model::Statement& statement, const Salts& salts);

// Reports every digest that does not follow from what it covers, by the name of the field or record: what somebody has edited
// by hand. False if any.
bool check_digests(const model::Statement& statement, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::ledger
