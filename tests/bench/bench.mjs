// How fast is the build? Times the program on synthetic sites of several sizes against write_only, which writes the same
// bytes and does nothing else, in turn, on one file system: in memory unless BENCH_DIR names another place.
//   node bench.mjs BUILD-FOLDER [--rounds N] [PARTNERSHIPS...]
// Machines differ, and this one may be busy: what counts is the ratio of CPU times, and how far apart the rounds are.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { figure, line, median, spread } from "./figures.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
const { values: options, positionals } = parseArgs({ allowPositionals: true, options: { rounds: { type: "string" } } });
const [build, ...sizes] = positionals;

// The numbers that a program of ours prints; whatever goes wrong ends the benchmark.
function run(program, ...parameters) {
  const { status, stdout, stderr, error } = spawnSync(program, parameters, { encoding: "utf8" });
  if (status !== 0) throw error ?? new Error(`${program} ${parameters.join(" ")}: exit status ${status}\n${stderr}`);
  return stdout.trim().split(" ").map(Number);
}

function sizesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sizesBelow(path) : [statSync(path).size];
  });
}
function amountOf(folder) {
  const sizes = sizesBelow(folder);
  return `${sizes.length} files of ${(sizes.reduce((sum, size) => sum + size, 0) / 1e6).toFixed(1)} MB`;
}

// One word of one promise, another in each round.
function editPlan(content, round) {
  const file = join(content, "place-0/plans/2015-16/plan.json");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace(/"letter": "a",\s*"text": "\S+/, `"letter": "a", "text": "Edited${round}`));
}

function benchmark(partnerships, rounds, work) {
  const [content, site, fresh] = ["content", "site", "fresh"].map((name) => join(work, name));
  run(process.execPath, join(here, "make-corpus.mjs"), content, String(partnerships));
  const candour = (to, ...more) =>
    run(join(build, "tests/bench/measure"), join(build, "candour"), "build", "--html-only", "--quiet", "--as-of", "2026-01-01", "--content", content,
      "--templates", join(root, "templates"), "--static", join(root, "static"), "--site", to, ...more);
  candour(site);
  console.log(`\n${partnerships} ${partnerships === 1 ? "partnership" : "partnerships"}: ${amountOf(content)} become ${amountOf(site)}`);

  const steps = {
    "write the same bytes": () => run(join(build, "tests/bench/write_only"), site, fresh),
    "build": () => candour(fresh),
    "build --jobs 1": () => candour(fresh, "--jobs", "1"),
    "again, nothing changed": () => candour(site),
    "again, one plan edited": (round) => {
      editPlan(content, round);
      return candour(site);
    },
  };
  const taken = Object.fromEntries(Object.keys(steps).map((name) => [name, []]));
  for (let round = 1; round <= rounds; round++) {
    for (const [name, step] of Object.entries(steps)) {
      taken[name].push(step(round));
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  const column = (name, index) => taken[name].map((numbers) => numbers[index] ?? NaN);
  const widths = [24, 9, 16, 10, 16, 10];
  line(["", "CPU ms", "low – high", "wall ms", "low – high", "peak MiB"], widths);
  for (const name of Object.keys(steps)) {
    const [cpu, wall] = [column(name, 0), column(name, 1)];
    line([name, figure(median(cpu)), spread(cpu), figure(median(wall)), spread(wall), figure(median(column(name, 2)) / 1024)], widths);
  }
  // Round by round, so that what slows a whole round slows both.
  const floor = column("write the same bytes", 0);
  for (const name of ["build", "build --jobs 1"]) {
    const ratios = column(name, 0).map((cpu, i) => cpu / floor[i]);
    console.log(`CPU of \`${name}\` / CPU of writing the same bytes: ${figure(median(ratios))} (${spread(ratios)})`);
  }
}

const rounds = Number(options.rounds ?? 7);
console.log(`Medians of ${rounds} rounds, with the lowest and the highest.`);
for (const partnerships of sizes.length > 0 ? sizes.map(Number) : [1, 30]) {
  const work = mkdtempSync(join(process.env.BENCH_DIR ?? "/dev/shm", "candour-bench."));
  try {
    benchmark(partnerships, rounds, work);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
