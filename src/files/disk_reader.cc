#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <memory>
#include <optional>

#include "files/descriptor.h"
#include "files/wrong_path.h"
#include "files/names.h"
#include "files/reader.h"
#ifdef SYS_openat2
#include <linux/openat2.h>
#endif

namespace candour::files {
namespace {

// Links to folders can multiply what is found without end. No site of ours comes near this.
constexpr std::size_t kMost = 1'000'000;

// O_NONBLOCK: opening a pipe must not wait for somebody to write to it.
constexpr int kOpenFile = O_RDONLY | O_NONBLOCK | O_CLOEXEC;

// The path without links, or nothing when it leads nowhere.
std::optional<std::string> real_path(const std::string& path) {
  const std::unique_ptr<char, void (*)(void*)> real(::realpath(path.c_str(), nullptr), std::free);
  if (real) return std::string(real.get());
  if (errno == ENOENT || errno == ELOOP || errno == ENOTDIR) return std::nullopt;
  throw system_error(errno, "follow the link", path);
}

// `real` seen from the root; nothing when it lies outside. The root itself is ".".
std::optional<std::string> below(const std::string& root, const std::string& real) {
  if (real == root) return ".";
  const std::string prefix = root == "/" ? root : root + '/';
  if (!real.starts_with(prefix)) return std::nullopt;
  return real.substr(prefix.size());
}

// Opens a file whose path holds links only within the root; the kernel checks it. Fails where the kernel cannot tell.
Descriptor open_beneath([[maybe_unused]] int root, [[maybe_unused]] const std::string& path) {
#ifdef SYS_openat2
  open_how how{};
  how.flags = kOpenFile;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS;
  return Descriptor(static_cast<int>(::syscall(SYS_openat2, root, path.c_str(), &how, sizeof how)));
#else
  errno = ENOSYS;
  return Descriptor(-1);
#endif
}

std::string content_of(const Descriptor& file, const std::string& shown) {
  std::optional<std::string> content = read_plain_file(file, shown);
  if (!content)
    throw EnvironmentError("cannot read it: it is not a plain file", shown, "put a plain file in its place");
  return *std::move(content);
}

// One walk over everything below a root.
class Walk {
 public:
  Walk(int root, const std::string& shown_root, const std::string& real_root, LeftOut left_out)
      : root_(root), shown_root_(shown_root), real_root_(real_root), left_out_(left_out) {}

  std::vector<Entry> run() {
    folders_.push_back({RelPath(), ".", 0});
    for (std::size_t i = 0; i < folders_.size(); ++i) visit(i);
    std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) { return a.path < b.path; });
    return std::move(entries_);
  }

 private:
  struct Folder {
    RelPath path;       // as listed
    std::string real;   // from the root, without links
    std::size_t above;  // the folder that led here
  };

  std::string shown(const RelPath& path) const { return shown_root_ + '/' + path.text(); }

  void visit(std::size_t number) {
    const Folder folder = folders_[number];
    Descriptor opened(::openat(root_, folder.real.c_str(), kOpenFolder));
    if (!opened.is_open()) throw system_error(errno, "open the folder", shown(folder.path));
    for (const Name& name : names_in(std::move(opened), shown(folder.path))) {
      if (left_out_ == LeftOut::is_listed || !is_left_out(name.text)) add(number, folder, name);
    }
    if (entries_.size() + folders_.size() > kMost) {
      throw EnvironmentError("cannot list the folder: it holds more than a million files", shown_root_,
                             "look for symbolic links that lead to each other, and remove them");
    }
  }

  void add(std::size_t number, const Folder& folder, const Name& name) {
    const std::optional<RelPath> part = RelPath::parse(name.text);
    if (!part) {
      throw EnvironmentError("cannot use a file name that is not UTF-8, or holds a backslash or control character",
                             shown(folder.path), "rename the file in this folder");
    }
    RelPath path = folder.path / *part;
    const std::string real = folder.real == "." ? name.text : folder.real + '/' + name.text;
    switch (name.type) {
      case FileType::file: entries_.push_back({std::move(path), EntryKind::file}); break;
      case FileType::folder: folders_.push_back({std::move(path), real, number}); break;
      case FileType::other: entries_.push_back({std::move(path), EntryKind::special}); break;
      case FileType::link: follow(number, std::move(path), real); break;
    }
  }

  void follow(std::size_t number, RelPath path, const std::string& link) {
    const std::optional<std::string> real = real_path(real_root_ + '/' + link);
    const std::optional<std::string> target = real ? below(real_root_, *real) : std::nullopt;
    if (real && !target) {
      entries_.push_back({std::move(path), EntryKind::escaping_link});
      return;
    }
    struct stat status {};
    const bool found = target && ::fstatat(root_, target->c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0;
    if (found && S_ISREG(status.st_mode)) {
      entries_.push_back({std::move(path), EntryKind::file});
    } else if (found && S_ISDIR(status.st_mode) && !leads_from(*target, number)) {
      folders_.push_back({std::move(path), *target, number});
    } else {
      entries_.push_back({std::move(path), EntryKind::special});
    }
  }

  // Whether we came to folder `number` through the real folder: to enter it again would go round for ever.
  bool leads_from(const std::string& real, std::size_t number) const {
    while (number != 0 && folders_[number].real != real) number = folders_[number].above;
    return folders_[number].real == real;
  }

  int root_;
  const std::string& shown_root_;
  const std::string& real_root_;
  LeftOut left_out_;
  std::vector<Folder> folders_;
  std::vector<Entry> entries_;
};

}  // namespace

DiskReader::DiskReader(const std::string& root, LeftOut left_out) : root_(root), left_out_(left_out) {
  const std::unique_ptr<char, void (*)(void*)> real(::realpath(root.c_str(), nullptr), std::free);
  if (real) real_root_ = real.get();
  if (real) descriptor_ = ::open(real_root_.c_str(), kOpenFolder);
  if (descriptor_ < 0) refuse_path(errno, "open the folder", root);
}

DiskReader::~DiskReader() { ::close(descriptor_); }

std::vector<Entry> DiskReader::list() const { return Walk(descriptor_, root_, real_root_, left_out_).run(); }

std::string DiskReader::read(const RelPath& path) const {
  const std::string shown = root_ + '/' + path.text();
  if (path.is_root()) throw system_error(EISDIR, "read the file", root_);
  Descriptor file = open_beneath(descriptor_, path.text());
  if (file.is_open()) return content_of(file, shown);
  if (errno == ENOENT) throw system_error(ENOENT, "read the file", shown);

  // An absolute link, or a kernel without the call above: look where the path really leads.
  const std::optional<std::string> real = real_path(real_root_ + '/' + path.text());
  if (!real) throw system_error(errno, "read the file", shown);
  const std::optional<std::string> target = below(real_root_, *real);
  if (!target) {
    throw EnvironmentError("refused to read it: a symbolic link leads out of the folder", shown,
                           "put a copy of the file in the place of the link");
  }
  const Descriptor followed(::openat(descriptor_, target->c_str(), kOpenFile | O_NOFOLLOW));
  if (!followed.is_open()) throw system_error(errno, "read the file", shown);
  return content_of(followed, shown);
}

}  // namespace candour::files
