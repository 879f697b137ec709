// The faults that the mutation test seeds, each into its own copy of a page: {name, by, seed, files}. `by` is the checker that
// must find it, whoever else does; `seed` changes the page's HTML; `files` go beside the page.

function inMain(html) {
  return (page) => page.replace("</main>", `${html}\n</main>`);
}

function inHead(html) {
  return (page) => page.replace("</head>", `${html}\n</head>`);
}

/** A fault of style or behaviour: HTML in <main>, and a file that the page loads. */
function withFile(name, text, html = "") {
  const load = name.endsWith(".css") ? `<link rel="stylesheet" href="${name}">` : `<script defer src="${name}"></script>`;
  return { seed: (page) => inMain(html)(inHead(load)(page)), files: { [name]: text } };
}

const kLints = "own lints";

/** accessibility's classic seventeen; no stock tool finds the first two. */
export const kClassics = [
  {
    name: "a status that is only a red background",
    by: kLints,
    ...withFile("red.css", ".red { background: #b00; width: 3rem; height: 1rem; }", '<p class="status red"></p>'),
  },
  {
    name: "a data table without header cells",
    by: kLints,
    seed: inMain("<table><caption>Promises by quarter</caption><tr><td>Light the path</td><td>Complete</td></tr><tr><td>Mend the gate</td><td>At risk</td></tr></table>"),
  },
  { name: "no language", by: kLints, seed: (page) => page.replace(/<html lang="[^"]*">/, "<html>") },
  { name: "no title", by: kLints, seed: (page) => page.replace(/<title>[^<]*<\/title>/, "") },
  { name: "an image without a text", by: "vnu", seed: inMain('<p><img src="../../../static/icon.svg" width="32" height="32"></p>') },
  { name: "low contrast", by: "axe, light", ...withFile("faint.css", ".faint { color: #767676; background: #fff; }", '<p class="faint">Mended in May.</p>') },
  { name: "an empty link", by: "axe, light", seed: inMain('<p><a href="index.html"></a></p>') },
  { name: "an empty button", by: "axe, light", seed: inMain('<p><button type="button"></button></p>') },
  { name: "an input without a label", by: "html-validate", seed: inMain('<p><input type="text" name="promise"></p>') },
  { name: "a skipped heading level", by: "html-validate", seed: inMain("<h2>Reports</h2><h5>Details</h5><p>None.</p>") },
  { name: "two first headings", by: kLints, seed: inMain("<h1>Once more</h1>") },
  { name: "an id twice", by: "vnu", seed: inMain('<p id="main">Not the main part.</p>') },
  { name: "no main landmark", by: kLints, seed: (page) => page.replace("<main ", "<div ").replace("</main>", "</div>") },
  { name: "a link to no place in its page", by: kLints, seed: inMain('<p><a href="#nowhere">The reports of May</a></p>') },
  { name: "a positive tabindex", by: "axe, light", seed: inMain('<p tabindex="3">Read this first.</p>') },
  { name: "one name for two links", by: "axe, light", seed: inMain('<p><a href="../../index.html">Click here</a> or <a href="../index.html">click here</a>.</p>') },
  { name: "zoom switched off", by: "axe, light", seed: (page) => page.replace("initial-scale=1", "initial-scale=1, maximum-scale=1, user-scalable=no") },
];

/** What else has gone wrong on sites like ours, and what our own checkers are for. */
export const kMore = [
  { name: "a focus that cannot be seen", by: "keyboard", ...withFile("bare.css", "a:focus-visible { outline: none !important; box-shadow: none !important; }") },
  { name: "a thin outline", by: "keyboard", ...withFile("thin.css", "a:focus-visible { outline-width: 1px !important; }") },
  {
    name: "a focus under something that stays in place",
    by: "keyboard",
    ...withFile("bar.css", ".bar { position: fixed; inset: auto 0 0; height: 30vh; background: #fff; }", '<div class="bar"><p>Tell us what you think.</p></div>'),
  },
  {
    name: "the keyboard caught",
    by: "keyboard",
    ...withFile("trap.js", 'document.querySelector("footer a").addEventListener("keydown", (event) => event.preventDefault());'),
  },
  {
    name: "an order of Tab that is not the document's",
    by: "keyboard",
    ...withFile("order.js", 'const links = [...document.querySelectorAll("main a")]; links.at(-1).addEventListener("keydown", (event) => { if (event.key === "Tab" && !event.shiftKey) { event.preventDefault(); links[1].focus(); } });'),
  },
  { name: "a handler in the page", by: kLints, seed: (page) => page.replace("<h1>", '<h1 onclick="go()">') },
  { name: "style in the page", by: "requests, cookies and console", seed: inMain('<p style="color: red">Red.</p>') },
  { name: "a blank data cell", by: kLints, seed: inMain('<table><caption>Reports</caption><tr><th scope="col">May</th><th scope="col">June</th></tr><tr><td>Two</td><td></td></tr></table>') },
  { name: "a mark without a word", by: kLints, seed: inMain('<ul><li><svg class="mark complete" aria-hidden="true" focusable="false"><use href="#mark-complete"/></svg></li></ul>') },
  {
    name: "a chart whose table says something else",
    by: kLints,
    seed: inMain('<figure class="chart"><svg role="img" aria-labelledby="bars" width="99" height="9"><title id="bars">Bars</title><g data-value="3"><rect width="3" height="9"/></g><text><tspan data-value="3">3 of 4</tspan></text></svg><table><caption>Paths</caption><tr><th scope="row">Lit</th><td data-value="2">2 of 4</td></tr></table></figure>'),
  },
  { name: "a picture from elsewhere", by: kLints, seed: inMain('<p><img src="https://img.example.org/a.png" alt="A gate" width="9" height="9"></p>') },
  { name: "a cookie", by: "requests, cookies and console", ...withFile("cookie.js", 'document.cookie = "visitor=1";') },
  { name: "something kept in the browser", by: "requests, cookies and console", ...withFile("keep.js", 'localStorage.setItem("visitor", "1");') },
  { name: "an error of a script", by: "requests, cookies and console", ...withFile("error.js", "nowhere();") },
  { name: "a box too wide for a phone", by: "reflow and text spacing", ...withFile("wide.css", ".broad { width: 30rem; }", '<p class="broad">As wide as that.</p>') },
  { name: "text cut off when it is spaced", by: "reflow and text spacing", ...withFile("cut.css", ".cut { width: 18rem; overflow: hidden; white-space: nowrap; font: 1rem monospace; }", '<p class="cut">Thirty letters and not one mor</p>') },
  { name: "a target too small", by: "size of targets", ...withFile("small.css", ".small { display: block; width: 9px; height: 9px; overflow: clip; }", '<p><a class="small" href="../index.html">Up</a></p>') },
  { name: "low contrast in the dark alone", by: "axe, dark", ...withFile("night.css", "@media (prefers-color-scheme: dark) { .night { color: #555; background: #000; } }", '<p class="night">Mended in May.</p>') },
  { name: "low contrast on a phone alone", by: "axe, 320 × 256", ...withFile("phone.css", "@media (max-width: 30rem) { .phone { color: #999; background: #fff; } }", '<p class="phone">Mended in May.</p>') },
  { name: "low contrast on paper alone", by: "axe, print", ...withFile("pale.css", "@media print { .pale { color: #999; background: #fff; } }", '<p class="pale">Mended in May.</p>') },
  { name: "a status lost in forced colours", by: "forced colours", ...withFile("forced.css", ".own { forced-color-adjust: none; color: #fff; background: #fff; }", '<p class="status own"><svg class="mark complete" aria-hidden="true" focusable="false"><use href="#mark-complete"/></svg><strong>Complete</strong></p>') },
  { name: "a table cut off by the paper", by: "A4 paper", ...withFile("paper.css", ".sheet { width: 60rem; }", '<div class="sheet"><p>As wide as that.</p></div>') },
  { name: "something that no state shows", by: "shown in some state", ...withFile("never.css", ".never { display: none; }", '<p class="never">Nobody reads this.</p>') },
  { name: "words that only who has no JavaScript gets, in low contrast", by: "axe, JavaScript off", ...withFile("none.css", ".none { color: #999; background: #fff; }", '<noscript><p class="none">Switch it on.</p></noscript>') },
];
