#include "cli/today.h"

#include <chrono>

namespace candour::cli {

model::Date today() {
  using namespace std::chrono;
  const year_month_day date{floor<days>(system_clock::now())};
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

}  // namespace candour::cli
