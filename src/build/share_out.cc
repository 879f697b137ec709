#include "build/share_out.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <system_error>
#include <thread>
#include <vector>

namespace candour::build {

void share_out(unsigned jobs, std::size_t count, const std::function<Work()>& start) {
  std::atomic<std::size_t> next = 0;
  std::vector<std::exception_ptr> failures(std::max(1U, jobs));
  const auto take_turns = [&](unsigned worker) {
    try {
      const Work work = start();
      for (std::size_t i = next++; i < count; i = next++) work(i);
    } catch (...) {
      failures[worker] = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> threads;
    try {
      for (unsigned worker = 1; worker < jobs; ++worker) threads.emplace_back(take_turns, worker);
    } catch (const std::system_error&) {
      // The machine gives no more threads: those that there are do the work.
    }
    take_turns(0);
  }
  for (const std::exception_ptr& failure : failures) {
    if (failure) std::rethrow_exception(failure);
  }
}

}  // namespace candour::build
