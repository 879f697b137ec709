// How fast are the PDFs? Times one document of the real record, on three pages, made by the program's own stages, by Typst and
// by WeasyPrint, of the same words in the same faces; and the whole real site. All in one run, in turn.
//   node pdf.mjs BUILD-FOLDER [--rounds N]
// Every tool runs in one process that has made documents before. Ours starts at the record, which is loaded, and once at the
// flow, as the others do at their source in memory. Each document has its words in another order, so nothing can be taken from an earlier one whole.
// Files of data are not in any. A machine with other work to do gives too few documents per second: then compare CPU times.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { figure, line, median, spread } from "./figures.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
const { values: options, positionals } = parseArgs({ allowPositionals: true, options: { rounds: { type: "string" } } });
const [build] = positionals;
const rounds = Number(options.rounds ?? 5);
const content = join(root, "content");

const kOurs = 400; // documents in a round, by each tool
const kTypst = 31;
const kWeasyPrint = 4;

function run(program, ...parameters) {
  const { status, stdout, stderr, error } = spawnSync(program, parameters.map(String), { encoding: "utf8" });
  if (status !== 0) throw error ?? new Error(`${program} ${parameters.join(" ")}: exit status ${status}\n${stdout}${stderr}`);
  return stdout;
}
const documents = (...parameters) => JSON.parse(run(join(build, "tests/bench/documents"), ...parameters));
const busy = () => `load average ${loadavg()[0].toFixed(1)} on ${cpus().length} processors`;

