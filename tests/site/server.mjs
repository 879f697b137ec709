// The built site over HTTP, with the headers that it asks its host to send: the checks in a browser run under them.
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { gzipSync } from "node:zlib";
import { kNotFound } from "./site.mjs";

/** What holds where the site brings no `_headers`: nothing may come from anywhere but the site itself. */
export const kPolicy = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "connect-src 'self'", "manifest-src 'self'",
  "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
].join("; ");

const kHeadersFile = "_headers";

const kTypes = new Map(Object.entries({
  ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
  ".json": "application/json", ".jsonld": "application/ld+json", ".csv": "text/csv", ".webmanifest": "application/manifest+json", ".svg": "image/svg+xml", ".png": "image/png",
  ".xml": "application/xml", ".atom": "application/atom+xml", ".pdf": "application/pdf", ".txt": "text/plain; charset=utf-8", ".md": "text/markdown; charset=utf-8",
}));

function pattern(path) {
  const escaped = path.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replaceAll("*", ".*").replace(/:[a-z]+/gi, "[^/]+")}$`);
}

/** The rules of a `_headers` file (a path on a line of its own, its headers indented below) as [{path, headers}]. */
export function parseHeaders(text) {
  const rules = [];
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*(#|$)/.test(line)) continue;
    if (/^\S/.test(line)) {
      rules.push({ path: pattern(line.trim()), headers: [] });
      continue;
    }
    const [, name, value] = /^\s+([^:\s]+)\s*:\s*(.*)$/.exec(line) ?? [];
    if (!name || rules.length === 0) throw new Error(`${kHeadersFile}: not a header of a path: ${line.trim()}`);
    rules.at(-1).headers.push([name, value.trim()]);
  }
  return rules;
}

function headersFor(path, rules) {
  const found = new Map();
  for (const { headers } of rules.filter((rule) => rule.path.test(path))) {
    for (const [name, value] of headers) found.set(name.toLowerCase(), value);
  }
  return Object.fromEntries(found);
}

function bytesOf(root, path) {
  try {
    return readFileSync(join(root, path));
  } catch {
    return undefined;
  }
}

/**
 * Serves `site` on a port of the machine itself until `close()`. A folder's address shows its index.html, a missing file
 * the site's own page for it. `url` ends with a slash; `headersOf(path)` are the headers that the file at `path` gets.
 */
export async function serve(site) {
  const text = bytesOf(site.root, kHeadersFile)?.toString("utf8") ?? `/*\n  Content-Security-Policy: ${kPolicy}\n`;
  const rules = parseHeaders(text);
  const server = createServer((request, response) => {
    const address = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const path = posix.normalize(address.endsWith("/") ? `${address}index.html` : address);
    const found = bytesOf(site.root, path);
    const body = found ?? bytesOf(site.root, kNotFound) ?? "";
    const type = kTypes.get(posix.extname(found ? path : kNotFound)) ?? "application/octet-stream";
    const headers = { "content-type": type, ...headersFor(path, rules) };
    // As any host does, and as the weight of a page is counted.
    const packed = type !== "image/png" && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
    if (packed) Object.assign(headers, { "content-encoding": "gzip", vary: "accept-encoding" });
    response.writeHead(found ? 200 : 404, headers).end(packed ? gzipSync(body) : body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    headersOf: (path) => headersFor(`/${path}`, rules),
    close: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
}
