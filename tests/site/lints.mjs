// The rules of ours that no stock checker knows. A lint is a function of one page (and the site around it) that yields
// its faults as [line, message]; fixtures/<name>.html proves that it can fail.
import { posix } from "node:path";
import { all, attribute, elements, hasClass, isBlank, line, text } from "./html.mjs";
import { kHome, kNotFound } from "./site.mjs";

function* exactlyOne(page, name) {
  const found = all(page.document, name);
  if (found.length === 0) yield [0, `no <${name}>`];
  for (const extra of found.slice(1)) yield [line(extra), `a second <${name}>`];
}

function* oneH1(page) {
  yield* exactlyOne(page, "h1");
}

function* oneMain(page) {
  yield* exactlyOne(page, "main");
}

function* language(page) {
  const [html] = all(page.document, "html");
  if (!attribute(html, "lang")?.trim()) yield [line(html), "<html> has no lang"];
}

function* uniqueTitle(page, site) {
  if (page.title === "") yield [0, "no <title>, or an empty one"];
  const others = (site.titles.get(page.title) ?? []).filter((path) => path !== page.path);
  if (others.length > 0) yield [0, `<title> "${page.title}" stands on ${others[0]} too`];
}

const kFocusable = ["a", "area", "button", "input", "select", "textarea", "summary", "iframe", "audio", "video"];

function* skipLinkFirst(page) {
  const [main] = all(page.document, "main");
  const first = [...elements(page.document)].find(
    (element) => (element.tagName === "a" ? attribute(element, "href") !== undefined : kFocusable.includes(element.tagName)) ||
      Number(attribute(element, "tabindex") ?? -1) >= 0);
  const target = first && attribute(first, "href");
  if (!main || !target || target !== `#${attribute(main, "id")}`) {
    yield [first ? line(first) : 0, "the first thing that takes the focus is not a link to <main>"];
  } else if (isBlank(first)) {
    yield [line(first), "the skip link has no text"];
  }
}

function* breadcrumb(page) {
  if (page.path === kHome || page.path === kNotFound) return;
  const [crumbs] = all(page.document, "nav").filter((nav) => attribute(nav, "aria-label") === "Breadcrumb");
  if (!crumbs) {
    yield [0, 'no <nav aria-label="Breadcrumb">'];
  } else if (!all(crumbs, "a").some((a) => attribute(a, "href") !== undefined)) {
    yield [line(crumbs), "the breadcrumb leads nowhere"];
  }
}

function* noInlineStyle(page) {
  for (const element of elements(page.document)) {
    if (attribute(element, "style") !== undefined) yield [line(element), `<${element.tagName}> has a style attribute`];
    if (element.tagName === "style") yield [line(element), "<style> in the page: the site's policy is to load style from a file"];
  }
}

function* noScript(page) {
  for (const element of elements(page.document)) {
    if (element.tagName === "script") yield [line(element), "<script>"];
    for (const { name, value } of element.attrs) {
      if (/^on[a-z]+$/.test(name)) yield [line(element), `<${element.tagName}> has an ${name} handler`];
      if (/^\s*javascript:/i.test(value)) yield [line(element), `<${element.tagName}> has a javascript: address`];
    }
  }
}

// What a browser fetches by itself, as against what a reader may follow.
const kResourceAttributes = ["src", "srcset", "poster", "data", "background"];
const kResourceHref = ["image", "use", "feimage"];
const kFetchedRels = [
  "stylesheet", "icon", "apple-touch-icon", "manifest", "preload", "prefetch", "modulepreload", "preconnect", "dns-prefetch",
];

function fetchesHref(element) {
  if (element.tagName === "link") {
    const rels = (attribute(element, "rel") ?? "").toLowerCase().split(/\s+/);
    return rels.some((rel) => kFetchedRels.includes(rel));
  }
  return kResourceHref.includes(element.tagName.toLowerCase());
}

function* resources(element) {
  for (const name of kResourceAttributes) {
    const value = attribute(element, name);
    if (value === undefined) continue;
    if (name === "srcset") yield* value.split(",").map((candidate) => candidate.trim().split(/\s+/)[0]);
    else yield value.trim();
  }
  if (fetchesHref(element)) {
    for (const name of ["href", "xlink:href"]) {
      const value = attribute(element, name);
      if (value !== undefined) yield value.trim();
    }
  }
}

const kElsewhere = /^([a-z][a-z0-9+.-]*:)?\/\//i;

function* noThirdParty(page) {
  for (const element of elements(page.document)) {
    for (const address of resources(element)) {
      if (kElsewhere.test(address)) yield [line(element), `<${element.tagName}> fetches ${address} from elsewhere`];
    }
  }
}

function cellsOf(row) {
  return row.childNodes.filter((node) => node.tagName === "td" || node.tagName === "th");
}