const work = mkdtempSync(join(process.env.BENCH_DIR ?? "/dev/shm", "candour-bench."));
try {
  const chosen = documents("choose", content);
  documents("write", content, chosen.address, work, rounds * kTypst);
  console.log(`${chosen.address}: ${(chosen.bytes_of_text / 1000).toFixed(1)} KB of text`);
  console.log(`Medians of ${rounds} rounds, with the lowest and the highest; ${busy()} before.`);

  const ours = (level, threads, from = "record") => () => documents("time", content, chosen.address, from, level, threads, kOurs * threads);
  // The sources that no earlier round has had, of which the first is to warm up.
  const peer = (program, script, count, standard) => (round) =>
    JSON.parse(run(program, join(here, script), work, round * count, (round + 1) * count, standard));
  const tools = {
    "Candour, level 1": ours(1, 1),
    "Candour, level 6": ours(6, 1),
    "Candour, level 1, 2 threads": ours(1, 2),
    "Candour, level 6, 2 threads": ours(6, 2),
    "Candour, level 1, from the flow": ours(1, 1, "flow"),
    "Typst, PDF/UA-1": peer(process.execPath, "typst_documents.mjs", kTypst, "ua-1"),
    "WeasyPrint, PDF/UA-1": peer("/usr/bin/python3", "weasyprint_documents.py", kWeasyPrint, "pdf/ua-1"),
  };
  const taken = Object.fromEntries(Object.keys(tools).map((name) => [name, []]));
  const stages = {};
  const site = { "HTML only": [], "HTML and PDFs, level 1": [], "HTML and PDFs, level 6": [], "HTML, PDFs and cards, level 1": [] };
  const cards = [];

  const contents = {};
  for (const level of [1, 6]) {
    contents[level] = join(work, `content-${level}`);
    cpSync(content, contents[level], { recursive: true });
    const settings = JSON.parse(readFileSync(join(content, "site.json"), "utf8"));
    settings.pdf = { ...settings.pdf, compression: level };
    writeFileSync(join(contents[level], "site.json"), JSON.stringify(settings));
  }
  const whole = (from, ...more) => {
    const fresh = join(work, "site");
    const [cpu, wall] = run(join(build, "tests/bench/measure"), join(build, "candour"), "build", "--quiet", "--as-of", "2026-01-01", "--jobs", 2, "--content", from,
      "--templates", join(root, "templates"), "--static", join(root, "static"), "--site", fresh, ...more).trim().split(" ").map(Number);
    rmSync(fresh, { recursive: true, force: true });
    return { cpu, wall };
  };

  for (let round = 0; round < rounds; round++) {
    for (const [name, tool] of Object.entries(tools)) taken[name].push(tool(round));
    for (const [stage, time] of Object.entries(documents("stages", content, chosen.address, 1, kOurs))) (stages[stage] ??= []).push(time);
    cards.push(documents("cards", content, 5));
    // Cards are made where the site knows its address.
    const addressed = ["HTML, PDFs and cards, level 1", contents[1], "--base-url", "https://candour.example"];
    for (const [name, from, ...more] of [["HTML only", content, "--html-only"], ["HTML and PDFs, level 1", contents[1]], ["HTML and PDFs, level 6", contents[6]], addressed]) {
      site[name].push(whole(from, ...more));
    }
  }

  const column = (name, key) => taken[name].map((it) => it[key]);
  const widths = [33, 10, 16, 9, 16, 7, 9];
  line(["", "per s", "low – high", "CPU ms", "low – high", "pages", "bytes"], widths);
  for (const name of Object.keys(tools)) {
    const rate = column(name, "wall").map((wall) => 1000 / wall);
    const cpu = column(name, "cpu");
    line([name, figure(median(rate)), spread(rate), median(cpu).toFixed(2), `${Math.min(...cpu).toFixed(2)} – ${Math.max(...cpu).toFixed(2)}`,
      median(column(name, "pages")).toFixed(1), median(column(name, "bytes")).toFixed(0)], widths);
  }
  // Round by round, so that what slows a whole round slows both.
  const times = (key, a, b, factor = 1) => {
    const ratios = column(a, key).map((value, i) => (factor * value) / column(b, key)[i]);
    return `${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)} – ${Math.max(...ratios).toFixed(2)})`;
  };
  const [one, six, both, bothSix, flow, typst, weasyprint] = Object.keys(tools);
  console.log(`\nTypst / Candour, level 1: time ${times("wall", typst, one)}, CPU ${times("cpu", typst, one)}; level 6: CPU ${times("cpu", typst, six)}; level 1, from the flow: CPU ${times("cpu", typst, flow)}`);
  console.log(`WeasyPrint / Candour, level 1: time ${times("wall", weasyprint, one)}, CPU ${times("cpu", weasyprint, one)}`);
  console.log(`Two threads / one: level 1 ${times("wall", one, both)} times as many documents, level 6 ${times("wall", six, bothSix)};`);
  console.log(`  were both processors free, by the CPU that each took: level 1 ${times("cpu", one, both, 2)}, level 6 ${times("cpu", six, bothSix, 2)}`);
  console.log(`Time / CPU of one thread, 1 where nothing else ran: ${median(column(one, "wall").map((wall, i) => wall / column(one, "cpu")[i])).toFixed(2)}`);

  console.log("\nWhere the time goes, level 1, one thread:");
  line(["", "ms", "low – high"], [30, 10, 16]);
  for (const [stage, all] of Object.entries(stages)) {
    line([stage, median(all).toFixed(3), `${Math.min(...all).toFixed(3)} – ${Math.max(...all).toFixed(3)}`], [30, 10, 16]);
  }

  const each = (key) => median(cards.map((it) => it[key]));
  console.log(`\nShare cards, one thread: ${figure(1000 / each("wall"))} per s, CPU ${each("cpu").toFixed(2)} ms, of which setting ${each("setting").toFixed(2)}; ${cards[0].cards} cards of ${each("bytes").toFixed(0)} bytes, the largest of ${cards[0].largest}`);

  console.log("\nThe whole real site, in memory, two threads:");
  line(["", "wall ms", "low – high", "CPU ms", "low – high"], [30, 10, 16, 9, 16]);
  for (const [name, all] of Object.entries(site)) {
    const [wall, cpu] = ["wall", "cpu"].map((key) => all.map((it) => it[key]));
    line([name, figure(median(wall)), spread(wall), figure(median(cpu)), spread(cpu)], [30, 10, 16, 9, 16]);
  }
  console.log(`\n${busy()} after.`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
