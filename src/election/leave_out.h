// What a council leaves out before an election (model/pre_election.h).
#pragma once

#include "model/record.h"

namespace candour::election {

// Takes every quotation and every picture out of the prose of the record, and says in its place that one stood there. What is quoted
// large on a case study's page goes without a word. Whether it is time for that, the caller asks (Site::is_before_election).
void leave_out(model::Record& record);

}  // namespace candour::election
