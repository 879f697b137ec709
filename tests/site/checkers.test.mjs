// The stock checkers, as we call them, find a fault and lay it at the right file; a checker that cannot fail is none.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { htmlValidate, links, vnu } from "./checkers.mjs";
import { readSite } from "./site.mjs";

const site = readSite(fileURLToPath(new URL("fixtures/site", import.meta.url)));

/** The files with faults, and their messages joined. */
function failing({ faults }) {
  const withFaults = [...faults].filter(([, found]) => found.length > 0);
  return Object.fromEntries(withFaults.map(([path, found]) => [path, found.map((each) => each.message).join("\n")]));
}

test("html-validate finds a control without a label, and nothing on the good page", async () => {
  const found = failing(await htmlValidate(site));
  assert.deepEqual(Object.keys(found), ["bad/index.html"]);
  assert.match(found["bad/index.html"], /input-missing-label/);
});

test("vnu finds faults in a page, a style sheet and a drawing, and takes its warnings as faults", (context) => {
  if (spawnSync("java", ["-version"]).status !== 0) return context.skip("no Java");
  return vnu(site).then((result) => {
    assert.deepEqual([...result.faults.keys()], ["404.html", "bad/index.html", "index.html", "lonely.html", "bad.css", "bad.svg"]);
    const found = failing(result);
    assert.deepEqual(Object.keys(found), ["bad/index.html", "bad.css", "bad.svg"]);
    assert.match(found["bad/index.html"], /Section lacks heading/);
  });
});

test("linkinator finds missing files and redirects, and the page that nothing links to", async () => {
  const found = failing(await links(site));
  assert.deepEqual(Object.keys(found).sort(), ["bad/index.html", "index.html", "lonely.html"]);
  assert.match(found["bad/index.html"], /broken link to bad\/nowhere.html: status 404/);
  assert.match(found["bad/index.html"], /broken link to bad: status 301/);
  assert.match(found["index.html"], /broken link to bad.png: status 404, from bad.css/);
  assert.equal(found["lonely.html"], "no link leads here from the home page");
});
