// Two suites of other people's, each over one page of each kind: pa11y (WCAG 2 AAA by HTML_CodeSniffer, and axe) and Lighthouse.
import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import pa11yRun from "pa11y";
import { findChromium, kArguments, kNoChromium } from "./browser.mjs";
import { oneOfEachKind } from "./kinds.mjs";
import { serve } from "./server.mjs";

/** Calls `judge(url, path)`, which returns messages, for every path, `count` at a time. */
async function judgeEach(site, paths, count, judge) {
  const server = await serve(site);
  const faults = new Map(paths.map((path) => [path, []]));
  const waiting = [...paths];
  try {
    await Promise.all(Array.from({ length: count }, async () => {
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
        const messages = await judge(new URL(path, server.url).href, path);
        faults.set(path, messages.map((message) => ({ line: 0, message })));
      }
    }));
  } finally {
    await server.close();
  }
  return faults;
}

export async function pa11y(site, { paths = [...oneOfEachKind(site).values()] } = {}) {
  const name = "pa11y";
  const executablePath = findChromium();
  if (!executablePath) return { name, missing: kNoChromium };
  // What axe is not sure of, here as there, is judged by `states`, with its list of what a person has looked at.
  const options = { standard: "WCAG2AAA", runners: ["htmlcs", "axe"], levelCapWhenNeedsReview: "warning", timeout: 120000, chromeLaunchConfig: { executablePath, args: kArguments } };
  const faults = await judgeEach(site, paths, availableParallelism(), async (url) => {
    const { issues } = await pa11yRun(url, options);
    return issues.map(({ code, message, context }) => `${message} [${code}] ${context}`);
  });
  return { name, faults };
}

const kWorker = fileURLToPath(new URL("lighthouse-worker.mjs", import.meta.url));

/** One answer of the worker to one question; a worker that goes away has judged nothing. */
function ask(worker, question) {
  return new Promise((resolve) => {
    const settle = (answer) => {
      worker.off("message", settle);
      worker.off("exit", gone);
      resolve(answer);
    };
    const gone = () => settle({ failed: "its process ended" });
    worker.on("message", settle);
    worker.on("exit", gone);
    if (!worker.connected || !worker.send(question)) gone();
  });
}

/**
 * What keeps a page from 100 in any category, by Lighthouse's own settings for a phone or a desk; and its mark for speed.
 * What is measured in milliseconds fails no page: it is the machine's time as much as the page's.
 */
function verdict(report) {
  const timed = (id) => report.audits[id].numericUnit === "millisecond";
  const messages = Object.values(report.categories).filter(({ score }) => score !== 1).flatMap(({ id: category, title, score, auditRefs }) => {
    const reasons = auditRefs.filter(({ id, weight }) => weight > 0 && report.audits[id].score !== null && report.audits[id].score < 1).map(({ id }) => id);
    const bySpeedAlone = category === "performance" && reasons.length > 0 && reasons.every(timed);
    return bySpeedAlone ? [] : [`${title} is ${Math.round((score ?? 0) * 100)}: ${reasons.join(", ")}`];
  });
  return { messages, speed: Math.round((report.categories.performance.score ?? 0) * 100) };
}

// It waits for pages to fall quiet for three quarters of its time.
const kAtOnce = 2 * availableParallelism();

// A browser that did not start, or lost its trace, has judged nothing, and may do better the next time.
const kAttempts = 3;

async function audit(url, form, desk) {
  let answer;
  for (let attempts = 0; attempts < kAttempts; ++attempts) {
    const worker = desk.free.pop() ?? desk.begin();
    answer = await ask(worker, { url, form });
    if (answer.report) {
      desk.free.push(worker);
      return verdict(answer.report);
    }
    worker.disconnect();
  }
  return { messages: [`Lighthouse itself failed, ${kAttempts} times: ${answer.failed}`], speed: 0 };
}

function auditor(form) {
  return async (site, { paths = [...oneOfEachKind(site).values()] } = {}) => {
    const name = `Lighthouse, ${form}`;
    if (!findChromium()) return { name, missing: kNoChromium };
    const speeds = [];
    const desk = { free: [], begin: () => fork(kWorker) };
    const faults = await judgeEach(site, paths, kAtOnce, async (url) => {
      const { messages, speed } = await audit(url, form, desk);
      speeds.push(speed);
      return messages;
    });
    for (const worker of desk.free) worker.disconnect();
    return { name, faults, remark: `${speeds.filter((speed) => speed === 100).length} of ${speeds.length} pages have 100 for speed, the least ${Math.min(...speeds)}` };
  };
}

export const lighthouseMobile = auditor("mobile");
export const lighthouseDesktop = auditor("desktop");
