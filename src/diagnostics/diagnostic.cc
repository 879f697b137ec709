#include "diagnostics/diagnostic.h"

#include <algorithm>
#include <cctype>
#include <numeric>
#include <tuple>

namespace candour::diagnostics {

void Diagnostics::add(Diagnostic diagnostic) {
  if (diagnostic.severity == Severity::error) ++errors_;
  all_.push_back(std::move(diagnostic));
}

void Diagnostics::error(Code code, Span span, std::string message, std::vector<std::string> hints) {
  add({Severity::error, code, span, std::move(message), std::move(hints)});
}

void Diagnostics::warning(Code code, Span span, std::string message, std::vector<std::string> hints) {
  add({Severity::warning, code, span, std::move(message), std::move(hints)});
}

void Diagnostics::append(const Diagnostics& other) {
  for (const Diagnostic& diagnostic : other.all_) add(diagnostic);
}

std::vector<Diagnostic> Diagnostics::sorted(const Sources& sources) const {
  std::vector<Diagnostic> result = all_;
  const auto place = [&](const Diagnostic& d) { return std::tuple(sources.name(d.span.file), d.span.begin); };
  std::stable_sort(result.begin(), result.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });
  const auto same = [](const Diagnostic& a, const Diagnostic& b) { return a.span == b.span && a.message == b.message; };
  result.erase(std::unique(result.begin(), result.end(), same), result.end());
  return result;
}

namespace {

char lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }

// Edits (insert, delete, replace, swap of neighbours) between two names: the optimal string alignment distance.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> two_back(b.size() + 1);
  std::vector<std::size_t> one_back(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(one_back.begin(), one_back.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t cost = lower(a[i - 1]) == lower(b[j - 1]) ? 0 : 1;
      row[j] = std::min({one_back[j] + 1, row[j - 1] + 1, one_back[j - 1] + cost});
      const bool swapped = i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1]);
      if (swapped) row[j] = std::min(row[j], two_back[j - 2] + 1);
    }
    std::swap(two_back, one_back);
    std::swap(one_back, row);
  }
  return one_back[b.size()];
}

}  // namespace

std::string_view nearest(std::string_view name, const std::vector<std::string_view>& candidates) {
  std::string_view best;
  std::size_t best_distance = std::max<std::size_t>(1, name.size() / 3) + 1;
  for (const std::string_view candidate : candidates) {
    const std::size_t longer = std::max(name.size(), candidate.size());
    if (longer - std::min(name.size(), candidate.size()) >= best_distance) continue;
    const std::size_t distance = edit_distance(name, candidate);
    if (distance < best_distance && distance < longer) {
      best_distance = distance;
      best = candidate;
    }
  }
  return best;
}

std::vector<std::string> did_you_mean(std::string_view name, const std::vector<std::string_view>& candidates) {
  const std::string_view best = nearest(name, candidates);
  if (best.empty()) return {};
  return {"did you mean `" + std::string(best) + "`?"};
}

std::vector<std::string> did_you_mean_or_what_is(std::string_view name, std::vector<std::string_view> candidates) {
  // As many as are read; more would only hide the hint.
  constexpr std::size_t kShown = 8;
  std::vector<std::string> hints = did_you_mean(name, candidates);
  if (!hints.empty() || candidates.empty()) return hints;
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
  std::string list = "there is";
  for (std::size_t i = 0; i < std::min(candidates.size(), kShown); ++i) {
    list += (i > 0 ? ", `" : " `") + std::string(candidates[i]) + "`";
  }
  if (candidates.size() > kShown) list += " and " + std::to_string(candidates.size() - kShown) + " more";
  return {list};
}

}  // namespace candour::diagnostics
