// The pictures of the record's prose, read for documents.
#pragma once

#include <vector>

#include "diagnostics/diagnostic.h"
#include "files/artifact.h"
#include "model/record.h"
#include "print/edition.h"

namespace candour::build {

// On the days of the pre-election period: quotations and pictures go out of the record (election/leave_out.h), and with them the
// files of those pictures, where no link leads to them.
void leave_out_before_election(model::Record& record, const model::Date& as_of, std::vector<files::Artifact>& static_files);

// Every PNG and JPEG picture that stands by itself in a chapter or a case study and is among `static_files`, once. Reports
// those that are none, where they are asked for. One that is not there is reported with the other links (html/links.h).
print::Pictures load_pictures(const model::Record& record, const std::vector<files::Artifact>& static_files, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::build
