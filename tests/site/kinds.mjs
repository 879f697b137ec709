// Which kind of page a page is, as far as its template goes: some checks are too slow for every page, and take one of each.

import { isRedirect } from "./site.mjs";

// In this order: the first that fits is it. A title tells a summary of a quarter from a section of the plan.
const kKinds = [
  ["home", /^index\.html$/],
  ["not-found", /^404\.html$/],
  ["a-z", /^a-z\/index\.html$/],
  ["about", /^about\/index\.html$/],
  ["accessibility", /^accessibility\/index\.html$/],
  ["bodies", /^bodies\/index\.html$/],
  ["body", /^bodies\/[^/]+\/index\.html$/],
  ["case-studies", /^case-studies\/index\.html$/],
  ["changes", /^changes\/index\.html$/],
  ["check", /^check\/index\.html$/],
  ["corrections", /^corrections\/index\.html$/],
  ["data", /^data\/index\.html$/],
  ["glossary", /^glossary\/index\.html$/],
  ["left-out", /^left-out\/index\.html$/],
  ["plans", /^plans\/index\.html$/],
  ["site-map", /^site-map\/index\.html$/],
  ["sources", /^sources\/index\.html$/],
  ["strategies", /^strategies\/index\.html$/],
  ["partnership", /^[^/]+\/index\.html$/],
  ["case-study", /^[^/]+\/case-studies\/[^/]+\/index\.html$/],
  ["decision", /^[^/]+\/decisions\/[^/]+\/index\.html$/],
  ["strategy", /^[^/]+\/strategy\/[^/]+\/index\.html$/],
  ["objective", /^[^/]+\/strategy\/[^/]+\/[^/]+\/index\.html$/],
  ["as-published", /^[^/]+\/plan\/[^/]+\/[^/]+\/as-published\/index\.html$/],
  ["plan", /^[^/]+\/plan\/[^/]+\/index\.html$/],
  ["register", /^[^/]+\/plan\/[^/]+\/promises\/index\.html$/],
  ["summary", /^[^/]+\/plan\/[^/]+\/[^/]+\/index\.html$/, /: progress summary/],
  ["section", /^[^/]+\/plan\/[^/]+\/[^/]+\/index\.html$/],
];

export const kKindNames = kKinds.map(([name]) => name);

/** The name of a page's kind, or undefined for a page that the list above does not know. */
export function kindOf({ path, title }) {
  return kKinds.find(([, address, words]) => address.test(path) && (!words || words.test(title)))?.[0];
}

/** The page of each kind that says the most, as a Map from kind to path: what goes wrong, goes wrong there first. */
export function oneOfEachKind(site) {
  const size = (page) => site.contents.get(page.path).length;
  const found = new Map();
  for (const page of site.pages.filter((each) => !isRedirect(each))) {
    const kind = kindOf(page);
    const best = found.get(kind);
    if (kind && (!best || size(page) > size(best))) found.set(kind, page);
  }
  return new Map([...found].map(([kind, page]) => [kind, page.path]));
}

/** The checker that keeps the list above whole: each page has a kind. */
export async function kinds(site) {
  const faults = site.pages.map((page) => [page.path, kindOf(page) || isRedirect(page) ? [] : [{ line: 0, message: "kinds.mjs knows no kind of page for this" }]]);
  return { name: "kind of page", faults: new Map(faults) };
}
