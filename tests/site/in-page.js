// The judges that run inside a page, beside axe: a browser knows boxes and colours, a file does not. Loaded after axe by
// browser.mjs. Each judge returns a list of messages, empty where all is well.
globalThis.judges = (() => {
  const everything = () => [...document.querySelectorAll("*")];

  function short(element) {
    const open = element.outerHTML.replace(/\s+/g, " ");
    return open.length > 120 ? `${open.slice(0, 117)}...` : open;
  }

  function shown(element) {
    return element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  }

  /** For the eyes of nobody: text that only a screen reader gets, cut to a pixel by whatever technique. */
  function unseen(element) {
    const { width, height } = element.getBoundingClientRect();
    return width <= 1 || height <= 1 || element.closest(".unseen") !== null;
  }

  // Colours -------------------------------------------------------------------------------------------------------------

  /** [red, green, blue, alpha], each 0 to 1, of any computed colour. */
  function channels(colour) {
    const numbers = (colour.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);
    if (/^rgba?\(/.test(colour)) return [...numbers.slice(0, 3).map((each) => each / 255), numbers[3] ?? 1];
    if (/^color\(srgb /.test(colour)) return [...numbers.slice(0, 3), numbers[3] ?? 1];
    throw new Error(`a colour of a kind unknown here: ${colour}`);
  }

  /** Relative luminance (WCAG 2.2, "relative luminance"). */
  function luminance([red, green, blue]) {
    const linear = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  function contrast(one, other) {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  }

  /** What lies behind an element: the nearest background that nothing shines through, of its ancestors or the canvas. */
  function behind(element) {
    for (let each = element; each; each = each.parentElement) {
      const colour = channels(getComputedStyle(each).backgroundColor);
      if (colour[3] === 1) return colour;
    }
    return system("Canvas");
  }

  /** A system colour as it is now. */
  function system(name) {
    const probe = document.createElement("i");
    probe.style.setProperty("color", name);
    document.body.append(probe);
    const colour = channels(getComputedStyle(probe).color);
    probe.remove();
    return colour;
  }

  // What can be seen at all ---------------------------------------------------------------------------------------------

  const everShown = new WeakSet();

  /** Opens whatever folds, so that what is folded away is judged too. */
  function unfold() {
    for (const details of document.querySelectorAll("details")) details.open = true;
  }

  /** Shows axe what stands in <noscript>: it passes that over, even where the browser does not. */
  function showNoScript() {
    for (const element of document.querySelectorAll("noscript")) {
      const plain = document.createElement("span");
      plain.append(...element.childNodes);
      element.replaceWith(plain);
    }
  }

  /** Remembers what shows in this state. */
  function look() {
    for (const element of everything()) if (shown(element)) everShown.add(element);
  }

  /** What has words and never showed while we looked, so that no state has judged it; but for what waits for a script, as `hidden` says. */
  function neverShown() {
    const hidden = [...document.body.querySelectorAll("*")].filter((each) => !everShown.has(each) && !each.closest("svg, template, script, noscript, select, [hidden]") && each.textContent.trim() !== "");
    return hidden.filter((each) => !hidden.includes(each.parentElement)).map((each) => `shows in no state, so nothing has judged it: ${short(each)}`);
  }

  // One state compared with another -------------------------------------------------------------------------------------

  const kLooks = [
    "display", "visibility", "opacity", "position", "overflow-x", "overflow-y", "clip-path", "pointer-events", "font-size",
    "font-weight", "text-decoration-line",
  ];

  /**
   * Every element with its attributes, its box and whatever else of its looks is no colour. Where two states of a page have
   * the same fingerprint, they can differ in nothing but colour; where it and all colours are the same, in nothing.
   */
  function fingerprint({ colours = false } = {}) {
    const looks = colours ? [...kLooks, "color", "background-color", "fill", "stroke"] : kLooks;
    const parts = [document.title];
    for (const element of everything()) {
      const { x, y, width, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`);
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data);
      parts.push([
        element.tagName, ...attributes, ...own, ...[x, y, width, height].map((each) => each.toFixed(1)),
        ...looks.map((name) => style.getPropertyValue(name)),
      ].join("\u0001"));
    }
    return parts.join("\u0002");
  }

  // axe -----------------------------------------------------------------------------------------------------------------

  function named({ id }, { element, target, any, all, none }) {
    const reasons = [...any, ...all, ...none].map((check) => check.message).filter((message, index, list) => list.indexOf(message) === index);
    const text = `${id}: ${short(element ?? document.documentElement)} ${reasons.join("; ")}`;
    return { rule: id, target: target.join(" "), text };
  }

  /**
   * Every rule that axe has, or those in `only`, but those in `without`. Returns {violations, incomplete, allowed}: what axe is sure of, what it
   * leaves to a person and nobody has looked at, and the indices into `allowList` ([{rule, selector}]) that were of use.
   */
  async function runAxe({ only, without = [], allowList }) {
    const wanted = axe.getRules().map(({ ruleId }) => ruleId).filter((id) => (!only || only.includes(id)) && !without.includes(id));
    const { violations, incomplete } = await axe.run(document, {
      runOnly: { type: "rule", values: wanted },
      resultTypes: ["violations", "incomplete"],
      elementRef: true,
      performanceTimer: false,
    });
    const allowed = new Set();
    const reviewed = (rule, { element, any, all, none }) => {
      // Of links with one name axe reports the first, and the others as related: what the list does not know may lead to
      // one place only.
      const links = rule.id === "identical-links-same-purpose" ? [...any, ...all, ...none].flatMap((check) => check.relatedNodes).map((node) => node.element) : [];
      const lets = (selector) => {
        const rest = [element, ...links].filter((each) => !each?.matches(selector));
        return links.length > 0 ? rest.length <= links.length && new Set(rest.map((each) => each.href)).size <= 1 : rest.length === 0;
      };
      const index = allowList.findIndex(({ rule: id, selector }) => id === rule.id && lets(selector));
      if (index >= 0) allowed.add(index);
      return index >= 0;
    };
    return {
      violations: violations.flatMap((rule) => rule.nodes.map((node) => named(rule, node))),
      incomplete: incomplete.flatMap((rule) => rule.nodes.filter((node) => !reviewed(rule, node)).map((node) => named(rule, node))),
      allowed: [...allowed],
    };
  }

  // Boxes ---------------------------------------------------------------------------------------------------------------

  /** Scrolls sideways by itself, or stands in something that does or that cuts it off by design. */
  function inScroller(element) {
    for (let each = element; each && each !== document.body; each = each.parentElement) {
      if (getComputedStyle(each).overflowX !== "visible") return true;
    }
    return false;
  }

  /** WCAG 1.4.10: the page has no sideways scrolling; only regions with a name may. */
  function reflow() {
    const page = document.scrollingElement;
    const faults = [];
    if (page.scrollWidth > page.clientWidth) {
      const wide = everything().filter((each) => shown(each) && !inScroller(each) && each.getBoundingClientRect().right > page.clientWidth + 0.5);
      const innermost = wide.filter((each) => !wide.some((other) => other !== each && each.contains(other)));
      faults.push(`the page is ${page.scrollWidth} px wide in ${page.clientWidth}: ${innermost.slice(0, 3).map(short).join(" ")}`);
    }
    for (const element of everything()) {
      if (element === page || element === document.body || !shown(element)) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const scrolls = /auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth;
      if (scrolls && !(element.tabIndex >= 0 && (element.ariaLabel || element.hasAttribute("aria-labelledby")))) {
        faults.push(`scrolls sideways, and has no name or cannot take the focus: ${short(element)}`);
      }
      const cuts = (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1);
      if (cuts && !unseen(element) && element.textContent.trim() !== "" && !element.closest("svg")) {
        faults.push(`cuts off what is in it: ${short(element)}`);
      }
    }
    return faults;
  }

  const kSpacing = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }";

  /** WCAG 1.4.12: all text spaced as widely as a reader may need. A sheet made here is no inline style, so the policy lets it be. */
  function spaced(judge) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(kSpacing);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    try {
      return judge().map((fault) => `with spaced text ${fault}`);
    } finally {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    }
  }

  /** Nothing stands outside a sheet of paper, and no box on it still waits to be scrolled. */
  function paper() {
    const width = document.documentElement.clientWidth;
    const faults = [];
    for (const element of everything()) {
      if (!shown(element) || unseen(element)) continue;
      const { left, right } = element.getBoundingClientRect();
      // What belongs to a letter's box, and is not its ink, may stand out by a hair; drawings() looks into drawings.
      if (right > width + 2 || left < -2) {
        faults.push(`reaches from ${left.toFixed(0)} to ${right.toFixed(0)} px on paper ${width} px wide: ${short(element)}`);
      }
      const { overflowX, overflowY } = getComputedStyle(element);
      const cut = (overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1) ||
        (overflowY !== "visible" && element.scrollHeight > element.clientHeight + 1);
      if (cut && element !== document.documentElement && !element.closest("svg")) faults.push(`is cut off on paper: ${short(element)}`);
    }
    return faults;
  }

  // Targets -------------------------------------------------------------------------------------------------------------

  const kFocusable = "a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, iframe, audio[controls], video[controls], [contenteditable], [tabindex]";
  const kTargets = "a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=link]";
  const kPrimary = "nav a, .marks a, summary, button, input, select, textarea";

  function block(element) {
    let each = element.parentElement;
    while (each && getComputedStyle(each).display.startsWith("inline")) each = each.parentElement;
    return each ?? document.body;
  }

  /** WCAG 2.5.8, "Inline": a link in a sentence, whose height is the height of the line. */
  function inSentence(element) {
    if (getComputedStyle(element).display !== "inline" || element.matches("nav *")) return false;
    const words = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.data;
      if (node.nodeType !== Node.ELEMENT_NODE || node.matches(kTargets) || !shown(node)) return "";
      return [...node.childNodes].map(words).join("");
    };
    return /[\p{L}\p{N}]/u.test(words(block(element)));
  }

  /** The box that takes the pointer: of a label as well, where it holds the control or names it. */
  function reach(element) {
    const boxes = [element, ...(element.labels ?? [])].map((each) => each.getBoundingClientRect());
    return { width: Math.max(...boxes.map((box) => box.width)), height: Math.max(...boxes.map((box) => box.height)) };
  }

  /** Targets of at least 24 × 24 px (WCAG 2.5.8), and of 44 × 44 px (2.5.5) where they are what a page is worked with. */
  function targets() {
    const faults = [];
    for (const element of document.querySelectorAll(kTargets)) {
      if (!shown(element) || unseen(element) || inSentence(element)) continue;
      const primary = element.matches(kPrimary);
      const wanted = primary ? 44 : 24;
      const { width, height } = reach(element);
      // A word can be no wider than it is; its height is ours to give.
      const least = primary && element.matches("nav a") && element.textContent.trim() !== "" ? 24 : wanted;
      if (width + 0.1 < least || height + 0.1 < wanted) {
        faults.push(`${width.toFixed(0)} × ${height.toFixed(0)} px, not ${wanted}: ${short(element)}`);
      }
    }
    return faults;
  }

  // Forced colours ------------------------------------------------------------------------------------------------------

  /** With forced colours a status keeps its word and its mark: in colours of the system's, which stand off what is behind. */
  function forcedColours() {
    const faults = [];
    const own = ["CanvasText", "LinkText", "GrayText", "Highlight", "ButtonText"].map((name) => system(name).join());
    const stands = (element, colour, least, what) => {
      const found = contrast(channels(colour), behind(element));
      if (found < least) faults.push(`${what} has a contrast of ${found.toFixed(2)}: ${short(element)}`);
      if (!own.includes(channels(colour).join())) faults.push(`${what} has a colour that is not the system's, ${colour}: ${short(element)}`);
    };
    for (const element of document.querySelectorAll(".status, .status *, .key dt")) {
      if (shown(element) && !element.closest("svg") && element.textContent.trim() !== "") stands(element, getComputedStyle(element).color, 7, "a status");
    }
    for (const mark of document.querySelectorAll("svg.mark")) {
      if (!shown(mark)) continue;
      const { color, fill, stroke } = getComputedStyle(mark);
      const { width, height } = mark.getBoundingClientRect();
      if (width < 8 || height < 8) faults.push(`a mark is ${width.toFixed(0)} × ${height.toFixed(0)} px: ${short(mark)}`);
      for (const colour of new Set([color, ...[fill, stroke].filter((each) => /^(rgb|color)/.test(each))])) stands(mark, colour, 3, "a mark");
    }
    return faults;
  }

  // Charts --------------------------------------------------------------------------------------------------------------

  function apart(one, other) {
    return one.right <= other.left + 1 || other.right <= one.left + 1 || one.bottom <= other.top + 1 || other.bottom <= one.top + 1;
  }

  /**
   * What axe cannot see in a drawing: its words stand off the paper by 7 to 1 and its shapes by 3 (WCAG 1.4.6, 1.4.11), its
   * words do not run into each other or into what is drawn, and all of it is within the drawing.
   */
  function drawings() {
    const faults = [];
    for (const drawing of document.querySelectorAll("svg.drawing")) {
      if (!shown(drawing)) continue;
      const paper = behind(drawing.parentElement);
      const frame = drawing.getBoundingClientRect();
      const words = [...drawing.querySelectorAll("text, tspan")];
      const shapes = [...drawing.querySelectorAll("rect, svg.mark")];
      const stands = (element, property, least) => {
        const value = getComputedStyle(element)[property];
        if (!/^(rgb|color)/.test(value) || channels(value)[3] === 0) return undefined;
        const found = contrast(channels(value), paper);
        if (found < least) faults.push(`has a contrast of ${found.toFixed(2)} in a drawing: ${short(element)}`);
        return found;
      };
      for (const word of words) stands(word, "fill", 7);
      for (const shape of drawing.querySelectorAll("rect")) {
        if (stands(shape, "fill", 3) === undefined && stands(shape, "stroke", 3) === undefined) faults.push(`has no colour in a drawing: ${short(shape)}`);
      }
      for (const element of [...words, ...shapes]) {
        const box = element.getBoundingClientRect();
        if (box.left < frame.left - 2 || box.right > frame.right + 2 || box.top < frame.top - 2 || box.bottom > frame.bottom + 4) {
          faults.push(`stands outside of its drawing: ${short(element)}`);
        }
      }
      const lines = words.filter((word) => word.localName === "text");
      lines.forEach((line, index) => {
        const box = line.getBoundingClientRect();
        for (const other of [...lines.slice(index + 1), ...shapes]) {
          // Lines of text are as high as their letters may be, which overlaps a little by right.
          const its = other.getBoundingClientRect();
          if (!apart({ left: box.left, right: box.right, top: box.top + 3, bottom: box.bottom - 3 }, its)) faults.push(`runs into ${short(other)}: ${short(line)}`);
        }
      });
    }
    return faults;
  }

  // The keyboard --------------------------------------------------------------------------------------------------------

  /** Everything that Tab should reach as the page now is, in the order of the document. */
  function stops() {
    return [...document.querySelectorAll(kFocusable)].filter((each) =>
      each.tabIndex >= 0 && !each.disabled && shown(each) && each.closest("[inert]") === null);
  }

  /** Numbers the stops, so that a walk from outside can name them; returns how many there are. */
  function numberStops() {
    const found = stops();
    globalThis.judges.numbered = new Map(found.map((element, index) => [element, index]));
    return found.map(short);
  }

  /** The colour of an outline, or of a ring around it, that stands off what is behind by at least 3 to 1 (WCAG 2.4.13). */
  function outlineFaults(element) {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const width = outlineStyle === "none" ? 0 : parseFloat(outlineWidth);
    if (width < 3) return [`an outline of ${width} px`];
    const found = contrast(channels(outlineColor), behind(element.parentElement ?? element));
    return found < 3 ? [`an outline with a contrast of ${found.toFixed(2)}`] : [];
  }

  /** Is it in view, or a part of it where it is long, and can it be hit at its corners and its middle? (WCAG 2.4.11 and 2.4.12) */
  function viewFaults(element) {
    const boxes = [...element.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    if (boxes.length === 0) return ["has no box"];
    const top = Math.min(...boxes.map((box) => box.top));
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    const fits = bottom - top <= innerHeight / 2;
    if (fits ? top < -0.5 || bottom > innerHeight + 0.5 : bottom <= 0 || top >= innerHeight) {
      return [`is out of view, from ${top.toFixed(0)} to ${bottom.toFixed(0)} of ${innerHeight} px`];
    }
    const [box] = boxes;
    const points = [[box.left + box.width / 2, box.top + box.height / 2], [box.left + 2, box.top + 2], [box.right - 2, box.bottom - 2]];
    // Boxes of neighbouring lines share their edges, of which neither covers the other's words; only what is placed does.
    const placed = (hit) => {
      for (let each = hit; each && !each.contains(element); each = each.parentElement) {
        if (getComputedStyle(each).position !== "static") return true;
      }
      return false;
    };
    for (const [index, [x, y]] of points.entries()) {
      if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
      const hit = document.elementFromPoint(x, y);
      if (index > 0 && hit && !placed(hit)) continue;
      if (hit && !element.contains(hit) && !hit.contains(element) && !hit.matches("svg, svg *")) return [`is covered by ${short(hit)}`];
    }
    return [];
  }

  /** Where the focus is: the number that numberStops gave it, or null outside the page, and what is wrong with how it shows. */
  function focused() {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return { number: null, faults: [] };
    return {
      number: globalThis.judges.numbered.get(element) ?? -1,
      id: element.id,
      tag: element.localName,
      closed: element.matches("details:not([open]) > summary"),
      text: short(element),
      faults: [...outlineFaults(element), ...viewFaults(element)],
    };
  }

  return {
    contrast, channels, drawings, fingerprint, focused, forcedColours, look, neverShown, numberStops, paper, reflow, runAxe, showNoScript, spaced, stops,
    targets, unfold,
    numbered: new Map(),
  };
})();
