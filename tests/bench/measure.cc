// Runs a program and says what it took, on one line of standard output: CPU (user and system) and elapsed time in
// milliseconds, and the most memory that it held at once in KiB. Its exit status is the program's.
//   measure PROGRAM [ARGUMENT...]
// What the program itself prints is left out; what it complains of is not. Standard tools measure less finely, or no memory.
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>

namespace {

double milliseconds(const timeval& time) { return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3; }

[[noreturn]] void become(char** program) {
  const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
  ::dup2(nowhere, STDOUT_FILENO);
  ::execv(program[0], program);
  std::perror(program[0]);
  ::_exit(127);
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) return 127;
  const auto begin = std::chrono::steady_clock::now();
  const pid_t child = ::fork();
  if (child == 0) become(arguments + 1);
  int status = 0;
  rusage used{};
  if (child < 0 || ::wait4(child, &status, 0, &used) != child) return 127;
  const std::chrono::duration<double, std::milli> elapsed = std::chrono::steady_clock::now() - begin;
  std::printf("%.3f %.3f %ld\n", milliseconds(used.ru_utime) + milliseconds(used.ru_stime), elapsed.count(), used.ru_maxrss);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 127;
}
