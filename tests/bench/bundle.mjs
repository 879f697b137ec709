// How fast is a site handed over? Times `candour bundle` against building the site and packing it with `zip -r`, and `candour publish`
// against building and `cp -r`, with the record of the repository and everything on: PDFs, bundles. In turn, on one file system: in
// memory unless BENCH_DIR names another place.
//   node bundle.mjs BUILD-FOLDER [--rounds N]
// Machines differ, and this one may be busy: what counts is the ratio, round by round.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { figure, line, median, spread } from "./figures.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const { values: options, positionals } = parseArgs({ allowPositionals: true, options: { rounds: { type: "string" } } });
const [build] = positionals;
const work = mkdtempSync(join(process.env.BENCH_DIR ?? "/dev/shm", "candour-bench."));

// What it took: CPU and elapsed milliseconds, and the most memory.
function measured(folder, program, ...parameters) {
  const { status, stdout, stderr, error } = spawnSync(join(build, "tests/bench/measure"), [program, ...parameters], { encoding: "utf8", cwd: folder });
  if (status !== 0) throw error ?? new Error(`${program} ${parameters.join(" ")}: exit status ${status}\n${stderr}`);
  return stdout.trim().split(" ").map(Number);
}

const candour = (command, ...more) =>
  measured(root, join(build, "candour"), command, "--jobs", "2", "--quiet", "--as-of", "2026-01-01", "--base-url", "https://www.example.org", ...more);
const at = (name) => join(work, name);
const steps = {
  "build": () => candour("build", "--site", at("site")),
  "build --bundles": () => candour("build", "--bundles", "--site", at("bundles")),
  "build with everything": () => candour("build", "--bundles", "--compress", "--site", at("everything")),
  "bundle": () => candour("bundle", "--to", at("site.zip")),
  "zip -r of the site": () => measured(work, "/usr/bin/zip", "-q", "-r", at("zip.zip"), "site"),
  "publish": () => candour("publish", "--to", at("live")),
  "publish --bundles": () => candour("publish", "--bundles", "--to", at("live-bundles")),
  "cp -r of the site": () => measured(work, "/usr/bin/cp", "-r", "site", "copy"),
};

try {
  const rounds = Number(options.rounds ?? 7);
  console.log(`Medians of ${rounds} rounds on two threads, with the lowest and the highest.`);
  const taken = Object.fromEntries(Object.keys(steps).map((name) => [name, []]));
  const sizes = {};
  for (let round = 1; round <= rounds; round++) {
    for (const [name, step] of Object.entries(steps)) taken[name].push(step());
    for (const name of ["site.zip", "zip.zip"]) sizes[name] = statSync(at(name)).size;
    for (const name of ["site", "bundles", "everything", "copy", "site.zip", "zip.zip", "live", "live.releases", "live-bundles", "live-bundles.releases"]) rmSync(at(name), { recursive: true, force: true });
  }
  const column = (name, index) => taken[name].map((numbers) => numbers[index]);
  const widths = [24, 9, 16, 10, 16, 10];
  line(["", "CPU ms", "low – high", "wall ms", "low – high", "peak MiB"], widths);
  for (const name of Object.keys(steps)) {
    line([name, figure(median(column(name, 0))), spread(column(name, 0)), figure(median(column(name, 1))), spread(column(name, 1)), figure(median(column(name, 2)) / 1024)], widths);
  }
  const against = (what, other) => {
    const ratios = column(what, 0).map((cpu, i) => (cpu - column("build", 0)[i]) / column(other, 0)[i]);
    console.log(`CPU of \`${what}\` beyond \`build\` / CPU of \`${other}\`: ${figure(median(ratios))} (${spread(ratios)})`);
  };
  against("bundle", "zip -r of the site");
  against("publish", "cp -r of the site");
  console.log(`The ZIP file: ${(sizes["site.zip"] / 1e6).toFixed(2)} MB; that of \`zip -r\`: ${(sizes["zip.zip"] / 1e6).toFixed(2)} MB`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
