// The names that one kind of thing has, and looking them up.
#pragma once

#include <fmt/format.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "model/record.h"

namespace candour::resolve {

inline constexpr diagnostics::Code kUnknownReference{"resolve/unknown-reference"};
inline constexpr diagnostics::Code kDuplicate{"resolve/duplicate"};

template <class T>
class Names {
 public:
  // `what` is what an author calls one: "body". It stands in every message.
  explicit Names(std::string what) : what_(std::move(what)) {}

  // False, without a word, when the name is taken.
  bool add_silently(const std::string& name, model::Id<T> id) { return ids_.emplace(name, id).second; }

  // False, and reported, when the name is taken.
  bool add(const std::string& name, diagnostics::Span span, model::Id<T> id, diagnostics::Diagnostics& diagnostics) {
    const bool is_new = add_silently(name, id);
    if (!is_new) diagnostics.error(kDuplicate, span, fmt::format("{} `{}` is given twice", what_, name), {"give each a name of its own"});
    return is_new;
  }

  // Fills in the id, or reports that there is none of this name.
  void resolve(model::Ref<T>& ref, diagnostics::Diagnostics& diagnostics) const {
    if (ref.name.empty()) return;  // reported when it was read
    const auto found = ids_.find(ref.name);
    if (found != ids_.end()) {
      ref.id = found->second;
      return;
    }
    std::vector<std::string_view> names;
    for (const auto& [name, id] : ids_) names.push_back(name);
    std::vector<std::string> hints = diagnostics::did_you_mean(ref.name, names);
    hints.push_back(fmt::format("mend the name, or add the {}", what_));
    diagnostics.error(kUnknownReference, ref.span, fmt::format("there is no {} `{}`", what_, ref.name), std::move(hints));
  }

 private:
  std::string what_;
  std::map<std::string, model::Id<T>, std::less<>> ids_;
};

// Names within each partnership: strategies and their objectives are called the same in several.
template <class T>
using NamesByPartnership = std::map<model::Id<model::Partnership>, Names<T>>;

}  // namespace candour::resolve
