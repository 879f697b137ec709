// The means of the checks in a browser: the server and its headers, the list of what may pass, one page of each kind. That
// the checks themselves find what they are for is what mutation.test.mjs shows.
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { lighthouseMobile, pa11y } from "./audits.mjs";
import { findChromium, kNoChromium } from "./browser.mjs";
import { kinds, oneOfEachKind } from "./kinds.mjs";
import { kPolicy, parseHeaders, serve } from "./server.mjs";
import { readSite, Site } from "./site.mjs";
import { states } from "./states.mjs";
import { weights } from "./weights.mjs";

const skip = findChromium() ? false : kNoChromium;
const fixture = readSite(fileURLToPath(new URL("fixtures/site", import.meta.url)));

function failing({ faults }) {
  return [...faults].filter(([, found]) => found.length > 0).map(([path]) => path);
}

test("the headers of each rule that fits a path are sent with it, the last one where two say the same", () => {
  const rules = parseHeaders("# ours\n/*\n  X-One: a: b\n  X-Two: all\n\n/static/*.css\n  X-Two: css\n");
  assert.deepEqual(rules.map(({ headers }) => headers), [[["X-One", "a: b"], ["X-Two", "all"]], [["X-Two", "css"]]]);
  const fits = (path) => rules.map((rule) => rule.path.test(path));
  assert.deepEqual(fits("/static/a.css"), [true, true]);
  assert.deepEqual(fits("/static/a_css"), [true, false]);
});

test("a line of headers that belongs to no path is refused", () => {
  assert.throws(() => parseHeaders("  X-One: a\n"), /not a header of a path: X-One: a/);
  assert.throws(() => parseHeaders("/*\n  X-One\n"), /X-One/);
});

test("the server shows a folder's index, the site's own page for what is missing, and nothing from outside of the site", async () => {
  const server = await serve(fixture);
  try {
    const ask = (path) => fetch(new URL(path, server.url));
    const index = await ask("bad/");
    assert.equal(index.status, 200);
    assert.equal(index.headers.get("content-type"), "text/html; charset=utf-8");
    assert.equal(index.headers.get("content-security-policy"), kPolicy);
    const missing = await ask("nowhere.css");
    assert.equal(missing.status, 404);
    assert.match(await missing.text(), /<html/);
    assert.equal((await ask("%2e%2e/ctest.xml")).status, 404);
    assert.equal((await ask("..%2fctest.xml")).status, 404);
  } finally {
    await server.close();
  }
});

test("an entry of the allow-list lets pass what it is for, and is a fault itself where nothing needs it", { skip }, async () => {
  const site = readSite(fileURLToPath(new URL("fixtures/browsed", import.meta.url)));
  const needed = { rule: "hidden-content", selector: "[hidden]" };
  const useless = { rule: "image-alt", selector: "img" };
  const light = (results) => results.find(({ name }) => name === "axe, light").faults.get("index.html").map(({ message }) => message);
  const listed = (results) => results.find(({ name }) => name === "allow-list").faults.get("tests/site/allowed.mjs").map(({ message }) => message);
  const without = await states(site, { allowList: [] });
  assert.deepEqual(light(without).filter((each) => !/hidden-content/.test(each)), []);
  assert.match(light(without).join(), /for a person to judge: hidden-content/);
  const both = await states(site, { allowList: [needed, useless] });
  assert.deepEqual(light(both), []);
  assert.deepEqual(listed(both), ["nothing needs image-alt for img"]);
});

test("of each kind of page the one with the most to say is taken, and a page of no known kind is a fault", async () => {
  const page = (title, words = "") => `<title>${title}</title><p>${words}</p>`;
  const site = new Site(new Map([
    ["index.html", page("Home")], ["a/plan/2020/index.html", page("Plan")], ["a/plan/2020/q1/index.html", page("Quarter 1: progress summary")],
    ["a/plan/2020/roads/index.html", page("Roads")], ["a/plan/2020/trees/index.html", page("Trees", "more of them")], ["a/b/c/d.html", page("What?")],
    ["old/index.html", '<meta http-equiv="refresh" content="0; url=../index.html">'],
  ]));
  assert.deepEqual(Object.fromEntries(oneOfEachKind(site)), {
    home: "index.html", plan: "a/plan/2020/index.html", summary: "a/plan/2020/q1/index.html", section: "a/plan/2020/trees/index.html",
  });
  assert.deepEqual(failing(await kinds(site)), ["a/b/c/d.html"]);
});

test("a page, the median of pages, and all files of a sort are each held to their limit", async () => {
  const limits = { page: 1e6, medianPage: 1e6, styles: 1e6, scripts: 1e6 };
  const found = async (narrower) => failing(await weights(fixture, { limits: { ...limits, ...narrower } }));
  assert.deepEqual(await found({}), []);
  assert.deepEqual(await found({ page: 250 }), ["bad/index.html"]);
  assert.deepEqual(await found({ medianPage: 1 }), ["index.html"]);
  assert.deepEqual(await found({ styles: 10 }), ["bad.css"]);
});

test("pa11y finds the faults of a page", { skip }, async () => {
  const result = await pa11y(fixture, { paths: ["bad/index.html"] });
  assert.match(result.faults.get("bad/index.html").map(({ message }) => message).join("\n"), /\[WCAG2AAA\./);
});

test("Lighthouse finds what keeps a page from 100", { skip }, async () => {
  const result = await lighthouseMobile(fixture, { paths: ["bad/index.html"] });
  const messages = result.faults.get("bad/index.html").map(({ message }) => message);
  assert.match(messages.join("\n"), /^Accessibility is \d\d: .*label/m);
  assert.match(messages.join("\n"), /^SEO is \d\d: .*meta-description/m);
});
