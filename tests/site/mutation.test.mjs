// A suite is worth what it catches. Each fault of faults.mjs is seeded into its own copy of a page of the fictional site,
// and all our checkers look; what they find on a copy without a fault counts for nothing.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { findChromium, kNoChromium } from "./browser.mjs";
import { htmlValidate, ownLints, vnu } from "./checkers.mjs";
import { kClassics, kMore } from "./faults.mjs";
import { buildFictional, noProgram } from "./fictional.mjs";
import { keyboard } from "./keyboard.mjs";
import { readSite } from "./site.mjs";
import { states } from "./states.mjs";

const kPage = "wendle/plan/2022-23/index.html";
const kFolder = dirname(kPage);
const kFaults = [...kClassics, ...kMore];

const skip = noProgram ?? (findChromium() ? false : kNoChromium);

function pathOf(index) {
  return `${kFolder}/copy-${index}.html`;
}

/** Titles are unique on a site, so every copy has one of its own. */
function retitled(html, index) {
  return html.replace("</title>", `, copy ${index}</title>`);
}

function seedAll(root) {
  const clean = readFileSync(join(root, kPage), "utf8");
  writeFileSync(join(root, pathOf("none")), retitled(clean, "none"));
  kFaults.forEach(({ seed, files = {} }, index) => {
    const html = retitled(clean, index);
    const seeded = seed(html);
    assert.notEqual(seeded, html, "the seed has changed the page");
    writeFileSync(join(root, pathOf(index)), seeded);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(root, kFolder, name), text);
  });
}

/** What does not depend on where in the site a page stands, for the comparison with the copy that has no fault. */
function said({ message }) {
  return message.replace(/, copy \w+/g, "").replace(/copy-\w+\.html/g, "copy.html");
}

describe("the suite finds every seeded fault", { skip }, () => {
  let site;
  /** For every index of a fault: the names of the checkers that found it. */
  const finders = new Map(kFaults.map((fault, index) => [index, new Set()]));

  before(async () => {
    site = buildFictional();
    seedAll(site.root);
    const all = readSite(site.root);
    const paths = [pathOf("none"), ...kFaults.keys()].map((each) => (typeof each === "number" ? pathOf(each) : each));
    const copies = all.only(paths);
    // The walk is slow, so it goes only where nobody else is to find anything.
    const walks = paths.filter((path, index) => index === 0 || kFaults[index - 1].by === "keyboard");
    const results = [
      await ownLints(copies), await htmlValidate(copies), await vnu(copies), await states(all, { paths }), await keyboard(all, { paths: walks }),
    ].flat();
    for (const { name, missing, faults } of results) {
      assert.equal(missing, undefined, `${name}: ${missing}`);
      const usual = new Set(faults.get(pathOf("none"))?.map(said));
      for (const [index, found] of finders) {
        if (faults.get(pathOf(index))?.some((fault) => !usual.has(said(fault)))) found.add(name);
      }
    }
  });
  after(() => site?.remove());

  kFaults.forEach(({ name, by }, index) => {
    test(name, (context) => {
      const found = [...finders.get(index)];
      context.diagnostic(`found by ${found.join("; ") || "nobody"}`);
      assert.ok(found.includes(by), `${by} has not found it; ${found.join("; ") || "nobody else has"} did`);
    });
  });
});

test("there are seventeen classic faults, and each fault has a name of its own", () => {
  assert.equal(kClassics.length, 17);
  assert.equal(new Set(kFaults.map(({ name }) => name)).size, kFaults.length);
});
