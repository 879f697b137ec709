#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <optional>
#include <string_view>

#include "files/descriptor.h"
#include "files/folder_tree.h"
#include "files/shelf.h"
#include "files/wrong_path.h"

namespace candour::files {
namespace {

constexpr const char* kUnfinishedRelease = "unfinished";
constexpr const char* kLinkOnItsWay = "next";

// "7", as we write it: "07" and "7a" are names that somebody else gave.
std::optional<std::uint64_t> number_of(std::string_view name) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
  const bool is_number = error == std::errc() && end == name.data() + name.size() && number > 0 && name.front() != '0';
  return is_number ? std::optional(number) : std::nullopt;
}

std::string without_slash_at_end(std::string path) {
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  return path;
}

std::string parent_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

// What a link leads to, as it is written; nothing where there is no link.
std::optional<std::string> link_at(int folder, const std::string& name) {
  char target[4096];
  const ssize_t size = ::readlinkat(folder, name.c_str(), target, sizeof target);
  if (size < 0) return std::nullopt;
  return std::string(target, static_cast<std::size_t>(size));
}

bool is_empty(int parent, const std::string& name, const std::string& shown) {
  Descriptor folder(::openat(parent, name.c_str(), kOpenFolder));
  if (!folder.is_open()) throw system_error(errno, "open the folder", shown);
  return names_in(std::move(folder), shown).empty();
}

EnvironmentError cannot_exchange(int error_number, const std::string& place) {
  if (error_number == EINVAL || error_number == ENOSYS || error_number == ENOTSUP) {
    return {"cannot put a link in the place of the folder in one step: the file system knows no such step", place,
            "choose a quiet hour, move the folder away, and publish without --adopt"};
  }
  if (error_number == EBUSY || error_number == EXDEV) {
    return {"cannot put a link in the place of the folder: it is a disk of its own", place, "publish to a folder within it, e.g. `" + place + "/site`"};
  }
  return system_error(error_number, "put a link in the place of the folder", place);
}

}  // namespace

bool shows_a_release(const std::string& place) {
  const std::string path = without_slash_at_end(place);
  const auto target = link_at(AT_FDCWD, path);
  const std::string prefix = path.substr(path.rfind('/') + 1) + ".releases/";
  return target && target->starts_with(prefix) && number_of(std::string_view(*target).substr(prefix.size()));
}

