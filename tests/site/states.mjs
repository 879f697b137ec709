// Every page in every state a reader may meet it in, judged in a browser under the policy that the site ships with.
import { kAllowed } from "./allowed.mjs";
import { bringJudges, findChromium, kContext, kNarrow, kNoChromium, kPaper, kWide, open, overAll } from "./browser.mjs";
import { serve } from "./server.mjs";
import { isRedirect } from "./site.mjs";

const kLight = { media: "screen", colorScheme: "light", forcedColors: "none" };

/** The states, in the order in which a loaded page is put into them. Where one `repaints`, nothing should differ but colour. */
export const kStates = [
  { name: "light", viewport: kWide, media: kLight },
  { name: "dark", viewport: kWide, media: { ...kLight, colorScheme: "dark" }, repaints: true },
  { name: "forced colours", viewport: kWide, media: { ...kLight, forcedColors: "active" }, repaints: true },
  { name: "320 × 256", viewport: kNarrow, media: kLight },
  // Paper is not pointed at, and a link on it is text like any other.
  { name: "print", viewport: kPaper, media: { ...kLight, media: "print" }, without: ["target-size", "link-in-text-block"] },
];
const kNoScript = "JavaScript off";
// The rules of axe that look at colours; the others cannot judge otherwise where nothing but colour differs.
const kColourRules = ["color-contrast", "color-contrast-enhanced", "link-in-text-block"];

const kJudges = {
  reflow: "reflow and text spacing", targets: "size of targets", forced: "forced colours", paper: "A4 paper", drawings: "drawings",
  seen: "shown in some state", traffic: "requests, cookies and console",
};

/** One Map from path to faults for every name. */
class Findings {
  constructor(paths) {
    this.byName = new Map();
    this.paths = paths;
  }

  add(name, path, messages) {
    if (!this.byName.has(name)) this.byName.set(name, new Map(this.paths.map((each) => [each, []])));
    this.byName.get(name).get(path).push(...messages.map((message) => ({ line: 0, message })));
  }

  results() {
    return [...this.byName].map(([name, faults]) => ({ name, faults }));
  }
}

function axeMessages({ violations, incomplete }) {
  return [...violations.map(({ text }) => text), ...incomplete.map(({ text }) => `for a person to judge: ${text}`)];
}

function runAxe(page, options) {
  return page.evaluate((given) => globalThis.judges.runAxe(given), options);
}

function judge(page, name) {
  return page.evaluate((each) => globalThis.judges[each](), name);
}

function judgeSpaced(page, name) {
  return page.evaluate((each) => globalThis.judges.spaced(globalThis.judges[each]), name);
}

