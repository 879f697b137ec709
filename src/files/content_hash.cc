// XXH64 as its specification describes it: four accumulators over stripes of 32 bytes, merged; then the rest in pieces
// of 8, 4 and 1 bytes; then an avalanche. All numbers are little-endian, whatever the machine.
#include "files/content_hash.h"

#include <bit>
#include <utility>

namespace candour::files {
namespace {

constexpr std::uint64_t kPrime1 = 11400714785074694791U;
constexpr std::uint64_t kPrime2 = 14029467366897019727U;
constexpr std::uint64_t kPrime3 = 1609587929392839161U;
constexpr std::uint64_t kPrime4 = 9650029242287828579U;
constexpr std::uint64_t kPrime5 = 2870177450012600261U;

template <std::size_t... kIndex>
std::uint64_t number_at(const char* bytes, std::index_sequence<kIndex...>) {
  return (... | (static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[kIndex])) << (8 * kIndex)));
}

// Takes bytes off the front, as a number. Without a loop, so that the compiler sees the one load that it is.
template <std::size_t kSize>
std::uint64_t take(std::string_view& bytes) {
  const std::uint64_t number = number_at(bytes.data(), std::make_index_sequence<kSize>());
  bytes.remove_prefix(kSize);
  return number;
}

std::uint64_t mix(std::uint64_t accumulator, std::uint64_t lane) {
  return std::rotl(accumulator + lane * kPrime2, 31) * kPrime1;
}

std::uint64_t merge(std::uint64_t hash, std::uint64_t accumulator) {
  return (hash ^ mix(0, accumulator)) * kPrime1 + kPrime4;
}

std::uint64_t hash_of_stripes(std::string_view& rest) {
  std::uint64_t a = kPrime1 + kPrime2;
  std::uint64_t b = kPrime2;
  std::uint64_t c = 0;
  std::uint64_t d = 0U - kPrime1;
  while (rest.size() >= 32) {
    a = mix(a, take<8>(rest));
    b = mix(b, take<8>(rest));
    c = mix(c, take<8>(rest));
    d = mix(d, take<8>(rest));
  }
  const std::uint64_t joined = std::rotl(a, 1) + std::rotl(b, 7) + std::rotl(c, 12) + std::rotl(d, 18);
  return merge(merge(merge(merge(joined, a), b), c), d);
}

}  // namespace

std::uint64_t content_hash(std::string_view bytes) {
  std::string_view rest = bytes;
  std::uint64_t hash = bytes.size() >= 32 ? hash_of_stripes(rest) : kPrime5;
  hash += bytes.size();
  while (rest.size() >= 8) hash = std::rotl(hash ^ mix(0, take<8>(rest)), 27) * kPrime1 + kPrime4;
  if (rest.size() >= 4) hash = std::rotl(hash ^ (take<4>(rest) * kPrime1), 23) * kPrime2 + kPrime3;
  while (!rest.empty()) hash = std::rotl(hash ^ (take<1>(rest) * kPrime5), 11) * kPrime1;
  hash = (hash ^ (hash >> 33)) * kPrime2;
  hash = (hash ^ (hash >> 29)) * kPrime3;
  return hash ^ (hash >> 32);
}

}  // namespace candour::files
