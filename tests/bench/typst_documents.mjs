// Makes PDFs of documents by Typst, in one process, once it has set one: the time of each in milliseconds, as JSON.
//   node typst_documents.mjs FOLDER FROM TO STANDARD [PDF]    sources FROM.typ, …, the one before TO.typ last; the last one's PDF
// A tool that makes a site would forget now and then what Typst remembers of documents that it has made: after ten.
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder, from, to, pdfStandard, kept] = process.argv.slice(2);
const fonts = "/usr/share/fonts/truetype/noto";
// The families that the documents name, and what Candour falls back on for symbols.
const fontPaths = readdirSync(fonts)
  .filter((name) => /^Noto(Sans|Serif|SansMath|SansSymbols2?)-(Regular|Bold|Italic|BoldItalic)\.ttf$/.test(name))
  .map((name) => join(fonts, name));
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths }] });
const source = (i) => readFileSync(join(folder, `${i}.typ`), "utf8");

let pages = 0;
function make(mainFileContent) {
  const compiled = compiler.compile({ mainFileContent });
  if (compiled.hasError()) {
    compiled.printErrors();
    process.exit(1);
  }
  pages += compiled.result.numOfPages;
  return compiler.pdf(compiled.result, { pdfStandard, pdfTags: true, creationTimestamp: 0 });
}

const sources = [];
for (let i = Number(from); i < Number(to); i++) sources.push(source(i));
make(sources.shift());
pages = 0;
let bytes = 0;
let last;
const cpu = process.cpuUsage();
const begin = performance.now();
for (const [i, each] of sources.entries()) {
  last = make(each);
  bytes += last.length;
  if (i % 10 === 9) compiler.evictCache(10);
}
const wall = performance.now() - begin;
const used = process.cpuUsage(cpu);
if (kept) writeFileSync(kept, last);
const count = sources.length;
console.log(JSON.stringify({ wall: wall / count, cpu: (used.user + used.system) / 1000 / count, bytes: bytes / count, pages: pages / count }));
