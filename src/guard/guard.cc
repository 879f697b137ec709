#include "guard/guard.h"

#include <set>

#include "files/content_hash.h"
#include "guard/plain_text.h"
#include "guard/readers.h"

namespace candour::guard {

// Hears one file, and remembers what is wrong with it.
class Guard::Ear : public Listener {
 public:
  Ear(Guard& guard, const std::string& file) : guard_(guard), file_(file) {}

  void hear(Place place, std::string_view text) override {
    if (text.size() < 2) return;
    const std::uint64_t hash = files::content_hash(text) + kOfRules * rules_of(place);
    if (guard_.passed_.has(hash)) return;
    const std::string_view clean = plain(text, space_);
    const Matches matches = guard_.matcher_.find(place, clean);
    for (const Match& match : matches) add(match.rule, std::string(clean.substr(match.begin, match.end - match.begin)), std::string(clean.substr(match.begin, kContext)), place, match.forbidden);
    if (matches.empty()) guard_.passed_.add(hash);
  }

  void find(Rule rule, Place place, std::string_view what) override {
    if (const std::string words(what); rule != Rule::unknown_format || !guard_.matcher_.allowed().has({rule, 0, words.size()}, words, {})) add(rule, words, {}, place, 0);
  }

  std::uint64_t sign_of(std::string_view bytes) const override { return files::content_hash(bytes); }
  bool has_passed(std::uint64_t sign) const override { return guard_.passed_.has(sign); }
  void pass(std::uint64_t sign) override { guard_.passed_.add(sign); }
  std::size_t found() const override { return found_; }

 private:
  static constexpr std::size_t kContext = 80;                        // bytes: enough to tell one sentence from another
  static constexpr std::uint64_t kOfRules = 0x9E3779B97F4A7C15U;  // any odd number that spreads its bits

  // What is clean in one place is clean in each to which the same rules apply (Matcher::find).
  static std::uint64_t rules_of(Place place) {
    switch (place) {
      case Place::text:
      case Place::attribute:
      case Place::comment:
      case Place::data:
      case Place::metadata: return 1;
      case Place::address: return 2;
      case Place::code: return 3;
      case Place::file_name: return 4;
    }
    return 0;
  }

  void add(Rule rule, std::string words, std::string context, Place place, std::size_t forbidden) {
    ++found_;
    // Each file is told of its own damage.
    if (rule == Rule::unreadable || rule == Rule::picture_note) words = file_ + ": " + words;
    const Key key(rule, words, forbidden);
    const bool is_new_here = here_.insert(key).second;
    const std::scoped_lock hold(guard_.lock_);
    Finding& finding = guard_.findings_.try_emplace(key, Finding{rule, std::move(words), context, forbidden, file_, place, 0}).first->second;
    if (is_new_here) ++finding.files;
    if (std::tie(file_, place) < std::tie(finding.file, finding.place)) {
      finding.file = file_;
      finding.context = std::move(context);
      finding.place = place;
    }
  }

  Guard& guard_;
  const std::string& file_;
  std::string space_;
  std::set<Key> here_;
  std::size_t found_ = 0;
};

void Guard::look(const std::string& name, std::string_view bytes) {
  Ear ear(*this, name);
  ear.hear(Place::file_name, name);
  read_file(name, bytes, ear);
}

std::vector<Finding> Guard::findings() const {
  const std::scoped_lock hold(lock_);
  std::vector<Finding> all;
  for (const auto& [key, finding] : findings_) all.push_back(finding);
  return all;
}

}  // namespace candour::guard
