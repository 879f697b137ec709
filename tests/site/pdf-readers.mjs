// How others read a PDF: pdf.js, poppler, MuPDF and qpdf, none of which shares a line with what wrote it.
import { readFileSync } from "node:fs";
import { run } from "./run.mjs";
import { wordsInLines } from "./same-words.mjs";

const kHeading = /^H([1-6])$/;
// Structure types whose content runs on in its line (ISO 32000-1, 14.8.4.4).
const kInLine = ["Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot"];

/** Adds a heading, unless it is the shadow that pdf.js shows of one on another page. */
function addHeading(headings, level, content) {
  const words = wordsInLines(content);
  if (words.length > 0) headings.push({ level: Number(level), words });
}

// ---- pdf.js ----

let loading;
/** Loads pdf.js without the canvas that it would paint on, and without what it has to say about that: nothing is painted. */
function loadPdfjs() {
  if (!loading) {
    for (const name of ["DOMMatrix", "ImageData", "Path2D"]) globalThis[name] ??= class {};
    const { log, warn } = console;
    console.log = console.warn = () => {};
    loading = import("pdfjs-dist/legacy/build/pdf.mjs").finally(() => Object.assign(console, { log, warn }));
  }
  return loading;
}

/** Opens a file and calls `read` with pdf.js's document of it. */
async function withPdfjs(file, read) {
  const { getDocument, VerbosityLevel } = await loadPdfjs();
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: VerbosityLevel.ERRORS, stopAtErrors: true, useSystemFonts: false });
  try {
    return await read(await task.promise);
  } finally {
    await task.destroy();
  }
}

/** A page's text as it is painted, in parts: {id, content} for each place in the tag tree, {content} for what has none. */
function paintedParts({ items }) {
  const parts = [];
  const open = [];
  for (const item of items) {
    if (item.type === "endMarkedContent") {
      open.pop();
    } else if (item.type) {
      const part = item.id ? { id: item.id, content: "" } : item.tag === "Artifact" ? { content: "" } : undefined;
      if (part) parts.push(part);
      open.push(part ?? open.at(-1));
    } else {
      const content = item.str + (item.hasEOL ? "\n" : "");
      if (open.at(-1)) open.at(-1).content += content;
      else parts.push({ content });
    }
  }
  return parts;
}

/** Walks a page's tag tree, and returns its text in parts: {kind, content}, where `kind` is text, label or figure. */
function taggedParts(node, byId, headings, figures, kind = "text") {
  if (node.type === "content") {
    const content = byId.get(node.id) ?? "";
    byId.delete(node.id);
    return [{ kind, content }];
  }
  // The rectangle of a link; its words are its brothers.
  if (node.type) return [];
  const inner = { Lbl: "label", Figure: "figure" }[node.role] ?? kind;
  const parts = (node.children ?? []).flatMap((child) => taggedParts(child, byId, headings, figures, inner));
  const content = parts.map((part) => part.content).join("");
  if (node.role === "Figure") figures.push({ name: node.alt ?? "", words: wordsInLines(content) });
  const level = kHeading.exec(node.role ?? "")?.[1];
  if (level) addHeading(headings, level, content);
  return kInLine.includes(node.role) ? parts : [{ kind, content: " " }, ...parts, { kind, content: " " }];
}

function joined(parts, ...kinds) {
  return wordsInLines(parts.map(({ kind, content }) => (kinds.includes(kind) ? content : " ")).join(""));
}

async function readPage(page) {
  const painted = paintedParts(await page.getTextContent({ includeMarkedContent: true, disableNormalization: true }));
  const byId = new Map(painted.filter(({ id }) => id).map(({ id, content }) => [id, content]));
  const [headings, figures] = [[], []];
  const parts = taggedParts((await page.getStructTree()) ?? { role: "none" }, byId, headings, figures);
  // What is left is named by no element: read by nobody, as what is marked as an artifact is.
  const unread = painted.filter(({ id }) => !id || byId.has(id)).map(({ content }) => wordsInLines(content));
  return {
    words: joined(parts, "text"),
    headings,
    figures,
    labels: joined(parts, "label"),
    unread: unread.filter((words) => words.length > 0),
    tagged: joined(parts, "text", "label", "figure"),
    paintedTagged: wordsInLines(painted.filter(({ id }) => id && !byId.has(id)).map(({ content }) => content).join("")),
    painted: wordsInLines(painted.map(({ id, content }) => (id ? content : `\n${content}\n`)).join("")),
  };
}

