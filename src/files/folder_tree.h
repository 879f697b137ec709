// What is done to a folder with all that is in it. Of no use outside this module.
#pragma once

#include <string>

namespace candour::files {

// Waits until all that was written to the disk of this folder is on it for good. `shown` names it in messages. One call for the
// whole disk: to wait for each file takes as long as the disk takes to empty its own memory, for each file (300 times as long for
// 240 files). Linux tells of what could not be written since 5.8.
void make_durable(int folder, const std::string& shown);
// The same for one folder's own list of names: what was made, renamed or removed in it.
void make_names_durable(int folder, const std::string& shown);

// Removes the folder `name` of `parent` and all that is in it. That it is gone already is no error; links are not followed.
void remove_tree(int parent, const std::string& name, const std::string& shown);

}  // namespace candour::files
