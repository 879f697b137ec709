#include "cli/run.h"

int main(int argc, char** argv) { return candour::cli::run(argc, argv); }
