// What a page's document has to say, read from the finished page: its words in their order, its headings, its drawings.
//
// Not among its words is what print hides or nobody sees: navigation, what leads on, the link to the document itself, what
// screen readers alone are told, rows of marks whose words stand beside them. To its words belongs what style sheets write
// between them; what stands around the page and is a part of the document; and what the document itself puts in the place of
// something else, each of which is named below. The address that print writes after a link out is a link's own in a document.
import { all, attribute, elements, hasClass, text } from "./html.mjs";

/** What is between white space, composed, and without the marks that say where a word may be divided. */
export function wordsOf(content) {
  return content.normalize("NFC").replaceAll("\u00ad", "").split(/\s+/).filter((word) => word !== "");
}

const kHeading = /^h([1-6])$/;
const kInLine = ["a", "strong", "em", "abbr", "code", "span", "small", "s", "dfn", "sub", "sup"];
const kLeftOutTags = ["nav", "svg", "script"];
const kLeftOutClasses = ["onward", "download", "unseen", "few", "marks"];

// The sections of a plan: a list on the page, in each item of which "Led by" may stand; a table in the document, whose head
// says once what its columns are. The names of sections are headings there, and headers of rows here.
const kSectionsHead = "Section What is recorded";
const kSectionsLed = "Led by";

function isLeftOut(element) {
  return kLeftOutTags.includes(element.tagName) || kLeftOutClasses.some((name) => hasClass(element, name));
}

function within(element, name) {
  for (let each = element.parentNode; each?.tagName; each = each.parentNode) {
    if (hasClass(each, name)) return true;
  }
  return false;
}

function isLastChild(element) {
  return element.parentNode.childNodes.findLast((each) => each.tagName) === element;
}

/** What stands right after an element for who sees the page: written by its style sheet, or a column's edge there. */
function drawnAfter(element) {
  const { tagName } = element;
  if (tagName === "dd" && within(element, "facts") && !isLastChild(element)) return ";";
  if (tagName === "dd" && within(element, "history") && !isLastChild(element.parentNode)) return ";";
  if (tagName === "dt" && within(element, "definitions")) return ":";
  if (hasClass(element, "item") && !isLastChild(element)) return ",";
  return "";
}

function sectionsHead(list) {
  return all(list, "dt").length > 0 ? `${kSectionsHead} ${kSectionsLed}` : kSectionsHead;
}

/** What is drawn, with the words in it: text() leaves drawings out, and takes their names for words. */
function drawnWords(node) {
  if (node.nodeName === "#text") return node.value;
  if (node.tagName === "title") return "";
  const content = (node.childNodes ?? []).map(drawnWords).join("");
  return node.tagName === "text" ? ` ${content} ` : content;
}

/** A drawing of the page: {name, words} of a chart or a photograph, {name} of a tally, {marks} of a row of marks, which has no name here. */
function drawing(element) {
  if (isPhotograph(element)) return { name: attribute(element, "alt"), words: wordsOf(all(element.parentNode, "figcaption").map(text).join(" ")) };
  if (element.tagName === "svg" && attribute(element, "role") === "img") {
    return { name: text(all(element, "title")[0] ?? element).trim(), words: wordsOf(drawnWords(element)) };
  }
  if (hasClass(element, "few")) return { marks: all(element, "svg").length };
  return { name: all(element, "li").map((item) => text(item).trim()).join("; ") };
}

/** A document shows a picture of dots that stands by itself; others, and those in a line, it tells in words. */
function isPhotograph(element) {
  const isDots = element.tagName === "img" && /\.(png|jpe?g)$/i.test(attribute(element, "src") ?? "");
  return isDots && element.parentNode.tagName === "figure";
}

function isDrawing(element) {
  return isPhotograph(element) || (element.tagName === "svg" && attribute(element, "role") === "img") || hasClass(element, "few") || hasClass(element, "marks");
}

/**
 * Reads a parsed page: its `words`; its `headings` as {level, words}; its `drawings`, as above, in their order; `heads`, the
 * words of each row that heads a table; and what runs above and below each page of its document: `header`, the texts at its
 * start and its end, and `footer`, the one at its start.
 */
export function readPage(document) {
  const [main] = all(document, "main");
  const inside = new Set(elements(main));
  const around = (name) => [...elements(document)].filter((each) => hasClass(each, name) && !inside.has(each));
  const headings = [];

  const read = (node, inSections) => {
    if (node.nodeName === "#text") return node.value;
    if (!node.tagName || isLeftOut(node) || (inSections && node.tagName === "dt")) return "";
    if (node.tagName === "figure" && node.childNodes.some(isPhotograph)) return "";
    if (node.tagName === "img") return ` Picture: ${attribute(node, "alt")} `;
    const isSections = hasClass(node, "sections");
    let content = node.childNodes.map((child) => read(child, inSections || isSections)).join("");
    if (isSections) content = `${sectionsHead(node)} ${content}`;
    if (hasClass(node, "as-at")) content += [...around("demonstration"), ...around("address")].map((each) => ` ${text(each)} `).join("");
    const level = kHeading.exec(node.tagName)?.[1];
    if (level && !inSections) headings.push({ level: Number(level), words: wordsOf(content) });
    const after = drawnAfter(node);
    if (after) content = content.trimEnd() + after;
    return kInLine.includes(node.tagName) ? content : ` ${content} `;
  };

  const words = wordsOf(read(main, false));
  const rows = all(main, "thead").flatMap((head) => all(head, "tr")).map((row) => all(row, "th", "td").map((cell) => text(cell)).join(" "));
  const lists = [...inside].filter((each) => hasClass(each, "sections")).map(sectionsHead);
  const [stamp] = [...inside].filter((each) => hasClass(each, "as-at"));
  return {
    words,
    headings,
    drawings: [...inside].filter(isDrawing).map(drawing),
    heads: [...rows, ...lists].map(wordsOf),
    header: [around("brand"), all(main, "h1")].map((found) => wordsOf(found.map(text).join(" ")).join(" ")),
    footer: wordsOf(stamp ? text(all(stamp, "strong")[0] ?? stamp) : "").join(" "),
  };
}
