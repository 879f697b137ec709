#include "publish/manifest.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <optional>

#include "files/content_hash.h"
#include "files/environment_error.h"

namespace candour::publish {
namespace {

using files::RelPath;

constexpr int kVersion = 1;
constexpr std::string_view kHexDigits = "0123456789abcdef";

// "13550-0123456789abcdef": size, hash.
std::string text_of(const Digest& digest) {
  std::string text = std::to_string(digest.size) + '-';
  for (int shift = 60; shift >= 0; shift -= 4) text += kHexDigits[(digest.hash >> shift) & 0xFU];
  return text;
}

std::optional<Digest> digest_from(std::string_view text) {
  Digest digest;
  const char* const end = text.data() + text.size();
  const auto [dash, size_error] = std::from_chars(text.data(), end, digest.size);
  if (size_error != std::errc() || dash == end || *dash != '-' || end - dash != 17) return std::nullopt;
  const auto [stop, hash_error] = std::from_chars(dash + 1, end, digest.hash, 16);
  if (hash_error != std::errc() || stop != end) return std::nullopt;
  return digest;
}

// A path holds neither backslashes nor control characters: only the quotation mark needs care.
std::string quoted(const RelPath& path) {
  std::string text = "\"";
  for (const char c : path.text()) {
    if (c == '"') text += '\\';
    text += c;
  }
  return text + '"';
}

std::string quoted(const std::vector<Digest>& digests) {
  std::string text;
  for (const Digest& digest : digests) text += (text.empty() ? "[\"" : ", \"") + text_of(digest) + '"';
  return text + ']';
}

// Throws std::runtime_error, or an exception of the JSON library, for what is not a manifest.
void require(bool condition) {
  if (!condition) throw std::runtime_error("not a manifest");
}

RelPath path_from(const std::string& text) {
  const std::optional<RelPath> path = RelPath::parse(text);
  require(path && !path->is_root() && path->text() == text && text != kManifestName);
  return *path;
}

Manifest manifest_from(const nlohmann::json& json) {
  Manifest manifest;
  manifest.finished = json.at("finished").get<bool>();
  require(json.at("files").is_object() && json.at("folders").is_array());
  for (const auto& [text, digests] : json.at("files").items()) {
    require(digests.is_array() && !digests.empty());
    std::vector<Digest>& known = manifest.files[path_from(text)];
    for (const auto& item : digests) {
      const std::optional<Digest> digest = digest_from(item.get_ref<const std::string&>());
      require(digest.has_value());
      known.push_back(*digest);
    }
  }
  for (const auto& item : json.at("folders")) manifest.folders.insert(path_from(item.get_ref<const std::string&>()));
  return manifest;
}

}  // namespace

Digest digest_of(std::string_view bytes) { return {bytes.size(), files::content_hash(bytes)}; }

bool Manifest::is_ours(const RelPath& path, std::string_view bytes) const {
  const auto found = files.find(path);
  if (found == files.end()) return false;
  const std::vector<Digest>& known = found->second;
  return std::find(known.begin(), known.end(), digest_of(bytes)) != known.end();
}

std::string to_json(const Manifest& manifest) {
  std::string out =
      "{\n\"about\": \"The files here that Candour wrote. It replaces and removes no others. Do not edit.\",\n";
  out += "\"version\": " + std::to_string(kVersion) + ",\n";
  out += std::string("\"finished\": ") + (manifest.finished ? "true" : "false") + ",\n\"files\": {";
  std::string_view separator = "\n";
  for (const auto& [path, digests] : manifest.files) {
    out.append(separator).append(quoted(path)).append(": ").append(quoted(digests));
    separator = ",\n";
  }
  out += "\n},\n\"folders\": [";
  separator = "\n";
  for (const RelPath& folder : manifest.folders) {
    out.append(separator).append(quoted(folder));
    separator = ",\n";
  }
  return out + "\n]\n}\n";
}

Manifest read_manifest(const files::Store& site) {
  const RelPath path = RelPath::of(kManifestName);
  const std::optional<std::string> text = site.read(path);
  if (!text) {
    if (!site.exists(path)) return {};
    throw files::EnvironmentError("the list of published files is no plain file", site.shown(path), "move it away");
  }
  try {
    const nlohmann::json json = nlohmann::json::parse(*text);
    if (json.at("version").get<int>() > kVersion) {
      throw files::EnvironmentError("the list of published files comes from a later version of Candour",
                                    site.shown(path), "publish with that version, or choose another folder");
    }
    return manifest_from(json);
  } catch (const files::EnvironmentError&) {
    throw;
  } catch (const std::exception&) {
    throw files::EnvironmentError(
        "the list of published files is damaged, so that nobody can tell which files are Candour's", site.shown(path),
        "bring it back from a backup, or move all generated files away, the list too, and run again");
  }
}

Manifest union_of(const Manifest& earlier, const Manifest& next) {
  Manifest both = earlier;
  both.finished = false;
  both.folders.insert(next.folders.begin(), next.folders.end());
  for (const auto& [path, digests] : next.files) {
    std::vector<Digest>& known = both.files[path];
    for (const Digest& digest : digests) {
      if (std::find(known.begin(), known.end(), digest) == known.end()) known.push_back(digest);
    }
  }
  return both;
}

}  // namespace candour::publish
