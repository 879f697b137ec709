// The built site as the checkers see it: its files, and its pages parsed once.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { all, attribute, elements, parsePage, text } from "./html.mjs";

export const kHome = "index.html";
export const kNotFound = "404.html";

/** A page at an address of old, which sends its visitors on at once. */
export function isRedirect(page) {
  return all(page.document, "meta").some((meta) => attribute(meta, "http-equiv")?.toLowerCase() === "refresh");
}

/** `contents` maps a path ("a/index.html", always with slashes) to its text, or to null where only the name matters. */
export class Site {
  constructor(contents, root) {
    this.root = root;
    this.contents = contents;
    this.pages = [...contents.keys()].filter((path) => path.endsWith(".html")).sort().map((path) => this.#page(path));
    this.titles = new Map();
    for (const page of this.pages) this.titles.set(page.title, [...(this.titles.get(page.title) ?? []), page.path]);
    this.fragments = new Map();
  }

  #page(path) {
    const document = parsePage(this.contents.get(path));
    const title = all(document, "title").find((each) => each.parentNode.tagName === "head");
    return { path, document, title: title ? text(title).trim() : "" };
  }

  /** The same site with eyes for some pages only: the rest is there to be linked to. */
  only(paths) {
    const some = Object.create(this);
    some.pages = this.pages.filter((page) => paths.includes(page.path));
    return some;
  }

  withSuffix(suffix) {
    return [...this.contents.keys()].filter((path) => path.endsWith(suffix)).sort();
  }

  /** Does the page or drawing at `path` have an element with this id? */
  hasFragment(path, id) {
    if (!this.fragments.has(path)) {
      const ids = [...elements(parsePage(this.contents.get(path) ?? ""))].map((element) => attribute(element, "id"));
      this.fragments.set(path, new Set(ids));
    }
    return this.fragments.get(path).has(id);
  }
}

const kRead = [".html", ".css", ".svg"];

export function readSite(root) {
  const contents = new Map();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = relative(root, file).split(sep).join("/");
    contents.set(path, kRead.some((suffix) => path.endsWith(suffix)) ? readFileSync(file, "utf8") : null);
  }
  return new Site(contents, root);
}
