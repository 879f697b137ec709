// Debian's Chromium, held by playwright-core. Nothing here downloads a browser: where there is none, the checks say so.
import { accessSync, constants, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

// A browser under test talks to our own server and to nobody else, and a container rarely lets it build its sandbox.
export const kArguments = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of the first Chromium on the PATH, or undefined. */
export function findChromium() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return ["chromium", "chromium-browser", "google-chrome"].flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/** What a checker that needs a browser says where there is none. */
export const kNoChromium = "no Chromium on the PATH: scripts/packages --tests installs Debian's";

export function launch() {
  return chromium.launch({ executablePath: findChromium(), args: kArguments });
}

export const kWide = { width: 1280, height: 800 };
/** 1280 × 1024 at 400 % (WCAG 1.4.10). */
export const kNarrow = { width: 320, height: 256 };
/** An A4 page less its margins (static/candour.css), at 96 px to the inch: 180 mm by 265 mm. */
export const kPaper = { width: 680, height: 1001 };

const kHere = fileURLToPath(new URL(".", import.meta.url));
const kInPage = [join(kHere, "node_modules/axe-core/axe.min.js"), join(kHere, "in-page.js")]
  .map((path) => readFileSync(path, "utf8"))
  .join("\n");

/** Brings axe and in-page.js into the loaded page. Through the debugging protocol, so the site's policy stays in force. */
export async function bringJudges(page) {
  // A string is evaluated as an expression; `void` keeps what it leaves behind out of the answer.
  await page.evaluate(`${kInPage}\nvoid 0`);
}

/** The same look every time: nothing moves, and the visitor has chosen light. */
export const kContext = { viewport: kWide, colorScheme: "light", reducedMotion: "reduce", forcedColors: "none" };

/** Opens `path` of the site and brings the judges. */
export async function open(page, url, path) {
  await page.goto(new URL(path, url).href, { waitUntil: "load" });
  await bringJudges(page);
}

/**
 * Calls `visit(worker, path)` for every path, as many at a time as the machine has processors. `begin(browser)` makes a
 * worker, each of which has one path at a time; `end(worker)` is called when no path is left.
 */
export async function overAll(paths, { begin, visit, end = () => {} }, count = availableParallelism()) {
  const browser = await launch();
  try {
    const waiting = [...paths];
    await Promise.all(Array.from({ length: Math.min(count, waiting.length) }, async () => {
      const worker = await begin(browser);
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) await visit(worker, path);
      await end(worker);
    }));
  } finally {
    await browser.close();
  }
}
