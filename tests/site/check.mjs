// node check.mjs SITE [SUMMARY]: every checker over every file of the built site. Prints a line for each fault and one
// for each checker; writes {passed, failed, failing, skipped} to SUMMARY, where one result is one file judged by one checker.
import { statSync, writeFileSync } from "node:fs";
import { checkers } from "./checkers.mjs";
import { readSite } from "./site.mjs";

async function timed(checker, site) {
  const started = performance.now();
  const result = await checker(site);
  return { ...result, seconds: ((performance.now() - started) / 1000).toFixed(1) };
}

/** Adds one checker's result to the summary, and says it. */
function account(summary, { name, missing, faults, seconds }) {
  if (missing) {
    console.log(`${name}: not run, ${missing}`);
    summary.skipped.push(`${name} (${missing})`);
    return;
  }
  const failing = [...faults].filter(([, found]) => found.length > 0);
  for (const [path, found] of failing) {
    for (const { line, message } of found) console.log(`${path}${line ? `:${line}` : ""}: ${name}: ${message}`);
    summary.failing.push(`${path}: ${name}`);
  }
  summary.failed += failing.length;
  summary.passed += faults.size - failing.length;
  console.log(`${name}: ${faults.size - failing.length} of ${faults.size} files clean (${seconds} s)`);
}

const [root, summaryFile] = process.argv.slice(2);
if (!root || !statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
  console.error("usage: node check.mjs SITE [SUMMARY], where SITE is the folder of a built site");
  process.exit(2);
}
const site = readSite(root);
const summary = { passed: 0, failed: 0, failing: [], skipped: [] };
if (site.pages.length === 0) {
  // An empty site is clean in every checker's eyes; it must not look like a pass.
  console.log(`${root} holds no page`);
  summary.failed = 1;
  summary.failing.push("the site has no page");
} else {
  for (const result of await Promise.all(checkers.map((checker) => timed(checker, site)))) account(summary, result);
}
if (summaryFile) writeFileSync(summaryFile, `${JSON.stringify(summary, null, 2)}\n`);
process.exit(summary.failed > 0 ? 1 : 0);
