// What a page costs who pays by the byte: sizes as a host sends them, compressed with gzip.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { kHome } from "./site.mjs";

const kKilo = 1024;
export const kLimits = { page: 40 * kKilo, medianPage: 14 * kKilo, styles: 10 * kKilo, scripts: 6 * kKilo };

function kilobytes(bytes) {
  return `${(bytes / kKilo).toFixed(1)} KiB`;
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** The checker: each page by itself, the median of all, and all styles and all scripts together. */
export async function weights(site, { limits = kLimits } = {}) {
  const weigh = (path) => gzipSync(readFileSync(join(site.root, path)), { level: 6 }).length;
  const faults = new Map();
  const pages = site.pages.map(({ path }) => ({ path, weight: weigh(path) }));
  for (const { path, weight } of pages) {
    faults.set(path, weight > limits.page ? [{ line: 0, message: `${kilobytes(weight)}, more than ${kilobytes(limits.page)}` }] : []);
  }
  const middle = median(pages.map(({ weight }) => weight));
  if (middle > limits.medianPage) {
    const message = `the median page has ${kilobytes(middle)}, more than ${kilobytes(limits.medianPage)}`;
    faults.get(faults.has(kHome) ? kHome : pages[0].path).push({ line: 0, message });
  }
  for (const [suffix, limit] of [[".css", limits.styles], [".js", limits.scripts]]) {
    const files = site.withSuffix(suffix);
    const sum = files.reduce((total, path) => total + weigh(path), 0);
    const message = `all ${suffix} files have ${kilobytes(sum)} together, more than ${kilobytes(limit)}`;
    for (const path of files) faults.set(path, sum > limit ? [{ line: 0, message }] : []);
  }
  return { name: "weight", faults };
}
