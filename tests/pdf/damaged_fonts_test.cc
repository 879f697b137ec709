// A council may name any file as its font. Whatever is in it, a document is set in it and is sound, or it is refused with a
// reason. (tests/font says what is refused, and why.)
#include <catch2/catch.hpp>

#include <random>

#include "../font/faces.h"
#include "audit.h"
#include "pdf/write.h"
#include "typeset/typesetter.h"

using namespace faces;

namespace {

using namespace candour::typeset;

enum class Fate { refused, set };

// Sets a page of letters, figures, signs and composed characters in the font, with Noto for what it lacks, or with nothing.
Fate fate_of(std::string bytes, bool has_fallback = true) {
  static const std::shared_ptr<const font::Face> noto = loaded(kNoto, "NotoSans-Regular.ttf");
  diagnostics::Diagnostics problems;
  const std::shared_ptr<const font::Face> own = font::Face::load(std::move(bytes), "council.ttf", {}, problems);
  CHECK((own == nullptr) == problems.has_errors());
  if (own == nullptr) return Fate::refused;
  const font::Set set({{own, nullptr, nullptr, nullptr}, {has_fallback ? noto : own, nullptr, nullptr, nullptr}});
  Flow flow;
  flow.information.title = "A document";
  flow.information.language = "en-GB";
  flow.running.header_start = "Orrisbridge";
  std::string signs;
  for (char c = '!'; c <= '~'; ++c) signs += std::string(1, c) + (c % 4 == 0 ? " " : "");
  std::string hyphens;
  for (int i = 0; i < 60; ++i) hyphens += "\u00ADpart";
  flow.blocks = {Heading{1, {Text{"Cleaner water", {}}}}, Paragraph{{Text{signs, {}}}},
                 Paragraph{{Text{"Dŵr, Łódź, Ünder £5 – “quoted” ﬁ ½ Ǻ ẅ e\u0301. The partnership's responsibilities, multi-agency.", {}}}},
                 Paragraph{{Text{std::string(200, 'w') + hyphens, {}}}}};
  const Hyphenation none;
  const auto document = Typesetter({&set, &set}, none, {}).set(flow, problems);
  CHECK(document.has_value() != problems.has_errors());
  if (!document) return Fate::refused;
  CHECK(audit::audit(pdf::Writer({.compression = 1}).write(*document)).faults == std::vector<std::string>{});
  return Fate::set;
}

}  // namespace

TEST_CASE("a document in a damaged font is sound, or is refused with a reason") {
  std::mt19937 chance(7);
  for (const auto& [folder, name] : std::vector<std::pair<std::string, std::string>>{{kNoto, "NotoSans-Regular.ttf"}, {kB612, "B612-Regular.otf"}}) {
    const std::string sound = bytes_of(folder, name);
    REQUIRE(fate_of(sound) == Fate::set);
    int set = 0;
    for (int round = 0; round < 60; ++round) {
      INFO(name << ", round " << round);
      std::string bytes = sound;
      // The directory is left alone: without it there is no font.
      const int changes = 1 << (round % 10);
      for (int i = 0; i < changes; ++i) bytes[400 + chance() % (bytes.size() - 400)] = static_cast<char>(chance());
      fate_of(bytes, false);
      set += fate_of(std::move(bytes)) == Fate::set ? 1 : 0;
    }
    CHECK(set > 0);
    CHECK(set < 60);
  }
}

TEST_CASE("a document in a font of which a table is damaged is sound, or is refused with a reason") {
  std::mt19937 chance(7);
  for (const auto& [folder, name] : std::vector<std::pair<std::string, std::string>>{{kNoto, "NotoSans-Regular.ttf"}, {kB612, "B612-Regular.otf"}}) {
    const std::string sound = bytes_of(folder, name);
    for (const std::string tag : {"CFF ", "GDEF", "GPOS", "GSUB", "OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"}) {
      if (sound.substr(12, 400).find(tag) == std::string::npos) continue;
      const TableAt at = table(sound, tag);
      INFO(name << ": " << tag);
      for (const char byte : {'\0', '\xFF'}) {
        std::string bytes = sound;
        fill(bytes, tag, byte);
        fate_of(bytes);
        // The letters that this spares are as they were.
        bytes = sound;
        bytes.replace(at.begin + at.size / 2, at.size - at.size / 2, at.size - at.size / 2, byte);
        fate_of(bytes);
      }
      for (int round = 0; round < 6; ++round) {
        INFO("round " << round);
        std::string bytes = sound;
        for (int i = 0; i < 1 << 2 * round; ++i) bytes[at.begin + chance() % at.size] = static_cast<char>(chance());
        fate_of(bytes, false);
        fate_of(std::move(bytes));
      }
    }
  }
}
