// Whole folders beside each other, and a link that shows one of them: what it takes of a disk to change a live site in one step.
//
//   /var/www/site -> site.releases/7      the place: a link, at which a web server is pointed
//   /var/www/site.releases/6              the release before
//   /var/www/site.releases/7              the release that is shown
//   /var/www/site.releases/unfinished     one that is being written, or removed; nobody else may look into it
//   /var/www/site.releases/next           a link on its way to the place
//
// A link is renamed over the place, which POSIX has happen at once: whoever opens a file there meets one release or the other.
// Each release is written in full. Files that are alike could be hard links of those in the release before; but a hand that
// edits one in the live site would then reach into the release that is kept to go back to.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "files/store.h"

namespace candour::files {

// What stands at the place.
enum class Front {
  nothing,  // or an empty folder, which holds nothing that anyone could miss
  release,
  folder,   // a folder with something in it
  other,    // a link that leads elsewhere, or a file
};

struct Showing {
  Front what = Front::nothing;
  std::uint64_t release = 0;  // its number, which may lead to nothing: a person can have removed it
};

// All functions throw EnvironmentError when the disk fails them; what is shown is then what was shown before, if nothing else is
// said.
class Shelf {
 public:
  virtual ~Shelf() = default;

  // How people know the place, and a release. For messages.
  virtual std::string shown() const = 0;
  virtual std::string shown(std::uint64_t release) const = 0;

  virtual Showing showing() const = 0;
  // The numbers of all releases, in order.
  virtual std::vector<std::uint64_t> releases() const = 0;

  // Completes or clears what a run that was cut off has left, and names what it cleared.
  virtual std::vector<std::string> tidy() = 0;

  // An empty folder, in which a release is to be written. Only after tidy().
  virtual std::unique_ptr<Store> begin() = 0;
  // The unfinished release again, to be read.
  virtual std::unique_ptr<Store> unfinished() const = 0;
  // What is shown: a release or a folder. Nothing where there is neither.
  virtual std::unique_ptr<Store> front() const = 0;
  virtual std::unique_ptr<Store> release(std::uint64_t number) const = 0;

  // The unfinished release gets its number. All of it is on the disk by then, and outlasts a failure of power.
  virtual void keep(std::uint64_t number) = 0;
  // The switch. Where it throws after it, the message says so.
  virtual void show(std::uint64_t number) = 0;
  // The same where a folder stands at the place: the link takes its place at once, and it becomes the release `folder`.
  virtual void show_for_folder(std::uint64_t number, std::uint64_t folder) = 0;

  // Not while there is an unfinished one.
  virtual void remove(std::uint64_t number) = 0;
  virtual void remove_unfinished() = 0;
};

// Whether the place on disk is a link that shows a release. Who writes there as into a folder changes what is live, file by file.
bool shows_a_release(const std::string& place);

// On disk. Holds a lock for as long as it lives: a second one for the same place, in any process, throws EnvironmentError.
class DiskShelf : public Shelf {
 public:
  // `place` need not exist; the folder that holds it must: else a disk that is not mounted would be taken for a new site. Throws
  // WrongPath where `place` names no place in a folder.
  explicit DiskShelf(const std::string& place);
  ~DiskShelf() override;
  DiskShelf(const DiskShelf&) = delete;
  DiskShelf& operator=(const DiskShelf&) = delete;

  std::string shown() const override { return place_; }
  std::string shown(std::uint64_t release) const override;
  Showing showing() const override;
  std::vector<std::uint64_t> releases() const override;
  std::vector<std::string> tidy() override;
  std::unique_ptr<Store> begin() override;
  std::unique_ptr<Store> unfinished() const override;
  std::unique_ptr<Store> front() const override;
  std::unique_ptr<Store> release(std::uint64_t number) const override;
  void keep(std::uint64_t number) override;
  void show(std::uint64_t number) override;
  void show_for_folder(std::uint64_t number, std::uint64_t folder) override;
  void remove(std::uint64_t number) override;
  void remove_unfinished() override;

 private:
  std::string shown_in_shelf(const std::string& name) const { return shelf_name() + '/' + name; }
  std::string shelf_name() const { return place_ + ".releases"; }
  std::unique_ptr<Store> open(const std::string& name) const;
  void lay_out_link(std::uint64_t number);
  void make_sure_it_is_seen(std::uint64_t number) const;
  void make_switch_durable() const;

  std::string place_;  // as given, without a slash at the end
  std::string name_;   // its last part
  int parent_ = -1;    // the folder that holds the place
  int shelf_ = -1;     // the folder of the releases
};

}  // namespace candour::files
