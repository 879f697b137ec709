#include "cli/run.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "cli/base_url.h"
#include "cli/commands.h"
#include "files/wrong_path.h"

namespace candour::cli {
namespace {

constexpr const char* kExamples = R"(Examples:
  candour new my-site                       make a small example to begin from
  candour check                             look for mistakes, write nothing
  candour check --plain-english             say also what is hard to read, and where
  candour build                             content/ to site/
  candour build --base-url https://example.org/transparency
  candour publish --to /var/www/site        make the site beside the live one, then switch in one step
  candour publish --to /var/www/site --rollback
  candour bundle --to website.zip           the whole site as one file, to be read without the internet
  candour build --explain                   say why each file was written, kept or removed
  candour freeze orrisbridge 2026-27 q2 --by "Community Safety Team"
                                            record what was published; a build holds to it from then on
  candour redact orrisbridge 2026-27 q2 "progress 2.1" text --class volunteer-name --by "Data Protection Officer"
                                            take out of it what must not stand
  candour verify transparency.zip           check a copy of a site: every file, every statement
  candour guard letter.pdf figures.csv      look for names and numbers before you send them
  candour diff sosafe/2014-15/q1 sosafe/2014-15/q2
                                            what changed from one report to another
  candour diff old/content content          what changed from one folder to another
  candour templates look                    what pages look like, to change it
  candour schema schemas                    JSON Schemas, for editors that check while you type
  candour render plan.mustache plan.json    try one template alone

Exit codes:
  0  done
  1  the content has mistakes; nothing was written, and what is live stays live
  2  wrong usage: a flag, or a file or folder that is named and not there
  3  the disk or the machine failed
)";

// "2026-11-21": a whole day.
std::string check_day(const std::string& text) {
  const auto date = model::parse_date(text);
  return date && date->day != 0 ? "" : "`" + text + "` is not a date; write it like 2026-11-21";
}

// The flags that build and check share; those of writing belong to build alone.
void add_input_flags(CLI::App& command, BuildOptions& options, std::string& as_of, std::string& base_url, bool& json) {
  command.add_option("--content", options.content, "Folder of the content")->type_name("DIR")->capture_default_str();
  command.add_option("--templates", options.templates, "Your own templates, before those built in (default: templates, if it is there)")->type_name("DIR");
  command.add_option("--static", options.static_files, "Your own pictures and styles, before those built in (default: static, if it is there)")->type_name("DIR");
  command.add_option("--base-url", base_url, "Where the site will stand, for canonical addresses")->type_name("URL")->check(why_not_base_url);
  command.add_option("--as-of", as_of, "Build as on this day (default: today)")->type_name("DATE")->check(check_day);
  command.add_option("--fonts", options.fonts, "Folder of the Noto fonts, for PDFs")->type_name("DIR")->capture_default_str();
  command.add_flag("--html-only", options.html_only, "Make no PDFs: quicker, for a look at the pages");
  command.add_flag("--feeds", options.feeds, "Fail where no feeds can be made, instead of leaving them out");
  command.add_option("--jobs", options.jobs, "Threads (default: one per processor)")->type_name("N")->check(CLI::Range(1, 256));
  command.add_flag("--timings", options.timings, "Say how long each stage took");
  command.add_flag("--json", json, "Print mistakes as JSON, for machines");
  command.add_flag("--quiet", options.voice.quiet, "Print mistakes only");
}

void add_report_flags(CLI::App& command, LedgerCommand& options, std::string& as_of, bool& json) {
  command.add_option("PARTNERSHIP", options.partnership, "The partnership's folder: sosafe")->required();
  command.add_option("YEAR", options.plan, "The plan's year: 2014-15")->required();
  command.add_option("REPORT", options.report, "The report: q1")->required();
  command.add_option("--by", options.by, "By which role: never a person's name")->type_name("ROLE")->required();
  command.add_option("--as-of", as_of, "Date it as on this day (default: today)")->type_name("DATE")->check(check_day);
  command.add_option("--content", options.content, "Folder of the content")->type_name("DIR")->capture_default_str();
  command.add_flag("--json", json, "Print mistakes as JSON, for machines");
  command.add_flag("--quiet", options.voice.quiet, "Print mistakes only");
}

void settle(BuildOptions& options, const std::string& as_of, std::string base_url, bool json) {
  if (!as_of.empty()) options.as_of = model::parse_date(as_of);
  if (base_url.ends_with('/')) base_url.pop_back();
  if (!base_url.empty()) options.base_url = base_url;
  if (json) options.voice.format = Format::machines;
}

void tell(const files::EnvironmentError& error, const Voice& voice) {
  if (voice.format == Format::machines) {
    diagnostics::Diagnostics diagnostics;
    diagnostics.error({"environment"}, {}, error.path() + ": " + error.message(), {error.advice()});
    try {
      print(diagnostics, {}, voice);
      return;
    } catch (const files::EnvironmentError&) {
      // Standard output is what failed: only standard error is left.
    }
  }
  complain(fmt::format("error: {}\n", error.what()));
}

int guarded(const std::function<int()>& command, const Voice& voice) {
  try {
    return command();
  } catch (const files::WrongPath& error) {
    tell(error, voice);
    return kUsage;
  } catch (const files::EnvironmentError& error) {
    tell(error, voice);
    return kEnvironment;
  } catch (const std::exception& error) {
    // Whatever was said of the content, this is not its fault; and a program that is merely gone helps nobody.
    tell(files::EnvironmentError("Candour has a fault", "candour", fmt::format("tell its makers, with the content: {}", error.what())), voice);
    return kEnvironment;
  }
}

// Whether the first word is a command; says so when it is not, where CLI11 would only ask for one.
bool names_a_command(const CLI::App& app, int argc, const char* const* argv) {
  if (argc < 2 || *argv[1] == '-') return true;
  std::vector<std::string_view> names;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) names.push_back(command->get_name());
  if (std::find(names.begin(), names.end(), std::string_view(argv[1])) != names.end()) return true;
  complain(fmt::format("there is no command `{}`\n", argv[1]));
  for (const std::string& hint : diagnostics::did_you_mean(argv[1], names)) complain(hint + "\n");
  complain("Run with --help for more information.\n");
  return false;
}

}  // namespace

