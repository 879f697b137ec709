// The rows of a plan as a section's page shows them.
#pragma once

#include "views/common.h"

namespace candour::views {

std::vector<AimView> aims_of(const Material& material, model::Id<model::Plan> plan, std::size_t section);

// "at least 4 events each year", "a fall of at least 5% in antisocial behaviour".
std::string target_text(const model::Target& target);
// "5 events. The target was met."
std::string result_text(const model::Target& target, const model::Result& result);
// The statement that a link makes, with its basis.
LinkView link_view(const Material& material, const model::Link& link);

}  // namespace candour::views