DiskShelf::DiskShelf(const std::string& place) : place_(without_slash_at_end(place)), name_(place_.substr(place_.rfind('/') + 1)) {
  if (name_.empty() || name_ == "." || name_ == "..") {
    throw WrongPath("cannot publish there: a link is to stand at that place, and it has no name", place_, "name it, e.g. `../site`");
  }
  Descriptor parent(::open(parent_of(place_).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!parent.is_open()) refuse_path(errno, "open the folder", parent_of(place_));
  const std::string shelf = name_ + ".releases";
  if (::mkdirat(parent.number(), shelf.c_str(), 0777) != 0 && errno != EEXIST) throw system_error(errno, "make the folder", shelf_name());
  Descriptor opened(::openat(parent.number(), shelf.c_str(), kOpenFolder));
  if (!opened.is_open()) refuse_path(errno, "open the folder", shelf_name());
  if (::flock(opened.number(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
    throw EnvironmentError("cannot publish there: another run of Candour is publishing to the same place", place_, "wait until it has ended, then run again");
  }
  parent_ = parent.release();
  shelf_ = opened.release();
}

DiskShelf::~DiskShelf() {
  ::unlinkat(parent_, (name_ + ".releases").c_str(), AT_REMOVEDIR);  // where nothing was ever published, nothing is left
  ::close(shelf_);
  ::close(parent_);
}

std::string DiskShelf::shown(std::uint64_t release) const { return shown_in_shelf(std::to_string(release)); }

Showing DiskShelf::showing() const {
  if (const std::optional<std::string> target = link_at(parent_, name_)) {
    const std::string prefix = name_ + ".releases/";
    const auto number = target->starts_with(prefix) ? number_of(std::string_view(*target).substr(prefix.size())) : std::nullopt;
    return number ? Showing{Front::release, *number} : Showing{Front::other};
  }
  struct stat status {};
  if (::fstatat(parent_, name_.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
    if (errno == ENOENT) return {Front::nothing};
    throw system_error(errno, "look at it", place_);
  }
  if (!S_ISDIR(status.st_mode)) return {Front::other};
  return {is_empty(parent_, name_, place_) ? Front::nothing : Front::folder};
}

std::vector<std::uint64_t> DiskShelf::releases() const {
  std::vector<std::uint64_t> numbers;
  Descriptor own(::openat(shelf_, ".", kOpenFolder));
  if (!own.is_open()) throw system_error(errno, "list the folder", shelf_name());
  for (const Name& name : names_in(std::move(own), shelf_name())) {
    const auto number = number_of(name.text);
    if (number && name.type == FileType::folder) numbers.push_back(*number);
  }
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

std::vector<std::string> DiskShelf::tidy() {
  std::vector<std::string> cleared;
  if (link_at(shelf_, kLinkOnItsWay)) {
    if (::unlinkat(shelf_, kLinkOnItsWay, 0) != 0) throw system_error(errno, "remove the link", shown_in_shelf(kLinkOnItsWay));
    cleared.push_back(shown_in_shelf(kLinkOnItsWay));
  }
  // A folder of that name stood at the place until the link took it (show_for_folder).
  struct stat status {};
  const Showing now = showing();
  if (now.what == Front::release && ::fstatat(shelf_, kLinkOnItsWay, &status, AT_SYMLINK_NOFOLLOW) == 0) {
    const std::string number = std::to_string(now.release - 1);
    if (::renameat(shelf_, kLinkOnItsWay, shelf_, number.c_str()) != 0) throw system_error(errno, "rename the folder", shown_in_shelf(kLinkOnItsWay));
  }
  if (::fstatat(shelf_, kUnfinishedRelease, &status, AT_SYMLINK_NOFOLLOW) == 0) {
    remove_unfinished();
    cleared.push_back(shown_in_shelf(kUnfinishedRelease));
  }
  return cleared;
}

std::unique_ptr<Store> DiskShelf::open(const std::string& name) const {
  Descriptor folder(::openat(shelf_, name.c_str(), kOpenFolder));
  if (!folder.is_open()) throw system_error(errno, "open the folder", shown_in_shelf(name));
  return DiskStore::in(folder.release(), shown_in_shelf(name));
}

std::unique_ptr<Store> DiskShelf::begin() {
  if (::mkdirat(shelf_, kUnfinishedRelease, 0700) != 0) throw system_error(errno, "make the folder", shown_in_shelf(kUnfinishedRelease));
  return open(kUnfinishedRelease);
}

std::unique_ptr<Store> DiskShelf::unfinished() const { return open(kUnfinishedRelease); }

std::unique_ptr<Store> DiskShelf::release(std::uint64_t number) const { return open(std::to_string(number)); }

std::unique_ptr<Store> DiskShelf::front() const {
  const Showing now = showing();
  if (now.what != Front::release && now.what != Front::folder) return nullptr;
  Descriptor folder(::openat(parent_, name_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));  // through our own link
  if (!folder.is_open() && errno == ENOENT) return nullptr;
  if (!folder.is_open()) throw system_error(errno, "open the folder", place_);
  return DiskStore::in(folder.release(), place_);
}

void DiskShelf::keep(std::uint64_t number) {
  const std::string shown_as = shown_in_shelf(kUnfinishedRelease);
  const Descriptor folder(::openat(shelf_, kUnfinishedRelease, kOpenFolder));
  if (!folder.is_open()) throw system_error(errno, "open the folder", shown_as);
  // The folder of the releases was made as the person's settings have it: who may look into that may look into this.
  struct stat status {};
  if (::fstat(shelf_, &status) != 0 || ::fchmod(folder.number(), status.st_mode & 07777) != 0) throw system_error(errno, "let others read the folder", shown_as);
  make_durable(folder.number(), shown_as);
  if (::renameat(shelf_, kUnfinishedRelease, shelf_, std::to_string(number).c_str()) != 0) throw system_error(errno, "rename the folder", shown_as);
  make_names_durable(shelf_, shelf_name());
}

// What the link says is counted from the place, where it is going to stand.
void DiskShelf::lay_out_link(std::uint64_t number) {
  const std::string target = name_ + ".releases/" + std::to_string(number);
  if (::symlinkat(target.c_str(), shelf_, kLinkOnItsWay) != 0) throw system_error(errno, "make the link", shown_in_shelf(kLinkOnItsWay));
}

void DiskShelf::show(std::uint64_t number) {
  lay_out_link(number);
  const auto put_in_place = [&] { return ::renameat(shelf_, kLinkOnItsWay, parent_, name_.c_str()) == 0; };
  bool is_done = put_in_place();
  // No link can replace a folder; an empty one may go.
  if (!is_done && errno == EISDIR) is_done = ::unlinkat(parent_, name_.c_str(), AT_REMOVEDIR) == 0 && put_in_place();
  if (!is_done) {
    const int why = errno;
    ::unlinkat(shelf_, kLinkOnItsWay, 0);
    if (why == EBUSY) throw cannot_exchange(why, place_);
    throw system_error(why, "put the link in its place", place_);
  }
  make_sure_it_is_seen(number);
  make_switch_durable();
}

void DiskShelf::show_for_folder(std::uint64_t number, std::uint64_t folder) {
  lay_out_link(number);
  if (::renameat2(shelf_, kLinkOnItsWay, parent_, name_.c_str(), RENAME_EXCHANGE) != 0) {
    const int why = errno;
    ::unlinkat(shelf_, kLinkOnItsWay, 0);
    throw cannot_exchange(why, place_);
  }
  if (::renameat(shelf_, kLinkOnItsWay, shelf_, std::to_string(folder).c_str()) != 0) {
    throw system_error(errno, "rename the folder that the new site has replaced", shown_in_shelf(kLinkOnItsWay));
  }
  make_sure_it_is_seen(number);
  make_switch_durable();
}

// What fails here, fails after the switch.
void DiskShelf::make_switch_durable() const {
  try {
    make_names_durable(shelf_, shelf_name());
    make_names_durable(parent_, parent_of(place_));
  } catch (const EnvironmentError& error) {
    throw EnvironmentError("the new site is shown, but may not outlast a failure of power: " + error.message(), error.path(), error.advice());
  }
}

// As a web server looks: by the name. All else goes through folders that were opened long ago, and a disk that is no longer there
// under its name answers them still.
void DiskShelf::make_sure_it_is_seen(std::uint64_t number) const {
  struct stat by_name {};
  struct stat ours {};
  const bool found = ::stat(place_.c_str(), &by_name) == 0 && ::fstatat(shelf_, std::to_string(number).c_str(), &ours, 0) == 0;
  if (found && by_name.st_dev == ours.st_dev && by_name.st_ino == ours.st_ino) return;
  throw EnvironmentError("the new site is written and cannot be seen at its place: the disk has gone, or somebody has put another in its place", place_,
                         "see that the disk is there, then run again");
}

void DiskShelf::remove(std::uint64_t number) {
  // Under a name by which nobody takes the rest of it for a release.
  if (::renameat(shelf_, std::to_string(number).c_str(), shelf_, kUnfinishedRelease) != 0) throw system_error(errno, "remove the folder", shown(number));
  remove_unfinished();
}

void DiskShelf::remove_unfinished() { remove_tree(shelf_, kUnfinishedRelease, shown_in_shelf(kUnfinishedRelease)); }

}  // namespace candour::files