/** How many pages pdf.js counts, and the title it shows. */
export function pagesAndTitle(file) {
  return withPdfjs(file, async (document) => ({ pages: document.numPages, title: (await document.getMetadata()).info.Title }));
}

/**
 * What pdf.js reads: {pages, xmp, attachments}. Each page has in the order of the tag tree its `words`, `headings`,
 * `figures` as {name, words} and `labels` of lists; `tagged` is all of these words together. In the order of painting:
 * `painted`, the words of the whole page; `paintedTagged`, those of them in the tag tree; and of those outside of it
 * `unread`, the words of each part. `attachments` are {name, content}.
 */
export function readWithPdfjs(file) {
  return withPdfjs(file, async (document) => {
    const pages = [];
    for (let number = 1; number <= document.numPages; ++number) pages.push(await readPage(await document.getPage(number)));
    const { metadata } = await document.getMetadata();
    const attached = Object.values((await document.getAttachments()) ?? {});
    return { pages, xmp: metadata?.getRaw() ?? "", attachments: attached.map(({ filename, content }) => ({ name: filename, content })) };
  });
}

// ---- The others, programs ----

/** What a program prints; whatever it complains of goes to `complaints`, after its name. */
async function ask(complaints, program, ...argv) {
  const { error, status, stdout, stderr } = await run(program, argv);
  const said = stderr.trim().split("\n").filter((line) => line !== "");
  if (error || status !== 0 || said.length > 0) complaints.push(`${program}: ${said[0] ?? error?.message ?? `leaves with ${status}`}`);
  return stdout;
}

/** Why qpdf does not think the file sound, a line for each reason. */
export async function complaintsOfQpdf(file) {
  const { status, stdout, stderr } = await run("qpdf", ["--check", file]);
  return status === 0 ? [] : `${stderr}\n${stdout}`.split("\n").filter((line) => /WARNING|ERROR|error|not a/.test(line)).concat(`leaves with ${status}`);
}

/**
 * The tag tree as poppler prints it, one line for an element, an attribute or a piece of text, deeper by its indent. Returns
 * {words, headings}, without the labels of lists and the text of drawings.
 */
export async function readWithPoppler(file, complaints) {
  const headings = [];
  const open = [];
  let content = "";
  const close = (indent) => {
    while (open.length > 0 && open.at(-1).indent >= indent) {
      const { role, begin, isInLine } = open.pop();
      const level = kHeading.exec(role)?.[1];
      if (level) addHeading(headings, level, content.slice(begin));
      if (!isInLine) content += " ";
    }
  };
  for (const line of (await ask(complaints, "pdfinfo", "-struct-text", file)).split("\n")) {
    const indent = line.search(/\S/);
    const said = line.trim();
    if (indent < 0 || said.startsWith("/")) continue;
    close(indent);
    if (said.startsWith('"')) {
      if (!open.some(({ role }) => role === "Lbl" || role === "Figure")) content += said.slice(1, -1);
    } else {
      const [, role, isInLine] = /^(\S+?):?(?:\s+\((inline|block)\))?:?$/.exec(said) ?? [];
      const element = { indent, role: role ?? said, isInLine: isInLine === "inline" || said.startsWith("Object ") };
      if (!element.isInLine) content += " ";
      open.push({ ...element, begin: content.length });
    }
  }
  close(-1);
  return { words: wordsInLines(content), headings };
}

function pagesOf(text) {
  const pages = text.split("\f").map(wordsInLines);
  if (pages.at(-1).length === 0) pages.pop();
  return pages;
}

/** The words of each page in the order of painting, which `-raw` keeps: without it, columns are guessed from their places. */
export async function textOfPoppler(file, complaints) {
  return pagesOf(await ask(complaints, "pdftotext", "-raw", file, "-"));
}

/** The same by MuPDF; `-N` because Debian's is built without colour management and says so at each file. */
export async function textOfMupdf(file, complaints) {
  return pagesOf(await ask(complaints, "mutool", "draw", "-q", "-N", "-F", "txt", "-o", "-", file));
}
