#include "data/open_data.h"

#include <algorithm>
#include <iterator>

#include "data/csv.h"
#include "data/dcat.h"
#include "data/plan_table.h"
#include "data/record_json.h"
#include "data/record_schema.h"
#include "data/site_tables.h"
#include "data/table_kinds.h"
#include "data/tables_metadata.h"
#include "views/addresses.h"
#include "views/titles.h"

namespace candour::data {

namespace {

constexpr std::string_view kJson = "application/json";

std::string licence_text(const model::Site& site) {
  std::string text = site.title + "\nPublished by " + site.publisher + "\n\n";
  if (!site.licence) return text + "The publisher has stated no licence. Ask before you use the data for more than to read it.\n";
  text += "You may use the data under the " + site.licence->name + ":\n" + site.licence->address + "\n";
  if (site.licence->attribution) text += "\nPlease say: " + *site.licence->attribution + "\n";
  return text;
}

class Publisher {
 public:
  explicit Publisher(const views::Material& material) : material_(material) {}

  OpenData run() {
    Table all{promises_kind().names(), {}};
    model::for_each(material_.record.plans, [&](model::Id<model::Plan> id, const model::Plan& plan) { add_plan(id, plan, all); });
    // Copies: the list moves as it grows.
    const files::Artifact promises = add_table(views::data_file_url(views::kPromisesTable), promises_of_site_kind(), all);
    const files::Artifact plans = add_table(views::data_file_url(views::kPlansTable), plans_kind(), plans_table(material_));
    const files::Artifact reports = add_table(views::data_file_url(views::kReportsTable), reports_kind(), reports_table(material_));
    const files::Artifact record = add(views::data_file_url(views::kPublicRecord), kJson, record_json(material_));
    add(views::data_file_url(views::kPublicRecordSchema), "application/schema+json", record_schema());
    const std::vector<DescribedTable> tables = {{promises_of_site_kind(), promises}, {plans_kind(), plans}, {reports_kind(), reports}};
    add(views::data_file_url(views::kTablesMetadata), "application/csvm+json", csvw_of(material_, tables));
    add(views::data_file_url(views::kDataPackage), kJson, data_package_of(material_, tables, record));
    add(views::data_file_url(views::kLicenceText), "text/plain", licence_text(material_.record.site));
    views::Material with_files = material_;
    with_files.data_files = made_.listed;
    add(views::data_file_url(views::kDataCatalogue), "application/ld+json", catalogue_json(with_files));
    std::sort(made_.files.begin(), made_.files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return std::move(made_);
  }

 private:
  const files::Artifact& add(const views::Url& url, std::string_view media_type, std::string bytes) {
    made_.listed.push_back({url, std::string(media_type), bytes.size(), 0, {}});
    return made_.files.emplace_back(files::Artifact{files::RelPath::of(url.address.substr(1)), std::move(bytes)});
  }

  const files::Artifact& add_table(const views::Url& url, const TableKind& kind, const Table& table) {
    const files::Artifact& file = add(url, "text/csv", csv_of(table));
    views::DataFile& listed = made_.listed.back();
    listed.lines = table.lines.size();
    for (const ColumnKind& column : kind.columns) listed.columns.push_back({std::string(column.name), std::string(column.says)});
    return file;
  }

  // The table of a page, and its metadata beside it.
  void add_table_of(const views::Url& page, const Table& table, std::string_view title) {
    const views::Url url = views::table_url(page);
    add_table(url, promises_kind(), table);
    const std::string name = url.address.substr(url.address.rfind('/') + 1);
    add({url.address + "-metadata.json"}, "application/csvm+json", csvw_of(material_, promises_kind(), name, title));
  }

  // A plan's lines are those of its sections, one after the other, and the site's are those of its plans: each is made once.
  void add_plan(model::Id<model::Plan> id, const model::Plan& plan, Table& all) {
    const std::string title = views::full_title_of(material_.record, plan);
    Table whole{promises_kind().names(), {}};
    for (std::size_t s = 0; s < plan.sections.size(); ++s) {
      Table table = table_of(material_, {id, s, std::nullopt});
      add_table_of(views::url_of(material_.record, plan, plan.sections[s]), table, plan.sections[s].title + " (" + title + ")");
      std::move(table.lines.begin(), table.lines.end(), std::back_inserter(whole.lines));
    }
    add_table_of(views::url_of(material_.record, plan), whole, title);
    std::move(whole.lines.begin(), whole.lines.end(), std::back_inserter(all.lines));
  }

  const views::Material& material_;
  OpenData made_;
};

}  // namespace

OpenData open_data(const views::Material& material) { return Publisher(material).run(); }

}  // namespace candour::data
