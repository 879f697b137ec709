// How much the rules find of what is marked in corpus.txt, and how much else: counted by rule, and held against a golden. What is
// found is not to become less.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <map>
#include <sstream>

#include "../golden/golden.h"
#include "guard/matcher.h"
#include "guard/plain_text.h"

using namespace candour::guard;

namespace {

const std::string kData = CANDOUR_TEST_DATA;

struct Marked {
  std::string rule;
  std::size_t begin = 0;
  std::size_t end = 0;
};
struct Line {
  std::string text;
  std::vector<Marked> marks;
};

Line line_of(std::string_view source) {
  Line line;
  while (!source.empty()) {
    const std::size_t open = source.find("[[");
    line.text += source.substr(0, open);
    if (open == std::string_view::npos) break;
    const std::size_t bar = source.find('|', open);
    std::size_t close = source.find("]]", bar);
    if (source.substr(close).starts_with("]]]")) ++close;  // the words end in a bracket of their own
    REQUIRE(close != std::string_view::npos);
    std::string rule(source.substr(open + 2, bar - open - 2));
    std::replace(rule.begin(), rule.end(), '_', '-');
    // Marks stand in the text as it is written; the rules read it plain.
    const std::string before = line.text.empty() ? "" : plain(line.text + "|");
    const std::size_t begin = before.empty() ? 0 : before.size() - 1;
    line.text += source.substr(bar + 1, close - bar - 1);
    line.marks.push_back({rule, begin, plain(line.text).size()});
    source.remove_prefix(close + 2);
  }
  line.text = plain(line.text);
  return line;
}

std::vector<Line> corpus() {
  std::istringstream in(golden::bytes_of(kData + "/corpus.txt"));
  std::vector<Line> lines;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line.front() != '#') lines.push_back(line_of(line));
  }
  return lines;
}

Policy policy() {
  Policy policy;
  policy.known_names = {"Wendle Borough Council", "Tarn", "Wendle", "Shephall", "Bedwell"};
  return policy;
}

struct Count {
  int marked = 0;
  int found = 0;
  int wrong = 0;  // found where nothing of the kind is marked
};

// A name is found, whether it is sure or only possible.
std::string kind_of(const std::string& rule) { return rule == "possible-person" ? "person" : rule; }

bool meets(const Match& match, const Marked& mark) { return match.begin < mark.end && mark.begin < match.end; }

struct Result {
  std::map<std::string, Count> counts;
  std::vector<std::string> missed;
  std::vector<std::string> wrong;
};

Result measure() {
  const Policy known = policy();
  const Matcher matcher(known);
  Result result;
  for (const Line& line : corpus()) {
    const Matches matches = matcher.find(Place::text, line.text);
    for (const Marked& mark : line.marks) {
      Count& count = result.counts[mark.rule];
      ++count.marked;
      const bool found = std::any_of(matches.begin(), matches.end(), [&](const Match& match) { return meets(match, mark) && kind_of(std::string(name(match.rule))) == kind_of(mark.rule); });
      if (found) ++count.found;
      else result.missed.push_back(mark.rule + ": " + line.text);
    }
    for (const Match& match : matches) {
      const std::string rule(name(match.rule));
      const bool meant = std::any_of(line.marks.begin(), line.marks.end(), [&](const Marked& mark) { return meets(match, mark) && kind_of(rule) == kind_of(mark.rule); });
      if (meant) continue;
      ++result.counts[rule].wrong;
      result.wrong.push_back(rule + ": " + line.text);
    }
  }
  return result;
}

std::string table(const Result& result) {
  std::string text;
  for (const auto& [rule, count] : result.counts) {
    text += rule + ": " + std::to_string(count.found) + " of " + std::to_string(count.marked) + " found, " + std::to_string(count.wrong) + " found wrongly\n";
  }
  for (const std::string& line : result.missed) text += "missed " + line + "\n";
  for (const std::string& line : result.wrong) text += "wrong " + line + "\n";
  return text;
}

}  // namespace

TEST_CASE("what is found in the corpus, and what is not, is known to the line") {
  const std::string golden = kData + "/corpus.golden.txt";
  if (std::getenv("CANDOUR_UPDATE_GOLDENS") != nullptr) {
    std::ofstream(golden, std::ios::binary) << table(measure());
    FAIL("golden rewritten: run again without CANDOUR_UPDATE_GOLDENS");
  }
  CHECK(table(measure()) == golden::bytes_of(golden));
}

TEST_CASE("nine of ten marks are found, and nine of ten findings are marked") {
  int marked = 0;
  int found = 0;
  int wrong = 0;
  for (const auto& [rule, count] : measure().counts) {
    marked += count.marked;
    found += count.found;
    wrong += count.wrong;
  }
  CHECK(marked > 100);
  CHECK(found * 10 >= marked * 9);
  CHECK(wrong * 10 <= found);
}

TEST_CASE("every rule that concerns words has lines that it is to find and lines that it is not") {
  std::map<std::string, Count> counts = measure().counts;
  for (const Rule rule : kRules) {
    const bool needs_more_than_words = rule == Rule::internal || rule == Rule::suppressed || rule == Rule::picture_note || rule == Rule::unreadable || rule == Rule::unknown_format;
    if (needs_more_than_words) continue;
    INFO(name(rule));
    CHECK(counts[std::string(name(rule))].found >= 2);
  }
}
