// scripts/tally.awk turns what ctest says of programs into test cases: a wrong sum there would pass for a good run.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { test } from "node:test";

function tally() {
  const script = fileURLToPath(new URL("../../scripts/tally.awk", import.meta.url));
  const junit = fileURLToPath(new URL("fixtures/ctest.xml", import.meta.url));
  const { status, stdout } = spawnSync("awk", ["-v", "preset=dev", "-f", script, junit], { encoding: "utf8" });
  assert.equal(status, 0);
  return stdout.trimEnd().split("\n").map((line) => line.split("\t"));
}

function of(kind) {
  return tally().filter(([each]) => each === kind);
}

test("test cases are counted, not programs, and one that fails as expected has passed", () => {
  // In order: good, bad, leak (whose case passed before the program failed), script.
  assert.deepEqual(of("passed").map(([, count]) => Number(count)), [2, 2, 1, 1]);
});

test("every failure is named: by its case, or by its program where that crashed, leaked, ran out of time, was empty or is not there", () => {
  assert.deepEqual(of("failed").map(([, count, what]) => `${count} ${what}`), [
    "1 dev/bad: a blank is never counted as a status, however long the name of the test case that says so may be today",
    "1 dev/bad: throws",
    "1 dev/crash (the program itself failed or was stopped)",
    "1 dev/leak (the program itself failed or was stopped)",
    "1 dev/empty (ran no test case)",
    "1 dev/badscript (the program itself failed or was stopped)",
    "1 dev/slow (the program itself failed or was stopped)",
    "1 dev/gone (Unable to find executable)",
  ]);
});

test("what was skipped or switched off is counted and named", () => {
  assert.deepEqual(of("skipped").map(([, count, what]) => `${count} ${what}`), ["1 dev/skip (SKIP_RETURN_CODE=77)", "1 dev/off"]);
});
