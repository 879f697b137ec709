// The content folder, read into a draft of the record. One reader per kind of file; which file is which follows from its
// path alone (see kinds.h). Every mistake in every file is reported, then the stage after this one is not reached.
#pragma once

#include <string>
#include <vector>

#include "content/internal_notes.h"
#include "diagnostics/diagnostic.h"
#include "files/reader.h"
#include "model/guard.h"
#include "model/record.h"

namespace candour::content {

// A record whose references are names still: only `resolve` may turn it into the Record that everything else reads.
struct Draft {
  model::Record record;
  std::vector<InternalNote> internal;  // what colleagues tell one another: the record has no place for it
  model::GuardSettings guard;
};

// Reads all files below `folder`. `shown_as` is the folder's name in messages ("content"). Throws
// files::EnvironmentError when the disk fails.
Draft load(const files::Reader& folder, const std::string& shown_as, diagnostics::Sources& sources,
           diagnostics::Diagnostics& diagnostics);

// The JSON Schema of one kind of file, or of the front matter of one kind of Markdown file.
struct SchemaFile {
  std::string name;  // "plan.schema.json"
  std::string text;
};
std::vector<SchemaFile> schemas();

}  // namespace candour::content
