#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/opened_record.h"
#include "cli/run.h"
#include "cli/today.h"
#include "content/names.h"
#include "content/spelling.h"
#include "files/store.h"
#include "ledger/freeze.h"
#include "ledger/redact.h"

namespace candour::cli {

namespace {

using Classes = json::Names<model::WithheldClass>;

model::WithheldClass class_named(std::string_view name) {
  for (const auto& [spelled, kind] : Classes::all) {
    if (spelled == name) return kind;
  }
  throw std::logic_error("the command line lets no other class pass");
}

// All or none: what is written aside is moved into place when all of it is there.
void write_together(const std::string& folder, const std::vector<model::Statement>& statements) {
  files::DiskStore store(folder);
  std::vector<files::Staged> staged;
  for (const model::Statement& each : statements) staged.push_back(store.stage(content::spelled(each)));
  for (std::size_t i = 0; i < statements.size(); ++i) store.put_in_place(files::RelPath::of(ledger::path_of(statements[i])), staged[i]);
}

}  // namespace

std::vector<std::string> classes_of_removal() {
  std::vector<std::string> names;
  for (const auto& [name, kind] : Classes::all) names.emplace_back(name);
  return names;
}

int redact_field(const RedactCommand& options) {
  const LedgerCommand& report = options.report;
  const std::unique_ptr<OpenedRecord> opened = open_record(report.content);
  std::vector<model::Statement> changed;
  if (!opened->diagnostics.has_errors()) {
    const ledger::RedactRequest request{report.partnership, report.plan, report.report, options.record, options.field,
                                        class_named(options.kind), report.by, report.as_of.value_or(today())};
    changed = ledger::redact(opened->record, request, opened->sources, opened->diagnostics);
  }
  print(opened->diagnostics, opened->sources, report.voice);
  if (opened->diagnostics.has_errors()) return kContentErrors;

  write_together(report.content, changed);
  if (!report.voice.talks()) return kOk;
  for (const model::Statement& each : changed) say(fmt::format("removed `{}` of `{}` from {}/{}\n", options.field, options.record, report.content, ledger::path_of(each)));
  say("\nNow run `candour check`, then build and publish the site. `candour publish --to` then keeps no earlier\n"
      "release. Older copies still hold it: backups, the history of the content, web archives, and whoever has\n"
      "downloaded the site.\n");
  return kOk;
}

}  // namespace candour::cli
