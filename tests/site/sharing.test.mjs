// What is shared leads back: each page's card is where its head says, and the QR code on paper is read as the address of the page.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { buildFictional, noProgram } from "./fictional.mjs";

const kBase = "https://wendlebrook.example/promises";
const noTools = ["pdftoppm", "zbarimg"].find((each) => spawnSync(each, ["--version"]).error);

describe("a site that knows where it will stand", { skip: noProgram ?? false }, () => {
  let site;
  before(() => { site = buildFictional("--base-url", kBase); });
  after(() => site?.remove());

  const files = (ending) => readdirSync(site.root, { recursive: true }).filter((path) => path.endsWith(ending));

  test("has a card where the head of a page says, and none besides", () => {
    const named = files(".html").flatMap((path) => {
      const image = /<meta property="og:image" content="([^"]*)">/.exec(readFileSync(join(site.root, path), "utf8"))?.[1];
      if (!image) return [];
      assert.equal(image, `${kBase}/${dirname(path)}/card.png`);
      return [`${dirname(path)}/card.png`];
    });
    assert.ok(named.length >= 15);
    assert.deepEqual(named.sort(), files("card.png").sort());
  });

  test("has on the first page of each document a code that is read as the page's address", { skip: noTools ? `no ${noTools}` : false }, () => {
    const folder = mkdtempSync(join(tmpdir(), "candour-codes-"));
    try {
      const documents = files(".pdf");
      assert.ok(documents.length >= 15);
      // Of one of each kind: a section, a plan, a strategy, an objective, a report, a case study.
      const pages = ["plan/2022-23/streets-and-squares", "plan/2022-23", "strategy/2020-23", "strategy/2020-23/feel-safe", "plan/2022-23/q4", "case-studies/lantern-walks"].map((path) => `wendle/${path}`);
      const chosen = documents.filter((path) => pages.includes(dirname(path)));
      // A report, a plan and an objective have a second one, of one page.
      assert.equal(chosen.length, pages.length + 3);
      for (const pdf of chosen) {
        const page = dirname(pdf);
        const painted = spawnSync("pdftoppm", ["-r", "150", "-f", "1", "-l", "1", "-gray", "-singlefile", join(site.root, pdf), join(folder, "page")], { encoding: "utf8" });
        assert.equal(painted.status, 0, painted.stderr);
        const read = spawnSync("zbarimg", ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", join(folder, "page.pgm")], { encoding: "utf8" });
        assert.equal(read.stdout.trim(), `${kBase}/${page}/`, read.stderr);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
