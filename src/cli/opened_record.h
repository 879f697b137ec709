// The record of a content folder, for commands that look at what is frozen and make no pages.
#pragma once

#include <memory>
#include <string>

#include "cli/terminal.h"
#include "model/record.h"

namespace candour::cli {

struct OpenedRecord {
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  model::Record record;  // of use only where no error was reported
};

// Loads and resolves all of the folder, and takes out of it what is not for publication, as a build does: what is frozen is what
// is published. Throws files::EnvironmentError.
std::unique_ptr<OpenedRecord> open_record(const std::string& folder);

}  // namespace candour::cli
