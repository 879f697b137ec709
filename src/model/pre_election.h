// The days before an election, in which a council leaves out what could be taken for publicity: what people said, and pictures (Code
// of Recommended Practice on Local Authority Publicity, 2011, paragraphs 33 to 35; Local Government Act 1986, section 4). Facts stay.
#pragma once

#include "diagnostics/source.h"
#include "model/time.h"

namespace candour::model {

// A whole day as an author gives it.
struct GivenDay {
  Date date;
  diagnostics::Span span;
};

// Both days belong to it.
struct PreElection {
  GivenDay from;
  GivenDay until;

  bool includes(const Date& day) const { return !(day < from.date) && !(until.date < day); }
};

}  // namespace candour::model
