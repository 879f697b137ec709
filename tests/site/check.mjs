// node check.mjs SITE [SUMMARY] [--long] [--only CHECKER]... [--page PATH]...
// The checkers over the files of the built site, one after the other: the long ones with --long, instead. Prints a line for
// each fault and one for each checker; writes {passed, failed, failing, skipped} to SUMMARY, where one result is one file
// judged by one checker. --only and --page narrow that down while you work on a page.
import { statSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { checkers, longCheckers, namedCheckers } from "./checkers.mjs";
import { readSite } from "./site.mjs";

const kUsage = `usage: node check.mjs SITE [SUMMARY] [--long] [--only CHECKER]... [--page PATH]...
SITE is the folder of a built site; PATH is of a page in it, as sosafe/index.html, or of a PDF for the checkers of those.
Checkers: ${Object.keys(checkers).join(", ")}
Long:     ${Object.keys(longCheckers).join(", ")}
By name:  ${Object.keys(namedCheckers).join(", ")}`;

// One mistake in a template can be many faults on a page.
const kMost = 10;

/** Adds one checker's result to the summary, and says it. */
function account(summary, { name, missing, faults, remark }, pages) {
  if (missing) {
    console.log(`${name} not run: ${missing}`);
    summary.skipped.push(`${name} (${missing})`);
    return;
  }
  const judged = [...faults].filter(([path]) => !pages || pages.includes(path) || path.startsWith("tests/"));
  const failing = judged.filter(([, found]) => found.length > 0);
  for (const [path, found] of failing) {
    for (const { line, message } of found.slice(0, kMost)) console.log(`${path}${line ? `:${line}` : ""}: ${name}: ${message}`);
    if (found.length > kMost) console.log(`${path}: ${name}: and ${found.length - kMost} more`);
    summary.failing.push(`${path}: ${name}`);
  }
  summary.failed += failing.length;
  summary.passed += judged.length - failing.length;
  console.log(`${name}: ${judged.length - failing.length} of ${judged.length} files clean${remark ? `; ${remark}` : ""}`);
}

/** A checker that breaks off has found the site as little clean as one that finds a fault. */
async function resultsOf(name, checker, paths) {
  try {
    return [await checker(site, paths ? { paths } : {})].flat();
  } catch (error) {
    return [{ name, faults: new Map([["tests/site", [{ line: 0, message: `the checker itself failed: ${error.stack}` }]]]) }];
  }
}

function stop(message) {
  console.error(message);
  process.exit(2);
}

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { long: { type: "boolean" }, only: { type: "string", multiple: true }, page: { type: "string", multiple: true } },
    });
  } catch (error) {
    return stop(`${error.message}\n${kUsage}`);
  }
}

function chosen({ long, only }) {
  const known = only ? { ...checkers, ...longCheckers, ...namedCheckers } : long ? longCheckers : checkers;
  for (const name of only ?? []) if (!known[name]) stop(`there is no checker ${name}\n${kUsage}`);
  return (only ?? Object.keys(known)).map((name) => [name, known[name]]);
}

const { values, positionals: [root, summaryFile] } = options();
if (!root || !statSync(root, { throwIfNoEntry: false })?.isDirectory()) stop(kUsage);
const site = readSite(root);
for (const path of values.page ?? []) if (!/\.(html|pdf)$/.test(path) || !site.contents.has(path)) stop(`${root} has no page or PDF ${path}`);

const summary = { passed: 0, failed: 0, failing: [], skipped: [] };
if (site.pages.length === 0) {
  // An empty site is clean in every checker's eyes; it must not look like a pass.
  console.log(`${root} holds no page`);
  summary.failed = 1;
  summary.failing.push("the site has no page");
} else {
  for (const [name, checker] of chosen(values)) {
    const started = performance.now();
    for (const result of await resultsOf(name, checker, values.page)) account(summary, result, values.page);
    console.log(`-- ${name} took ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
}
if (summaryFile) writeFileSync(summaryFile, `${JSON.stringify(summary, null, 2)}\n`);
process.exit(summary.failed > 0 ? 1 : 0);
