// Which names a Reader passes over. Of no use outside this module.
#pragma once

#include <string_view>

namespace candour::files {

// Hidden files, and the copies that editors leave beside what they edit.
inline bool is_left_out(std::string_view name) { return name.starts_with('.') || name.ends_with('~'); }

}  // namespace candour::files
