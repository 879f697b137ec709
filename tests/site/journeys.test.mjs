// Finding things as a person does, with the keyboard, on the fictional site: searching, filtering and sorting; the same with
// the script switched off; a bundle, opened from a folder; what a script of another site may read; and axe over what the script
// has made of the page.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, before, beforeEach, afterEach, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { kAllowed } from "./allowed.mjs";
import { bringJudges, findChromium, kContext, kNarrow, kNoChromium, launch } from "./browser.mjs";
import { buildFictional, noProgram } from "./fictional.mjs";
import { serve } from "./server.mjs";
import { readSite } from "./site.mjs";

const kRegister = "wendle/plan/2022-23/promises/index.html";
const kAtoZ = "a-z/index.html";

describe("finding things", { skip: noProgram ?? (findChromium() ? false : kNoChromium) }, () => {
  let built;
  let server;
  let browser;
  let page;
  let complaints;

  async function newPage(options = {}) {
    const made = await (await browser.newContext({ ...kContext, ...options })).newPage();
    made.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    made.on("pageerror", (error) => complaints.push(error.message));
    return made;
  }

  function goto(path, where = page) {
    return where.goto(new URL(path, server.url).href);
  }

  /** Tab until the element has the focus. */
  async function tabTo(selector, where = page) {
    for (let steps = 0; steps < 200; ++steps) {
      await where.keyboard.press("Tab");
      if (await where.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
    }
    assert.fail(`Tab does not lead to ${selector}`);
  }

  /** Waits until the live region says something that fits, and returns it. */
  async function announced(id, pattern, where = page) {
    await where.waitForFunction(([name, source]) => new RegExp(source).test(document.getElementById(name).textContent), [id, pattern.source], { timeout: 10000 })
      .catch(async () => assert.fail(`#${id} says "${await where.locator(`#${id}`).textContent()}", not ${pattern}`));
    return where.locator(`#${id}`).textContent();
  }

  async function assertAccessible(where = page) {
    for (const { viewport, colorScheme } of [{ viewport: kContext.viewport, colorScheme: "dark" }, { viewport: kNarrow, colorScheme: "light" }]) {
      await where.setViewportSize(viewport);
      await where.emulateMedia({ colorScheme });
      await bringJudges(where);
      const found = await where.evaluate((allowList) => globalThis.judges.runAxe({ allowList }), kAllowed);
      assert.deepEqual([...found.violations, ...found.incomplete].map(({ text }) => text), []);
      assert.deepEqual(await where.evaluate(() => [...globalThis.judges.reflow(), ...globalThis.judges.targets()]), []);
    }
  }

  const visibleRows = (where = page) => where.locator("#register > li:visible");
  const addresses = (where = page) => where.evaluate(() => [...document.querySelectorAll("#results-list a")].map((link) => link.href));

  before(async () => {
    built = buildFictional("--bundles");
    server = await serve(readSite(built.root));
    browser = await launch();
  });
  beforeEach(async () => {
    complaints = [];
    page = await newPage();
  });
  afterEach(async () => {
    await page.context().close();
    assert.deepEqual(complaints, []);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    built?.remove();
  });

  test("from the first page of a phone, the menu leads to the search, and what is found opens with Enter", async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await goto("index.html");
    await tabTo(".menu summary");
    await page.keyboard.press("Enter");
    await tabTo("#site-search");
    await page.keyboard.type("market beat");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/a-z\/index\.html\?q=market\+beat$/);
    assert.match(await announced("found", /found/), /^“market beat”: \d+ found\.$/);
    await tabTo("#results-list a");
    assert.match(await page.evaluate(() => document.activeElement.textContent), /Market Beat/);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/bodies\/market-beat\/(index\.html)?$/);
    assert.equal(await page.locator("h1").textContent(), "Market Beat");
  });

  test("what was asked for on another page is on the first screen of a phone, and has the focus", async () => {
    await page.setViewportSize({ width: 360, height: 640 });
    await goto(`${kAtoZ}?q=patrol`);
    await announced("found", /found/);
    await page.waitForFunction(() => document.activeElement.id === "results-heading");
    const places = await page.evaluate(() => ["#found", "#results-list a"].map((selector) => document.querySelector(selector).getBoundingClientRect().top));
    for (const top of places) assert.ok(top >= 0 && top < 400, `${places}`);
    await goto(`${kAtoZ}?q=zzqx`);
    await announced("found", /Nothing found/);
    assert.ok(await page.evaluate(() => document.querySelector("#found").getBoundingClientRect().top < 400));
  });

  test("results come while one types, are announced, and Enter moves to them", async () => {
    await goto(kAtoZ);
    await tabTo("#search input");
    await page.keyboard.type("patrol");
    const some = await announced("found", /“patrol”: \d+ found/);
    assert.equal(Number(/(\d+) found/.exec(some)[1]), (await addresses()).length);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement.id === "results-heading");
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(() => document.activeElement === document.querySelector("#results-list a")));
    await assertAccessible();
  });

  test("a plural and a typo find what the word finds, at the place in the page where it stands", async () => {
    const found = {};
    for (const words of ["patrol", "patrols", "partol"]) {
      await goto(`${kAtoZ}?q=${words}`);
      await announced("found", /found/);
      found[words] = await addresses();
    }
    assert.ok(found.patrol.length > 0);
    assert.deepEqual([...found.patrols].sort(), [...found.patrol].sort());
    assert.ok(found.partol.includes(found.patrol[0]));
    for (const address of found.patrol) {
      await page.goto(address);
      const { hash } = new URL(address);
      assert.ok(await page.evaluate((id) => id === "" || document.getElementById(id)?.checkVisibility(), decodeURIComponent(hash.slice(1))), address);
    }
  });

  test("the address keeps what was asked for, and Escape takes it back", async () => {
    await goto(kAtoZ);
    await page.locator("#search input").focus();
    await page.keyboard.type("harbour");
    await announced("found", /“harbour”: \d+ found/);
    const other = await newPage();
    await other.goto(page.url());
    await announced("found", /“harbour”/, other);
    assert.equal(await other.locator("#search input").inputValue(), "harbour");
    assert.deepEqual(await addresses(other), await addresses());
    await other.context().close();
    await page.keyboard.press("Escape");
    await announced("found", /^$/);
    assert.ok(await page.locator("#results").isHidden());
    assert.ok(!page.url().includes("?"));
  });

  test("where nothing is found the page says so, and takes what was typed for no markup", async () => {
    await goto(kAtoZ);
    await page.locator("#search input").focus();
    await page.keyboard.type("<img src=x onerror=alert(1)> zzqx");
    assert.match(await announced("found", /Nothing found/), /“<img src=x onerror=alert\(1\)> zzqx”: Nothing found\./);
    assert.equal(await page.locator("main img[src=x]").count(), 0);
    assert.ok(await page.locator("#results").isHidden());
    assert.ok(await page.locator("#a-to-z").isVisible());
    await assertAccessible();
  });

  test("without the index the search makes do with the A–Z, and says that it does", async () => {
    await page.route("**/search-index*.json", (route) => route.fulfill({ status: 500 }));
    await goto(`${kAtoZ}?q=${encodeURIComponent("market beat")}`);
    await announced("found", /only the A–Z below was searched/);
    assert.ok((await addresses()).some((address) => /\/bodies\/market-beat\/(index\.html)?$/.test(address)));
    complaints = complaints.filter((each) => !/status of 500/.test(each));
  });

  test("without the script the A–Z stands, its letters lead to their places, and no form pretends to work", async () => {
    const still = await newPage({ javaScriptEnabled: false });
    await goto(kAtoZ, still);
    assert.ok(await still.locator("#search").isHidden());
    assert.ok(await still.locator("#no-search").isVisible());
    const letter = still.locator("nav.letters a").last();
    const hash = await letter.getAttribute("href");
    await letter.focus();
    await still.keyboard.press("Enter");
    await still.waitForURL((url) => url.hash === hash);
    assert.ok(await still.locator(`[id="${hash.slice(1)}"]`).isVisible());
    await goto(kRegister, still);
    assert.ok(await still.locator("#filter").isHidden());
    assert.equal(await visibleRows(still).count(), await still.locator("#register > li").count());
    await still.context().close();
  });

  test("a status chosen with the keyboard leaves its promises, counts them, and can be shared", async () => {
    await goto(kRegister);
    const all = await page.locator("#register > li").count();
    await tabTo("#filter-status");
    await page.keyboard.press("ArrowDown");
    const { value, text } = await page.locator("#filter-status").evaluate((select) => ({ value: select.value, text: select.selectedOptions[0].text }));
    const count = Number(/\((\d+)\)$/.exec(text)[1]);
    assert.ok(count > 0 && count < all, text);
    assert.match(await announced("shown", /shown/), new RegExp(`^${count} of ${all} shown`));
    assert.equal(await visibleRows().count(), count);
    for (const row of await visibleRows().all()) assert.equal(await row.getAttribute("data-status"), value);
    assert.equal(new URL(page.url()).searchParams.get("status"), value);
    const other = await newPage();
    await other.goto(page.url());
    await announced("shown", /shown/, other);
    assert.equal(await visibleRows(other).count(), count);
    assert.equal(await other.locator("#filter-status").inputValue(), value);
    await other.context().close();
    await assertAccessible();
  });

  test("each choice shows as many promises as it says, and two choices show what fits both", async () => {
    await goto(kRegister);
    for (const id of ["filter-status", "filter-lead", "filter-due"]) {
      for (const { value, text } of await page.locator(`#${id} option:not([value=""])`).evaluateAll((options) => options.map(({ value, text }) => ({ value, text })))) {
        await page.locator(`#${id}`).selectOption(value);
        await announced("shown", new RegExp(`^${/\((\d+)\)$/.exec(text)[1]} of `));
      }
      await page.locator(`#${id}`).selectOption("");
      await announced("shown", /^(\d+) of \1 shown/);
    }
    await page.locator("#filter-text").fill("zzqx");
    await announced("shown", /^0 of \d+ shown\. Nothing fits/);
    await assertAccessible();
  });

  test("the order changes as asked, Show moves the focus to the count, and Show all puts everything back", async () => {
    await goto(kRegister);
    const order = () => page.locator("#register > li").evaluateAll((items) => items.map((item) => item.dataset.status));
    const before = await order();
    await page.locator("#filter-sort").selectOption("status");
    await announced("shown", /shown/);
    const rank = await page.locator("#filter-status option").evaluateAll((options) => options.map(({ value }) => value));
    const sorted = (await order()).map((status) => rank.indexOf(status));
    assert.deepEqual(sorted, [...sorted].sort((a, b) => a - b));
    await page.locator("#filter-text").focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement.id === "shown");
    await tabTo("#register a");
    await page.locator("#filter button[type=reset]").focus();
    await page.keyboard.press("Enter");
    // All were shown before, too: what tells that it is done is the address, written in the same step as the list.
    await page.waitForFunction(() => location.search === "");
    assert.match(await announced("shown", /shown/), /^(\d+) of \1 shown/);
    assert.deepEqual(await order(), before);
  });

  test("a script on a page of another site reads what is made for programs, and no page", async () => {
    // Its port makes it another site. It has no policy of its own, which could forbid its script to ask.
    const other = createServer((request, response) => response.writeHead(200, { "content-type": "text/html" }).end('<!doctype html><html lang="en"><title>A council</title>'));
    await new Promise((resolve) => { other.listen(0, "127.0.0.1", resolve); });
    try {
      await page.goto(`http://127.0.0.1:${other.address().port}/`);
      const read = (path) => page.evaluate((address) => fetch(address).then((answer) => answer.text(), () => "refused"), new URL(path, server.url).href);
      assert.equal(JSON.parse(await read("wendle/plan/2022-23/q4/summary.json")).shape, "candour-summary/1");
      assert.match(await read("wendle/plan/2022-23/wendle-plan-2022-23.csv"), /^partnership,/);
      assert.deepEqual(complaints, []);
      assert.equal(await read("wendle/plan/2022-23/q4/index.html"), "refused");
      assert.match(complaints.shift(), /blocked by CORS policy/);
      complaints = complaints.filter((text) => !text.startsWith("Failed to load resource"));
    } finally {
      other.close();
    }
  });

  test("the bundle of a plan opens from a folder, and asks for nothing that it does not hold", async () => {
    const zip = join(built.root, "wendle/plan/2022-23/wendle-plan-2022-23.zip");
    const folder = join(built.root, "..", "unpacked");
    mkdirSync(folder);
    // Java's own reader of ZIP files.
    const { status, stderr } = spawnSync("jar", ["--extract", "--file", zip], { cwd: folder, encoding: "utf8" });
    assert.equal(status, 0, stderr);
    // From a folder, a browser lets no script read a style sheet, as axe has to.
    const served = await serve(readSite(join(folder, "wendle-plan-2022-23")));
    try {
      await page.goto(new URL("Start%20here.html", served.url).href);
      await assertAccessible();
    } finally {
      await served.close();
    }
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(join(folder, "wendle-plan-2022-23", "Start here.html")).href);
    await page.getByRole("link", { name: "Open the plan" }).click();
    await page.waitForURL(/\/wendle-plan-2022-23\/site\/wendle\/plan\/2022-23\/index\.html$/);
    assert.ok(await page.evaluate(() => [...document.styleSheets].length > 0 && getComputedStyle(document.querySelector("main")).maxWidth !== "none"));
    for (const url of asked) assert.ok(url.startsWith(pathToFileURL(folder).href), url);
    // That the site has no address shows: there is no search, and what is elsewhere is no link.
    assert.equal(await page.locator("form[role=search]").count(), 0);
    assert.equal(await page.getByRole("link", { name: "Sources", exact: true }).count(), 0);
    await page.locator(".sections a, main a[href*='promises']").first().click();
    assert.notEqual(await page.locator("h1").textContent(), "");
  });
});
