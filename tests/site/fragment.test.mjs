// The fragments of the fictional site on the page of a council whose styles are meant for all there is on it. What they are held
// to: that nothing of those styles reaches them, as each value that a browser computed shows; that they can be read, light and
// dark; that the tally is there and not stretched. Each rule that sees to it is taken out, too, and must be missed.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { bringJudges, findChromium, kContext, kNoChromium, launch } from "./browser.mjs";
import { buildFictional, noProgram } from "./fictional.mjs";

const kBase = "https://council.example/on-the-record";
const kReport = "wendle/plan/2022-23/q4/";
const kPages = [kReport, "wendle/strategy/2020-23/feel-safe/"];

// As themes and resets of content management systems have it: by element, by place, by id, by state; light on dark.
const kHostile = `
  *, *::before, *::after { box-sizing: border-box; margin: 0; padding: 0; }
  html { font-size: 62.5%; }
  body { font: italic 300 2.4rem/1 Georgia, serif; color: #fff; background: #1d3557; letter-spacing: .08em; word-spacing: .3em; text-align: center; text-indent: 2em; }
  h1, h2, h3 { color: #ffd166; font: 900 4rem/.9 Impact, sans-serif; text-transform: uppercase; border-bottom: 6px solid; }
  h2, h3 { float: left; }
  #content h2 { color: #eee; background: #333; position: absolute; }
  #content p { color: #ddd; font-size: 2.8rem; max-width: 12ch; text-align: justify; }
  p::first-letter { font-size: 5em; float: left; color: #f33; }
  p::first-line { font-variant: small-caps; }
  a, #content a { color: #fff; text-decoration: none; display: block; }
  a:focus, a:hover { color: #fff; background: #fd0; outline: none; }
  #content ul { columns: 2; }
  #content ul li { float: left; width: 50%; padding-left: 3em; }
  ul li::before, a[href^="http"]::after { content: "\\2714"; color: #fff; margin-right: 1em; }
  table { display: block; width: 11rem; background: #000; }
  table td, table th { display: block; color: #fff; background: #222; border: 3px solid #c00; white-space: nowrap; }
  table tr:nth-child(even) > * { background: #444; }
  thead, caption { display: none; }
  svg { width: 100%; height: auto; fill: #fff; margin: 1em; transform: rotate(9deg); }
  svg path, svg circle { fill: #fff; stroke: #fff; }
  article { display: flex; background: #000; opacity: .5; filter: blur(1px); float: right; }
  article > * { flex: 1; }
  article span { display: block; background: #ff0; visibility: hidden; }
  strong { color: #f33; font-weight: inherit; }`;

const pageWith = (fragment, styles) => `<!doctype html><html lang="en"><head><title>A council</title><style>${styles}</style></head>
<body><main><h1>Our town</h1><div id="content">${fragment}</div></main></body></html>`;
// As wide on either page, for widths are computed values as well.
const kNeutral = "body { margin: 0; } #content { width: 600px; }";
const kForeign = `${kHostile} #content { width: 600px; }`;

/** Each value that the browser computed, of each element, and what stands before and in it, as {where: {property: value}}. */
function computed() {
  const found = {};
  const root = document.querySelector(".candour-summary");
  const blocks = ["P", "H2", "LI", "CAPTION", "TD"];
  for (const [i, element] of [root, ...root.querySelectorAll("*")].entries()) {
    const where = `${i} ${element.tagName} ${element.getAttribute("class") ?? ""}`;
    const values = (pseudo) => {
      const style = getComputedStyle(element, pseudo);
      return Object.fromEntries([...style].map((name) => [name, style[name]]));
    };
    found[where] = values();
    if (element.closest("svg") !== null) delete found[where]["box-sizing"];  // of no meaning in a drawing, which has no boxes
    if (blocks.includes(element.tagName)) for (const pseudo of ["::first-letter", "::first-line"]) found[where + pseudo] = values(pseudo);
    for (const pseudo of ["::before", "::after"]) found[where + pseudo] = { content: getComputedStyle(element, pseudo).content };
  }
  return found;
}

function differences(one, other) {
  const found = [];
  for (const [where, values] of Object.entries(one)) {
    for (const [name, value] of Object.entries(values)) if (other[where]?.[name] !== value) found.push(`${where} ${name}: ${value} | ${other[where]?.[name]}`);
  }
  return found;
}

/** What is wrong with the tally, and with the place that the fragment takes. */
function layoutFaults() {
  const root = document.querySelector(".candour-summary");
  const box = root.getBoundingClientRect();
  const faults = [];
  if (root.scrollWidth > root.clientWidth + 1) faults.push(`wider than its place: ${root.scrollWidth} in ${root.clientWidth}`);
  const em = parseFloat(getComputedStyle(root).fontSize);
  for (const mark of root.querySelectorAll("svg")) {
    const { width, height, left, right } = mark.getBoundingClientRect();
    if (Math.abs(width - height) > 0.5 || Math.abs(width - 1.35 * em) > 1) faults.push(`a mark of ${width} by ${height}`);
    if (left < box.left || right > box.right) faults.push("a mark outside");
    if (!mark.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) faults.push("a mark unseen");
  }
  return [...new Set(faults)];
}

