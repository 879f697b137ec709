// A process of its own that puts one page after the other through Lighthouse, in one browser: Lighthouse keeps what it measures
// in the process that it runs in. Asked for { url, form }, it answers with { report } or { failed }.
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";
import { findChromium, kArguments } from "./browser.mjs";

const browser = await launch({ chromePath: findChromium(), chromeFlags: ["--headless=new", ...kArguments], logLevel: "silent" });

async function judged({ url, form }) {
  const flags = { port: browser.port, output: "json", logLevel: "silent", disableFullPageScreenshot: true };
  const { lhr } = await lighthouse(url, flags, form === "desktop" ? desktopConfig : undefined);
  return lhr.runtimeError ? { failed: lhr.runtimeError.message } : { report: { categories: lhr.categories, audits: lhr.audits } };
}

process.on("message", (asked) => {
  judged(asked).catch((error) => ({ failed: error.message })).then((answer) => process.send(answer));
});
process.on("disconnect", () => {
  browser.kill();
  process.exit(0);
});
