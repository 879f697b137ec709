// The checkers of PDFs find every fault that is seeded into a copy of a page or of its document, and none on the fictional
// site as it is built; what has not run, or judged nothing, passes for nothing.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { buildFictional, noProgram } from "./fictional.mjs";
import { downloadLinks, pdfReaders, verapdf } from "./pdfs.mjs";
import { difference, differenceOverPages, wordsInLines } from "./same-words.mjs";
import { readSite, Site } from "./site.mjs";

// A plan's page: its document has tables, charts, rows of marks, lists, several pages, and data attached to it.
const kPage = "wendle/plan/2022-23/index.html";
const kPdf = "wendle-plan-2022-23.pdf";
const kSheet = "wendle-plan-2022-23-one-page.pdf";
// A page whose document has no data.
const kPageWithoutData = "wendle/case-studies/lantern-walks/index.html";

/** Replaces the first, and only where there is one: a seed that changes nothing proves nothing. */
function exchange(from, to) {
  return (content) => {
    const changed = content.replace(from, to);
    assert.ok(changed !== content, `there is no ${from}`);
    return changed;
  };
}

/** Exchanges the first two elements of the first section in the tag tree. */
const swap = exchange(/(\/K \[\n)( +\d+ 0 R\n)( +\d+ 0 R\n)((?: +\d+ 0 R\n)+ +\]\n +\/P \d+ 0 R\n +\/S \/Sect)/, "$1$3$2$4");

/**
 * The faults: `by` is the checker that must say everything in `says`, of the page or its PDF. A seed changes the `page`, the
 * `pdf` as qpdf writes it for people to edit, or its `bytes`; with `sheet` that of the summary of one page, or the `brief` beside it. `at` is the copy that it is found at, where that is another.
 */
