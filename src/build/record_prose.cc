#include "build/record_prose.h"

#include "views/addresses.h"

namespace candour::build {

void for_each_prose(const model::Record& record, const std::function<void(const markdown::Document&, const views::Url&)>& visit) {
  for (const model::Strategy& strategy : record.strategies) {
    for (const model::Chapter& chapter : strategy.chapters) visit(chapter.text, views::url_of(record, strategy));
  }
  for (const model::CaseStudy& study : record.case_studies) visit(study.text, views::url_of(record, study));
}

}  // namespace candour::build
