// A verifier of frozen statements written from docs/statements.md alone, held against the statements of the fictional content and of
// the real one: what a stranger can check without Candour.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(",")}}`;
}

const digest = (...parts) => createHash("sha256").update(canonical(parts)).digest("hex");

function faultsOf(statement) {
  const faults = [];
  for (const { record, fields, digest: given } of statement.records) {
    for (const [name, field] of Object.entries(fields)) {
      if (field.removed && !("value" in field) && !("salt" in field)) continue;
      if (field.digest !== digest("candour-statement/1 field", field.salt, record, name, field.value)) faults.push(`${record}: ${name}`);
    }
    const digests = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.digest]));
    if (given !== digest("candour-statement/1 record", record, digests)) faults.push(record);
  }
  const { partnership, plan, report, frozen, by, previous = null, records } = statement;
  const digests = Object.fromEntries(records.map((each) => [each.record, each.digest]));
  if (statement.digest !== digest("candour-statement/1 statement", partnership, plan, report, frozen, by, previous, digests)) faults.push("statement");
  return faults;
}

function statementsIn(folder) {
  const found = [];
  for (const partnership of readdirSync(folder)) {
    const plans = `${folder}/${partnership}/plans`;
    if (!existsSync(plans)) continue;
    for (const year of readdirSync(plans)) {
      const statements = `${plans}/${year}/statements`;
      if (!existsSync(statements)) continue;
      for (const name of readdirSync(statements)) found.push(JSON.parse(readFileSync(`${statements}/${name}`, "utf8")));
    }
  }
  return found;
}

const all = ["tests/fictional/content", "content"].flatMap((folder) => statementsIn(root + folder));

test("every frozen statement has the digests that the documentation defines", () => {
  assert.ok(all.length >= 2);
  for (const statement of all) assert.deepEqual(faultsOf(statement), [], `${statement.partnership}/${statement.plan}/${statement.report}`);
});

test("each partnership's statements form one chain", () => {
  for (const partnership of new Set(all.map((each) => each.partnership))) {
    const own = all.filter((each) => each.partnership === partnership);
    let reached = 0;
    for (let next = own.find((each) => !("previous" in each)); next; next = own.find((each) => each.previous === next.digest)) ++reached;
    assert.equal(reached, own.length, partnership);
  }
});

test("the verifier finds a value, a salt and a header that were changed", () => {
  const changed = (how) => {
    const statement = structuredClone(all[0]);
    how(statement);
    return faultsOf(statement);
  };
  const field = (statement) => statement.records[0].fields.title;
  assert.deepEqual(changed((it) => (field(it).value += ".")), ["plan: title"]);
  assert.deepEqual(changed((it) => (field(it).salt = field(it).salt.replace(/^./, (c) => (c === "0" ? "1" : "0")))), ["plan: title"]);
  assert.deepEqual(changed((it) => (it.by += "s")), ["statement"]);
  assert.deepEqual(changed((it) => it.records.pop()), ["statement"]);
});
