// Whether two readings say the same words in the same order.
//
// A reader that goes by lines cannot tell a word that was divided at the end of a line from two: "high-" and "rise" may be
// one word, and so may "respon" and "sible", for some drop the hyphen that is there only because the line ends. So a word
// that ends a line keeps a mark of that, and may be one with the next where the other side has it so. Nothing else is let
// pass: no letter, no comma, no change of order.

const kLineEnd = "\u001e";

/** The words of text in lines. Where a reader says that it is a line's hyphen (U+00AD), the word is whole again. */
export function wordsInLines(content) {
  const lines = content.normalize("NFC").replace(/\u00ad\s*/g, "").replace(/(?<=\S)\n/g, `${kLineEnd}\n`);
  return lines.split(/\s+/).filter((word) => word !== "" && word !== kLineEnd);
}

function bare(word) {
  return word.replaceAll(kLineEnd, "");
}

export function plain(words) {
  return words.map(bare).join(" ");
}

function endsLine(word) {
  return word.endsWith(kLineEnd);
}

const kAround = 5;

function excerpt(words, at) {
  return words.length <= at ? "nothing more" : `“${plain(words.slice(at, at + kAround + 1))}”`;
}

function parting(left, i, right, j) {
  const before = i === 0 ? "At the start" : `After “${plain(left.slice(Math.max(0, i - kAround), i))}”`;
  return `${before}: ${excerpt(left, i)} against ${excerpt(right, j)}`;
}

/** Where two rows of words part, in words; undefined where they do not. Either may be of lines. */
export function difference(left, right) {
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const [begin, start] = [i, j];
    let [a, b] = [bare(left[i++] ?? ""), bare(right[j++] ?? "")];
    while (a !== b) {
      if (a !== "" && b.startsWith(a) && endsLine(left[i - 1]) && i < left.length) a += bare(left[i++]);
      else if (b !== "" && a.startsWith(b) && endsLine(right[j - 1]) && j < right.length) b += bare(right[j++]);
      else return parting(left, begin, right, start);
    }
  }
  return undefined;
}

/** The states after one more word, in each of which `at` says how many words of each page have been read. */
function* after(word, at, pages) {
  for (let page = 0; page < pages.length; ++page) {
    // No page is begun before the one in front of it.
    if (page > 0 && at[page - 1] === 0 && pages[page - 1].length > 0) return;
    const next = pages[page][at[page]];
    if (next === undefined) continue;
    const moved = at.with(page, at[page] + 1);
    if (bare(next) === word) yield moved;
    else if (endsLine(next) && word.startsWith(bare(next))) yield* after(word.slice(bare(next).length), moved, pages);
  }
}

/**
 * The same where one side comes page by page, each in its order: a table's row that goes on over a page has a part of each
 * of its cells on both. What is on one page may then stand between what is on another, but keeps its own order.
 */
export function differenceOverPages(words, pages) {
  let states = [pages.map(() => 0)];
  const sum = (at) => at.reduce((total, each) => total + each, 0);
  for (const [index, word] of words.entries()) {
    const found = new Map(states.flatMap((at) => [...after(word, at, pages)]).map((at) => [at.join(), at]));
    if (found.size === 0) {
      const [at] = states.sort((a, b) => sum(b) - sum(a));
      const page = Math.max(0, at.findIndex((read, each) => read < pages[each].length));
      return parting(words, index, pages[page] ?? [], at[page] ?? 0);
    }
    states = [...found.values()];
  }
  const left = states[0].findIndex((read, page) => read < pages[page].length);
  return left < 0 ? undefined : parting(words, words.length, pages[left], states[0][left]);
}
