// The command line.
#pragma once

namespace candour::cli {

// What the program ends with; scripts may rely on it.
enum ExitCode {
  kOk = 0,
  kContentErrors = 1,  // the inputs have mistakes; nothing was written
  kUsage = 2,          // the command line is wrong, or names what is not there
  kEnvironment = 3     // the disk or the machine failed
};

// Runs the program and returns its exit code.
int run(int argc, const char* const* argv);

}  // namespace candour::cli