/** Notes whatever a page asks for, is refused or complains of, until `take()`. */
function listen(page, url) {
  let noted = [];
  const ours = (address) => address.startsWith(url) || address.startsWith("data:");
  page.on("request", (request) => {
    if (!ours(request.url())) noted.push(`asks for ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 300 && response.status() !== 304) noted.push(`gets ${response.status()} for ${response.url()}`);
  });
  page.on("requestfailed", (request) => noted.push(`fails to get ${request.url()}: ${request.failure()?.errorText}`));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) noted.push(`says "${message.text()}"`);
  });
  page.on("pageerror", (error) => noted.push(`throws ${error.message}`));
  return { take: () => noted.splice(0) };
}

async function putInto(page, { viewport, media }) {
  await page.setViewportSize(viewport);
  await page.emulateMedia(media);
  // A frame, so that queries on the viewport have been answered and the boxes stand.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve())));
}

/** Loads the page with JavaScript off, and then lets axe work in it, which needs timers; the page's own scripts have missed their turn. */
async function openWithoutScript(worker, url, path) {
  await worker.still.session.send("Emulation.setScriptExecutionDisabled", { value: true });
  await worker.still.page.goto(new URL(path, url).href, { waitUntil: "load" });
  await worker.still.session.send("Emulation.setScriptExecutionDisabled", { value: false });
  await bringJudges(worker.still.page);
  await worker.still.page.evaluate(() => globalThis.judges.showNoScript());
}

/**
 * The checker: axe with every rule in every state, and beside it what axe does not judge. `paths` narrows it to some pages;
 * only over all of them can it tell which entries of the allow-list are of no use. `thorough` has axe judge everything in
 * each state and never trusts two states to look alike.
 */
export async function states(site, { paths, thorough = false, allowList = kAllowed } = {}) {
  if (!findChromium()) return { name: "every state in a browser", missing: kNoChromium };
  // A page that sends its visitors on shows itself to nobody whose browser does so.
  const all = site.pages.filter((page) => !isRedirect(page)).map((page) => page.path);
  const judged = paths ?? all;
  const findings = new Findings(judged);
  const used = new Set();
  const server = await serve(site);
  const report = (state, path, found) => {
    for (const index of found.allowed) used.add(index);
    findings.add(`axe, ${state}`, path, axeMessages(found));
  };

  const begin = async (browser) => {
    const context = await browser.newContext(kContext);
    const page = await context.newPage();
    // Beside it the page in which scripts are still.
    const stillPage = await (await browser.newContext(kContext)).newPage();
    const still = { page: stillPage, session: await stillPage.context().newCDPSession(stillPage) };
    return { context, page, still, heard: listen(page, server.url), heardStill: listen(stillPage, server.url) };
  };

  const visit = async (worker, path) => {
    const { page, still, context } = worker;
    await putInto(page, kStates[0]);
    await open(page, server.url, path);
    const loaded = await page.evaluate(() => globalThis.judges.fingerprint({ colours: true }));
    await page.evaluate(() => globalThis.judges.unfold());
    let light;
    for (const state of kStates) {
      await putInto(page, state);
      const print = await page.evaluate(() => {
        globalThis.judges.look();
        return globalThis.judges.fingerprint();
      });
      light ??= print;
      const only = state.repaints && print === light && !thorough ? kColourRules : undefined;
      report(state.name, path, await runAxe(page, { only, without: state.without, allowList }));
      if (state.name === "light" || state.name === "320 × 256") {
        findings.add(kJudges.reflow, path, [...await judge(page, "reflow"), ...await judgeSpaced(page, "reflow")]);
        findings.add(kJudges.targets, path, await judge(page, "targets"));
      }
      findings.add(kJudges.drawings, path, (await judge(page, "drawings")).map((fault) => `${state.name}: ${fault}`));
      if (state.name === "forced colours") findings.add(kJudges.forced, path, await judge(page, "forcedColours"));
      if (state.name === "print") findings.add(kJudges.paper, path, await judge(page, "paper"));
    }
    await putInto(page, { viewport: { width: 768, height: 1024 }, media: kLight });
    findings.add(kJudges.reflow, path, await judge(page, "reflow"));
    findings.add(kJudges.seen, path, await judge(page, "neverShown"));

    await openWithoutScript(worker, server.url, path);
    const same = !thorough && loaded === await still.page.evaluate(() => globalThis.judges.fingerprint({ colours: true }));
    // What does not differ in any element, box or colour from what was judged above has been judged above.
    if (same) findings.add(`axe, ${kNoScript}`, path, []);
    else {
      report(kNoScript, path, await runAxe(still.page, { allowList }));
      findings.add(kJudges.targets, path, await judge(still.page, "targets"));
    }
    const traffic = [...worker.heard.take(), ...worker.heardStill.take()];
    const cookies = await context.cookies();
    if (cookies.length > 0) traffic.push(`sets the cookie ${cookies[0].name}`);
    await context.clearCookies();
    const kept = await page.evaluate(() => {
      const count = localStorage.length + sessionStorage.length;
      localStorage.clear();
      sessionStorage.clear();
      return count;
    });
    if (kept > 0) traffic.push("keeps something in the visitor's browser");
    findings.add(kJudges.traffic, path, traffic);
  };

  try {
    await overAll(judged, { begin, visit });
  } finally {
    await server.close();
  }
  const unused = paths ? [] : allowList.filter((entry, index) => !used.has(index));
  if (paths) return findings.results();
  const list = new Map([["tests/site/allowed.mjs", unused.map(({ rule, selector }) => ({ line: 0, message: `nothing needs ${rule} for ${selector}` }))]]);
  return [...findings.results(), { name: "allow-list", faults: list }];
}
