#include "crypto/hardening.h"

#include <sys/prctl.h>
#include <sys/resource.h>

#include <catch2/catch_test_macros.hpp>

TEST_CASE("a program that started safely leaves no core and cannot be attached to") {
  REQUIRE(crypto::start_safely());
  rlimit limit{};
  REQUIRE(getrlimit(RLIMIT_CORE, &limit) == 0);
  CHECK(limit.rlim_cur == 0);
  CHECK(limit.rlim_max == 0);
  CHECK(prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0);
}

TEST_CASE("starting safely twice does no harm") {
  CHECK(crypto::start_safely());
  CHECK(crypto::start_safely());
}
