// What the commands that make a site have in common: build, check and publish.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "build/build.h"
#include "cli/commands.h"
#include "diagnostics/diagnostic.h"

namespace candour::cli {

struct Run {
  build::Outcome outcome;
  bool failed = false;  // mistakes were printed
};

// What a command wants of every build of its own, whatever its options say.
struct Wanted {
  build::PlainEnglishCheck plain_english = build::PlainEnglishCheck::off;
  bool start_page = false;  // Run::outcome.cover
};

// What is still to be done when the site is made without a mistake, and may find some of its own.
using Afterwards = std::function<void(const build::Outcome&, diagnostics::Sources&, diagnostics::Diagnostics&, build::Observer&)>;

// Makes the site, as build::build does, and prints what was found.
Run run_build(const BuildOptions& options, const Wanted& wanted, const build::OpenSite& open_site, const Afterwards& afterwards = {});

// What a command makes: a folder, or a single file.
enum class Form { folder, zip_file };

// Where the `place` that `flag` names and what the site is made of would get into one another, what to say about it. A site among
// its own sources would be read as a part of them the next time.
std::string why_not_there(const BuildOptions& options, std::string_view flag, const std::string& place, Form form);

// "28 pages and 9 PDFs".
std::string made_text(const build::Outcome& outcome);
// "1.2 MiB".
std::string size_text(std::size_t bytes);

}  // namespace candour::cli
