// What the search of the site understands, in the words of the script itself; no browser is needed for it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { runInNewContext } from "node:vm";

const kScript = new URL("../../static/candour.js", import.meta.url);

function scriptWithoutPage() {
  const context = {};
  runInNewContext(readFileSync(kScript, "utf8"), context);
  return context.candour;
}

const { wordsOf, stemOf, oneApart, entryOf, find } = scriptWithoutPage();

const kEntries = [
  ["Domestic abuse", "a/", "Section 1 in the 2014/15 plan"],
  ["Burglary in homes falls by a tenth.", "b/", "Outcome 2.1(1) in the 2014/15 plan", "Theft: complete"],
  ["Police", "c/", "Police"],
  ["Work with the police on burglaries", "d/", "Aim 2.1 in the 2014/15 plan"],
  ["Café watch", "e/", "Scheme", "Owners of cafés look out for each other."],
  ["Night wardens", "f/", "Team", "They work beside the police."],
  ["Children’s centre", "g/", "Body"],
].map(entryOf);

const titles = (text) => [...find(kEntries, text)].map(({ title }) => title);

test("words are told without case, accents and apostrophes, and a reference stays whole", () => {
  assert.deepEqual([...wordsOf("The Café’s 6.4(1) & £2,500")], ["the", "cafes", "6.4", "1", "2", "500"]);
  assert.deepEqual([...wordsOf("–")], []);
});

test("a plural and its singular are one, and so are the common forms of a verb", () => {
  for (const [one, other] of [
    ["burglary", "burglaries"], ["crime", "crimes"], ["address", "addresses"], ["church", "churches"], ["box", "boxes"],
    ["police", "policing"], ["report", "reported"], ["use", "uses"], ["speed", "speeding"],
  ]) {
    assert.equal(stemOf(one), stemOf(other), `${one} and ${other}`);
  }
  for (const [one, other] of [["bus", "but"], ["king", "kind"], ["need", "new"], ["glass", "glad"]]) {
    assert.notEqual(stemOf(one), stemOf(other), `${one} and ${other}`);
  }
});

test("one letter more, fewer, other or two swapped are one typo; more are two", () => {
  for (const typo of ["polce", "poliice", "pokice", "ploice", "olice", "policee", "police"]) assert.ok(oneApart("police", typo), typo);
  for (const typos of ["plocie", "pokixe", "pol", "policexy", "ecilop"]) assert.ok(!oneApart("police", typos), typos);
});

test("plurals and singulars find each other", () => {
  assert.deepEqual(titles("burglary").sort(), titles("burglaries").sort());
  assert.equal(titles("burglary").length, 2);
});

test("one typo in a word of four letters or more is forgiven, two are not", () => {
  assert.ok(titles("polcie").includes("Police"));
  assert.ok(titles("domestik abbuse").includes("Domestic abuse"));
  assert.deepEqual(titles("polxqe"), []);
  assert.deepEqual(titles("tem"), []);  // too short to tell a typo for “team”
});

test("a typo is looked for only where the word as typed is not found", () => {
  const entries = [["Care", "a/", "Term"], ["Cart", "b/", "Term"]].map(entryOf);
  assert.deepEqual([...find(entries, "cart")].map(({ title }) => title), ["Cart"]);
  assert.deepEqual([...find(entries, "caret")].map(({ title }) => title).sort(), ["Care", "Cart"]);
});

test("accents need not be typed, and may be", () => {
  assert.deepEqual(titles("cafe"), ["Café watch"]);
  assert.deepEqual(titles("CAFÉ"), ["Café watch"]);
  assert.deepEqual(titles("childrens"), ["Children’s centre"]);
});

test("the beginning of a word finds it while it is typed", () => {
  assert.deepEqual(titles("dom"), ["Domestic abuse"]);
  assert.deepEqual(titles("dom ab"), ["Domestic abuse"]);
});

test("what has it in its title comes first, the shortest title before all", () => {
  assert.deepEqual(titles("police"), ["Police", "Work with the police on burglaries", "Night wardens"]);
});

test("every word that is asked for must be there, in the title or beside it", () => {
  assert.deepEqual(titles("police wardens"), ["Night wardens"]);
  assert.deepEqual(titles("burglary complete"), ["Burglary in homes falls by a tenth."]);
  assert.deepEqual(titles("police abuse"), []);
});

const kHyphens = [
  ["Antisocial behaviour", "a/", "Section"],
  ["Anti-social behaviour orders", "b/", "Aim"],
  ["Fewer reports of anti social behaviour", "c/", "Outcome"],
  ["Social behaviour", "d/", "Aim", "It is not anti."],
  ["Shoplifting", "e/", "Aim"],
  ["Shop watch", "f/", "Scheme", "Lifting the burden of theft."],
  ["Who is responsible", "g/", "Page about the whole site"],
  ["A place in the sun", "h/", "Scheme"],
].map(entryOf);
const found = (text) => [...find(kHyphens, text)].map(({ address }) => address);

test("hyphenated words are found joined and apart, whichever way they are asked for", () => {
  const joined = found("antisocial behaviour");
  assert.deepEqual(joined, ["a/", "b/"]);
  for (const asked of ["anti-social behaviour", "anti‑social behaviour", "Anti social behaviour"]) {
    assert.deepEqual(found(asked).slice(0, 2), joined, asked);
    assert.ok(found(asked).includes("c/"), asked);
  }
  assert.equal(found("anti-social")[0], "a/");
});

test("two words are found as the one that they may be, after those that have both", () => {
  assert.deepEqual(found("shop lifting").sort(), ["e/", "f/"]);
  assert.deepEqual(found("shoplifting"), ["e/"]);
});

test("small words are not asked for, unless there are no others", () => {
  assert.deepEqual(found("what is the antisocial behaviour"), ["a/", "b/"]);
  assert.deepEqual(found("who is responsible"), ["g/"]);
  assert.deepEqual(found("the"), ["h/", "f/", "g/"]);  // “the whole site”
  assert.deepEqual(found("who"), ["g/"]);
});

test("a reference is found as it is printed, and no other for a typo in it", () => {
  assert.deepEqual(titles("2.1"), ["Work with the police on burglaries", "Burglary in homes falls by a tenth."]);
  assert.deepEqual(titles("2015"), []);
});

test("nothing asked for finds nothing", () => {
  assert.deepEqual(titles(""), []);
  assert.deepEqual(titles(" – "), []);
});
