#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>

#include "files/descriptor.h"
#include "files/wrong_path.h"
#include "files/store.h"

namespace candour::files {
namespace {

constexpr int kReadFile = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
constexpr int kMakeFile = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC;

const char* const kUnfinishedName = kUnfinished.data();

// The errors of a path that holds nothing for us: absent, below a file, or below a link.
bool means_nothing_there(int error_number) {
  return error_number == ENOENT || error_number == ENOTDIR || error_number == ELOOP;
}

// Network file systems may know no locks; that must not keep a site from being built.
bool means_locked(int error_number) { return error_number == EWOULDBLOCK; }

void hold_for_us(const Descriptor& folder, const std::string& shown) {
  if (::flock(folder.number(), LOCK_EX | LOCK_NB) == 0 || !means_locked(errno)) return;
  throw EnvironmentError("cannot write to the folder: another run of Candour is writing to it", shown,
                         "wait until it has ended, then run again");
}

void write_all(const Descriptor& file, std::string_view bytes, const std::string& shown) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file.number(), bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw system_error(errno, "write the file", shown);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

// The process is part of it: on a file system without locks, two runs do not take each other's files for their own.
std::string name_of(Staged staged) { return std::to_string(::getpid()) + '-' + std::to_string(staged.number); }

std::string printable(std::string text) {
  std::replace_if(text.begin(), text.end(), [](char byte) { return byte < ' ' || byte > '~'; }, '?');
  return text;
}

// The folder and its parents that do not exist, inner ones first.
std::vector<std::string> missing_folders(const std::string& root) {
  std::error_code ignored;  // what went wrong shows in the opening
  std::filesystem::path folder = std::filesystem::absolute(root, ignored).lexically_normal();
  if (!folder.has_filename()) folder = folder.parent_path();
  std::vector<std::string> missing;
  for (; folder.has_relative_path() && !std::filesystem::exists(folder, ignored); folder = folder.parent_path()) missing.push_back(folder.string());
  return missing;
}

}  // namespace

DiskStore::DiskStore(std::string root) : root_(std::move(root)), made_(missing_folders(root_)) {
  std::error_code ignored;  // what went wrong shows in the opening
  std::filesystem::create_directories(root_, ignored);
  Descriptor opened(::open(root_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!opened.is_open()) refuse_path(errno, "open the folder", root_);
  hold_for_us(opened, root_);
  open_.push_back({"", opened.release()});
}

DiskStore::DiskStore(int folder, std::string shown_as) : root_(std::move(shown_as)) {
  Descriptor opened(folder);
  hold_for_us(opened, root_);
  open_.push_back({"", opened.release()});
}

std::unique_ptr<DiskStore> DiskStore::in(int folder, std::string shown_as) {
  return std::unique_ptr<DiskStore>(new DiskStore(folder, std::move(shown_as)));
}

DiskStore::~DiskStore() {
  try {
    if (staging_ >= 0) discard_staged();
  } catch (const EnvironmentError&) {
    // The next run clears what is left.
  }
  close_staging();
  close_folders(0);
  for (const std::string& folder : made_) {
    if (::rmdir(folder.c_str()) != 0) break;
  }
}

std::string DiskStore::shown(const RelPath& path) const { return path.is_root() ? root_ : root_ + '/' + path.text(); }

void DiskStore::close_folders(std::size_t keep) const {
  while (open_.size() > keep) {
    ::close(open_.back().descriptor);
    open_.pop_back();
  }
}

// The descriptor of the folder, which stays ours; -1 with errno set when it cannot be opened.
int DiskStore::open_folder(const RelPath& folder, Missing missing) const {
  std::string_view rest = folder.text();
  std::size_t depth = 0;
  while (!rest.empty()) {
    ++depth;
    const std::string_view part = rest.substr(0, rest.find('/'));
    rest.remove_prefix(std::min(rest.size(), part.size() + 1));
    if (depth < open_.size() && open_[depth].name == part) continue;
    close_folders(depth);
    const std::string name(part);
    int opened = ::openat(open_.back().descriptor, name.c_str(), kOpenFolder);
    if (opened < 0 && errno == ENOENT && missing == Missing::make) {
      if (::mkdirat(open_.back().descriptor, name.c_str(), 0777) != 0 && errno != EEXIST) return -1;
      opened = ::openat(open_.back().descriptor, name.c_str(), kOpenFolder);
    }
    if (opened < 0) return -1;
    open_.push_back({name, opened});
  }
  return open_[depth].descriptor;
}

Presence DiskStore::presence(const RelPath& path) const {
  if (path.is_root()) return Presence::folder;
  const int folder = open_folder(path.parent(), Missing::leave);
  struct stat status {};
  const std::string name(path.name());
  if (folder < 0 || ::fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
    if (means_nothing_there(errno)) return Presence::nothing;
    throw system_error(errno, "look at it", shown(path));
  }
  if (S_ISREG(status.st_mode)) return Presence::file;
  return S_ISDIR(status.st_mode) ? Presence::folder : Presence::other;
}

std::optional<std::string> DiskStore::read(const RelPath& path) const {
  if (path.is_root()) return std::nullopt;
  const Descriptor file = [&] {
    const std::lock_guard guard(lock_);
    const int folder = open_folder(path.parent(), Missing::leave);
    const std::string name(path.name());
    return Descriptor(folder < 0 ? -1 : ::openat(folder, name.c_str(), kReadFile));
  }();
  if (!file.is_open()) {
    if (means_nothing_there(errno) || errno == ENXIO) return std::nullopt;  // ENXIO: a socket
    throw system_error(errno, "read the file", shown(path));
  }
  return read_plain_file(file, shown(path));
}

DiskStore::Names DiskStore::all_names() const {
  Names found;
  std::vector<RelPath> folders = {RelPath()};
  while (!folders.empty()) {
    const RelPath folder = std::move(folders.back());
    folders.pop_back();
    const int number = open_folder(folder, Missing::leave);
    Descriptor own(number < 0 ? -1 : ::openat(number, ".", kOpenFolder));  // the stream of names closes what it reads
    if (!own.is_open()) throw system_error(errno, "list the folder", shown(folder));
    for (const Name& name : names_in(std::move(own), shown(folder))) {
      const std::optional<RelPath> part = RelPath::parse(name.text);
      if (part) (name.type == FileType::folder ? folders : found.ours).push_back(folder / *part);
      else found.strange.push_back(printable((folder.is_root() ? "" : folder.text() + '/') + name.text));
    }
  }
  std::sort(found.ours.begin(), found.ours.end());
  std::sort(found.strange.begin(), found.strange.end());
  return found;
}

std::vector<RelPath> DiskStore::list() const { return all_names().ours; }

std::vector<std::string> DiskStore::strange_names() const { return all_names().strange; }

// Its descriptor, which stays ours; -1 with errno set when it cannot be opened. Only we may look into it: half a site is no
// site, and the folder may be on the web already.
int DiskStore::open_staging() {
  if (staging_ >= 0) return staging_;
  const int root = open_.front().descriptor;
  if (::mkdirat(root, kUnfinishedName, 0700) != 0 && errno != EEXIST) return -1;
  staging_ = ::openat(root, kUnfinishedName, kOpenFolder);
  if (staging_ >= 0 || !means_nothing_there(errno)) return staging_;
  // Something else of this name, which is ours.
  if (::unlinkat(root, kUnfinishedName, 0) != 0 || ::mkdirat(root, kUnfinishedName, 0700) != 0) return -1;
  return staging_ = ::openat(root, kUnfinishedName, kOpenFolder);
}

void DiskStore::close_staging() {
  if (staging_ >= 0) ::close(staging_);
  staging_ = -1;
}

Staged DiskStore::stage(std::string_view bytes) {
  const std::string place = shown(RelPath::of(kUnfinished));
  Staged staged;
  int folder = -1;
  Descriptor file = [&] {
    const std::lock_guard guard(lock_);
    folder = open_staging();
    while (folder >= 0) {
      staged.number = staged_++;
      Descriptor made(::openat(folder, name_of(staged).c_str(), kMakeFile, 0666));
      if (made.is_open() || errno != EEXIST) return made;  // else: of a run that was killed
    }
    return Descriptor(-1);
  }();
  if (!file.is_open()) throw system_error(errno, "write the file", place);
  try {
    write_all(file, bytes, place);
    // Closing may be the first to tell that the disk is full.
    if (::close(file.release()) != 0) throw system_error(errno, "write the file", place);
  } catch (...) {
    ::unlinkat(folder, name_of(staged).c_str(), 0);
    throw;
  }
  return staged;
}

void DiskStore::put_in_place(const RelPath& path, Staged staged) {
  const std::string from = name_of(staged);
  const std::string to(path.name());
  errno = EISDIR;
  const int folder = path.is_root() ? -1 : open_folder(path.parent(), Missing::make);
  if (folder >= 0 && ::renameat(staging_, from.c_str(), folder, to.c_str()) == 0) return;
  const int why = errno;
  ::unlinkat(staging_, from.c_str(), 0);
  throw system_error(why, "write the file", shown(path));
}

void DiskStore::discard_staged() {
  close_staging();
  const int root = open_.front().descriptor;
  const Descriptor folder(::openat(root, kUnfinishedName, kOpenFolder));
  if (folder.is_open()) {
    Descriptor own(::openat(folder.number(), ".", kOpenFolder));  // the stream of names closes what it reads
    for (const Name& name : names_in(std::move(own), shown(RelPath::of(kUnfinished)))) ::unlinkat(folder.number(), name.text.c_str(), 0);
  }
  ::unlinkat(root, kUnfinishedName, folder.is_open() ? AT_REMOVEDIR : 0);
}

void DiskStore::remove(const RelPath& path) {
  const int folder = open_folder(path.parent(), Missing::leave);
  const std::string name(path.name());
  if (folder >= 0 && ::unlinkat(folder, name.c_str(), 0) == 0) return;
  if (!means_nothing_there(errno)) throw system_error(errno, "remove the file", shown(path));
}

bool DiskStore::remove_empty_folder(const RelPath& folder) {
  if (folder.is_root()) return false;
  close_folders(1);  // one of them may be the folder
  const int parent = open_folder(folder.parent(), Missing::leave);
  const std::string name(folder.name());
  if (parent >= 0 && ::unlinkat(parent, name.c_str(), AT_REMOVEDIR) == 0) return true;
  if (means_nothing_there(errno) || errno == ENOTEMPTY || errno == EEXIST) return false;
  throw system_error(errno, "remove the folder", shown(folder));
}

}  // namespace candour::files
