#include "kiosk/platform/child.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <utility>

namespace kiosk::platform {

namespace {

constexpr int first_unwanted = 3;

// Little of ours is handed on: nothing that could lead a sound library to the network, and no
// variable that loads code.
std::vector<std::string> environment() {
  std::vector<std::string> variables{"PATH=/usr/bin:/bin", "LANG=C.UTF-8"};
  for (const char* name : {"HOME", "XDG_RUNTIME_DIR"}) {
    const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nobody sets any
    if (value != nullptr) variables.push_back(std::string(name) + "=" + value);
  }
  return variables;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> all;
  for (auto& word : words) all.push_back(word.data());
  all.push_back(nullptr);
  return all;
}

class Actions {
 public:
  Actions() { posix_spawn_file_actions_init(&actions_); }
  ~Actions() { posix_spawn_file_actions_destroy(&actions_); }
  Actions(const Actions&) = delete;
  Actions& operator=(const Actions&) = delete;

  void connect(int theirs, int ours, int access) {
    if (ours >= 0) {
      posix_spawn_file_actions_adddup2(&actions_, ours, theirs);
    } else {
      posix_spawn_file_actions_addopen(&actions_, theirs, "/dev/null", access, 0);
    }
  }
  void close_the_rest() { posix_spawn_file_actions_addclosefrom_np(&actions_, first_unwanted); }
  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

class Attributes {
 public:
  Attributes() {
    posix_spawnattr_init(&attributes_);
    sigset_t none;
    sigset_t ordinary;
    sigemptyset(&none);
    sigemptyset(&ordinary);
    for (const int signal : {SIGPIPE, SIGINT, SIGTERM, SIGCHLD}) sigaddset(&ordinary, signal);
    posix_spawnattr_setsigmask(&attributes_, &none);
    posix_spawnattr_setsigdefault(&attributes_, &ordinary);
    posix_spawnattr_setpgroup(&attributes_, 0);
    posix_spawnattr_setflags(
        &attributes_, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  }
  ~Attributes() { posix_spawnattr_destroy(&attributes_); }
  Attributes(const Attributes&) = delete;
  Attributes& operator=(const Attributes&) = delete;
  const posix_spawnattr_t* get() const { return &attributes_; }

 private:
  posix_spawnattr_t attributes_{};
};

}  // namespace

std::optional<Child> Child::start(const Start& start) {
  if (start.program.empty()) return std::nullopt;
  Actions actions;
  actions.connect(STDIN_FILENO, start.input, O_RDONLY);
  actions.connect(STDOUT_FILENO, start.output, O_WRONLY);
  actions.connect(STDERR_FILENO, -1, O_WRONLY);
  actions.close_the_rest();
  const Attributes attributes;
  auto words = start.words;
  auto variables = environment();
  pid_t id = 0;
  const int error = posix_spawn(&id, start.program.c_str(), actions.get(), attributes.get(),
                                pointers(words).data(), pointers(variables).data());
  if (error != 0) return std::nullopt;
  return Child(id);
}

Child::Child(Child&& other) noexcept : id_(std::exchange(other.id_, 0)) {}

std::optional<bool> Child::ended() {
  if (id_ == 0) return false;
  siginfo_t facts{};
  const int waited = waitid(P_PID, static_cast<id_t>(id_), &facts, WEXITED | WNOHANG | WNOWAIT);
  if (waited == 0 && facts.si_pid == 0) return std::nullopt;
  const bool good = waited == 0 && facts.si_code == CLD_EXITED && facts.si_status == 0;
  end();  // it is still there to be reaped, so its group's number is nobody else's
  return good;
}

void Child::end() {
  if (id_ == 0) return;
  kill(-id_, SIGKILL);
  while (waitpid(id_, nullptr, 0) < 0 && errno == EINTR) {
  }
  id_ = 0;
}

std::filesystem::path program_in(const std::vector<std::filesystem::path>& folders,
                                 const std::string& name) {
  for (const auto& folder : folders) {
    auto program = folder / name;
    if (access(program.c_str(), X_OK) == 0) return program;
  }
  return {};
}

}  // namespace kiosk::platform
