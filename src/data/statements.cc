#include "data/statements.h"

#include "content/spelling.h"
#include "data/json_parts.h"
#include "ledger/file_names.h"
#include "views/addresses.h"

namespace candour::data {

namespace {

files::RelPath beside(const views::Url& page, std::string_view name) { return files::RelPath::of(page.address.substr(1)) / name; }

Json entry_of(const model::Statement& it, const files::RelPath& path) {
  return {{"partnership", it.partnership}, {"plan", it.plan},   {"report", it.report}, {"frozen", model::iso(it.frozen)}, {"by", it.by},
          {"previous", or_null(it.previous)}, {"digest", it.digest}, {"file", path.text()}};
}

}  // namespace

std::vector<files::Artifact> statement_files(const model::Record& record, const ledger::Ledger& ledger) {
  std::vector<files::Artifact> made;
  Json statements = Json::array();
  for (const ledger::FrozenReport& report : ledger.reports) {
    const model::Plan& plan = record.at(report.plan);
    const files::RelPath path = beside(views::url_of(record, plan, plan.updates[report.update]), ledger::kStatementFile);
    statements.push_back(entry_of(*report.statement, path));
    made.push_back({path, content::spelled(*report.statement)});
  }
  Json corrections = Json::array();
  model::for_each(record.partnerships, [&](model::Id<model::Partnership> id, const model::Partnership& partnership) {
    std::vector<model::Correction> own;
    for (const model::Correction& it : record.corrections) {
      if (it.home == id) own.push_back(it);
    }
    if (own.empty()) return;
    const files::RelPath path = beside(views::url_of(partnership), ledger::kCorrectionsFile);
    corrections.push_back(path.text());
    made.push_back({path, content::spelled(own)});
  });
  const Json list = {{"shape", kRecordShape}, {"statements", std::move(statements)}, {"corrections", std::move(corrections)}};
  made.push_back({files::RelPath::of(ledger::kRecordFile), list.dump(2) + "\n"});
  return made;
}

}  // namespace candour::data