int run(int argc, const char* const* argv) {
  CLI::App app("Candour makes accessible websites of what public partnerships promised, and what they reported.", "candour");
  app.set_version_flag("--version", "candour " CANDOUR_VERSION);
  app.footer(kExamples);
  app.require_subcommand(1);

  BuildOptions options;
  std::string as_of;
  std::string base_url;
  bool json = false;
  CLI::App* build = app.add_subcommand("build", "Make the site");
  add_input_flags(*build, options, as_of, base_url, json);
  build->add_option("--site", options.site, "Folder of the finished site")->type_name("DIR")->capture_default_str();
  build->add_flag("--explain", options.explain, "Say why each file was written, kept or removed");
  build->add_flag("--compress", options.compress, "Write .gz and .br beside each file of text, for servers that hand those out");
  build->add_flag("--bundles", options.bundles, "Make a ZIP file of each plan, to which its page leads");
  PublishOptions publish_options;
  CLI::App* publish = app.add_subcommand("publish", "Make the site beside the live one, check it, and switch in one step");
  add_input_flags(*publish, options, as_of, base_url, json);
  publish->add_option("--to", publish_options.place, "The live site: a link to it, which the web server is pointed at")->type_name("DIR")->required();
  publish->add_flag("--compress", options.compress, "Write .gz and .br beside each file of text, for servers that hand those out");
  publish->add_flag("--bundles", options.bundles, "Make a ZIP file of each plan, to which its page leads");
  CLI::Option* adopt = publish->add_flag("--adopt", publish_options.adopt, "Where DIR is a folder: keep it as the first release, and put the link in its place");
  publish->add_flag("--rollback", publish_options.roll_back, "Show the release before again; make nothing")->excludes(adopt);
  std::string bundle_file;
  CLI::App* bundle = app.add_subcommand("bundle", "Make the site as one ZIP file, to be read from a folder");
  add_input_flags(*bundle, options, as_of, base_url, json);
  bundle->add_option("--to", bundle_file, "The ZIP file (default: named after the site)")->type_name("FILE");
  CLI::App* check = app.add_subcommand("check", "Look for mistakes; write nothing");
  add_input_flags(*check, options, as_of, base_url, json);
  check->add_flag("--plain-english", options.plain_english, "List what is hard to read: warnings, and the grade of each page");

  std::string folder;
  CLI::App* starter = app.add_subcommand("new", "Make a small fictional site to begin from");
  starter->add_option("DIR", folder, "A folder that does not exist yet")->required();
  starter->add_flag("--quiet", options.voice.quiet, "Print mistakes only");
  CLI::App* templates = app.add_subcommand("templates", "Write out the templates and static files that are built in, to change them");
  templates->add_option("DIR", folder, "The folder to write templates/ and static/ to")->required();
  templates->add_flag("--quiet", options.voice.quiet, "Print mistakes only");
  CLI::App* schema = app.add_subcommand("schema", "Write the JSON Schemas of the content files");
  schema->add_option("DIR", folder, "The folder to write them to")->required();
  schema->add_flag("--quiet", options.voice.quiet, "Print mistakes only");

  LedgerCommand ledger;
  CLI::App* freeze = app.add_subcommand("freeze", "Record what was published with a report, so that it cannot change unseen");
  add_report_flags(*freeze, ledger, as_of, json);

  RedactCommand removal;
  CLI::App* redact = app.add_subcommand("redact", "Take a value that must not stand out of what was published; its digest stays");
  add_report_flags(*redact, removal.report, as_of, json);
  redact->add_option("RECORD", removal.record, "The part, as the statement names it: \"status 6.4(1)\"")->required();
  redact->add_option("FIELD", removal.field, "Its field: words")->required();
  redact->add_option("--class", removal.kind, "Of which class it is")->type_name("CLASS")->required()->check(CLI::IsMember(classes_of_removal()));

  std::string copy;
  CLI::App* verify = app.add_subcommand("verify", "Check a copy of a site: that it is whole and unchanged, and its statements form one chain");
  verify->add_option("COPY", copy, "A folder or ZIP file")->required();
  verify->add_flag("--json", json, "Print what is found as JSON, for machines");
  verify->add_flag("--quiet", options.voice.quiet, "Print what is found only");
  GuardCommand guard;
  std::string guarded_content;
  CLI::App* look = app.add_subcommand("guard", "Look for names, numbers and notes that should not be published");
  look->add_option("FILE", guard.files, "Files, or folders of files: text, HTML, CSV, JSON, PDF, pictures")->required();
  look->add_option("--content", guarded_content, "Folder of the content, for its names and its guard.json (default: content, where it is)")->type_name("DIR");
  look->add_flag("--json", json, "Print what is found as JSON, for machines");
  look->add_flag("--quiet", options.voice.quiet, "Print what is found only");

  RenderCommand render;
  std::string partials;
  CLI::App* one = app.add_subcommand("render", "Render one template with JSON data, to standard output");
  one->add_option("TEMPLATE", render.template_file, "The template")->required();
  one->add_option("DATA", render.data_file, "The data, as JSON")->required();
  one->add_option("--partials", partials, "Folder of partials and parents")->type_name("DIR");
  one->add_flag("--lenient", render.lenient, "Print nothing for a name that is not in the data");
  one->add_flag("--json", json, "Print mistakes as JSON, for machines");

  DiffCommand diff;
  CLI::App* compare = app.add_subcommand("diff", "Say what changed between two reports, or two content folders");
  compare->add_option("FROM", diff.from, "The older report, like sosafe/2014-15/q1, or content folder")->required();
  compare->add_option("TO", diff.to, "The newer one")->required();
  compare->add_option("--content", diff.content, "Folder of the content, for reports")->type_name("DIR")->capture_default_str();
  compare->add_flag("--json", json, "Print it as JSON, for machines");

  if (!names_a_command(app, argc, argv)) return kUsage;
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& success) {
    return app.exit(success);
  } catch (const CLI::ParseError& error) {
    app.exit(error);
    return kUsage;
  }
  settle(options, as_of, base_url, json);
  if (!partials.empty()) render.partials = partials;
  for (LedgerCommand* command : {&ledger, &removal.report}) {
    command->as_of = options.as_of;
    command->voice.format = options.voice.format;
  }
  if (!guarded_content.empty()) guard.content = guarded_content;
  guard.voice = options.voice;

  return guarded(
      [&] {
        if (*build) return build_site(options);
        if (*publish) return publish_site(options, publish_options);
        if (*bundle) return bundle_site(options, bundle_file.empty() ? std::nullopt : std::optional(bundle_file));
        if (*check) return check_site(options);
        if (*starter) return make_starter(folder, options.voice);
        if (*templates) return write_templates(folder, options.voice);
        if (*freeze) return freeze_report(ledger);
        if (*redact) return redact_field(removal);
        if (*verify) return verify_copy(copy, options.voice);
        if (*look) return guard_files(guard);
        if (*schema) return write_schemas(folder, options.voice);
        if (*compare) return show_diff(diff, options.voice);
        return render_template(render, options.voice);
      },
      options.voice);
}

}  // namespace candour::cli