describe("fragments on a page of others", { skip: noProgram ?? (findChromium() ? false : kNoChromium) }, () => {
  let built, browser;
  before(async () => {
    built = buildFictional("--base-url", kBase, "--html-only");
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    built?.remove();
  });
  const fragmentOf = (path) => readFileSync(join(built.root, path, "fragment.txt"), "utf8");

  async function on(html, use, options = {}) {
    const context = await browser.newContext({ ...kContext, ...options });
    try {
      const page = await context.newPage();
      await page.setContent(html);
      return await use(page);
    } finally {
      await context.close();
    }
  }
  const computedOf = (fragment, styles, options) => on(pageWith(fragment, styles), (page) => page.evaluate(computed), options);
  async function leaks(fragment, options) {
    return differences(await computedOf(fragment, kNeutral, options), await computedOf(fragment, kForeign, options));
  }
  const axe = (fragment, styles, options) => on(pageWith(fragment, styles), async (page) => {
    await bringJudges(page);
    const { violations, incomplete } = await page.evaluate(() => globalThis.axe.run(".candour-summary", { rules: { "color-contrast-enhanced": { enabled: true } } }));
    return [...violations, ...incomplete].flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
  }, options);
  const layout = (fragment, styles, options) => on(pageWith(fragment, styles), (page) => page.evaluate(layoutFaults), options);

  for (const path of kPages) {
    test(`${path}: nothing of the page's styles reaches it`, async () => assert.deepEqual(await leaks(fragmentOf(path)), []));

    for (const colorScheme of ["light", "dark"]) {
      test(`${path}: axe finds nothing, AAA contrast among it, on a page that is dark for whoever chose ${colorScheme}`, async () => {
        assert.deepEqual(await axe(fragmentOf(path), kForeign, { colorScheme }), []);
      });
    }

    test(`${path}: the tally is seen and not stretched, also at 320 px, with text twice as large at 640, and without styles of ours`, async () => {
      const fragment = fragmentOf(path);
      assert.deepEqual(await layout(fragment, kForeign), []);
      const viewport = { width: 320, height: 640 };
      assert.deepEqual(await layout(fragment, kHostile, { viewport }), []);
      assert.deepEqual(await layout(fragment, `${kHostile} div#content article.candour-summary { font-size: 32px !important; }`, { viewport: { width: 640, height: 640 } }), []);
      assert.deepEqual(await layout(fragment.replaceAll(/<style>.*?<\/style>/gs, ""), "", { viewport }), []);
    });
  }

  test("dark or light it is for whoever chose so, whatever the page is", async () => {
    const ground = async (colorScheme) => (await computedOf(fragmentOf(kReport), kNeutral, { colorScheme }))["0 ARTICLE candour-summary"]["background-color"];
    const [light, dark] = [await ground("light"), await ground("dark")];
    assert.notEqual(light, dark);
    assert.deepEqual(await leaks(fragmentOf(kReport), { colorScheme: "dark" }), []);
  });

  test("under forced colours, marks have the colour of text", async () => {
    const values = await computedOf(fragmentOf(kReport), kForeign, { forcedColors: "active" });
    const colours = Object.entries(values).filter(([where]) => / svg cs-mark[^:]*$/.test(where)).map(([, { fill }]) => fill);
    assert.ok(colours.length > 5);
    assert.deepEqual([...new Set(colours)], [values["0 ARTICLE candour-summary"].color]);
  });

  test("two of them on one page are both whole", async () => {
    const fragment = fragmentOf(kReport);
    const ids = await on(pageWith(fragment + fragment, kForeign), (page) => page.evaluate(() => document.querySelectorAll("#content [id]").length));
    assert.equal(ids, 0);
    assert.deepEqual(await axe(fragment + fragment, kForeign), []);
  });

  const without = (pattern) => (fragment) => fragment.replace(pattern, "");
  const kSeeded = {
    "that takes nothing back": [without(/^\.candour-summary :not\(svg \*\).*$/m), leaks],
    "that inherits": [without("all: initial !important; "), leaks],
    "before whose items things may stand": [without(/^\.candour-summary::before.*$/m), leaks],
    "whose first letters are the page's": [without(/^\.candour-summary ::first-letter.*$/m), leaks],
    "whose marks are filled by the page": [without(/^\.candour-summary \.cs-mark :not\(\[fill\]\).*$/m), leaks],
    "whose rules are not important": [(fragment) => fragment.replaceAll(" !important", ""), leaks],
    "without a ground of its own": [without("background: var(--candour-sheet) !important; "), axe],
    "with marks of any width": [without("width: 1.35em !important; height: 1.35em !important; "), layout],
  };
  for (const [what, [seed, judge]] of Object.entries(kSeeded)) {
    test(`a fragment ${what} is found`, async () => {
      const fragment = fragmentOf(kReport);
      const seeded = seed(fragment);
      assert.notEqual(seeded, fragment);
      const faults = await (judge === leaks ? leaks(seeded) : judge(seeded, kForeign));
      assert.ok(faults.length > 0);
    });
  }
});
