// For each plan a ZIP file of all that belongs to it, made while the site is.
#pragma once

#include <atomic>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "bundle/archive.h"
#include "diagnostics/diagnostic.h"
#include "files/artifact.h"
#include "html/detach.h"
#include "model/time.h"
#include "views/material.h"

namespace candour::build {

// A bundle holds what lies below the plan's own address, the pages that explain how to read it, and what these ask for. Its files
// are those of the site, byte for byte; pages are changed only where they lead out (html/detach.h). What is held until a plan is
// complete is packed. All but the constructor may be called by several threads at once.
class PlanBundles {
 public:
  // `material` must outlive it. `day` is what files bear (bundle::archive).
  PlanBundles(const views::Material& material, const model::Date& day);

  // Each file of the site, as soon as it is made. What belongs to no page, such as static files, is to be added before the first page.
  void add(const files::Artifact& file);

  // Whether every bundle holds this page: how to read a plan, and what its words mean. Made first, they keep none waiting.
  static bool explains(const views::PageEntry& entry);
  // The plan whose own page this is: made last, it tells how large the bundle is.
  static std::optional<std::size_t> plan_of(const views::PageEntry& entry);
  // To be told of each other entry when its files have been added. Gives the plans of which nothing but their own page is missing now.
  std::vector<std::size_t> complete(const views::PageEntry& entry);
  // The bundle. `page` is the plan's own, which leads to no bundle; `beside` is what lies beside the folder of the site: where to
  // start, and the plan as data. Reports names that cannot be unpacked. To be called once for each plan that complete() gave.
  files::Artifact finish(std::size_t plan, const files::Artifact& page, const std::vector<files::Artifact>& beside, diagnostics::Diagnostics& diagnostics);

 private:
  struct Bundle {
    files::RelPath folder;  // of the plan
    std::atomic<std::size_t> missing = 0;
    std::mutex lock = {};  // of what follows
    bundle::Contents files = {};
    std::set<files::RelPath> uses = {};
  };

  // Nothing where the file belongs to no plan.
  std::optional<std::size_t> plan_at(const files::RelPath& path) const;
  void put(const files::RelPath& path, std::string_view bytes, Bundle& into, const html::PartOfSite& part);
  html::PartOfSite part_of(const files::RelPath& folder) const;

  const views::Material& material_;
  model::Date day_;
  std::vector<Bundle> bundles_;  // as plans are numbered in the record
  std::map<files::RelPath, std::size_t> by_folder_;
  std::set<files::RelPath> old_addresses_;
  Bundle common_;  // static files, and the pages that every bundle holds
  html::PartOfSite common_part_;
};

}  // namespace candour::build
