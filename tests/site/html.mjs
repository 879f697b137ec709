// The little that the lints need of a parsed page: elements in document order, their attributes, text and line.
import { parse } from "parse5";

export function parsePage(text) {
  return parse(text, { sourceCodeLocationInfo: true });
}

export function* elements(node) {
  for (const child of node.childNodes ?? []) {
    if (child.tagName) yield child;
    yield* elements(child);
  }
}

/** The elements below `node` with one of the given tag names. */
export function all(node, ...names) {
  return [...elements(node)].filter((element) => names.includes(element.tagName));
}

/** An attribute's value, or undefined. A namespaced one is found by its whole name, as `xlink:href`. */
export function attribute(element, name) {
  return element.attrs.find((each) => (each.prefix ? `${each.prefix}:${each.name}` : each.name) === name)?.value;
}

export function hasClass(element, name) {
  return (attribute(element, "class") ?? "").split(/\s+/).includes(name);
}

/** The text a reader gets, without what is drawn: the words inside an SVG are no text of the cell around it. */
export function text(node) {
  if (node.nodeName === "#text") return node.value;
  if (node.tagName === "svg") return "";
  return (node.childNodes ?? []).map(text).join("");
}

/** True where nothing but white space is left; \s holds the no-break space too. */
export function isBlank(node) {
  return /^\s*$/.test(text(node));
}

export function line(element) {
  return element.sourceCodeLocation?.startLine ?? 0;
}
