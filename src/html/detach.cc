#include "html/detach.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "html/addresses.h"
#include "html/relative.h"
#include "html/tags.h"
#include "views/addresses.h"

namespace candour::html {

using files::RelPath;

namespace {

// What may stand in a path beside letters and digits (RFC 3986, section 3.3), but for what an attribute would have to escape.
constexpr std::string_view kPlainInPath = "-._~!$()*+,;=:@/";

// Query and anchor of an address, as a value has it. The `#` of `&#39;` begins no anchor.
std::string_view rest_of(std::string_view value) {
  std::size_t at = value.find_first_of("?#");
  while (at != std::string_view::npos && at > 0 && value[at] == '#' && value[at - 1] == '&') at = value.find_first_of("?#", at + 1);
  return value.substr(std::min(at, value.size()));
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
    for (Attributes each(tag.attributes); each.next();) {
      const bool is_address = each.is_called("href") || each.is_called("src") || each.is_called("action");
      if (!is_address || is_elsewhere(each.value())) continue;
      const auto destination = destination_of(without_references(each.value()), path_, part_.base_url);
      if (!destination || !destination->file || destination->file == path_) continue;
      if (part_.holds(*destination->file)) {
        detached_.uses.insert(*destination->file);
      } else {
        lead_out(tag, each, *destination->file);
        return;  // a tag has one address
      }
    }
  }

  void lead_out(const Tag& tag, const Attributes& address, const RelPath& target) {
    if (tag.name == "link") {
      leave_out(end_of_tag());
    } else if (part_.base_url) {
      lead_to_site(address, target);
    } else if (tag.name == "form") {
      while (tags_.next() && !(tags_.tag().closes && tags_.tag().name == "form")) {
      }
      leave_out(end_of_tag());
    } else {
      make_words(tag);
    }
  }

  // In quotation marks of ours: what stood in none, or in others, may need them.
  void lead_to_site(const Attributes& address, const RelPath& target) {
    copy_to(offset(address.quoted_value()));
    const bool is_page = target.name() == kIndex;
    const std::string_view path = std::string_view(target.text()).substr(0, target.text().size() - (is_page ? kIndex.size() : 0));
    detached_.page += '"' + *part_.base_url + '/' + views::percent_encoded(path, kPlainInPath);
    for (const char c : rest_of(address.value())) {
      if (c == '"') detached_.page += "&quot;";
      else detached_.page += c;
    }
    detached_.page += '"';
    at_ = offset(address.quoted_value()) + address.quoted_value().size();
  }

  // An `a` without `href` may have none of the others (HTML, "The a element").
  void make_words(const Tag& tag) {
    for (Attributes each(tag.attributes); each.next();) {
      const std::string_view names[] = {"href", "rel", "type", "hreflang", "download"};
      if (std::none_of(std::begin(names), std::end(names), [&](std::string_view name) { return each.is_called(name); })) continue;
      const std::size_t begin = offset(each.written());
      copy_to(is_space(page_[begin - 1]) ? begin - 1 : begin);
      at_ = begin + each.written().size();
    }
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
  Detached detached_;
};

}  // namespace

Detached detach(std::string_view page, const RelPath& path, const PartOfSite& part) { return Detaching(page, path, part).run(); }

std::set<RelPath> uses_of_style(std::string_view css, const RelPath& path, const PartOfSite& part) {
  std::set<RelPath> uses;
  for (const std::string& address : addresses_in_style(css)) {
    const auto destination = destination_of(address, path, part.base_url);
    if (destination && destination->file) uses.insert(*destination->file);
  }
  return uses;
}

}  // namespace candour::html
