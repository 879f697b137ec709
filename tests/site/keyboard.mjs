// Walking a page with the keyboard alone: Tab to everything in order, always seen, never caught; arrows where it scrolls.
import { findChromium, kContext, kNarrow, kNoChromium, kWide, open, overAll } from "./browser.mjs";
import { oneOfEachKind } from "./kinds.mjs";
import { serve } from "./server.mjs";
import { isRedirect } from "./site.mjs";

function focused(page) {
  return page.evaluate(() => globalThis.judges.focused());
}

function numberStops(page) {
  return page.evaluate(() => globalThis.judges.numberStops());
}

/** The first Tab meets the skip link, which leads into <main>, and the next Tab goes on from there. */
async function skip(page) {
  await numberStops(page);
  await page.keyboard.press("Tab");
  const first = await focused(page);
  const faults = first.number === 0 ? first.faults.map((fault) => `the skip link: ${fault}`) : ["the first Tab does not lead to the first stop"];
  const target = await page.evaluate(() => document.activeElement.getAttribute("href"));
  await page.keyboard.press("Enter");
  const inMain = await page.evaluate(() => document.activeElement === document.querySelector("main"));
  if (!inMain) return [...faults, `Enter on the first stop (${target}) does not move the focus to <main>`];
  await page.keyboard.press("Tab");
  const next = await page.evaluate(() => {
    const main = document.querySelector("main");
    const expected = globalThis.judges.stops().find((each) => each !== main && !(each.compareDocumentPosition(main) & Node.DOCUMENT_POSITION_FOLLOWING));
    return document.activeElement === (expected ?? document.body);
  });
  if (!next) faults.push("after the skip link, Tab does not go on from the start of <main>");
  return faults;
}

/** Tab from the top to the end, opening what folds on the way. */
async function walk(page) {
  const faults = [];
  let names = await numberStops(page);
  const visited = new Set();
  let last = -1;
  // Unfolding adds stops; a walk that goes on past any number of them is caught.
  for (let steps = 0; steps < 3000; ++steps) {
    await page.keyboard.press("Tab");
    let now = await focused(page);
    if (now.number === null || (now.number === 0 && visited.has(0))) break;
    if (visited.has(now.number) && now.number >= 0) {
      faults.push(`the keyboard is caught at ${now.text}`);
      return faults;
    }
    if (now.closed) {
      await page.keyboard.press("Enter");
      names = await numberStops(page);
      now = await focused(page);
      if (now.closed) faults.push(`Enter does not open ${now.text}`);
    }
    for (const fault of now.faults) faults.push(`${fault}: ${now.text}`);
    if (now.number < 0) continue;  // Takes the focus without being asked to, as a box that scrolls does; it showed where it is.
    if (now.number < last) faults.push(`Tab goes back, out of the order of the document, to ${now.text}`);
    last = now.number;
    visited.add(now.number);
  }
  names.forEach((name, index) => {
    if (!visited.has(index)) faults.push(`Tab does not reach ${name}`);
  });
  return faults;
}

/** Each region that scrolls sideways is moved by the arrow key. */
async function arrows(page) {
  const count = await page.evaluate(() => {
    globalThis.judges.regions = [...document.querySelectorAll("[role=region][tabindex='0']")].filter((each) => each.scrollWidth > each.clientWidth + 1);
    return globalThis.judges.regions.length;
  });
  const faults = [];
  for (let index = 0; index < count; ++index) {
    await page.evaluate((at) => globalThis.judges.regions[at].focus(), index);
    await page.keyboard.press("ArrowRight");
    const moved = await page.waitForFunction((at) => globalThis.judges.regions[at].scrollLeft > 0, index, { timeout: 2000 }).catch(() => undefined);
    if (!moved) faults.push(`the arrow key does not move scroll region ${index + 1}`);
  }
  return faults;
}

/** The checker, over one page of each kind, or over all with `everyPage`; each wide and at 320 × 256. */
export async function keyboard(site, { paths, everyPage = false } = {}) {
  const name = "keyboard";
  if (!findChromium()) return { name, missing: kNoChromium };
  const walked = paths ?? (everyPage ? site.pages.filter((page) => !isRedirect(page)).map((page) => page.path) : [...oneOfEachKind(site).values()]);
  const faults = new Map(walked.map((path) => [path, []]));
  const server = await serve(site);
  const begin = async (browser) => (await browser.newContext(kContext)).newPage();
  const visit = async (page, path) => {
    for (const viewport of [kWide, kNarrow]) {
      await page.setViewportSize(viewport);
      await open(page, server.url, path);
      const found = await skip(page);
      // Loaded anew: Tab goes on from where the focus was, even after it is taken away.
      await open(page, server.url, path);
      found.push(...await walk(page), ...await arrows(page));
      faults.get(path).push(...found.map((message) => ({ line: 0, message: `${viewport.width} px: ${message}` })));
    }
  };
  try {
    await overAll(walked, { begin, visit });
  } finally {
    await server.close();
  }
  return { name, faults };
}
