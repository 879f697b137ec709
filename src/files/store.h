// The one way out: whatever is written to disk goes through a Store. It knows files and folders, not whose they are;
// publish decides what may be touched.
//
//   DiskStore site("site");
//   site.write_atomic(RelPath::of("data/plan.csv"), bytes);   // makes data/ too
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "files/memory_files.h"
#include "files/rel_path.h"

namespace candour::files {

// What stands at a path.
enum class Presence {
  nothing,
  file,
  folder,
  other,  // a symbolic link, device, pipe or socket: never followed, read or replaced by us
};

// A folder to write to. Not thread-safe. All functions throw EnvironmentError when the disk fails them.
class Store {
 public:
  virtual ~Store() = default;

  // How people know the path: with the root, where there is one. For messages.
  virtual std::string shown(const RelPath& path) const = 0;

  // `nothing` also where a file stands in the place of one of its folders.
  virtual Presence presence(const RelPath& path) const = 0;
  bool exists(const RelPath& path) const { return presence(path) != Presence::nothing; }

  // The bytes of the file at the path; nothing where presence() is not `file`.
  virtual std::optional<std::string> read(const RelPath& path) const = 0;

  // All files and `other`s, hidden ones too, ordered by path. Links are not followed.
  virtual std::vector<RelPath> list() const = 0;

  // Makes or replaces the file, and makes its folders. At every moment the path holds the old bytes or all of the new
  // ones, also when the program is killed; a failed write leaves no part of a file behind.
  virtual void write_atomic(const RelPath& path, std::string_view bytes) = 0;

  // Removes the file; that it is gone already is no error.
  virtual void remove(const RelPath& path) = 0;

  // Removes the folder when it is empty, and says whether it did. The root stays.
  virtual bool remove_empty_folder(const RelPath& folder) = 0;

  // Removes what a killed write_atomic may have left in this folder (a file named kUnfinished).
  virtual void clear_unfinished(const RelPath& folder) = 0;
};

// The name under which a file is written before it is moved to its place. No published file may bear it.
inline constexpr std::string_view kUnfinished = ".candour-unfinished";

// A folder on disk; made, with its parents, when it does not exist. Holds a lock on it for as long as it lives: a
// second DiskStore for the same folder, in any process, throws EnvironmentError.
class DiskStore : public Store {
 public:
  explicit DiskStore(std::string root);
  ~DiskStore() override;
  DiskStore(const DiskStore&) = delete;
  DiskStore& operator=(const DiskStore&) = delete;

  std::string shown(const RelPath& path) const override;
  Presence presence(const RelPath& path) const override;
  std::optional<std::string> read(const RelPath& path) const override;
  std::vector<RelPath> list() const override;
  void write_atomic(const RelPath& path, std::string_view bytes) override;
  void remove(const RelPath& path) override;
  bool remove_empty_folder(const RelPath& folder) override;
  void clear_unfinished(const RelPath& folder) override;

 private:
  // The open folders from the root to where we were last. Files come in path order, so that the next one mostly needs
  // one folder to be opened, or none.
  struct OpenFolder {
    std::string name;
    int descriptor;
  };
  enum class Missing { leave, make };

  int open_folder(const RelPath& folder, Missing missing) const;
  void close_folders(std::size_t keep) const;

  std::string root_;
  mutable std::vector<OpenFolder> open_;  // the first is the root
};

// A folder in memory, for tests: it records what was done to it.
class MemoryStore : public Store {
 public:
  MemoryStore() = default;
  // Starts with these files.
  explicit MemoryStore(const MemoryFiles& files);

  std::string shown(const RelPath& path) const override;
  Presence presence(const RelPath& path) const override;
  std::optional<std::string> read(const RelPath& path) const override;
  std::vector<RelPath> list() const override;
  void write_atomic(const RelPath& path, std::string_view bytes) override;
  void remove(const RelPath& path) override;
  bool remove_empty_folder(const RelPath& folder) override;
  void clear_unfinished(const RelPath& folder) override;

  // What a person does to the folder: changes it without a record.
  void put(const RelPath& path, std::string bytes);
  void take_away(const RelPath& path);
  void make_folder(const RelPath& folder);

  // Every write and removal so far, in order: "write a/b", "remove a/b", "remove folder a".
  const std::vector<std::string>& record() const { return record_; }
  void forget_record() { record_.clear(); }

 private:
  std::map<RelPath, std::string> files_;
  std::set<RelPath> folders_;
  std::vector<std::string> record_;
};

}  // namespace candour::files
