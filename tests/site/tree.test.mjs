// What a screen reader is told: the accessible tree of one page of each kind of the fictional site, as aria/<kind>.yaml.
// CANDOUR_UPDATE_GOLDENS=1 rewrites the files; such a run compares nothing, and says that it was skipped.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { findChromium, kContext, kNoChromium, launch } from "./browser.mjs";
import { buildFictional, noProgram } from "./fictional.mjs";
import { kindOf, kKindNames } from "./kinds.mjs";
import { serve } from "./server.mjs";
import { readSite } from "./site.mjs";

// By kind, the page that shows the most of what its template can say; the same ones as in tests/html/golden_test.cc.
const kPages = new Map(Object.entries({
  home: "index.html", "not-found": "404.html", "a-z": "a-z/index.html", about: "about/index.html", accessibility: "accessibility/index.html",
  bodies: "bodies/index.html", body: "bodies/wbc/index.html", "case-studies": "case-studies/index.html", glossary: "glossary/index.html",
  "left-out": "left-out/index.html", plans: "plans/index.html", "site-map": "site-map/index.html", sources: "sources/index.html",
  strategies: "strategies/index.html", partnership: "wendle/index.html", "case-study": "wendle/case-studies/lantern-walks/index.html",
  decision: "wendle/decisions/cabinet-report-2023/index.html", strategy: "wendle/strategy/2020-23/index.html",
  objective: "wendle/strategy/2020-23/feel-safe/index.html", plan: "wendle/plan/2022-23/index.html",
  register: "wendle/plan/2022-23/promises/index.html", summary: "wendle/plan/2022-23/q4/index.html",
  section: "wendle/plan/2022-23/streets-and-squares/index.html", changes: "changes/index.html", check: "check/index.html", data: "data/index.html",
  corrections: "corrections/index.html", "as-published": "tarn/plan/2019-20/q1/as-published/index.html",
}));
const kFolder = new URL("aria/", import.meta.url);
const kUpdate = Boolean(process.env.CANDOUR_UPDATE_GOLDENS);
// What without a name leaves its listener guessing.
const kNamed = ["link", "button", "img", "region", "table", "navigation", "searchbox", "combobox", "textbox", "heading", "figure"];

function goldenOf(kind) {
  return new URL(`${kind}.yaml`, kFolder);
}

function readGolden(kind) {
  try {
    return readFileSync(goldenOf(kind), "utf8");
  } catch {
    return "";
  }
}

/** The lines of a tree that name a role and give it no name. */
export function unnamed(tree) {
  return tree.split("\n").map((line) => line.trim()).filter((line) => new RegExp(`^- '?(${kNamed.join("|")})(?! ")(?=[ :\\[]|$)`).test(line));
}

function firstDifference(golden, made) {
  const [old, now] = [golden.split("\n"), made.split("\n")];
  const at = now.findIndex((line, index) => line !== old[index]);
  const line = at < 0 ? now.length : at;
  return `line ${line + 1}\n  golden: ${old[line] ?? "(the end)"}\n  made:   ${now[line] ?? "(the end)"}`;
}

describe("the accessible tree", { skip: noProgram ?? (findChromium() ? false : kNoChromium) }, () => {
  let built;
  let site;
  let server;
  let browser;
  let page;
  before(async () => {
    built = buildFictional("--base-url", "https://wendlebrook.example");
    site = readSite(built.root);
    server = await serve(site);
    browser = await launch();
    page = await (await browser.newContext(kContext)).newPage();
    if (kUpdate) rmSync(kFolder, { recursive: true, force: true });
    mkdirSync(kFolder, { recursive: true });
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    built?.remove();
  });

  for (const [kind, path] of kPages) {
    test(`of the page ${kind} is as it was, and all in it has a name`, async (context) => {
      assert.equal(kindOf(site.pages.find((each) => each.path === path)), kind);
      await page.goto(new URL(path, server.url).href);
      const tree = `${await page.locator("body").ariaSnapshot()}\n`;
      assert.deepEqual(unnamed(tree), []);
      if (kUpdate) {
        writeFileSync(goldenOf(kind), tree);
        return context.skip("the golden was rewritten, not compared");
      }
      const golden = readGolden(kind);
      assert.ok(golden === tree, `aria/${kind}.yaml: ${firstDifference(golden, tree)}\nCANDOUR_UPDATE_GOLDENS=1 rewrites it`);
    });
  }

  test("of each kind of page is kept, and of nothing else", () => {
    assert.deepEqual([...kPages.keys()].sort(), [...kKindNames].sort());
    assert.deepEqual(readdirSync(kFolder).sort(), kKindNames.map((kind) => `${kind}.yaml`).sort());
  });
});

test("what has no name is found in a tree", () => {
  const tree = '- main:\n  - link:\n    - /url: a\n  - link "Up":\n    - /url: b\n  - img\n  - heading [level=2]\n  - heading "Reports" [level=2]\n  - \'link "a: b"\':\n  - text: link';
  assert.deepEqual(unnamed(tree), ["- link:", "- img", "- heading [level=2]"]);
});
