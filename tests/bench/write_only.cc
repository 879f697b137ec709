// The floor under every build: writes the bytes of a finished site into a new folder in the cheapest way there is, and says
// on one line of standard output what that took: CPU (user and system) and elapsed time in milliseconds. Reading the site
// comes before and does not count.
//   write_only SITE NEW-FOLDER
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>

namespace {

namespace fs = std::filesystem;

// A folder with all that is in it, in memory.
struct Folder {
  std::map<std::string, Folder> folders;
  std::map<std::string, std::string> files;  // bytes by name
};

Folder read(const fs::path& path) {
  Folder folder;
  for (const fs::directory_entry& entry : fs::directory_iterator(path)) {
    const std::string name = entry.path().filename().string();
    if (entry.is_directory()) {
      folder.folders.emplace(name, read(entry.path()));
    } else {
      std::ifstream file(entry.path(), std::ios::binary);
      folder.files.emplace(name, std::string(std::istreambuf_iterator<char>(file), {}));
    }
  }
  return folder;
}

void require(bool condition, const std::string& name) {
  if (!condition) throw std::runtime_error(name + ": " + std::strerror(errno));
}

// One file takes three calls, one folder too: no path is longer than a name.
void write(const Folder& folder, int where) {
  for (const auto& [name, bytes] : folder.files) {
    const int file = ::openat(where, name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    require(file >= 0 && ::write(file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()) && ::close(file) == 0, name);
  }
  for (const auto& [name, inner] : folder.folders) {
    require(::mkdirat(where, name.c_str(), 0777) == 0, name);
    const int made = ::openat(where, name.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    require(made >= 0, name);
    write(inner, made);
    ::close(made);
  }
}

double cpu_milliseconds() {
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  const auto milliseconds = [](const timeval& time) { return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3; };
  return milliseconds(used.ru_utime) + milliseconds(used.ru_stime);
}

}  // namespace

int main(int count, char** arguments) try {
  if (count != 3) throw std::runtime_error("usage: write_only SITE NEW-FOLDER");
  const Folder site = read(arguments[1]);
  const auto begin = std::chrono::steady_clock::now();
  const double cpu_before = cpu_milliseconds();
  require(::mkdir(arguments[2], 0777) == 0, arguments[2]);
  const int root = ::open(arguments[2], O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  require(root >= 0, arguments[2]);
  write(site, root);
  ::close(root);
  const double cpu = cpu_milliseconds() - cpu_before;
  const std::chrono::duration<double, std::milli> elapsed = std::chrono::steady_clock::now() - begin;
  std::printf("%.3f %.3f\n", cpu, elapsed.count());
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "write_only: %s\n", error.what());
  return 1;
}