function width(cells) {
  return cells.reduce((sum, cell) => sum + Number(attribute(cell, "colspan") ?? 1), 0);
}

function isHeader(cell, ...scopes) {
  return cell.tagName === "th" && scopes.includes(attribute(cell, "scope"));
}

function* tableHeaders(page) {
  for (const table of all(page.document, "table")) {
    const [caption] = all(table, "caption");
    if (!caption || isBlank(caption)) yield [line(table), "<table> has no caption, or an empty one"];
    for (const th of all(table, "th")) {
      if (!["col", "row", "colgroup", "rowgroup"].includes(attribute(th, "scope"))) yield [line(th), "<th> has no scope"];
    }
    const rows = all(table, "tr").map((row) => ({ row, cells: cellsOf(row) }));
    const columns = Math.max(0, ...rows.map(({ cells }) => width(cells.filter((cell) => isHeader(cell, "col", "colgroup")))));
    for (const { row, cells } of rows) {
      const headed = width(cells) <= columns || cells.some((cell) => isHeader(cell, "row", "rowgroup"));
      if (!headed && cells.some((cell) => cell.tagName === "td")) {
        yield [line(row), "<tr> has cells with neither a header of their column nor one of their row"];
      }
    }
  }
}

function* noEmptyCell(page) {
  for (const cell of all(page.document, "td", "th")) {
    if (isBlank(cell)) yield [line(cell), `empty <${cell.tagName}>: say why there is nothing`];
  }
}

function* statusMarks(page) {
  for (const element of [...elements(page.document)].filter((each) => hasClass(each, "status"))) {
    if (isBlank(element)) yield [line(element), "a status without a word"];
    if (all(element, "svg").length === 0) yield [line(element), "a status without its mark"];
  }
}

function* asAt(page) {
  const found = [...elements(page.document)].filter((element) => hasClass(element, "as-at"));
  if (!found.some((element) => /\b\d{4}\b/.test(text(element)))) yield [0, 'nothing of class "as-at" says a date'];
}

const kLinkAttributes = ["href", "src", "xlink:href", "poster", "data"];

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** Why a relative address does not lead to a file (and a place in it) when the site is opened from a folder; or undefined. */
function whyBroken(address, page, site) {
  if (address.startsWith("/")) return "starts at the root of a domain, so it fails in a folder";
  const [beforeFragment, fragment] = address.split("#", 2).map(decoded);
  if (beforeFragment === undefined || (address.includes("#") && fragment === undefined)) return "has a stray % in it";
  const path = beforeFragment.split("?", 1)[0];
  const target = path === "" ? page.path : posix.normalize(posix.join(posix.dirname(page.path), path));
  if (target.startsWith("../")) return "leaves the site";
  if (!site.contents.has(target)) {
    const isFolder = site.contents.has(posix.join(target, "index.html"));
    return isFolder ? "leads to a folder, which opens nothing without a server" : "leads to no file";
  }
  if (fragment && /\.(html|svg)$/.test(target) && !site.hasFragment(target, fragment)) return "leads to no place in its page";
  return undefined;
}

function* linksOnDisk(page, site) {
  // A server shows this page in place of any missing one, at whatever depth: it cannot use relative addresses.
  if (page.path === kNotFound) return;
  for (const element of elements(page.document)) {
    for (const name of kLinkAttributes) {
      const address = attribute(element, name)?.trim();
      if (address === undefined || /^[a-z][a-z0-9+.-]*:/i.test(address) || address.startsWith("//")) continue;
      const why = whyBroken(address, page, site);
      if (why) yield [line(element), `${name}="${address}" ${why}`];
    }
  }
}

export const lints = {
  "one-h1": oneH1,
  language,
  "unique-title": uniqueTitle,
  "one-main": oneMain,
  "skip-link-first": skipLinkFirst,
  breadcrumb,
  "no-inline-style": noInlineStyle,
  "no-script": noScript,
  "no-third-party": noThirdParty,
  "table-headers": tableHeaders,
  "no-empty-cell": noEmptyCell,
  "status-marks": statusMarks,
  "as-at": asAt,
  "links-on-disk": linksOnDisk,
};

export function lintPage(page, site) {
  return Object.entries(lints).flatMap(([name, lint]) =>
    [...lint(page, site)].map(([line, message]) => ({ line, message: `${message} [${name}]` })));
}

/** Style sheets fetch too. `text` is the sheet's own; its faults in the shape of lintPage. */
export function lintStyleSheet(text) {
  return text.split("\n").flatMap((content, index) =>
    [...content.matchAll(/(?:@import\s+|url\(\s*)["']?([^"')\s]+)/gi)]
      .filter(([, address]) => kElsewhere.test(address))
      .map(([, address]) => ({ line: index + 1, message: `fetches ${address} from elsewhere [no-third-party]` })));
}
