// Every lint fails its own bad page, for every fault on it, and no other lint does; all pass the good one.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { lintPage, lintStyleSheet, lints } from "./lints.mjs";
import { Site } from "./site.mjs";

const kFixtures = new URL("fixtures/", import.meta.url);

/** The fixture as a page of a small site, so that relative addresses have something to lead to. */
function faultsOf(fixture, path = "things/index.html") {
  const html = readFileSync(new URL(fixture, kFixtures), "utf8");
  const other = '<title>Another page - Example council</title><p id="main">';
  const site = new Site(new Map([[path, html], ["other/index.html", other], ["index.html", "<title>Home</title>"], ["style.css", ""], ["script.js", ""]]));
  const faults = lintPage(site.pages.find((page) => page.path === path), site);
  return { faults: faults.map(({ message }) => message), expected: Number(/<!-- faults: (\d+) -->/.exec(html)?.[1] ?? 0) };
}

test("a good page has no fault", () => {
  assert.deepEqual(faultsOf("good.html").faults, []);
});

for (const name of Object.keys(lints)) {
  test(`the lint ${name} finds every fault on its bad page, and only those`, () => {
    const { faults, expected } = faultsOf(`${name}.html`);
    assert.ok(expected > 0, "the fixture says how many faults it has");
    assert.equal(faults.length, expected, faults.join("\n"));
    for (const fault of faults) assert.ok(fault.endsWith(`[${name}]`), fault);
  });
}

test("every bad page belongs to a lint", () => {
  const names = readdirSync(kFixtures).filter((file) => file.endsWith(".html")).map((file) => file.replace(".html", ""));
  assert.deepEqual(names.filter((name) => name !== "good" && !lints[name]), []);
});

test("the page for what was not found needs no breadcrumb and may use addresses from the root", () => {
  assert.deepEqual(faultsOf("breadcrumb.html", "404.html").faults, []);
});

test("a style sheet that fetches from elsewhere is found, one that stays at home is not", () => {
  assert.equal(lintStyleSheet('@import "https://fonts.example.org/a.css";\na { background: url(//img.example.org/b.png) }').length, 2);
  assert.deepEqual(lintStyleSheet('@import "a.css";\na { background: url("../b.svg") }'), []);
});

test("an old address that leads on at once, and says so, has no fault", () => {
  const html = readFileSync(new URL("old-address.html", kFixtures), "utf8")
    .replace("5; url=../nowhere/", "0; url=../other/").replace('"index"', '"noindex"');
  const site = new Site(new Map([["things/index.html", html], ["other/index.html", "<title>Other</title>"], ["index.html", "<title>Home</title>"], ["style.css", ""]]));
  assert.deepEqual(lintPage(site.pages.find((page) => page.path === "things/index.html"), site), []);
});
