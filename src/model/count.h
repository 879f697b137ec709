// Numbers that the public record gives, or says that it does not give. A count of few people can point to one of them, so
// `disclose` takes it out: what is left is a value of another type, from which nothing that is published can get it back.
#pragma once

#include <optional>
#include <variant>

namespace candour::model {

// What a number counts. Only what counts people is ever taken out.
enum class Counted { things, people };

struct Exact {
  double value = 0;
};

// At least one and fewer than `limit`: nought is exact. The limit is 3 or more, so that two numbers at least are possible.
struct FewerThan {
  int limit = 5;
};

// Why a number is taken out altogether.
enum class Hidden {
  beside_small_count,  // with it, a small count beside it could be worked out
  near_earlier_count,  // the difference from an earlier report is a small count
  of_few_people        // a share or a change that stands for few people
};

struct NotShown {
  Hidden why = Hidden::beside_small_count;
};

using Count = std::variant<Exact, FewerThan, NotShown>;

// The number, where the record gives it.
inline std::optional<double> exact(const Count& count) {
  const auto* given = std::get_if<Exact>(&count);
  return given == nullptr ? std::nullopt : std::optional(given->value);
}

// A threshold below which people are not counted in public.
inline constexpr int kLeastThreshold = 3;  // "fewer than 2" would be 1
struct SmallCounts {
  int below = 5;
};

}  // namespace candour::model
