#pragma once

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace plenary::cli_tests {

namespace fs = std::filesystem;

/// How one call of the program ended.
struct Ended {
  int code = -1;
  std::string out;  ///< all of stdout
  std::string err;  ///< all of stderr
};

inline std::string content(const fs::path& file) {
  std::ostringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  return text.str();
}

inline std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

inline std::string scenario(const std::string& name) {
  return PLENARY_SOURCE_DIR "/scenarios/" + name;
}

/// Calls the program as a person would, in a folder of its own that is gone afterwards.
class Program : public testing::Test {
 protected:
  Program() {
    std::string pattern = testing::TempDir() + "plenary-XXXXXX";
    folder_ = mkdtemp(pattern.data());
    fs::create_directory(here());
  }
  ~Program() override { fs::remove_all(folder_); }

  /// The folder the program is called in; it starts empty.
  fs::path here() const { return folder_ / "here"; }
  bool nothing_written() const { return fs::is_empty(here()); }

  fs::path write(const std::string& name, const std::string& text) const {
    std::ofstream(here() / name, std::ios::binary) << text;
    return here() / name;
  }

  Ended call(const std::vector<std::string>& words) const { return ended(started(words)); }

  /// Sends the signal as soon as `ready` holds; not at all if the program ends before.
  Ended interrupted(const std::vector<std::string>& words, int signal,
                    const std::function<bool()>& ready) const {
    const pid_t child = started(words);
    siginfo_t gone{};
    while (!ready()) {
      waitid(P_PID, static_cast<id_t>(child), &gone, WEXITED | WNOHANG | WNOWAIT);
      if (gone.si_pid == child) return ended(child);
      std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    kill(child, signal);
    return ended(child);
  }

 private:
  pid_t started(std::vector<std::string> words) const {
    words.insert(words.begin(), PLENARY_PROGRAM);
    std::vector<char*> argv;
    for (auto& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addchdir_np(&actions, here().c_str());
    constexpr int kNew = O_CREAT | O_WRONLY | O_TRUNC;
    posix_spawn_file_actions_addopen(&actions, 1, (folder_ / "out").c_str(), kNew, 0600);
    posix_spawn_file_actions_addopen(&actions, 2, (folder_ / "err").c_str(), kNew, 0600);
    pid_t child = 0;
    EXPECT_EQ(posix_spawn(&child, PLENARY_PROGRAM, &actions, nullptr, argv.data(), environ), 0);
    posix_spawn_file_actions_destroy(&actions);
    return child;
  }

  /// A program that a signal killed has ended with minus that signal.
  Ended ended(pid_t child) const {
    int status = 0;
    waitpid(child, &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status), content(folder_ / "out"),
            content(folder_ / "err")};
  }

  fs::path folder_;
};

}  // namespace plenary::cli_tests
