// Writes a synthetic content folder for benchmarks: invented, repeatable, and as large as asked for.
//   node make-corpus.mjs DIR PARTNERSHIPS
// Each partnership has 10 plan years of 6 sections, 8 actions and 4 quarterly updates, and 12 case studies.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder, count] = [process.argv[2], Number(process.argv[3])];
const years = Array.from({ length: 10 }, (_, i) => 2010 + i);
const colours = ["green", "amber", "red"];
const words = "street council plan safe quarter report young people visit evening centre work lead partner small & large <mark> “quoted” £20 café".split(" ");

// A fixed sequence (Lehmer), so that two runs write the same bytes.
let state = 42;
const next = (limit) => (state = (state * 48271) % 2147483647) % limit;
const sentence = (length) => {
  const text = Array.from({ length }, () => words[next(words.length)]).join(" ");
  return text[0].toUpperCase() + text.slice(1) + ".";
};
const write = (path, data) => {
  const file = join(folder, path);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, typeof data === "string" ? data : JSON.stringify(data, null, 1) + "\n");
};
const slug = (year) => `${year}-${String((year + 1) % 100).padStart(2, "0")}`;

write("site.json", {
  title: "Benchmark", description: "A synthetic site.", publisher: "Nobody", language: "en-GB",
  accessibility: { status: "partially", prepared: "2026-01-01" },
});
write("documents.json", { documents: [{ id: "D", title: "A document", kind: "action-plan", publisher: "Nobody", summary: "Synthetic." }] });
write("glossary.json", { terms: [{ id: "abc", term: "ABC", meanings: [{ expansion: "A big centre", documents: ["D"] }] }] });
write("bodies.json", {
  bodies: Array.from({ length: 20 }, (_, i) => ({ id: `body-${i}`, name: `Body number ${i}`, kind: "council", named_in: ["D"] })),
});

for (let p = 0; p < count; p++) {
  const at = `place-${p}`;
  write(`${at}/partnership.json`, { name: `Place ${p} partnership`, area: `Place ${p}`, kind: "partnership", summary: "Synthetic." });
  for (const year of years) {
    const outcomes = [];
    const rows = [];
    const sections = Array.from({ length: 6 }, (_, s) => ({
      number: s + 1, slug: `section-${s + 1}`, title: sentence(4).slice(0, -1), leads: [{ body: `body-${next(20)}` }],
      aims: Array.from({ length: 4 }, (_, a) => ({
        ref: `${s + 1}.${a + 1}`, title: sentence(8).slice(0, -1),
        actions: ["a", "b"].map((letter) => {
          const ref = `${s + 1}.${a + 1}${letter}`;
          rows.push(ref);
          outcomes.push(`${ref}(1)`, `${ref}(2)`);
          return {
            letter, text: sentence(14), leads: [{ body: `body-${next(20)}` }], partners: [{ body: `body-${next(20)}` }],
            outcomes: [{ text: sentence(10) }, { text: sentence(10) }],
          };
        }),
      })),
    }));
    const base = `${at}/plans/${slug(year)}`;
    write(`${base}/plan.json`, {
      title: `Plan ${year}`, standing: "final", document: "D", summary: "Synthetic.", row: "action",
      columns: ["leads", "partners", "outcomes", "progress", "status"],
      status_key: [{ colour: "green", words: "complete", state: "complete" }, { colour: "amber", words: "in progress", state: "in-progress" },
        { colour: "red", words: "at risk", state: "at-risk" }],
      sections,
    });
    for (let quarter = 1; quarter <= 4; quarter++) {
      write(`${base}/updates/q${quarter}.json`, {
        quarter, label: `Quarter ${quarter}`, document: "D",
        progress: rows.map((row) => ({ for: row, text: [sentence(22)] })),
        statuses: outcomes.filter(() => next(3) > 0).map((outcome) => ({ outcome, colour: colours[next(3)] })),
      });
    }
  }
  for (let c = 0; c < 12; c++) {
    const body = Array.from({ length: 8 }, (_, i) => `## Part ${i + 1}\n\n${sentence(50)}\n\n- ${sentence(8)}\n- ${sentence(8)}\n\nSee [ABC](/glossary/#abc).\n`)
      .join("\n").replaceAll("<mark>", "mark");
    const front = { title: `Story ${c}`, standfirst: sentence(12), document: "D", partners: [`body-${next(20)}`] };
    write(`${at}/case-studies/story-${c}.md`, `---\n${JSON.stringify(front)}\n---\n\n${body}`);
  }
}
