#include "model/status.h"

#include <cassert>

namespace candour::model {

Status Status::reported(Delivery delivery, Evidence evidence, std::optional<Colour> colour) {
  assert(evidence != Evidence::none && "a reported status rests on something");
  Status status;
  status.reporting_ = Reporting::reported;
  status.delivery_ = delivery;
  status.evidence_ = evidence;
  status.colour_ = colour;
  return status;
}

Status Status::unreported(Reporting reporting) {
  assert(reporting != Reporting::reported && "a reported status has a delivery state");
  Status status;
  status.reporting_ = reporting;
  return status;
}

}  // namespace candour::model
