// Words found by their hash, at once however many there are. Made when the program is compiled, or once when it begins.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace candour::guard {

// `slots` is a power of two, and at least twice the number of words. The words' bytes must outlive it.
template <class Value, std::size_t slots>
class WordTable {
  static_assert(std::has_single_bit(slots));

 public:
  // What is said of a word, which is not empty; a new word is added, with nothing said of it.
  constexpr Value& operator[](std::string_view word) {
    Entry& entry = entries_[slot_of(word)];
    entry.word = word;
    return entry.value;
  }

  // The same of a word that may be missing: nullptr.
  constexpr const Value* find(std::string_view word) const {
    if (word.empty()) return nullptr;
    const Entry& entry = entries_[slot_of(word)];
    return entry.word.empty() ? nullptr : &entry.value;
  }

 private:
  struct Entry {
    std::string_view word;  // empty: free
    Value value = {};
  };

  // Four letters and the length tell most words apart; the rest is looked for next door.
  static constexpr std::size_t hash_of(std::string_view word) {
    const auto letter = [&](std::size_t at) { return static_cast<std::uint64_t>(static_cast<unsigned char>(word[at])); };
    const std::size_t size = word.size();
    const std::uint64_t sign = letter(0) | letter(size / 3) << 8U | letter(size * 2 / 3) << 16U | letter(size - 1) << 24U | static_cast<std::uint64_t>(size) << 32U;
    return static_cast<std::size_t>((sign * 0x9E3779B97F4A7C15U) >> 40U);
  }

  constexpr std::size_t slot_of(std::string_view word) const {
    std::size_t slot = hash_of(word) & (slots - 1);
    while (!entries_[slot].word.empty() && entries_[slot].word != word) slot = (slot + 1) & (slots - 1);
    return slot;
  }

  std::array<Entry, slots> entries_{};
};

template <std::size_t slots>
class WordSet {
 public:
  template <std::size_t n>
  constexpr explicit WordSet(const std::array<std::string_view, n>& words) {
    static_assert(2 * n <= slots);
    for (const std::string_view word : words) table_[word] = true;
  }
  constexpr bool has(std::string_view word) const { return table_.find(word) != nullptr; }

 private:
  WordTable<bool, slots> table_;
};

}  // namespace candour::guard