const kFaults = [
  { name: "a damaged stream", by: "pdf-readers", says: [/^qpdf: .*file is damaged/], bytes: (bytes) => bytes.fill(0x55, bytes.indexOf("stream\n", 8000) + 20, bytes.indexOf("stream\n", 8000) + 80) },
  { name: "a file cut short", by: "pdf-readers", says: [/^qpdf: /], bytes: (bytes) => bytes.subarray(0, bytes.length - 400) },
  { name: "a file that is none", by: "verapdf", says: [/not validated/], bytes: () => Buffer.from("Not a PDF.\n") },
  { name: "a heading tagged as a paragraph", by: "pdf-readers", says: [/^pdfinfo: heading 2 .*“3 themes” of level 2, here “4 of 10 outcomes/, /^pdf\.js: heading 2 /], pdf: exchange("/S /H2", "/S /P") },
  { name: "a heading of another level", by: "pdf-readers", says: [/^pdf\.js: heading 3 .*of level 3, here .*of level 4/], pdf: exchange("/S /H3", "/S /H4") },
  { name: "two elements in the wrong order", by: "pdf-readers", says: [/^pdf\.js: in words\. /, /^pdfinfo: in words\. /, /tagged in another order than painted/], pdf: swap },
  { name: "a sentence marked as an artifact", by: "pdf-readers", says: [/“That quarter .*” is painted untagged/, /^pdf\.js: in words\. /, /^pdfinfo: in words\. /], pdf: exchange("/P<</MCID 7>>BDC", "/Artifact BMC") },
  { name: "a sentence that is not in the tree", by: "pdf-readers", says: [/^pdf\.js: in words\. After .*“That quarter ran/, /^pdfinfo: in words\. /], pdf: exchange("/P<</MCID 7>>BDC", "/P<</MCID 777>>BDC") },
  { name: "a footer that is not there", by: "pdf-readers", says: [/does not say once what it is a page of/], pdf: exchange(/(\/Subtype\/Footer[^\n]*BDC\n)[^]*?(EMC\n)/, "$1$2") },
  { name: "two texts of a header that touch", by: "pdf-readers", says: [/^pdf\.js: page 1: “Promises in WendlebrookAction plan 2022\/23” is painted untagged/], pdf: exchange(/(Subtype\/Header[^]*?)[\d.]+ 0 Td/, (_, before) => `${before}95.96 0 Td`) },
  { name: "a letter that stands for another", by: "pdf-readers", says: [/^pdfinfo: in words\. /], pdf: exchange(/<0061>/, "<0062>") },
  { name: "words painted beside the paper", by: "pdf-readers", says: [/^pdfinfo: in words\. .*“That quarter ran/, /^pdf\.js: in words\. .*“That quarter ran/], pdf: exchange(/(\/P<<\/MCID 7>>BDC\n[^]*? )[\d.]+ Td/, "$1 5000 Td") },
  { name: "a letter that stands for none", by: "pdf-readers", says: [/^pdftotext: page 1, pdf\.js against it/, /^mutool: page 1, pdf\.js against it/], pdf: exchange(/(\d+)( beginbfchar\n(?:<.*>\n)*?)<....><0061>\n/, (_, count, others) => `${count - 1}${others}`) },
  { name: "words painted that stand for others", by: "pdf-readers", says: [/^pdftotext: page 1, pdf\.js against it/], pdf: exchange(/(\/P<<\/MCID 7>>BDC\n)([^]*?)(EMC\n)/, "$1/Span<</ActualText(That year ran)>>BDC\n$2EMC\n$3") },
  { name: "a chart by another name", by: "pdf-readers", says: [/a figure is called “Chart\. 5 of 10/], pdf: exchange("/Alt (Chart. 4 of 10", "/Alt (Chart. 5 of 10") },
  { name: "a mark too many in a row", by: "pdf-readers", says: [/3 marks in a row are called/], pdf: exchange("/Alt (1.1\\(1\\): complete; ", "/Alt (1.1\\(1\\): complete; 1.1\\(3\\): complete; ") },
  { name: "a drawing that is no figure", by: "pdf-readers", says: [/^pdf\.js: \d+ figures, \d+ drawings on the page/], pdf: exchange("/S /Figure", "/S /Div") },
  { name: "a list label that says nothing", by: "pdf-readers", says: [/the list label “Q”/], pdf: (content) => content.replaceAll("<2022>", "<0051>") },
  { name: "what poppler complains of", by: "pdf-readers", says: [/^pdfinfo: Syntax/], pdf: exchange("/Scope /Column", "/Scope /Colum") },
  { name: "a document that its page does not name", by: "pdf-readers", says: [/^no page says that this is its document/], page: exchange('rel="alternate" type="application/pdf"', 'rel="alternate" type="application/rtf"') },
  { name: "a word of the page that its document has not", by: "pdf-readers", says: [/^pdfinfo: in words\. .*undisclosed/, /^pdf\.js: in words\. .*undisclosed/], page: exchange("What the plan is for</h2>\n<p>", "What the plan is for</h2>\n<p>undisclosed ") },
  { name: "another number in a table", by: "pdf-readers", says: [/^pdf\.js: in words\. .*“5 of 10/], page: exchange('data-value="4">4 of 10</td>', 'data-value="4">5 of 10</td>') },
  { name: "another number in a chart", by: "pdf-readers", says: [/in a figure\. .*“5 of 10/], page: exchange('data-value="4">4 of 10</tspan>', 'data-value="4">5 of 10</tspan>') },
  { name: "no claim to PDF/UA", by: "verapdf", says: [/^5 test 1: /], pdf: exchange("<pdfuaid:part>1</pdfuaid:part>", "") },
  { name: "the same, to pdf.js", by: "pdf-readers", says: [/does not say the right pdfuaid:part/], pdf: exchange("<pdfuaid:part>1</pdfuaid:part>", "") },
  { name: "a claim to another part of PDF/A", by: "verapdf", says: [/not validated: .*PDF\/A part 1/], pdf: exchange("<pdfaid:part>3<", "<pdfaid:part>1<") },
  { name: "a claim to the part that allows no attachments", by: "verapdf", says: [/^6\.8 test /], pdf: exchange("<pdfaid:part>3<", "<pdfaid:part>2<") },
  { name: "the same, to pdf.js", by: "pdf-readers", says: [/claims PDF\/A-2 and carries 2 files: PDF\/A-3 is due/], pdf: exchange("<pdfaid:part>3<", "<pdfaid:part>2<") },
  { name: "a claim to the part for attachments without any", by: "pdf-readers", of: kPageWithoutData, says: [/claims PDF\/A-3 and carries 0 files: PDF\/A-2 is due/], pdf: exchange("<pdfaid:part>2<", "<pdfaid:part>3<") },
  { name: "an attachment that nothing relates to the document", by: "verapdf", says: [/^6\.8 test /], pdf: exchange(/\/AFRelationship \/Data\n/, "") },
  { name: "an attached table with a cell too many", by: "pdf-readers", says: [/the attachment .*\.csv is no table/], pdf: exchange("partnership,plan,", "partnership,,plan,") },
  { name: "attached JSON that is none", by: "pdf-readers", says: [/the attachment .*\.json is no JSON/], pdf: exchange(/(\/Subtype \/application#2fjson[^]*?stream\n)\{/, "$1[") },
  { name: "a figure without words", by: "verapdf", says: [/^7\.3 test 1: /], pdf: exchange(/\/Alt \(Chart[^\n]*\n/, "") },
  { name: "no language", by: "verapdf", says: [/^6\.7\.4 test 1|^7\.2 test /], pdf: exchange(/\/Lang \([^)]*\)\n/, "") },
  { name: "another number in a summary of one page", by: "pdf-readers", sheet: true, says: [/^“Complete 77 10” of its summary\.json is not on it/], brief: exchange(/("says": "Complete",\s+"count": )\d+/, (_, before) => `${before}77`) },
  { name: "a summary of one page that has several", by: "pdf-readers", sheet: true, says: [/^4 pages, and it is to be one/], bytes: (_, document) => document },
  { name: "a page without a link to its summary of one page", by: "download-links", says: [/0 links to a one-page summary, 1 due/], page: exchange(/<p class="download"><a href="[^"]*-one-page\.pdf.*<\/p>/, "") },
  { name: "a wrong size of a summary of one page", by: "download-links", says: [/is not “Download a one-page summary \(PDF, \d+ KB\)”/], page: exchange(/(one-page summary \(PDF, )\d+/, "$19") },
  { name: "a wrong number of pages", by: "download-links", says: [/does not end in “\(PDF, 4 pages, /], page: exchange("(PDF, 4 pages,", "(PDF, 5 pages,") },
  { name: "a wrong size", by: "download-links", says: [/does not end in “\(PDF, 4 pages, \d+ KB\)”/], page: exchange(/(PDF, 4 pages, )\d+/, "$19") },
  { name: "a wrong size for machines", by: "download-links", says: [/its JSON-LD says 9.KB/], page: exchange(/("contentSize":")\d+/, "$19") },
  { name: "another file for machines", by: "download-links", says: [/its JSON-LD has no encoding/], page: exchange(`"contentUrl":"${kPdf}"`, '"contentUrl":"another.pdf"') },
  { name: "no alternate", by: "download-links", says: [/no <link rel="alternate">/], page: exchange('rel="alternate" type="application/pdf"', 'rel="alternate" type="application/rtf"') },
  { name: "a link to a missing file", by: "download-links", says: [/there is no .*another\.pdf/], page: exchange(`<a href="${kPdf}"`, '<a href="another.pdf"') },
  { name: "the file that no page leads to any more", by: "download-links", says: [/^no page leads here/], page: exchange(`<a href="${kPdf}"`, '<a href="another.pdf"') },
  { name: "a page without a link", by: "download-links", says: [/no link to a document/], page: exchange(/<p class="download">.*<\/p>/, "") },
  { name: "a second link", by: "download-links", says: [/a second link/], page: exchange(/<p class="download">.*<\/p>/, "$&$&") },
  { name: "another page's link", by: "download-links", says: [/2 pages lead here/], page: exchange("</main>", '<p><a href="../none/wendle-plan-2022-23.pdf">It</a></p></main>'), at: "none" },
  { name: "a page of another title", by: "download-links", says: [/the title of its document is “Action plan/], page: exchange("<title>", "<title>Our ") },
];

// Without a fault: as it is, and as what is seeded into a PDF leaves the rest of it.
const kCopies = ["none", "taken-apart"];

function folderOf(index) {
  return `seeded/plan/${index}`;
}

/** Changes a PDF as text: qpdf takes it apart, fix-qdf puts its places right, and qpdf its lengths. */
function edited(bytes, seed) {
  const folder = mkdtempSync(join(tmpdir(), "candour-qdf-"));
  const [from, to] = [join(folder, "from.pdf"), join(folder, "to.pdf")];
  const call = (program, argv, input) => {
    const { status, stdout, stderr } = spawnSync(program, argv, { input, maxBuffer: 1e8 });
    assert.equal(status, 0, `${program}: ${stderr}`);
    return stdout;
  };
  try {
    writeFileSync(from, bytes);
    call("qpdf", ["--qdf", "--object-streams=disable", from, to]);
    writeFileSync(from, call("fix-qdf", [], Buffer.from(seed(readFileSync(to, "latin1")), "latin1")));
    call("qpdf", ["--newline-before-endstream", from, to]);
    return readFileSync(to);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function seedAll(root) {
  const write = (index, { by, of = kPage, page = (each) => each, pdf: seed, sheet, brief = (each) => each, bytes = (each) => each }) => {
    const html = readFileSync(join(root, of), "utf8");
    const document = /href="([^"]*\.pdf)"/.exec(html)[1];
    const name = sheet ? kSheet : document;
    const read = (file) => readFileSync(join(root, dirname(of), file));
    const pdf = read(name);
    const folder = join(root, folderOf(index));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "index.html"), page(html));
    // Of the links only where links are judged: each reader takes its time over each file.
    if (by === "download-links") writeFileSync(join(folder, kSheet), read(kSheet));
    writeFileSync(join(folder, name), bytes(seed ? edited(pdf, seed) : pdf, read(document)));
    if (of === kPage) writeFileSync(join(folder, "summary.json"), brief(read("summary.json").toString()));
  };
  kFaults.forEach((fault, index) => write(index, fault));
  for (const copy of kCopies) write(copy, copy === "taken-apart" ? { pdf: (content) => content } : {});
}

const noTools = ["qpdf", "fix-qdf", "pdfinfo", "pdftotext", "mutool"].find((each) => spawnSync(each, ["--version"]).error);
const skip = noProgram ?? (noTools ? `no ${noTools}` : false);

describe("the checkers of PDFs", { skip }, () => {
  let site;
  const results = new Map();

  before(async () => {
    site = buildFictional();
    seedAll(site.root);
    const all = readSite(site.root);
    const copies = (by) => [...kFaults.keys()].filter((index) => kFaults[index].by === by).concat(kCopies).map((index) => `${folderOf(index)}/`);
    const paths = (by) => {
      const folders = copies(by);
      return [...all.contents.keys()].filter((path) => !path.startsWith("seeded/") || folders.some((folder) => path.startsWith(folder)));
    };
    results.set("verapdf", await verapdf(all, { paths: paths("verapdf") }));
    results.set("pdf-readers", await pdfReaders(all, { paths: paths("pdf-readers") }));
    results.set("download-links", await downloadLinks(all));
  });
  after(() => site?.remove());

  const found = (by, folder) => [...results.get(by).faults ?? []].filter(([path]) => path.startsWith(`${folder}/`)).flatMap(([, faults]) => faults.map(({ message }) => message));
  const notRun = (context, by) => results.get(by).missing && (context.skip(results.get(by).missing) ?? true);

  for (const by of ["verapdf", "pdf-readers", "download-links"]) {
    test(`${by} finds no fault on the site as it is built, nor on a copy`, (context) => {
      if (notRun(context, by)) return;
      const { faults } = results.get(by);
      const built = [...faults].filter(([path]) => !path.startsWith("seeded/"));
      assert.ok(built.filter(([path]) => path.endsWith(".pdf")).length >= 15);
      assert.deepEqual(built.filter(([, messages]) => messages.length > 0), []);
      // Another fault's link leads to one of the copies.
      for (const copy of by === "download-links" ? [] : kCopies) {
        assert.ok(faults.has(`${folderOf(copy)}/${kPdf}`));
        assert.deepEqual(found(by, folderOf(copy)), []);
      }
    });
  }

  kFaults.forEach(({ name, by, says, at }, index) => {
    test(`${by} finds ${name}`, (context) => {
      if (notRun(context, by)) return;
      const messages = found(by, folderOf(at ?? index));
      for (const each of says) assert.ok(messages.some((message) => each.test(message)), `${each} is not in:\n${messages.join("\n")}`);
    });
  });
});

describe("a validator that has judged nothing", () => {
  const folder = mkdtempSync(join(tmpdir(), "candour-verapdf-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const site = new Site(new Map([["a.pdf", null], ["b.pdf", null]]), folder);
  const answer = (commands) => {
    const script = join(folder, "check");
    writeFileSync(script, `#!/bin/sh\n${commands}\n`);
    chmodSync(script, 0o755);
    return verapdf(site, { script });
  };

  test("is said not to have run where it cannot be fetched", async () => {
    assert.deepEqual(await answer('echo "veraPDF not run: Maven cannot fetch it" >&2; exit 69'), { name: "veraPDF", missing: "Maven cannot fetch it" });
  });

  test("passes no file: not by silence, not by one of two verdicts, not by breaking off after the first file", async () => {
    const messages = async (commands) => [...(await answer(commands)).faults.values()].map((found) => found.map(({ message }) => message).join());
    assert.deepEqual(await messages("exit 0"), ["not judged: veraPDF leaves with 0", "not judged: veraPDF leaves with 0"]);
    assert.deepEqual(await messages('for f; do echo "$f: ua1: conforms"; done'), ["not judged: veraPDF leaves with 0", "not judged: veraPDF leaves with 0"]);
    assert.deepEqual(await messages('echo "$1: ua1: conforms"; echo "$1: 2a: conforms"; echo "out of memory" >&2; exit 1'), ["", "not judged: out of memory"]);
    assert.deepEqual(await messages('for f; do echo "$f: ua1: conforms"; echo "$f: 3a: conforms"; done'), ["", ""]);
  });

  test("and a site without any PDF is not clean", async () => {
    const empty = new Site(new Map([["index.html", "<title>Home</title>"]]), folder);
    for (const checker of [verapdf, pdfReaders]) {
      const result = await checker(empty);
      if (!result.missing) assert.deepEqual([...result.faults.keys()], ["tests/site"]);
    }
  });
});

describe("two readings", () => {
  const apart = (left, right) => difference(wordsInLines(left), wordsInLines(right)) !== undefined;

  test("are the same where a line's end has divided a word, with or without a hyphen of its own", () => {
    assert.ok(!apart("a high-rise block", "a high-\nrise block"));
    assert.ok(!apart("their responsibilities end", "their responsi\nbilities end"));
    assert.ok(!apart("their responsibilities end", "their responsi\u00ad\nbilities end"));
    assert.ok(!apart("one two three", "one\ntwo three\n"));
    assert.ok(!apart("high-\nrise", "hi\ngh-rise"));
  });

  test("are not the same where a word, a letter, a comma, an order or a space differs", () => {
    for (const other of ["one two", "one two three four", "one two thre", "one two, three", "two one three", "onetwo three", "one tw o three", ""]) {
      assert.ok(apart("one two three", other), other);
      assert.ok(apart(other, "one two three"), other);
    }
  });

  test("say where they part", () => {
    assert.equal(difference(["one", "two"], ["one", "too"]), "After “one”: “two” against “too”");
    assert.equal(difference(["one"], []), "At the start: “one” against nothing more");
  });

  test("of which one comes in pages may have the parts of a row on both, each in its order", () => {
    const over = (...pages) => differenceOverPages("a b c d e f".split(" "), pages.map(wordsInLines));
    assert.equal(over("a b c", "d e f"), undefined);
    assert.equal(over("a b d e", "c f"), undefined);
    assert.equal(over("a", "b", "c d e f"), undefined);
    assert.match(over("d e f", "a b c"), /^At the start/);
    assert.match(over("a c b", "d e f"), /^After “a”/);
    assert.match(over("a b c", "d e"), /^After “a b c d e”: “f” against nothing more/);
    assert.match(over("a b c", "d e f g"), /^After “b c d e f”: nothing more against “g”/);
    assert.match(over(), /^At the start/);
  });

  test("may have a word that goes on over a page", () => {
    assert.equal(differenceOverPages(["respite", "care"], [wordsInLines("res\n"), wordsInLines("pite care")]), undefined);
  });
});
