#include "views/same_theme.h"

#include <algorithm>
#include <map>
#include <set>

#include "views/addresses.h"
#include "views/titles.h"
#include "views/words.h"

namespace candour::views {

using model::Id;
using model::Objective;

namespace {

bool joins(const model::Link& link) { return link.objective && link.strength != model::Strength::weak; }

std::vector<Id<Objective>> objectives_of(const model::Section& section) {
  std::vector<Id<Objective>> found;
  const auto add = [&](const std::vector<model::Link>& links) {
    for (const model::Link& link : links) {
      if (joins(link)) found.push_back(link.objective->id);
    }
  };
  add(section.links);
  for (const model::Aim& aim : section.aims) {
    add(aim.links);
    for (const model::Action& action : aim.actions) add(action.links);
  }
  return found;
}

// These and all that they follow or that follow them, however far back or on.
std::set<Id<Objective>> with_followers(const Material& material, std::vector<Id<Objective>> open) {
  std::set<Id<Objective>> all(open.begin(), open.end());
  const auto visit = [&](Id<Objective> id) {
    if (all.insert(id).second) open.push_back(id);
  };
  while (!open.empty()) {
    const Id<Objective> id = open.back();
    open.pop_back();
    for (const model::Link& link : material.record.at(id).follows) {
      if (joins(link)) visit(link.objective->id);
    }
    for (const FollowMention& mention : material.cross_references.of(id).followed_by) {
      if (joins(*mention.link)) visit(mention.later);
    }
  }
  return all;
}

}  // namespace

std::vector<BasisRow> same_theme(const Material& material, const SectionPage& page) {
  const model::Record& record = material.record;
  const model::Plan& plan = record.at(page.plan);
  const std::vector<Id<Objective>> own = objectives_of(plan.sections[page.section]);
  // Plans are in the order of their years, so the key sorts the sections as they are to be read.
  std::map<std::pair<Id<model::Plan>, std::size_t>, std::set<Id<Objective>>> found;
  for (const Id<Objective> id : with_followers(material, own)) {
    for (const WorkMention& work : material.cross_references.of(id).work) {
      if (work.plan == page.plan || record.at(work.plan).partnership != plan.partnership || !joins(*work.link)) continue;
      found[{work.plan, work.section}].insert(id);
    }
  }
  std::vector<BasisRow> rows;
  for (const auto& [place, objectives] : found) {
    const model::Plan& other = record.at(place.first);
    const model::Section& section = other.sections[place.second];
    const auto shared = std::find_if(objectives.begin(), objectives.end(),
                                     [&](Id<Objective> id) { return std::find(own.begin(), own.end(), id) != own.end(); });
    const bool same = shared != objectives.end();
    const std::string& title = record.at(same ? *shared : *objectives.begin()).title;
    rows.push_back({{section.title + " (" + title_of(other) + ")", url_of(record, other, section)},
                    other.year < plan.year ? "Earlier" : "Later",
                    same ? "Both are linked to the objective “" + title + "”."
                         : "It is linked to the objective “" + title + "”, which comes before or after this section’s own."});
  }
  return rows;
}

}  // namespace candour::views
