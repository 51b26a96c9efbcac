#include "tests/bench/child.h"

#include <fcntl.h>
#include <sched.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <stdexcept>

namespace bench {

namespace {

cpu_set_t usable() {
  cpu_set_t set;
  CPU_ZERO(&set);
  if (sched_getaffinity(0, sizeof set, &set) != 0) throw std::runtime_error("sched_getaffinity");
  return set;
}

cpu_set_t first_of(const cpu_set_t& all, int cores) {
  cpu_set_t chosen;
  CPU_ZERO(&chosen);
  for (std::size_t cpu = 0; cpu < CPU_SETSIZE && cores > 0; ++cpu) {
    if (!CPU_ISSET(cpu, &all)) continue;
    CPU_SET(cpu, &chosen);
    --cores;
  }
  return chosen;
}

[[noreturn]] void become(const std::vector<std::string>& command, const cpu_set_t& cores) {
  sched_setaffinity(0, sizeof cores, &cores);
  const int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
  dup2(nowhere, 1);
  dup2(nowhere, 2);
  std::vector<char*> arguments;
  for (const auto& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  execv(arguments[0], arguments.data());
  _exit(127);
}

double milliseconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

}  // namespace

Run run(const std::vector<std::string>& command, int cores) {
  const auto chosen = first_of(usable(), cores);
  const auto begin = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("fork");
  if (child == 0) become(command, chosen);
  int status = 0;
  rusage usage{};
  if (wait4(child, &status, 0, &usage) != child) throw std::runtime_error("wait4");
  const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - begin;
  if (WIFEXITED(status) && WEXITSTATUS(status) == 127) {
    throw std::runtime_error("cannot run " + command.front());
  }
  Run result;
  result.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  result.wall_ms = wall.count();
  result.processor_ms = milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
  result.most_memory_mib = static_cast<double>(usage.ru_maxrss) / 1024;
  return result;
}

int usable_cores() {
  const auto all = usable();
  return CPU_COUNT(&all);
}

}  // namespace bench
