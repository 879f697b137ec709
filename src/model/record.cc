#include "model/record.h"

namespace candour::model {

const Objective& Record::at(Id<Objective> id) const {
  return strategy_of(id).objectives[objectives[id.index].position];
}

Id<Body> Record::answerable(Id<Body> body) const {
  while (at(body).kind == BodyKind::team && at(body).parent) body = at(body).parent->id;
  return body;
}

}  // namespace candour::model
