# Reads the JUnit file of ctest, whose unit is a test program, and prints what scripts/test counts: test cases. One line
# for each finding: passed, failed or skipped, a tab, how many, a tab, what (empty where nothing need be named).
# Set -v preset=NAME. A program that is no Catch2 program counts as one case.

/^\t<testcase name="/ {
  split($0, parts, "\"")
  program = parts[2]
  status = $0
  sub(/.* status="/, "", status)
  sub(/".*/, "", status)
  summed = passed = failed = named = rules = 0
  why = name = ""
  next
}

/^\t\t<skipped message="/ {
  split($0, parts, "\"")
  why = parts[2]
}

{ sub(/^\t\t<system-out>/, "") }

# Catch2's last lines: "All tests passed (3 assertions in 2 test cases)", or
# "test cases: 4 | 1 passed | 2 failed | 1 failed as expected".
/^All tests passed \(.* in [0-9]+ test cases?\)/ {
  summed = 1
  sub(/.* in /, "")
  passed += $1
}

/^test cases: / {
  summed = 1
  count = split($0, parts, /\|/)
  for (i = 2; i <= count; i++) {
    split(parts[i], words, " ")
    if (parts[i] ~ /failed as expected/ || words[2] == "passed") passed += words[1]
    else if (words[2] == "failed") failed += words[1]
  }
}

/^No tests ran/ { summed = 1 }

# A failing case is introduced by its name between two rules, broken where it is long, its sections indented below it.
/^-----------------------------------------------------------------+$/ {
  rules++
  if (rules % 2 == 0 && name != "" && !((program, name) in seen)) {
    seen[program, name] = 1
    names[++named] = name
  }
  name = ""
  next
}

rules % 2 == 1 && /^[^ ]/ { name = name (name == "" ? "" : " ") $0 }

/^\t<\/testcase>/ {
  label = preset "/" program
  if (status == "disabled" || (status == "notrun" && why ~ /SKIP_/)) {
    say("skipped", 1, label (why == "" ? "" : " (" unescaped(why) ")"))
  } else if (status == "notrun") {
    say("failed", 1, label " (" unescaped(why) ")")
  } else if (summed && passed + failed == 0) {
    say("failed", 1, label " (ran no test case)")
  } else {
    ok = status == "run"
    if (!summed && ok) passed = 1
    if (passed > 0) say("passed", passed, "")
    # A program can fail with no case of its own failing: a crash, a leak found at the end, a time limit.
    if (failed == 0 && !ok) say("failed", 1, label " (the program itself failed or was stopped)")
    for (i = 1; i <= failed; i++) say("failed", 1, label (i in names && i <= named ? ": " unescaped(names[i]) : ""))
  }
}

function say(kind, count, what) { printf "%s\t%d\t%s\n", kind, count, what }

function unescaped(text) {
  gsub(/&lt;/, "<", text)
  gsub(/&gt;/, ">", text)
  gsub(/&quot;/, "\"", text)
  gsub(/&apos;/, "'", text)
  gsub(/&amp;/, "\\&", text)
  return text
}
