#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/opened_record.h"
#include "cli/run.h"
#include "cli/today.h"
#include "content/spelling.h"
#include "digest/digest.h"
#include "files/store.h"
#include "ledger/freeze.h"

namespace candour::cli {

int freeze_report(const LedgerCommand& options) {
  const std::unique_ptr<OpenedRecord> opened = open_record(options.content);
  diagnostics::Diagnostics& diagnostics = opened->diagnostics;
  ledger::Ledger ledger;
  if (!diagnostics.has_errors()) ledger = ledger::check(opened->record, opened->sources, diagnostics);
  std::optional<model::Statement> statement;
  if (!diagnostics.has_errors()) {
    const ledger::FreezeRequest request{options.partnership, options.plan, options.report, options.by, options.as_of.value_or(today())};
    statement = ledger::freeze(opened->record, ledger, request, digest::random_salt, diagnostics);
  }
  print(diagnostics, opened->sources, options.voice);
  if (!statement || diagnostics.has_errors()) return kContentErrors;

  const std::string path = ledger::path_of(*statement);
  files::DiskStore(options.content).write_atomic(files::RelPath::of(path), content::spelled(*statement));
  if (!options.voice.talks()) return kOk;
  std::size_t fields = 0;
  for (const model::FrozenRecord& record : statement->records) fields += record.fields.size();
  say(fmt::format("{}/{}: {} records with {} fields, frozen on {}\ndigest: {}\n\n"
                  "Now build and publish the site, keep the file with the content, and tell the digest to someone outside,\n"
                  "in the minutes of a meeting for example: whoever knows it can tell that nothing was changed since.\n",
                  options.content, path, statement->records.size(), fields, in_words(statement->frozen), statement->digest));
  return kOk;
}

}  // namespace candour::cli
