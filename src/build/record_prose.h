// The prose that authors wrote, wherever it stands in the record.
#pragma once

#include <functional>

#include "markdown/document.h"
#include "model/record.h"
#include "views/url.h"

namespace candour::build {

// Calls `visit` for each chapter and each case study, with the address of the page that it stands on.
void for_each_prose(const model::Record& record, const std::function<void(const markdown::Document&, const views::Url&)>& visit);

}  // namespace candour::build
