#include "cli/opened_record.h"

#include "content/load.h"
#include "disclose/disclose.h"
#include "files/reader.h"
#include "resolve/resolve.h"

namespace candour::cli {

std::unique_ptr<OpenedRecord> open_record(const std::string& folder) {
  auto opened = std::make_unique<OpenedRecord>();
  content::Draft draft = content::load(files::DiskReader(folder), folder, opened->sources, opened->diagnostics);
  if (opened->diagnostics.has_errors()) return opened;
  model::Record resolved = resolve::resolve(std::move(draft), opened->diagnostics);
  if (!opened->diagnostics.has_errors()) opened->record = disclose::disclose(std::move(resolved), opened->diagnostics).record;
  return opened;
}

}  // namespace candour::cli
