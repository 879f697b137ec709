// The checkers of the site's PDFs: by veraPDF; by what other readers find in them, held against their pages; and by what
// their pages say of them.
import { readFileSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { all, attribute, hasClass, line, text } from "./html.mjs";
import { kindOf } from "./kinds.mjs";
import { readPage } from "./page-words.mjs";
import { complaintsOfQpdf, pagesAndTitle, readWithPdfjs, readWithPoppler, textOfMupdf, textOfPoppler } from "./pdf-readers.mjs";
import { run } from "./run.mjs";
import { difference, differenceOverPages, plain, wordsInLines } from "./same-words.mjs";
import { isRedirect } from "./site.mjs";

const kPdf = "application/pdf";

function resolve(page, address) {
  return posix.normalize(posix.join(posix.dirname(page.path), decodeURIComponent(address)));
}

/** The page in small, on one page: beside a page, and not the document that has all of its words. */
function isSheet(path) {
  return path.endsWith("-one-page.pdf");
}

/** The summary for programs that lies beside the same page; or undefined. */
function briefBeside(site, path) {
  const brief = posix.join(posix.dirname(path), "summary.json");
  return site.contents.has(brief) ? JSON.parse(readFileSync(join(site.root, brief), "utf8")) : undefined;
}

function pdfsOf(site, paths) {
  return site.withSuffix(".pdf").filter((path) => !paths || paths.includes(path));
}

function faultsFor(paths) {
  return new Map(paths.map((path) => [path, []]));
}

/** A site that has lost all of its documents must not look like one whose documents are all sound. */
function noneFound(name) {
  return { name, faults: new Map([["tests/site", [{ line: 0, message: "the site has no PDF" }]]]) };
}

function alternate(page) {
  return all(page.document, "link").find((link) => attribute(link, "rel") === "alternate" && attribute(link, "type") === kPdf);
}

/** The pages that name a document, by the path of that. */
function pagesByPdf(site) {
  const named = site.pages.filter(alternate);
  return new Map(named.map((page) => [resolve(page, attribute(alternate(page), "href")), page]));
}

/** Calls `judge` for every path, one for each processor at a time. */
async function forEach(paths, judge) {
  const waiting = [...paths];
  await Promise.all(Array.from({ length: availableParallelism() }, async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) await judge(path);
  }));
}

// ---- veraPDF ----

const kVeraPdf = fileURLToPath(new URL("../pdf/verapdf/check", import.meta.url));
// What its script leaves with where there is no Java, or Maven cannot fetch veraPDF.
const kNotRun = 69;
const kVerdict = /^(ua1|2a|3a): (conforms|\d+ rules broken)$/;

/** PDF/UA-1, and PDF/A-2a or PDF/A-3a, whichever a file claims, over all files in one start of Java. */
export async function verapdf(site, { paths, script = kVeraPdf } = {}) {
  const name = "veraPDF";
  const pdfs = pdfsOf(site, paths);
  if (pdfs.length === 0 && !paths) return noneFound(name);
  const { error, status, stdout, stderr } = await run(script, pdfs.map((path) => join(site.root, path)));
  const last = stderr.trim().split("\n").at(-1);
  if (status === kNotRun) return { name, missing: last.replace(/^veraPDF not run: /, "") };
  const lines = stdout.split("\n");
  const faults = faultsFor(pdfs);
  for (const path of pdfs) {
    const begin = `${join(site.root, path)}: `;
    const said = lines.filter((each) => each.startsWith(begin)).map((each) => each.slice(begin.length));
    const messages = said.filter((each) => !kVerdict.test(each));
    const conforms = said.map((each) => kVerdict.exec(each)).filter((verdict) => verdict?.[2] === "conforms").map(([, flavour]) => flavour);
    // What it says nothing of, it has not judged.
    if (messages.length === 0 && !/^ua1,[23]a$/.test(conforms)) messages.push(`not judged: ${error?.message ?? (last || `veraPDF leaves with ${status}`)}`);
    faults.get(path).push(...messages.map((message) => ({ line: 0, message })));
  }
  return { name, faults };
}

// ---- The readers ----

const kPrograms = { qpdf: "--version", pdfinfo: "-v", pdftotext: "-v", mutool: "-v" };

