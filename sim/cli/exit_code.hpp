#pragma once

namespace plenary::sim {

/// What the program tells the shell when it ends.
enum ExitCode : int {
  kDone = 0,
  kFailed = 1,
  kBadInput = 2,
  kStoppedEarly = 75,  ///< resumable: the same command goes on where it stopped
  kInterrupted = 130,
};

}  // namespace plenary::sim
