// The one way out: whatever is written to disk goes through a Store. It knows files and folders, not whose they are;
// publish decides what may be touched.
//
//   DiskStore site("site");
//   site.write_atomic(RelPath::of("data/plan.csv"), bytes);   // makes data/ too
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
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

// Bytes that are written and stand at no path yet.
struct Staged {
  std::uint64_t number = 0;  // within the store that staged them
};

// A folder to write to. Several threads may call stage() and read() at once; all else needs the store to itself. All functions
// throw EnvironmentError when the disk fails them.
//
// A set of files that must come together is staged first, however long that takes, and then put in place, which takes no time:
//   const Staged staged = site.stage(bytes);
//   site.put_in_place(path, staged);
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

  // What list() passes over: names that are none of ours, because no RelPath holds them. For people: "?" stands for each byte that
  // is no printable ASCII character.
  virtual std::vector<std::string> strange_names() const { return {}; }

  // Writes the bytes to where no path shows them.
  virtual Staged stage(std::string_view bytes) = 0;

  // Makes or replaces the file, and makes its folders. At every moment the path holds the old bytes or all of the new ones,
  // also when the program is killed; where it fails, nothing is left of what was staged.
  virtual void put_in_place(const RelPath& path, Staged staged) = 0;

  // Removes all that is staged, also what a killed run left.
  virtual void discard_staged() = 0;

  // Both at once.
  void write_atomic(const RelPath& path, std::string_view bytes) { put_in_place(path, stage(bytes)); }

  // Removes the file; that it is gone already is no error.
  virtual void remove(const RelPath& path) = 0;

  // Removes the folder when it is empty, and says whether it did. The root stays.
  virtual bool remove_empty_folder(const RelPath& folder) = 0;
};

// The folder, in the root, in which files are written before they are moved to their places. No published file may lie there.
inline constexpr std::string_view kUnfinished = ".candour-unfinished";

// A folder on disk; made, with its parents, when it does not exist, and gone again with the store when nothing was put in it.
// What is still staged goes with the store too. Holds a lock on the folder for as long as it lives: a second DiskStore for it,
// in any process, throws EnvironmentError.
class DiskStore : public Store {
 public:
  explicit DiskStore(std::string root);
  // A folder that is open already, which it takes over; `shown_as` names it in messages.
  static std::unique_ptr<DiskStore> in(int folder, std::string shown_as);
  ~DiskStore() override;
  DiskStore(const DiskStore&) = delete;
  DiskStore& operator=(const DiskStore&) = delete;

  std::string shown(const RelPath& path) const override;
  Presence presence(const RelPath& path) const override;
  std::optional<std::string> read(const RelPath& path) const override;
  std::vector<RelPath> list() const override;
  std::vector<std::string> strange_names() const override;
  Staged stage(std::string_view bytes) override;
  void put_in_place(const RelPath& path, Staged staged) override;
  void discard_staged() override;
  void remove(const RelPath& path) override;
  bool remove_empty_folder(const RelPath& folder) override;

 private:
  // All names below the root.
  struct Names {
    std::vector<RelPath> ours;
    std::vector<std::string> strange;
  };
  // The open folders from the root to where we were last. Files come in path order, so that the next one mostly needs
  // one folder to be opened, or none.
  struct OpenFolder {
    std::string name;
    int descriptor;
  };
  enum class Missing { leave, make };

  DiskStore(int folder, std::string shown_as);
  Names all_names() const;
  int open_folder(const RelPath& folder, Missing missing) const;
  void close_folders(std::size_t keep) const;
  int open_staging();
  void close_staging();

  std::string root_;
  std::vector<std::string> made_;         // the root and its parents, where we made them, inner ones first
  mutable std::mutex lock_;               // of what follows, while several threads are at work
  mutable std::vector<OpenFolder> open_;  // the first is the root
  int staging_ = -1;                      // the folder kUnfinished, when it is open
  std::uint64_t staged_ = 0;              // how often something was staged
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
  Staged stage(std::string_view bytes) override;
  void put_in_place(const RelPath& path, Staged staged) override;
  void discard_staged() override;
  void remove(const RelPath& path) override;
  bool remove_empty_folder(const RelPath& folder) override;

  // What a person does to the folder: changes it without a record.
  void put(const RelPath& path, std::string bytes);
  void take_away(const RelPath& path);
  void make_folder(const RelPath& folder);

  // Every write and removal so far, in order: "write a/b", "remove a/b", "remove folder a".
  const std::vector<std::string>& record() const { return record_; }
  void forget_record() { record_.clear(); }

  // How much is staged now.
  std::size_t staged() const { return staged_.size(); }

 private:
  std::map<RelPath, std::string> files_;
  std::set<RelPath> folders_;
  std::vector<std::string> record_;
  std::mutex lock_;  // of what follows
  std::map<std::uint64_t, std::string> staged_;
  std::uint64_t next_ = 0;
};

}  // namespace candour::files