async function missingPrograms() {
  const missing = [];
  for (const [program, option] of Object.entries(kPrograms)) if ((await run(program, [option])).error) missing.push(program);
  return missing.length > 0 ? `no ${missing.join(", no ")}` : undefined;
}

function* wrongHeadings(expected, found) {
  for (let i = 0; i < Math.max(expected.length, found.length); ++i) {
    const [wanted, read] = [expected[i], found[i]];
    const shown = (heading) => (heading ? `“${plain(heading.words)}” of level ${heading.level}` : "nothing");
    if (wanted?.level === read?.level && wanted && !difference(wanted.words, read.words)) continue;
    yield `heading ${i + 1} of the page is ${shown(wanted)}, here ${shown(read)}`;
    return;
  }
}

/** Is this the text, or as much of its beginning as there was room for? */
function isCut(said, whole) {
  return said === whole || (said.endsWith("…") && said !== "…" && whole.startsWith(said.slice(0, -1)));
}

/** The text at the head of a page: its start makes room for its end, and stands apart from it; the end may have the line alone. */
function isHeader(said, [start, end]) {
  return isCut(said, end) || (said.endsWith(` ${end}`) && isCut(said.slice(0, -end.length - 1), start));
}

/** What no tag holds is passed over by screen readers: only what runs at the head and foot of pages, and repeated table heads. */
function* wrongOutside(page, pages) {
  for (const [index, { unread }] of pages.entries()) {
    const said = unread.map(plain);
    const footer = `${page.footer} Page ${index + 1} of ${pages.length}`;
    const known = (each) => each === footer || isHeader(each, page.header) || page.heads.some((head) => plain(head) === each);
    for (const each of said.filter((words) => !known(words))) yield `page ${index + 1}: “${each}” is painted untagged, and is neither what runs above and below pages nor a repeated head`;
    for (const part of [(each) => each === footer, (each) => isHeader(each, page.header)]) {
      if (said.filter(part).length !== 1) yield `page ${index + 1} does not say once what it is a page of (“${footer}”, “${page.header.join(" … ")}”)`;
    }
  }
}

/** The names and words of drawings. A row of marks has a name in the document alone, with a part for each mark. */
function* wrongDrawings(expected, found) {
  if (expected.length !== found.length) yield `${found.length} figures, ${expected.length} drawings on the page`;
  for (const [index, { name, words = [], marks }] of expected.slice(0, found.length).entries()) {
    const figure = found[index];
    if (name !== undefined && name !== figure.name) yield `a figure is called “${figure.name}”, its drawing “${name}”`;
    if (marks !== undefined && marks !== figure.name.split("; ").length) yield `${marks} marks in a row are called “${figure.name}”`;
    const parted = difference(words, figure.words);
    if (parted) yield `in a figure. ${parted}`;
  }
}

const kLabel = /^(•|\d+\.)$/;

/**
 * pdf.js, by the tag tree: the page's words in their order, its headings, the names of its drawings. It reads a tree page by
 * page. Then what is painted, in the order of painting: that is the order of the tree, and nothing but running lines and
 * repeated heads is outside of it.
 */
function* wrongToPdfjs(page, { pages }) {
  const parted = differenceOverPages(page.words, pages.map(({ words }) => words));
  if (parted) yield `in words. ${parted}`;
  yield* wrongHeadings(page.headings, pages.flatMap(({ headings }) => headings));
  yield* wrongDrawings(page.drawings, pages.flatMap(({ figures }) => figures));
  yield* wrongOutside(page, pages);
  for (const [index, { labels, tagged, paintedTagged }] of pages.entries()) {
    const strange = labels.map((label) => plain([label])).filter((label) => !kLabel.test(label));
    if (strange.length > 0) yield `page ${index + 1}: the list label “${strange[0]}”`;
    const order = difference(tagged, paintedTagged);
    if (order) yield `page ${index + 1}: tagged in another order than painted. ${order}`;
  }
}

/**
 * Readers that know no tags give the words as they are painted, with running lines and repeated heads among them. Which these
 * are, pdf.js has told, and wrongToPdfjs() has judged; so they have to read on each page what pdf.js has painted there, word
 * for word: which is the page's words in the page's order.
 */
