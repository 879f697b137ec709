// The Atom feeds of the fictional site, held against a RELAX NG schema of RFC 4287 (atom.rng) by xmllint, and against what no
// schema can say. Each kind of fault is seeded, too, and must be found.
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { buildFictional, noProgram } from "./fictional.mjs";
import { run } from "./run.mjs";

const kSchema = fileURLToPath(new URL("atom.rng", import.meta.url));
const kBase = "https://council.example/on-the-record";
const kFeeds = ["feed.atom", "tarn/feed.atom", "wendle/feed.atom"];

const matches = (text, pattern) => [...text.matchAll(pattern)].map((match) => match[1]);

/** What is wrong with a feed that stands at an address. */
async function faultsOf(feed, address, folder) {
  const file = join(folder, "held.atom");
  writeFileSync(file, feed);
  const { status, stderr, error } = await run("xmllint", ["--noout", "--nonet", "--relaxng", kSchema, file]);
  if (error) throw error;
  const faults = status === 0 ? [] : [`schema: ${stderr.split("\n")[0]}`];
  const own = feed.slice(0, feed.indexOf("<entry>"));
  // 4.1.1: one link to itself; 4.2.6: no name twice; 4.1.1.1: as new as its newest entry.
  if (matches(own, /<link rel="self"[^>]* href="([^"]*)"/g).join() !== address) faults.push("self");
  const ids = matches(feed, /<id>([^<]*)<\/id>/g);
  if (new Set(ids).size !== ids.length) faults.push("id");
  const [updated, ...entries] = matches(feed, /<updated>([^<]*)<\/updated>/g);
  if (updated !== entries.toSorted().at(-1)) faults.push("updated");
  // 4.1.1 and 4.1.2: one alternate of each type.
  for (const part of feed.split("<entry>")) {
    const types = matches(part, /<link rel="alternate" type="([^"]*)"/g);
    if (new Set(types).size !== types.length || !types.includes("text/html")) faults.push("alternate");
  }
  return faults;
}

describe("Atom feeds", { skip: noProgram ?? false }, () => {
  let built;
  let folder;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "candour-feeds-"));
    built = buildFictional("--base-url", kBase, "--html-only", "--feeds");
  });
  after(() => {
    built?.remove();
    rmSync(folder, { recursive: true, force: true });
  });
  const read = (path) => readFileSync(join(built.root, path), "utf8");

  test("there is one for the site, and one for each partnership", () => {
    const found = readdirSync(built.root, { recursive: true }).filter((path) => path.endsWith(".atom")).sort();
    assert.deepEqual(found, kFeeds);
  });

  for (const path of kFeeds) {
    test(`${path} is what RFC 4287 asks for`, async () => {
      assert.deepEqual(await faultsOf(read(path), `${kBase}/${path}`, folder), []);
    });
  }

  const kSeeded = {
    "without the time of an entry": [/(<entry>.*?)<updated>[^<]*<\/updated>/, "$1", "schema"],
    "without the time of the feed": [/<updated>[^<]*<\/updated>/, "", "schema"],
    "without a title": [/<title>[^<]*<\/title>/, "", "schema"],
    "with an empty title": [/<title>[^<]*<\/title>/, "<title> </title>", "schema"],
    "without an author": [/<author>.*?<\/author>/, "", "schema"],
    "with a day for a time": [/T00:00:00Z/, "", "schema"],
    "with a time that is none": [/-\d\dT00:00:00Z/, "-32T00:00:00Z", "schema"],
    "with an address for a name": [/<id>tag:[^<]*/, "<id>/wendle/", "schema"],
    "with a link within the site alone": [/(<li>.*?href=")https:\/\/council\.example/, "$1", "schema"],
    "with content of no known type": [/type="xhtml"/, 'type="html"', "schema"],
    "with content in no element": [/<div xmlns="http:\/\/www\.w3\.org\/1999\/xhtml">(.*?)<\/div>/, "$1", "schema"],
    "with content of no namespace": [/<div xmlns="http:\/\/www\.w3\.org\/1999\/xhtml">/, "<div>", "schema"],
    "with a script": [/<h2>/, "<script>x()</script><h2>", "schema"],
    "with a table whose rows have no header": [/<th scope="row">([^<]*)<\/th>/, "<td>$1</td>", "schema"],
    "with an element that is not closed": [/<\/p>/, "", "schema"],
    "with an entity of HTML": [/<p>/, "<p>&nbsp;", "schema"],
    "with another's address for its own": [/(rel="self"[^>]*href=")[^"]*/, `$1${kBase}/other.atom`, "self"],
    "with one name for two entries": [/(<entry><id>)([^<]*)(.*?<entry><id>)[^<]*/s, "$1$2$3$2", "id"],
    "with an entry newer than the feed": [/(<entry>.*?<updated>)\d{4}/, "$19999", "updated"],
    "with two pages for one entry": [/(<entry>.*?)(<link rel="alternate"[^>]*>)/, "$1$2$2", "alternate"],
  };
  for (const [what, [pattern, replacement, kind]] of Object.entries(kSeeded)) {
    test(`a feed ${what} is found`, async () => {
      const feed = read("feed.atom");
      const seeded = feed.replace(pattern, replacement);
      assert.notEqual(seeded, feed);
      const faults = await faultsOf(seeded, `${kBase}/feed.atom`, folder);
      assert.ok(faults.some((fault) => fault.startsWith(kind)), `found: ${faults}`);
    });
  }
});
