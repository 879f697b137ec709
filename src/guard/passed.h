// What was read before and held nothing, by its hash: most of a page stands on many others as well.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>

namespace candour::guard {

// Of fixed size, and forgetful: a newer hash takes the place of one of the oldest near it, which costs a second reading and
// changes nothing else. Small enough to stay in a processor's cache: what recurs recurs soon. Several threads use it at once
// without waiting for one another; two that add at the same time may lose a hash.
class Passed {
 public:
  bool has(std::uint64_t hash) const {
    const Bucket& bucket = buckets_[hash % kBuckets];
    for (const std::atomic<std::uint64_t>& known : bucket.hashes) {
      if (known.load(std::memory_order_relaxed) == hash) return true;
    }
    return false;
  }

  void add(std::uint64_t hash) {
    Bucket& bucket = buckets_[hash % kBuckets];
    for (std::atomic<std::uint64_t>& known : bucket.hashes) {
      const std::uint64_t older = known.load(std::memory_order_relaxed);
      known.store(hash, std::memory_order_relaxed);
      hash = older;
    }
  }

 private:
  static constexpr std::size_t kBuckets = std::size_t{1} << 16U;
  struct alignas(32) Bucket {
    std::array<std::atomic<std::uint64_t>, 4> hashes = {};  // the newest first
  };
  std::unique_ptr<Bucket[]> buckets_ = std::make_unique<Bucket[]>(kBuckets);
};

}  // namespace candour::guard
