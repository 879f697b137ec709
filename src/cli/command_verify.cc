#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/run.h"
#include "verify/verify.h"

namespace candour::cli {

namespace {

std::string number(std::size_t count, std::string_view what) { return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s"); }

std::string text_of(const verify::Chain& chain) {
  std::string text = fmt::format("  {}: {}, frozen ", chain.partnership, number(chain.statements, "statement"));
  text += chain.first == chain.last ? "on " + in_words(chain.first) : fmt::format("from {} to {}", in_words(chain.first), in_words(chain.last));
  if (chain.removed > 0) text += fmt::format("; {} removed since", number(chain.removed, "value"));
  return text + fmt::format("\n    digest of the last: {}\n", chain.digest);
}

}  // namespace

int verify_copy(const std::string& copy, const Voice& voice) {
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  const verify::Verified verified = verify::verify(copy, sources, diagnostics);
  print(diagnostics, sources, voice);
  if (diagnostics.has_errors()) {
    if (voice.format == Format::people) complain(fmt::format("{} is not a whole and unchanged copy\n", copy));
    return kContentErrors;
  }
  if (!voice.talks()) return kOk;
  std::string statements;
  for (const verify::Chain& chain : verified.chains) statements += text_of(chain);
  say(fmt::format("{} is whole: {}, each as it is listed, and no others\n"
                  "digest of the list: {}\n\n"
                  "{}{}\n"
                  "This shows that the copy agrees with itself: no file of it was changed alone, and nothing that was frozen was changed\n"
                  "since. It does not show that what it says is true, nor when it was published. If somebody outside has kept one of these\n"
                  "digests and it is the same, then nothing before it was changed since that day.\n",
                  copy, number(verified.files, "file"), verified.list_digest, verified.chains.empty() ? "nothing is frozen\n" : "frozen statements, each partnership's in one chain:\n", statements));
  return kOk;
}

}  // namespace candour::cli
