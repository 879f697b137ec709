// What the pages gain where scripts run: a search, and filters for the list of a plan's promises. Every page says all that
// it says without it. No data becomes markup: texts are set as texts.
"use strict";
(() => {
  // ---- Words ----

  /** A text's words without case, accents and apostrophes, those that hyphens join together: "Café-bar 6.4(1)" has [cafe, bar], [6.4] and [1]. */
  const compoundsOf = (text) =>
    (text.normalize("NFD").replace(/[\p{M}'’]/gu, "").toLowerCase()
      .match(/[\p{L}\p{N}]+(?:\.\p{N}+|[-‐‑][\p{L}\p{N}]+)*/gu) ?? []).map((compound) => compound.split(/[-‐‑]/));
  const wordsOf = (text) => compoundsOf(text).flat();

  /** A word without the endings of plurals and of common forms. Both sides are cut alike, so it need not be a word. */
  const stemOf = (word) => {
    const one = word.replace(/ies$/, "y").replace(/(ss|sh|ch|x)es$/, "$1").replace(/([^s])s$/, "$1");
    const stem = one.replace(/ing$/, "").replace(/([^e])ed$/, "$1").replace(/e$/, "");
    return word.length < 4 ? word : stem.length < 3 ? one : stem;
  };

  /** Whether at most one letter added, lost or changed, or two neighbours swapped, part two words (Damerau–Levenshtein 1). */
  const oneApart = (a, b) => {
    if (a.length > b.length) return oneApart(b, a);
    let i = 0;
    while (i < a.length && a[i] === b[i]) i++;
    if (a.length < b.length) return a.slice(i) === b.slice(i + 1);
    return a.slice(i + 1) === b.slice(i + 1) ||
      (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2));
  };

  const cutOf = (word) => ({ word, stem: stemOf(word) });
  /** The words to search among. What a hyphen joins is there joined, too. */
  const cut = (text) => compoundsOf(text).flatMap((parts) => parts.length > 1 ? [...parts, parts.join("")] : parts).map(cutOf);

  /** Words that say nothing of what is looked for. */
  const kSmall = new Set(("a about an and are as at be by did do does for from has have how i in is it its me my of on or our " +
    "that the their there this to was we were what when where which who why will with").split(" "));

  /**
   * What is asked for, in each way to read it. A reading is a list of things that must all be found; a thing is a list of
   * forms, of which one is enough; a form is a list of words. "anti-social" is one thing of two forms; of two words that
   * stand side by side there is a second reading, as one word.
   */
  const readingsOf = (text) => {
    const all = compoundsOf(text);
    const telling = all.filter((parts) => parts.length > 1 || !kSmall.has(parts[0]));
    const asked = telling.length > 0 ? telling : all;
    const joined = (parts) => [cutOf(parts.join(""))];
    const things = asked.map((parts) => parts.length > 1 ? [joined(parts), parts.map(cutOf)] : [joined(parts)]);
    const pairs = asked.slice(1).map((parts, i) => [...things.slice(0, i), [joined([...asked[i], ...parts])], ...things.slice(i + 2)]);
    return asked.length > 0 ? [things, ...pairs] : [];
  };

  /** How well a word fits one that was asked for: 4 the same, 3 but for its ending, 2 its beginning, 1 a typo, 0 not. */
  const fit = (asked, { word, stem }, typos) => {
    if (word === asked.word) return 4;
    if (stem === asked.stem) return 3;
    if (asked.word.length > 1 && word.startsWith(asked.word)) return 2;
    if (!typos || asked.word.length < 4 || word.length < 4 || /\d/.test(asked.word)) return 0;
    return oneApart(asked.word, word) || oneApart(asked.stem, stem) ? 1 : 0;
  };

  const most = (list, score) => list.reduce((sofar, each) => Math.max(sofar, score(each)), 0);

  const best = (asked, words, typos) => most(words, (each) => fit(asked, each, typos));

  /** How well the best reading is met, on the mean of what it asks for: 0 where anything of it is missing. */
  const scoreOf = (readings, scoreOfWord) => most(readings, (things) => {
    const scores = things.map((forms) => most(forms, (words) => Math.min(...words.map(scoreOfWord))));
    return scores.every(Boolean) ? scores.reduce((sum, each) => sum + each) / scores.length : 0;
  });

  /** An entry of the index, ready to be searched. */
  const entryOf = ([title, address, kind, says = ""]) =>
    ({ title, address, kind, says, length: wordsOf(title).length, head: cut(title), rest: cut(`${kind} ${says}`) });

  /** The entries that have every word asked for, best first: a title counts more than what stands beside it. */
  const findWith = (entries, readings, typos) => entries
    .map((entry) => ({ entry, score: scoreOf(readings, (each) => Math.max(3 * best(each, entry.head, typos), best(each, entry.rest, typos))) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.entry.length - b.entry.length)
    .map(({ entry }) => entry);

  /** Typos are looked for only where nothing is found as it was typed. */
  const find = (entries, text) => {
    const readings = readingsOf(text);
    const found = findWith(entries, readings, false);
    return found.length > 0 ? found : findWith(entries, readings, true);
  };

  // Without a page, as in the tests of the above.
  if (typeof document === "undefined") {
    globalThis.candour = { wordsOf, stemOf, oneApart, entryOf, find };
    return;
  }

  // ---- What both uses share ----

  const byId = (id) => document.getElementById(id);
  const given = new URLSearchParams(location.search);

  /** Keeps what was asked for in the address, so that it can be shared. A page opened from a folder may not change its own. */
  const keep = (values) => {
    const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value)).toString();
    try {
      history.replaceState(null, "", location.pathname + (query && `?${query}`));
    } catch { /* It is only not kept. */ }
  };

  /** Once typing pauses: sooner, every letter would be announced. */
  const afterAPause = (action) => {
    let timer;
    return () => {
      clearTimeout(timer);
      timer = setTimeout(action, 300);
    };
  };

  const element = (name, text) => {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  };

  // ---- Search, on the A–Z ----

  const kMost = 50;

  const search = (form) => {
    const field = form.elements.q;
    let elsewhere = "";
    let loading;

    const load = async () => {
      const index = new URL(form.dataset.index, location);
      try {
        const answer = await fetch(index);
        if (!answer.ok) throw answer;
        return (await answer.json()).map(([title, address, ...more]) => entryOf([title, new URL(address, index).href, ...more]));
      } catch {
        elsewhere = " The full search could not be loaded, so only the A–Z below was searched.";
        return [...byId("a-to-z").querySelectorAll("li")].map((item) => {
          const link = item.querySelector("a");
          return entryOf([link.firstChild.data.trim(), link.href, item.querySelector("small").textContent]);
        });
      }
    };

    const itemOf = ({ title, address, kind, says }) => {
      const item = document.createElement("li");
      const link = element("a", title);
      link.href = address;
      // Within the link: two things of one name are told apart by what they are.
      link.append(" ", element("small", kind));
      item.append(link);
      if (says) item.append(" ", element("p", says));
      return item;
    };

    const show = async () => {
      const text = field.value.trim();
      keep({ q: text });
      const entries = text ? await (loading ??= load()) : [];
      if (text !== field.value.trim()) return;
      const found = find(entries, text);
      byId("results-list").replaceChildren(...found.slice(0, kMost).map(itemOf));
      byId("results").hidden = found.length === 0;
      const count = found.length > kMost ? `${found.length} found; these are the first ${kMost}.` : `${found.length} found.`;
      const none = "Nothing found. Try another word, or look in the A–Z below.";
      byId("found").textContent = text && `“${text}”: ${found.length > 0 ? count : none}${elsewhere}`;
    };

    field.addEventListener("input", afterAPause(show));
    field.addEventListener("focus", () => (loading ??= load()), { once: true });
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !field.value) return;
      event.preventDefault();
      field.value = "";
      show();
    });
    /** The count and the first results come onto the screen, whatever stands above them. */
    const showAndGoThere = async () => {
      await show();
      byId("found").scrollIntoView();
      if (!byId("results").hidden) byId("results-heading").focus({ preventScroll: true });
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      showAndGoThere();
    });
    byId("no-search").remove();
    form.hidden = false;
    field.value = given.get("q") ?? "";
    if (field.value) showAndGoThere();
  };

  // ---- Filters, on the list of a plan's promises ----

  const filter = (form) => {
    const list = byId("register");
    const controls = [...form.querySelectorAll("select, input")];
    const { status, lead } = form.elements;
    const rows = [...list.children].map((item) => ({ item, ...item.dataset }));
    const placeIn = (select, key) => [...select.options].findIndex(({ value }) => value === key);
    const orders = {
      status: (a, b) => placeIn(status, a.status) - placeIn(status, b.status),
      lead: (a, b) => placeIn(lead, a.lead.split(" ")[0]) - placeIn(lead, b.lead.split(" ")[0]),
      due: (a, b) => (a.day || "9999").localeCompare(b.day || "9999"),
    };

    const apply = () => {
      const wanted = Object.fromEntries(controls.map(({ name, value }) => [name, value.trim()]));
      keep(wanted);
      const has = (row, name) => !wanted[name] || row[name].split(" ").includes(wanted[name]);
      const readings = readingsOf(wanted.text);
      const says = (row) => readings.length === 0 || scoreOf(readings, (each) => best(each, (row.words ??= cut(row.item.textContent)))) > 0;
      let count = 0;
      for (const row of rows) {
        const fits = ["status", "lead", "due"].every((name) => has(row, name)) && says(row);
        row.item.hidden = !fits;
        if (fits) count++;
      }
      const sorted = wanted.sort ? [...rows].sort(orders[wanted.sort]) : rows;
      list.append(...sorted.map(({ item }) => item));
      byId("shown").textContent = `${count} of ${rows.length} shown.${count > 0 ? "" : " Nothing fits all of that: take a choice back, or show all."}`;
    };

    for (const control of controls) {
      control.value = given.get(control.name) ?? "";
      if (control.selectedIndex < 0) control.selectedIndex = 0;
    }
    form.addEventListener("input", afterAPause(apply));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      apply();
      byId("shown").focus();
    });
    // The fields are emptied only after this event.
    form.addEventListener("reset", () => setTimeout(apply));
    form.hidden = false;
    if (controls.some(({ value }) => value)) apply();
  };

  if (byId("search")) search(byId("search"));
  if (byId("filter")) filter(byId("filter"));
})();
