// A folder to write a site to that keeps it packed.
#pragma once

#include <map>
#include <memory>
#include <mutex>

#include "bundle/archive.h"
#include "files/store.h"

namespace candour::bundle {

// What is put in place is in `contents`, which must outlive the store. Each thread that stages a file packs it.
class PackingStore : public files::Store {
 public:
  explicit PackingStore(Contents& contents) : contents_(contents) {}

  std::string shown(const files::RelPath& path) const override { return path.text(); }
  files::Presence presence(const files::RelPath& path) const override;
  std::optional<std::string> read(const files::RelPath& path) const override;
  std::vector<files::RelPath> list() const override;
  files::Staged stage(std::string_view bytes) override;
  void put_in_place(const files::RelPath& path, files::Staged staged) override;
  void discard_staged() override { staged_.clear(); }
  void remove(const files::RelPath& path) override { contents_.erase(path); }
  // There are no folders but those that files lie in.
  bool remove_empty_folder(const files::RelPath&) override { return false; }

 private:
  Contents& contents_;
  std::mutex lock_;  // of what follows
  std::map<std::uint64_t, std::shared_ptr<const PackedFile>> staged_;
  std::uint64_t next_ = 0;
};

}  // namespace candour::bundle
