#pragma once
// A program of the system, started by an argument vector without a shell, alone in its own process
// group, with nothing open but what it is given. It never outlives this object.

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::platform {

struct Start {
  std::filesystem::path program;
  std::vector<std::string> words;  // argv, the name first; never anything secret: everybody sees it
  int input = -1;                  // descriptors; -1: none
  int output = -1;
};

class Child {
 public:
  // Nothing when it cannot be started.
  static std::optional<Child> start(const Start& start);
  ~Child() { end(); }
  Child(Child&& other) noexcept;
  Child& operator=(Child&&) = delete;
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  // Nothing while it runs; then whether it left with status 0.
  std::optional<bool> ended();
  // At once, with all it started in its group; it is not asked, so it cannot refuse.
  void end();

 private:
  explicit Child(pid_t id) : id_(id) {}
  pid_t id_;  // 0 when it has gone
};

// The program of this name in the first folder that has it; empty when there is none.
std::filesystem::path program_in(const std::vector<std::filesystem::path>& folders,
                                 const std::string& name);

}  // namespace kiosk::platform
