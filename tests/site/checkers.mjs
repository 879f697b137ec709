// Each checker takes the site and returns {name, faults} with one entry, maybe an empty one, for every file it judged:
// a Map from path to [{line, message}], and maybe with a remark for people; or a list of such. Where its means are missing it
// returns {name, missing: why} instead.
// Those with a browser, and those of PDFs, take {paths} as well, to judge some pages or PDFs only.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { HtmlValidate, StaticConfigLoader, esmResolver } from "html-validate";
import { LinkChecker } from "linkinator";
import { lighthouseDesktop, lighthouseMobile, pa11y } from "./audits.mjs";
import { keyboard } from "./keyboard.mjs";
import { kinds } from "./kinds.mjs";
import { lintPage, lintStyleSheet } from "./lints.mjs";
import { openData } from "./open-data.mjs";
import { downloadLinks, pdfReaders, verapdf } from "./pdfs.mjs";
import { run } from "./run.mjs";
import { isRedirect, kNotFound } from "./site.mjs";
import { states } from "./states.mjs";
import { weights } from "./weights.mjs";

const kHere = fileURLToPath(new URL(".", import.meta.url));

function emptyFaults(paths) {
  return new Map(paths.map((path) => [path, []]));
}

function pagePaths(site) {
  return site.pages.map((page) => page.path);
}

export async function ownLints(site) {
  const faults = emptyFaults([...pagePaths(site), ...site.withSuffix(".css")]);
  for (const page of site.pages) faults.get(page.path).push(...lintPage(page, site));
  for (const path of site.withSuffix(".css")) faults.get(path).push(...lintStyleSheet(site.contents.get(path)));
  return { name: "own lints", faults };
}

export async function htmlValidate(site) {
  const config = JSON.parse(readFileSync(join(kHere, ".htmlvalidate.json"), "utf8"));
  const validator = new HtmlValidate(new StaticConfigLoader([esmResolver()], config));
  const faults = emptyFaults(pagePaths(site));
  for (const { path } of site.pages) {
    const report = await validator.validateString(site.contents.get(path), path);
    for (const result of report.results) {
      for (const { line, message, ruleId } of result.messages) faults.get(path).push({ line, message: `${message} [${ruleId}]` });
    }
  }
  return { name: "html-validate", faults };
}

// Enough for one start of Java to serve any site we know of, and far from the length a command line may have.
const kFilesPerRun = 5000;

export async function vnu(site) {
  const name = "vnu";
  if ((await run("java", ["-version"])).status !== 0) return { name, missing: "no Java" };
  // Named file by file: given the folder, it would also take the feeds, and judge them as HTML.
  const paths = [...pagePaths(site), ...site.withSuffix(".css"), ...site.withSuffix(".svg")];
  const faults = emptyFaults(paths);
  const byUrl = new Map(paths.map((path) => [pathToFileURL(join(site.root, path)).href.replace(/^file:\/+/, ""), path]));
  const options = ["--Werror", "--stdout", "--format", "json", "--also-check-css", "--also-check-svg"];
  const jar = join(kHere, "node_modules/vnu-jar/build/dist/vnu.jar");
  for (let from = 0; from < paths.length; from += kFilesPerRun) {
    const some = paths.slice(from, from + kFilesPerRun);
    const files = some.map((path) => join(site.root, path));
    const { status, stdout, stderr } = await run("java", ["-Xss8m", "-jar", jar, ...options, ...files]);
    const { messages } = parseJson(stdout) ?? { messages: [] };
    for (const { url, lastLine, message } of messages) {
      const path = byUrl.get((url ?? "").replace(/^file:\/+/, "")) ?? some[0];
      faults.get(path).push({ line: lastLine ?? 0, message });
    }
    // A run that broke off has judged nothing, whatever it printed.
    if (status !== 0 && messages.length === 0) {
      const message = `the checker itself failed: ${stderr.trim().split("\n")[0]}`;
      for (const path of some) faults.get(path).push({ line: 0, message });
    }
  }
  return { name, faults };
}

function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The page that one of linkinator's addresses stands for: the start is "./", and a folder's is its index. */
function pageAt(address, pages) {
  const path = (address ?? "").replace(/#.*$/, "").replace(/^\.\//, "");
  return [path, `${path}index.html`].find((each) => pages.has(each));
}

/**
 * Walks the site over HTTP as a visitor does, from the home page; so it also knows which pages no visitor can reach. Places
 * in a page (#fragments) are left to our own links-on-disk: linkinator reads a page once and misses those asked for later.
 */
export async function links(site) {
  const faults = emptyFaults(pagePaths(site));
  const notFound = faults.has(kNotFound) ? [kNotFound] : [];
  const { links: results } = await new LinkChecker().check({
    path: [".", ...notFound],
    serverRoot: site.root,
    recurse: true,
    checkCss: true,
    redirects: "error",
    // Links out are a reader's to follow; a test that needs the world outside is no test.
    linksToSkip: async (link) => new URL(link).hostname !== "localhost",
  });
  const reached = new Set(results.filter(({ state }) => state === "OK").map(({ url }) => pageAt(url, faults)));
  for (const { url, status, state, parent } of results) {
    if (state !== "BROKEN") continue;
    // What a style sheet lacks, or the start itself, is laid at the home page's door.
    const page = pageAt(parent, faults) ?? pageAt("./", faults) ?? faults.keys().next().value;
    faults.get(page).push({ line: 0, message: `broken link to ${url}: status ${status}, from ${parent ?? "the start"}` });
  }
  // An address of old is for links from elsewhere.
  const unlinked = new Set([...notFound, ...site.pages.filter(isRedirect).map(({ path }) => path)]);
  for (const [path, found] of faults) {
    if (!reached.has(path) && !unlinked.has(path)) found.push({ line: 0, message: "no link leads here from the home page" });
  }
  return { name: "linkinator", faults };
}

/** By the names that `check.mjs --only` knows them by. `long` are those that take minutes; the last run only where named. */
export const checkers = {
  lints: ownLints, "html-validate": htmlValidate, vnu, links, weights, kinds, verapdf, "pdf-readers": pdfReaders,
  "download-links": downloadLinks, "open-data": openData, states, keyboard, pa11y,
};
export const longCheckers = { "lighthouse-mobile": lighthouseMobile, "lighthouse-desktop": lighthouseDesktop };
export const namedCheckers = {
  "keyboard-everywhere": (site, options) => keyboard(site, { ...options, everyPage: true }),
};