function* wrongToOthers(pages, read) {
  if (read.length !== pages.length) yield `${read.length} pages, ${pages.length} by pdf.js`;
  for (const [index, { painted }] of pages.slice(0, read.length).entries()) {
    const parted = difference(painted, read[index]);
    if (parted) yield `page ${index + 1}, pdf.js against it. ${parted}`;
  }
}

const kClaims = [["pdfuaid:part", /<pdfuaid:part>1</], ["pdfaid:part", /<pdfaid:part>([23])</], ["pdfaid:conformance", /<pdfaid:conformance>A</]];

/** The cells of each line of a table of comma-separated values (RFC 4180). */
function cellsOf(csv) {
  const rows = [0];
  for (const [, , end] of csv.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/g)) {
    ++rows[rows.length - 1];
    if (end === "\r\n") rows.push(0);
  }
  return rows.slice(0, -1);
}

/** Why something attached is not what its name says; or undefined. */
function whyNoData(name, content) {
  if (name.endsWith(".csv")) {
    const rows = cellsOf(content);
    return rows.length > 0 && rows.every((cells) => cells > 1 && cells === rows[0]) ? undefined : "is no table with a head";
  }
  if (!name.endsWith(".json")) return "is neither CSV nor JSON";
  try {
    JSON.parse(content);
    return undefined;
  } catch (error) {
    return `is no JSON: ${error.message}`;
  }
}

/** PDF/A-2 lets a file carry none of ours, and PDF/A-3 is for those that carry some. */
function* wrongClaims({ xmp, attachments }) {
  for (const [claim, pattern] of kClaims) if (!pattern.test(xmp)) yield `its XMP does not say the right ${claim}`;
  const part = kClaims[1][1].exec(xmp)?.[1];
  const due = attachments.length > 0 ? "3" : "2";
  if (part && part !== due) yield `claims PDF/A-${part} and carries ${attachments.length} files: PDF/A-${due} is due`;
  for (const { name, content } of attachments) {
    const why = whyNoData(name, new TextDecoder().decode(content));
    if (why) yield `the attachment ${name} ${why}`;
  }
}

async function judgeByReaders(file, page) {
  const sound = await complaintsOfQpdf(file);
  if (sound.length > 0) return [`qpdf: ${sound[0]}`];
  const complaints = [];
  const said = readPage(page.document);
  const tree = await readWithPoppler(file, complaints);
  const parted = difference(said.words, tree.words);
  const byPdfjs = await readWithPdfjs(file);
  return [
    ...(parted ? [`pdfinfo: in words. ${parted}`] : []),
    ...[...wrongHeadings(said.headings, tree.headings)].map((fault) => `pdfinfo: ${fault}`),
    ...[...wrongToPdfjs(said, byPdfjs), ...wrongClaims(byPdfjs)].map((fault) => `pdf.js: ${fault}`),
    ...[...wrongToOthers(byPdfjs.pages, await textOfPoppler(file, complaints))].map((fault) => `pdftotext: ${fault}`),
    ...[...wrongToOthers(byPdfjs.pages, await textOfMupdf(file, complaints))].map((fault) => `mutool: ${fault}`),
    ...complaints,
  ];
}

/** What a brief says, in the order of its sheet: what is counted as label, count and what it is out of. Lists may end early. */
function* saidBy(brief) {
  const all = (texts) => texts.map((text) => ({ text, mayBeLeftOut: false }));
  const some = (texts) => texts.map((text) => ({ text, mayBeLeftOut: true }));
  const shown = (number) => number.toLocaleString("en-GB");
  yield* all([brief.of, brief.title, brief.as_at.says, brief.publisher, brief.demonstration ?? "", brief.says[0]]);
  for (const { says, of, counts } of brief.tallies) yield* all([says, ...counts.map((each) => `${each.says} ${shown(each.count)} ${shown(of)}`)]);
  yield* some(brief.parts.map(({ reference, title, says, link }) => `${reference} ${title} ${says || "No status is given"} ${link}`));
  yield* some(brief.changes.map(({ heading, says }) => `${heading} ${says}`));
  yield* some(brief.sources.map(({ title }) => title));
}

