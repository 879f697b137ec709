// The rules of ours that no stock checker knows. A lint is a function of one page (and the site around it) that yields
// its faults as [line, message]; fixtures/<name>.html proves that it can fail.
import { posix } from "node:path";
import { all, attribute, elements, hasClass, isBlank, line, text } from "./html.mjs";
import { isRedirect, kHome, kNotFound } from "./site.mjs";

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
  if (page.path === kHome || page.path === kNotFound || isRedirect(page)) return;
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

/** Why a <script> may not stand where it does; or undefined. */
function whyNoScript(script) {
  const type = attribute(script, "type");
  const content = script.childNodes.map(({ value }) => value).join("");
  if (type === "application/ld+json") {
    if (attribute(script, "src") !== undefined) return "data from another file";
    try {
      return JSON.parse(content)["@context"] ? undefined : "JSON-LD without @context";
    } catch {
      return "JSON-LD that is no JSON";
    }
  }
  if (type !== undefined && type !== "module") return `a <script> of type ${type}`;
  if (attribute(script, "src") === undefined || content.trim() !== "") return "a script in the page: the site's policy is to load it from a file";
  // The page is there before its script is, and without it.
  return type === "module" || attribute(script, "defer") !== undefined ? undefined : "a <script> that the page waits for";
}

function* noScript(page) {
  const scripts = all(page.document, "script");
  for (const script of scripts) {
    const why = whyNoScript(script);
    if (why) yield [line(script), why];
  }
  for (const extra of scripts.filter((each) => attribute(each, "src") !== undefined).slice(1)) yield [line(extra), "a second <script src>"];
  for (const element of elements(page.document)) {
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

// Drawn as one of a crowd of marks, whose words stand beside the whole crowd; and the drawing of a chart.
const kManyMarks = ["few", "drawing"];

function within(element, ...classes) {
  for (let each = element; each; each = each.parentNode) {
    if (each.tagName && classes.some((name) => hasClass(each, name))) return true;
  }
  return false;
}

/** A mark says nothing to who does not know it, cannot see it, or has printed it grey: its word is where it is. */
function* markedInWords(page) {
  for (const svg of all(page.document, "svg")) {
    if (hasClass(svg, "mark") && !within(svg, ...kManyMarks) && isBlank(svg.parentNode)) yield [line(svg), "a mark without a word beside it"];
  }
}

function* noBareTitle(page) {
  for (const abbr of all(page.document, "abbr")) {
    yield [line(abbr), "<abbr>, whose meaning neither touch nor the keyboard can reach: write it out, or link to the glossary"];
  }
}

/** The numbers of a text: 37 and 59 of "37 of 59", 2500 of "£2,500". */
function numbersIn(words) {
  return [...words.matchAll(/\d[\d,]*(\.\d+)?/g)].map(([found]) => Number(found.replaceAll(",", "")));
}

/** Does a text begin with the number? Where there is nothing to count, it may say so in words. */
function says(words, value) {
  const [first] = numbersIn(words);
  return first === value || (first === undefined && value === 0 && words !== "");
}

function values(elements) {
  return elements.map((element) => ({ element, value: Number(attribute(element, "data-value")), words: text(element).trim() }));
}

/** Are these the rows, drawn one after the other? Of each its value, if it is not 0, and maybe what it lacks of its whole. */
function drawnFor(rows, drawn) {
  if (rows.length === 0) return drawn.length === 0;
  const [{ value, words }, ...more] = rows;
  const rest = value === 0 ? drawn : drawn.slice(1);
  if (value !== 0 && drawn[0]?.value !== value) return false;
  const lacking = (numbersIn(words)[1] ?? value) - value;
  return drawnFor(more, rest) || (lacking > 0 && rest[0]?.value === lacking && drawnFor(more, rest.slice(1)));
}

/** The text of something drawn; text() leaves drawings out. */
function drawnText(node) {
  return node.nodeName === "#text" ? node.value : (node.childNodes ?? []).map(drawnText).join("");
}

function* chartNumbers(page) {
  for (const figure of [...elements(page.document)].filter((each) => each.tagName === "figure" && hasClass(each, "chart"))) {
    const drawing = all(figure, "svg").find((each) => attribute(each, "role") === "img");
    const name = drawing && all(drawing, "title")[0];
    if (!name || drawnText(name).trim() === "") {
      yield [line(figure), "a chart without a drawing, or one without a name"];
      continue;
    }
    const cells = values(all(figure, "td").filter((each) => attribute(each, "data-value") !== undefined));
    if (cells.length === 0) {
      yield [line(figure), "a chart without a table of its numbers"];
      continue;
    }
    const carriers = [...elements(drawing)].filter((each) => attribute(each, "data-value") !== undefined);
    const printed = values(carriers.filter((each) => each.tagName === "tspan"));
    const drawn = values(carriers.filter((each) => each.tagName !== "tspan"));
    for (const { element, value, words } of cells) {
      if (!says(words, value)) yield [line(element), `the table says "${words}" of what is ${value}`];
    }
    for (const { element, value } of printed) {
      const words = drawnText(element).trim();
      if (!says(words, value)) yield [line(element), `the drawing says "${words}" of what is ${value}`];
    }
    const list = (of) => of.map(({ value }) => value).join(", ");
    if (list(printed) !== list(cells)) yield [line(figure), `the drawing says ${list(printed)}, its table ${list(cells)}`];
    if (!drawnFor(cells, drawn)) yield [line(figure), `the drawing shows ${list(drawn)}, its table ${list(cells)}`];
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

/** Visitors of an old address are sent on at once, to where its one link leads as well; search engines do not keep it. */
function* oldAddress(page, site) {
  if (!isRedirect(page)) return;
  const metas = all(page.document, "meta");
  const refresh = metas.find((meta) => attribute(meta, "http-equiv")?.toLowerCase() === "refresh");
  const [delay, address] = (attribute(refresh, "content") ?? "").split(/;\s*url=/i);
  if (delay !== "0") yield [line(refresh), `waits ${delay} s, in which a reader may have begun to read`];
  const why = address ? whyBroken(address, page, site) : "is missing";
  if (why) yield [line(refresh), `sends readers to "${address}", which ${why}`];
  const links = all(page.document, "main").flatMap((main) => all(main, "a")).map((a) => attribute(a, "href"));
  if (!links.includes(address)) yield [line(refresh), `no link leads to "${address}" where the browser does not`];
  if (!metas.some((meta) => attribute(meta, "name") === "robots" && attribute(meta, "content") === "noindex")) {
    yield [0, "search engines may keep it"];
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
  "marked-in-words": markedInWords,
  "no-bare-title": noBareTitle,
  "chart-numbers": chartNumbers,
  "as-at": asAt,
  "links-on-disk": linksOnDisk,
  "old-address": oldAddress,
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
