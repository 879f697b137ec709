// What was read before and held nothing, by its hash: most of a page stands on many others as well.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>

namespace candour::guard {

// Of fixed size, and forgetful: a newer hash takes an older one's slot, which costs a second reading and changes nothing else.
// Several threads use it at once without waiting for one another.
class Passed {
 public:
  bool has(std::uint64_t hash) const { return slots_[hash % kSlots].load(std::memory_order_relaxed) == hash; }
  void add(std::uint64_t hash) { slots_[hash % kSlots].store(hash, std::memory_order_relaxed); }

 private:
  static constexpr std::size_t kSlots = std::size_t{1} << 20U;
  std::unique_ptr<std::atomic<std::uint64_t>[]> slots_ = std::make_unique<std::atomic<std::uint64_t>[]>(kSlots);
};

}  // namespace candour::guard