/** The first text that is not read where it should be: behind those before it. */
function* wrongSheet(words, brief) {
  const read = ` ${plain(words)} `;
  const endsEarly = read.includes(" on the page itself ");
  let at = 0;
  for (const { text: each, mayBeLeftOut } of saidBy(brief)) {
    const wanted = plain(wordsInLines(each)).replace(/[.,:;]$/, "");
    const found = read.indexOf(wanted, at);
    if (found >= 0) {
      at = found + wanted.length;
    } else if (!mayBeLeftOut || !endsEarly) {
      yield `“${wanted}” of its summary.json is not on it, or in another place`;
      return;
    }
  }
}

/** Of a sheet: one page, which says what the brief beside it does; and that all readers read the same. */
async function judgeSheet(file, brief, beside) {
  const sound = await complaintsOfQpdf(file);
  if (sound.length > 0) return [`qpdf: ${sound[0]}`];
  const complaints = [];
  const tree = await readWithPoppler(file, complaints);
  const byPdfjs = await readWithPdfjs(file);
  const [page, ...more] = byPdfjs.pages;
  if (more.length > 0) return [`${1 + more.length} pages, and it is to be one`];
  const parted = difference(page.words, tree.words);
  return [
    ...[...wrongSheet(tree.words, brief)],
    ...[...wrongOutside({ header: [readPage(beside.document).header[0], "One-page summary"], footer: brief.as_at.says, heads: [] }, byPdfjs.pages)],
    ...(parted ? [`pdf.js against pdfinfo: in words. ${parted}`] : []),
    ...[...wrongHeadings(page.headings, tree.headings)].map((fault) => `pdf.js against pdfinfo: ${fault}`),
    ...[...wrongClaims(byPdfjs)].map((fault) => `pdf.js: ${fault}`),
    ...[...wrongToOthers(byPdfjs.pages, await textOfPoppler(file, complaints))].map((fault) => `pdftotext: ${fault}`),
    ...[...wrongToOthers(byPdfjs.pages, await textOfMupdf(file, complaints))].map((fault) => `mutool: ${fault}`),
    ...complaints,
  ];
}

/** Every PDF says to qpdf that it is sound, and to pdf.js, poppler and MuPDF the words and headings of its page, or in small. */
export async function pdfReaders(site, { paths } = {}) {
  const name = "PDF readers";
  const missing = await missingPrograms();
  if (missing) return { name, missing };
  const pdfs = pdfsOf(site, paths);
  if (pdfs.length === 0 && !paths) return noneFound(name);
  const pages = pagesByPdf(site);
  const faults = faultsFor(pdfs);
  await forEach(pdfs, async (path) => {
    const page = pages.get(path);
    const beside = isSheet(path) ? site.pages.find((each) => posix.dirname(each.path) === posix.dirname(path)) : undefined;
    const brief = beside && briefBeside(site, path);
    let messages;
    try {
      messages = brief ? await judgeSheet(join(site.root, path), brief, beside) : page ? await judgeByReaders(join(site.root, path), page) : ["no page says that this is its document"];
    } catch (error) {
      messages = [`cannot be read: ${error.message}`];
    }
    faults.get(path).push(...messages.map((message) => ({ line: 0, message })));
  });
  return { name, faults };
}

// ---- What pages say of their documents ----

const kHasDocument = ["section", "plan", "objective", "strategy", "summary", "case-study"];

/** "36 KB", "1.2 MB": of 1,000 bytes each, rounded up. */
function sizeInWords(bytes) {
  const kilobytes = Math.ceil(bytes / 1000);
  return kilobytes < 1000 ? `${kilobytes} KB` : `${(Math.ceil(kilobytes / 100) / 10).toFixed(1)} MB`;
}

/** Where the page says that it stands; or where it lies. */
function canonical(page) {
  const said = all(page.document, "link").find((link) => attribute(link, "rel") === "canonical");
  return said ? attribute(said, "href") : new URL(page.path, "file:///").href;
}

function encodingOf(page) {
  const data = all(page.document, "script").filter((script) => attribute(script, "type") === "application/ld+json");
  const parsed = data.map((script) => JSON.parse(script.childNodes.map(({ value }) => value).join("")));
  const things = parsed.flatMap((each) => each["@graph"] ?? [each]).flatMap(({ encoding = [] }) => encoding);
  return things.find(({ encodingFormat }) => encodingFormat === kPdf);
}

