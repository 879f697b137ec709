// The data of the fictional site holds to the standards that it claims, and each validator finds what is wrong in a copy.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { faultsOfMetadata, faultsOfTables, parseCsv } from "./csvw.mjs";
import { buildFictional, noProgram } from "./fictional.mjs";
import { looks, openData } from "./open-data.mjs";
import { readSite } from "./site.mjs";

const kPlan = "wendle/plan/2022-23/wendle-plan-2022-23.csv";
const kPage = "wendle/plan/2022-23/index.html";

function said({ faults }) {
  return [...faults].flatMap(([path, found]) => found.map(({ message }) => `${path}: ${message}`));
}

function exchange(from, to) {
  return (text) => {
    const changed = text.replace(from, to);
    assert.notEqual(changed, text, `${from} stands nowhere`);
    return changed;
  };
}

function inJson(change) {
  return (text) => {
    const json = JSON.parse(text);
    change(json);
    return JSON.stringify(json, null, 2);
  };
}

// What is broken, who looks, in which file, how, and what must be said of which.
const kBroken = [
  ["a record without a member", "record", "data/record.json",
    inJson((it) => delete it.publisher), /^data\/record\.json: .*'publisher'/],
  ["a record with a member that its schema does not know", "record", "data/record.json",
    inJson((it) => (it.plans[0].colour = "blue")), /^data\/record\.json: .*additional.*colour/],
  ["a status that is none", "record", "data/record.json",
    exchange(/"status": "complete"/, '"status": "done"'), /^data\/record\.json: .*allowed values/],
  ["a blank count for a zero", "record", "data/record.json",
    exchange(/"recorded": \d+/, '"recorded": null'), /^data\/record\.json: .*must be/],
  ["a schema of another draft", "record", "data/record.schema.json",
    exchange('"type": "object"', '"type": "thing"'), /^data\/record\.schema\.json: /],
  ["a table with a text for a number", "tables", kPlan,
    exchange(/,"Streets & squares",/, ',"Streets & squares"x,'), /is not as RFC 4180/],
  ["a table with another column", "tables", kPlan,
    exchange("status_name", "status_code"), /is called status_code, and described as status_name/],
  ["a table with a word for a number", "tables", "data/promises.csv",
    exchange(/\r\n("[^"]*","[^"]*"),1,/, "\r\n$1,one,"), /^data\/promises\.csv: .*“one” is no whole number/],
  ["a table with a required cell left empty", "tables", kPlan,
    exchange(/\r\n"[^"]*"/, '\r\n""'), /line 2, partnership is empty, and required/],
  ["a table without its metadata", "tables", `${kPlan}-metadata.json`,
    undefined, /there is no .*wendle-plan-2022-23\.csv-metadata\.json/],
  ["metadata with a word of its own", "tables", "data/csv-metadata.json",
    exchange('"titles"', '"captions"'), /has a member captions/],
  ["metadata with a datatype of its own", "tables", "data/csv-metadata.json",
    exchange('"anyURI"', '"link"'), /datatype link/],
  ["a report on a plan that there is not", "tables", "data/reports.csv",
    exchange(/\r\n"[^"]*","[^"]*"/, '\r\n"Wendle Safer Streets","Action plan 1066/67"'), /1066\/67.* is in no line of plans\.csv/],
  ["two plans of one name", "tables", "data/plans.csv",
    (text) => `${text}${text.split("\r\n")[1]}\r\n`, /^data\/plans\.csv: two lines have the key/],
  ["the same, to Frictionless", "package", "data/reports.csv",
    exchange(/\r\n"[^"]*","[^"]*"/, '\r\n"Wendle Safer Streets","Action plan 1066/67"'), /^data\/reports\.csv: .*[Ff]oreign key/],
  ["a package without resources", "package", "data/datapackage.json",
    inJson((it) => delete it.resources), /^data\/datapackage\.json: [^]*resources/],
  ["a package with a field of another type", "package", "data/datapackage.json",
    exchange('"type": "integer"', '"type": "date"'), /^data\/promises\.csv: .*date/],
  ["a package with another checksum", "package", "data/datapackage.json",
    exchange(/"sha256:..../, '"sha256:0000'), /^data\/datapackage\.json: .* has the hash/],
  ["a package with another size", "package", "data/datapackage.json",
    inJson((it) => (it.resources[0].bytes += 1)), /^data\/datapackage\.json: .* bytes, not/],
  ["a catalogue with a term of no vocabulary", "catalogue", "data/catalogue.jsonld",
    exchange('"dct:title"', '"heading"'), /^data\/catalogue\.jsonld: it is no JSON-LD: /],
  ["a catalogue without a title", "catalogue", "data/catalogue.jsonld",
    inJson((it) => delete it["dcat:dataset"][0]["dct:title"]), /^data\/catalogue\.jsonld: .*#promises has no title/],
  ["a catalogue of a file that there is not", "catalogue", "data/catalogue.jsonld",
    exchange(/"\.\.\/data\/plans\.csv"/g, '"../data/plan.csv"'), /there is no .*data\/plan\.csv/],
  ["a catalogue with another size", "catalogue", "data/catalogue.jsonld",
    exchange(/"@value": "\d+"/, '"@value": "1"'), /the size of data\/promises\.csv is wrong/],
  ["a catalogue that would be fetched", "catalogue", "data/catalogue.jsonld",
    inJson((it) => (it["@context"] = "https://example.org/context")), /^data\/catalogue\.jsonld: it is no JSON-LD: /],
  ["a page that says another size", "pages", kPage,
    exchange(/data \(CSV, \d+/, "data (CSV, 999"), /^wendle\/plan\/2022-23\/index\.html: .* says another size/],
  ["a page without its table", "pages", kPage,
    exchange(/<p class="download"><a [^>]*type="text\/csv".*<\/p>/, ""), /^wendle\/plan\/2022-23\/index\.html: it has 0 links to a table/],
];

describe("the data", { skip: noProgram }, () => {
  let built;
  before(() => {
    built = buildFictional();
  });
  after(() => built?.remove());

  test("of the fictional site is as its standards have it", async () => {
    const result = await openData(readSite(built.root));
    assert.deepEqual(said(result), []);
    assert.ok(result.faults.size > 30);
  });

  for (const [what, look, path, change, says] of kBroken) {
    test(`with a fault is found out: ${what}`, async () => {
      const copy = mkdtempSync(join(tmpdir(), "candour-data-"));
      try {
        // Of pages and documents only the one that a fault is put into: copying and reading them all is what takes time.
        const filter = (from) => !/\.(pdf|html)$/.test(from) || from.endsWith(kPage);
        for (const each of ["data", "wendle/plan", "tarn/plan"]) cpSync(join(built.root, each), join(copy, each), { recursive: true, filter });
        if (change) writeFileSync(join(copy, path), change(readFileSync(join(copy, path), "utf8")));
        else rmSync(join(copy, path));
        const faults = [];
        for await (const [of, fault] of looks[look](readSite(copy))) faults.push(`${of}: ${fault}`);
        assert.ok(faults.some((fault) => says.test(fault)), `not said: ${says}\n${faults.slice(0, 8).join("\n")}`);
      } finally {
        rmSync(copy, { recursive: true });
      }
    });
  }

  test("says in reports.csv what the table of promises adds up to", () => {
    const read = (name) => {
      const [header, ...lines] = parseCsv(readFileSync(join(built.root, "data", name)));
      return lines.map((line) => Object.fromEntries(header.map((column, at) => [column, line[at]])));
    };
    const promises = read("promises.csv");
    const reports = read("reports.csv");
    assert.ok(reports.length >= 6);
    for (const report of reports) {
      const own = promises.filter((each) => ["partnership", "plan", "report"].every((key) => each[key] === report[key]));
      const outcomes = own.filter((each) => each.outcome_reference !== "");
      const what = `${report.partnership}, ${report.plan}, ${report.report}`;
      assert.equal(String(outcomes.length), report.outcomes, what);
      if (report.recorded === "") continue;
      assert.equal(String(outcomes.filter((each) => each.recorded === "yes").length), report.recorded, what);
      for (const status of ["complete", "in-progress", "at-risk", "not-started", "not-started-or-at-risk", "not-recorded", "withheld", "not-due", "withdrawn"]) {
        const count = outcomes.filter((each) => each.status_name === status).length;
        assert.equal(count, Number(report[status.replaceAll("-", "_")]), `${what}: ${status}`);
      }
    }
  });
});

test("a table is read as RFC 4180 has it, and as nothing else", () => {
  const read = (text) => parseCsv(Buffer.from(text));
  assert.deepEqual(read('\ufeffa,b\r\n"1, ""2""\r\n3",\r\n'), [["a", "b"], ['1, "2"\r\n3', ""]]);
  for (const text of ["a,b", "a\nb\r\n", 'a"b\r\n', '"a"b\r\n', '"a\r\n']) assert.throws(() => read(text), undefined, JSON.stringify(text));
});

test("each datatype has what fits it and what does not", () => {
  const faults = (datatype, cell, more = {}) => {
    const metadata = { "@context": "http://www.w3.org/ns/csvw", url: "t.csv", tableSchema: { columns: [{ name: "a", titles: ["a"], datatype, ...more }] } };
    return [...faultsOfMetadata(metadata), ...[...faultsOfTables(metadata, () => Buffer.from(`a\r\n"${cell}"\r\n`))].map(([, fault]) => fault)];
  };
  const kYesNo = { base: "boolean", format: "yes|no" };
  const kDate = { base: "date", format: "yyyy-MM-dd" };
  for (const [datatype, good, bad] of [["integer", "-5", "5.0"], ["decimal", "5.5", "5,5"], [kYesNo, "no", "false"], [kDate, "2024-02-29", "2023-02-29"], ["anyURI", "/a/#b", "a b"],
    [{ base: "string", format: "[0-9]{4}" }, "2014", "2014-06"]]) {
    assert.deepEqual(faults(datatype, good), []);
    assert.equal(faults(datatype, bad).length, 1, JSON.stringify(datatype));
    assert.deepEqual(faults(datatype, ""), []);
    assert.equal(faults(datatype, "", { required: true }).length, 1);
  }
});
