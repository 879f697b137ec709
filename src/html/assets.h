// The files of the static folder that pages name of themselves: style sheet, script, icons. Each is published under a name
// that holds a fingerprint of its bytes, so that a browser may keep it for as long as it likes (RFC 8246, "immutable"). All
// other static files are named by authors, and keep the names that authors give them.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>

namespace candour::html {

// Their addresses before they have a fingerprint: what templates are given, until an address is written.
namespace asset {
inline constexpr std::string_view kStyleSheet = "/static/candour.css";
inline constexpr std::string_view kScript = "/static/candour.js";
inline constexpr std::string_view kIcon = "/static/icon.svg";
inline constexpr std::string_view kIcon32 = "/static/icon-32.png";
inline constexpr std::string_view kIcon180 = "/static/icon-180.png";  // for Apple's home screens
inline constexpr std::string_view kIcon192 = "/static/icon-192.png";
inline constexpr std::string_view kIcon512 = "/static/icon-512.png";
inline constexpr std::string_view kIconMaskable = "/static/icon-maskable-512.png";  // whose edge may be cut to any shape
inline constexpr std::array kAll = {kStyleSheet, kScript, kIcon, kIcon32, kIcon180, kIcon192, kIcon512, kIconMaskable};
}  // namespace asset

// Under which address each of them is published.
class Assets {
 public:
  void publish(std::string_view address, std::string published) { published_.insert_or_assign(std::string(address), std::move(published)); }
  // "/static/candour.3f2a9c1b.css" for "/static/candour.css"; every other address is its own.
  std::string_view published(std::string_view address) const {
    if (!address.starts_with("/static/")) return address;  // nearly every address of a page
    const auto found = published_.find(address);
    return found == published_.end() ? address : std::string_view(found->second);
  }
  // By the address without a fingerprint.
  const std::map<std::string, std::string, std::less<>>& all() const { return published_; }

 private:
  std::map<std::string, std::string, std::less<>> published_;
};

}  // namespace candour::html
