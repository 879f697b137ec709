#include "html/detach.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "html/addresses.h"
#include "html/tags.h"

namespace candour::html {

using files::RelPath;

namespace {

constexpr std::string_view kPageOfFolder = "index.html";

// The file of the site that an address on the page at `from` names. Nothing where it leaves the site, or stays on the page.
std::optional<RelPath> file_at(const RelPath& from, std::string_view path) {
  if (path.empty() || is_elsewhere(path)) return std::nullopt;
  const std::string plain = decoded(path);
  if (plain.starts_with('/')) return RelPath::parse(plain.substr(1));
  return RelPath::parse(from.parent().text().empty() ? plain : from.parent().text() + '/' + plain);
}

class Detaching {
 public:
  Detaching(std::string_view page, const RelPath& path, const PartOfSite& part) : page_(page), path_(path), part_(part), tags_(page) {}

  Detached run() {
    while (tags_.next()) {
      if (!tags_.tag().closes && tags_.tag().name != "!") meet(tags_.tag());
    }
    copy_to(page_.size());
    return std::move(detached_);
  }

 private:
  void meet(const Tag& tag) {
    begun_ = tags_.position();
    for (const std::string_view name : {"href", "src", "action"}) {
      const std::string_view value = attribute(tag, name);
      const std::size_t end = std::min(value.find_first_of("?#"), value.size());
      const auto target = file_at(path_, value.substr(0, end));
      if (!target) continue;
      if (part_.holds(*target)) {
        detached_.uses.insert(*target);
      } else {
        lead_out(tag, value, *target, value.substr(end));
        return;  // a tag has one address
      }
    }
  }

  void lead_out(const Tag& tag, std::string_view value, const RelPath& target, std::string_view rest) {
    if (tag.name == "link") {
      leave_out(end_of_tag());
    } else if (part_.base_url) {
      copy_to(offset(value));
      detached_.page += *part_.base_url + '/';
      const bool is_page = target.name() == kPageOfFolder;
      detached_.page += std::string_view(target.text()).substr(0, target.text().size() - (is_page ? kPageOfFolder.size() : 0));
      detached_.page += rest;
      at_ = offset(value) + value.size();
    } else if (tag.name == "form") {
      while (tags_.next() && !(tags_.tag().closes && tags_.tag().name == "form")) {
      }
      leave_out(end_of_tag());
    } else {
      make_words(tag);
    }
  }

  // An `a` without `href` may have none of the others (HTML, "The a element").
  void make_words(const Tag& tag) {
    for (const std::string_view name : {"href", "rel", "type", "hreflang", "download"}) {
      const std::string_view value = attribute(tag, name);
      if (!value.empty()) dropped_.push_back({offset(value) - name.size() - 3, offset(value) + value.size() + 1});  // with ` ="` and `"`
    }
    std::sort(dropped_.begin(), dropped_.end());
    for (const auto& [begin, end] : dropped_) {
      copy_to(begin);
      at_ = end;
    }
    dropped_.clear();
  }

  // From where the tag begins that was met first, and the line's end behind it.
  void leave_out(std::size_t end) {
    copy_to(begun_);
    at_ = end < page_.size() && page_[end] == '\n' ? end + 1 : end;
  }

  std::size_t offset(std::string_view value) const { return static_cast<std::size_t>(value.data() - page_.data()); }
  std::size_t end_of_tag() const { return page_.size() - tags_.rest().size(); }

  void copy_to(std::size_t end) {
    detached_.page += page_.substr(at_, end - at_);
    at_ = end;
  }

  std::string_view page_;
  const RelPath& path_;
  const PartOfSite& part_;
  Tags tags_;
  std::size_t at_ = 0;     // what stands before it is dealt with
  std::size_t begun_ = 0;  // of the tag that was met
  std::vector<std::pair<std::size_t, std::size_t>> dropped_;
  Detached detached_;
};

}  // namespace

Detached detach(std::string_view page, const RelPath& path, const PartOfSite& part) { return Detaching(page, path, part).run(); }

std::set<RelPath> uses_of_style(std::string_view css, const RelPath& path) {
  std::set<RelPath> uses;
  for (const std::string& address : addresses_in_style(css)) {
    const auto file = file_at(path, std::string_view(address).substr(0, std::min(address.find_first_of("?#"), address.size())));
    if (file) uses.insert(*file);
  }
  return uses;
}

}  // namespace candour::html
