// Walks the paths that touch secrets with every secret marked as undefined for valgrind: the marks
// of a vote, all randomness, a credential, a share. Valgrind then reports each branch and each
// address that depends on one of them before it was published (crypto/published.h).
//
//   secret_paths vote | sign | decrypt      must be silent
//   secret_paths leak-branch | leak-index   must be reported: they show that the check can fail

#include <sodium.h>
#include <valgrind/memcheck.h>

#include <array>
#include <cstdio>
#include <cstring>
#include <string>
#include <string_view>

#include "crypto/belenios/ballot.h"
#include "crypto/belenios/credential.h"
#include "crypto/belenios/tally.h"

namespace {

using namespace crypto;
using namespace crypto::belenios;

void hide(const void* bytes, std::size_t size) { VALGRIND_MAKE_MEM_UNDEFINED(bytes, size); }

bool hidden(bool value) {
  hide(&value, sizeof value);
  return value;
}

void hide(const SecretScalar& secret) {
  secret.with([](LentScalar bytes) { hide(bytes.data(), bytes.size()); });
}

// libsodium's own generator, with all it gives out marked.
const char* generator_name() { return "marked"; }
std::uint32_t next_word() {
  std::uint32_t word = 0;
  randombytes_sysrandom_implementation.buf(&word, sizeof word);
  return word;
}
void fill(void* const bytes, const std::size_t size) {
  randombytes_sysrandom_implementation.buf(bytes, size);
  hide(bytes, size);
}

void mark_randomness() {
  static randombytes_implementation marked{generator_name, next_word, nullptr,
                                           nullptr,        fill,      nullptr};
  randombytes_set_implementation(&marked);
}

Election election_of(std::uint32_t min, std::uint32_t max, bool blank) {
  ElectionDraft draft;
  draft.uuid = "123456789ABCDE";
  draft.name = "thử";
  draft.public_key = base_power(Scalar::from_uint(7));
  draft.administrator = "thử";
  draft.credential_authority = "thử";
  draft.questions = {{"?", {"một", "hai", "ba"}, min, max, blank}};
  return write_election(draft);
}

// Every legal vote of a question; which one it is, is hidden.
void prepare_votes(const Election& election) {
  const auto& question = election.questions.front();
  const Point credential = base_power(Scalar::from_uint(11));
  const auto first = static_cast<unsigned>(question.blank);
  for (unsigned marks = 0; marks < (1U << question.choices()); ++marks) {
    const bool blank = question.blank && (marks & 1U) != 0;
    const auto count = static_cast<unsigned>(__builtin_popcount(marks >> first));
    if (blank ? count != 0 : (count < question.min || count > question.max)) continue;
    PlainVote vote(election);
    for (std::size_t i = 0; i < question.choices(); ++i) {
      vote.mark(0, i, hidden((marks >> i & 1U) != 0));
    }
    if (prepare(election, credential, vote).hash.size() != 43) std::abort();
  }
}

void vote() {
  const auto plain = election_of(0, 1, false);
  const auto several = election_of(1, 2, false);
  const auto with_blank = election_of(0, 1, true);
  mark_randomness();
  prepare_votes(plain);
  prepare_votes(several);
  prepare_votes(with_blank);
}

void sign_ballot() {
  const auto scalar = random_scalar();
  hide(scalar);
  mark_randomness();
  const PreparedBallot prepared{R"({"election_uuid":"x"})", std::string(43, 'A')};
  if (sign(prepared, scalar).json.empty()) std::abort();
}

void decrypt() {
  const auto election = election_of(0, 1, false);
  CiphertextTable tally{
      {{Point::base(), Point::base()}, {Point::base(), Point()}, {Point(), Point::base()}}};
  TrusteeShare share{1, random_scalar()};
  hide(share.secret);
  mark_randomness();
  if (decrypt_partially(election, tally, share).empty()) std::abort();
}

void leak_branch() {
  const auto scalar = random_scalar();
  hide(scalar);
  scalar.with([](LentScalar bytes) {
    if ((bytes[0] & 1U) != 0) std::puts("odd");
  });
}

void leak_index() {
  static const std::array<char, 256> table{};
  const auto scalar = random_scalar();
  hide(scalar);
  volatile char seen = 0;
  scalar.with([&](LentScalar bytes) { seen = table[bytes[0]]; });
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2 || sodium_init() < 0) return 2;
  const std::string_view path = argv[1];
  if (path == "vote")
    vote();
  else if (path == "sign")
    sign_ballot();
  else if (path == "decrypt")
    decrypt();
  else if (path == "leak-branch")
    leak_branch();
  else if (path == "leak-index")
    leak_index();
  else
    return 2;
  return 0;
}
