// Work on many things of a kind, shared out among threads.
#pragma once

#include <cstddef>
#include <functional>

namespace candour::build {

using Work = std::function<void(std::size_t)>;

// Calls work(0) to work(count - 1), each once, in no particular order, from `jobs` threads, the caller's among them; ends when
// all is done. Each thread gets its work, with whatever that keeps to itself, by calling `start` once. Where the machine gives
// fewer threads, those do the work. What a call throws is thrown here, after the others have ended.
void share_out(unsigned jobs, std::size_t count, const std::function<Work()>& start);

}  // namespace candour::build
