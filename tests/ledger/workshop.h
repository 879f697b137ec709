// The fictional record with statements frozen of it, to be changed in every way that somebody could.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "content/load.h"
#include "content/spelling.h"
#include "diagnostics/print.h"
#include "files/reader.h"
#include "ledger/freeze.h"
#include "ledger/ledger.h"
#include "resolve/resolve.h"

namespace candour::ledger {

inline const std::string kPlan = "wendle/plans/2022-23/";

// The fictional content, or that of another folder of tests, without what is frozen of it.
inline files::MemoryFiles unfrozen_content(const std::string& from = "fictional/content") {
  files::MemoryFiles files;
  const files::DiskReader folder(CANDOUR_TEST_DATA "/../" + from);
  for (const files::Entry& entry : folder.list()) {
    const std::string& path = entry.path.text();
    if (path.find("/statements/") == std::string::npos && !path.ends_with("/corrections.json")) files.emplace(path, folder.read(entry.path));
  }
  return files;
}

// A record as loaded from memory, and held against what is frozen.
struct Checked {
  explicit Checked(const files::MemoryFiles& files) {
    content::Draft draft = content::load(files::MemoryReader(files), "content", sources, diagnostics);
    if (diagnostics.has_errors()) return;
    record = resolve::resolve(std::move(draft), diagnostics);
    resolved = !diagnostics.has_errors();
    if (resolved) ledger = check(record, sources, diagnostics);
  }
  std::string said() const { return diagnostics::for_people(diagnostics, sources, diagnostics::Colour::off); }

  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  model::Record record;
  bool resolved = false;
  Ledger ledger;
};

// Salts that are the same in every run.
class CountedSalts {
 public:
  std::string operator()() {
    const std::string number = std::to_string(++count_);
    return std::string(32 - number.size(), '0') + number;
  }

 private:
  int count_ = 0;
};

inline constexpr const char* kRole = "Community Safety Team";

// Freezes one more report: adds its file, or gives what was said instead.
inline std::string freeze_into(files::MemoryFiles& files, const std::string& report, model::Date on, const std::string& plan = "2022-23",
                               const std::string& partnership = "wendle") {
  Checked checked(files);
  const auto statement = freeze(checked.record, checked.ledger, {partnership, plan, report, kRole, on}, CountedSalts(), checked.diagnostics);
  if (statement) files[path_of(*statement)] = content::spelled(*statement);
  return checked.said();
}

// The fictional content with the first two quarters of 2022-23 frozen.
inline const files::MemoryFiles& frozen_content() {
  static const files::MemoryFiles files = [] {
    files::MemoryFiles made = unfrozen_content();
    freeze_into(made, "q1", {2022, 7, 20});
    freeze_into(made, "q2", {2022, 10, 19});
    return made;
  }();
  return files;
}

// A small record; its plan of 2022-23 has four reports, and the first two of them are frozen.
inline const std::string kSmallPlan = "dale/plans/2022-23/";

inline const files::MemoryFiles& small_record() {
  static const files::MemoryFiles files = [] {
    files::MemoryFiles made = unfrozen_content("content/mistakes/base");
    made[kSmallPlan + "updates/q2.json"] = R"j({
  "quarter": 2,
  "label": "Quarter 2",
  "document": "DALE-AP",
  "progress": [{"for": "1.1", "text": ["Locks are on all the doors of the quay, and most people there have been shown how to use them."]}],
  "statuses": [{"outcome": "1.1(1)", "colour": "green"}, {"outcome": "1.2(1)", "colour": "red", "words": "Slow"}]
}
)j";
    const auto later = [&](const char* number) {
      return std::string("{\n  \"quarter\": ") + number + ",\n  \"label\": \"Quarter " + number + "\",\n  \"document\": \"DALE-AP\",\n  \"progress\": [{\"for\": \"1.1\", \"text\": [\"News of quarter " + number + ".\"]}]\n}\n";
    };
    made[kSmallPlan + "updates/q3.json"] = later("3");
    made[kSmallPlan + "updates/q4.json"] = later("4");
    freeze_into(made, "q1", {2022, 7, 20}, "2022-23", "dale");
    freeze_into(made, "q2", {2022, 10, 19}, "2022-23", "dale");
    return made;
  }();
  return files;
}

// The text with its only `from` as `to`. A text that does not hold it once is a mistake in the test.
inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  if (at == std::string::npos || text.find(from, at + 1) != std::string::npos) throw std::logic_error("not once: " + from);
  return text.replace(at, from.size(), to);
}

}  // namespace candour::ledger