async function* wrongDownload(page, site, link) {
  const path = resolve(page, attribute(link, "href"));
  if (!site.contents.has(path)) {
    yield [line(link), `there is no ${path}`];
    return;
  }
  const file = join(site.root, path);
  const size = sizeInWords(statSync(file).size);
  const { pages, title, error } = await pagesAndTitle(file).catch((thrown) => ({ error: thrown }));
  if (error) {
    yield [line(link), `leads to what cannot be read: ${error.message}`];
    return;
  }
  const words = text(link).replaceAll("\u00a0", " ");
  const due = `(PDF, ${pages} ${pages === 1 ? "page" : "pages"}, ${size})`;
  if (!words.endsWith(due)) yield [line(link), `“${words}” does not end in “${due}”`];
  if (attribute(link, "type") !== kPdf) yield [line(link), `the link does not say that it leads to ${kPdf}`];
  if (title !== page.title) yield [0, `the title of its document is “${title}”`];
  const named = alternate(page);
  if (!named || resolve(page, attribute(named, "href")) !== path) yield [named ? line(named) : 0, `no <link rel="alternate"> to ${path}`];
  const encoding = encodingOf(page);
  const address = (each) => new URL(each, canonical(page)).href;
  if (!encoding || address(encoding.contentUrl) !== address(attribute(link, "href"))) yield [0, `its JSON-LD has no encoding ${path}`];
  else if (encoding.contentSize?.replaceAll("\u00a0", " ") !== size) yield [0, `its JSON-LD says ${encoding.contentSize}, which is ${size}`];
}

function downloads(page) {
  const links = all(page.document, "a").filter((link) => hasClass(link.parentNode, "download") && attribute(link, "type") !== "text/csv");
  const leadsToSheet = (link) => isSheet(attribute(link, "href") ?? "");
  return { documents: links.filter((link) => !leadsToSheet(link)), sheets: links.filter(leadsToSheet) };
}

/** A page that has a brief leads to its sheet once, and says how large that is. */
function* wrongSheetLinks(page, site, sheets) {
  const due = briefBeside(site, page.path) && site.withSuffix(".pdf").length > 0 ? 1 : 0;
  if (sheets.length !== due) yield [0, `${sheets.length} links to a one-page summary, ${due} due`];
  for (const link of sheets) {
    const path = resolve(page, attribute(link, "href"));
    if (!site.contents.has(path)) {
      yield [line(link), `there is no ${path}`];
      continue;
    }
    const words = `Download a one-page summary (PDF, ${sizeInWords(statSync(join(site.root, path)).size)})`;
    if (text(link).replaceAll("\u00a0", " ") !== words) yield [line(link), `“${text(link)}” is not “${words}”`];
  }
}

/** Every page that is to have a document leads to it, and says how long and how large it is; each is led to by one page. */
export async function downloadLinks(site, { paths } = {}) {
  const judged = site.pages.filter((page) => !isRedirect(page) && (!paths || paths.includes(page.path)));
  const faults = faultsFor([...judged.map(({ path }) => path), ...pdfsOf(site, paths)]);
  const add = (path, number, message) => faults.get(path)?.push({ line: number, message });
  await forEach(judged, async (page) => {
    const { documents: [link, ...more], sheets } = downloads(page);
    for (const [number, message] of wrongSheetLinks(page, site, sheets)) add(page.path, number, message);
    if (!link && kHasDocument.includes(kindOf(page))) add(page.path, 0, "no link to a document");
    for (const each of more) add(page.path, line(each), "a second link to a document");
    if (!link && (alternate(page) || encodingOf(page))) add(page.path, 0, "names a document to machines only");
    if (link) for await (const [number, message] of wrongDownload(page, site, link)) add(page.path, number, message);
  });
  const leading = new Map(pdfsOf(site).map((path) => [path, []]));
  for (const page of site.pages) {
    const addresses = all(page.document, "a").map((link) => attribute(link, "href") ?? "");
    const local = addresses.filter((address) => /\.pdf$/.test(address) && !/^[a-z]+:|^\//i.test(address));
    for (const path of new Set(local.map((address) => resolve(page, address)))) leading.get(path)?.push(page.path);
  }
  for (const [path, pages] of leading) {
    if (pages.length !== 1) add(path, 0, pages.length === 0 ? "no page leads here" : `${pages.length} pages lead here: ${pages.join(", ")}`);
  }
  return { name: "links to documents", faults };
}
