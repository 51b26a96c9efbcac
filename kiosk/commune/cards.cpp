#include "kiosk/commune/cards.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <exception>
#include <optional>
#include <thread>

#include "crypto/belenios/credential.h"
#include "crypto/random.h"
#include "kiosk/package/card.h"

namespace kiosk::commune {

namespace {

constexpr std::size_t code_at = 2;
constexpr std::size_t credential_at = code_at + package::card_code_digits + 1;
constexpr std::size_t credential_bytes = crypto::belenios::Credential::size;
static_assert(credential_at + credential_bytes + 1 == card_line_bytes);

using Lines = std::span<const std::uint8_t>;

struct MadeCard {
  package::CardEntry entry;
  std::vector<std::string> credentials;  // public, per uuid
};

// As even as possible, and which card belongs to which booth is drawn by lot.
std::vector<std::uint32_t> draw_booths(std::uint64_t cards, std::uint32_t booths) {
  std::vector<std::uint32_t> booth_of;
  for (std::uint64_t card = 0; card < cards; ++card) {
    booth_of.push_back(static_cast<std::uint32_t>(card % booths));
  }
  crypto::shuffle(booth_of);
  return booth_of;
}

// A code no earlier line has. Codes are compared in place, so they never leave guarded memory.
void write_new_code(std::span<std::uint8_t> lines, std::size_t line) {
  auto* const out = lines.data() + line * card_line_bytes + code_at;
  for (;;) {
    package::random_card_code().with(
        [&](auto digits) { std::copy(digits.begin(), digits.end(), out); });
    bool taken = false;
    for (std::size_t other = 0; other < line && !taken; ++other) {
      taken = std::memcmp(lines.data() + other * card_line_bytes + code_at, out,
                          package::card_code_digits) == 0;
    }
    if (!taken) return;
  }
}

crypto::SecretBuffer draw_lines(const std::vector<std::uint32_t>& booth_of) {
  return crypto::SecretBuffer::make(
      booth_of.size() * card_line_bytes, [&](std::span<std::uint8_t> lines) {
        for (std::size_t line = 0; line < booth_of.size(); ++line) {
          const auto out = lines.subspan(line * card_line_bytes, card_line_bytes);
          out[0] = static_cast<std::uint8_t>('1' + booth_of[line]);
          out[1] = out[credential_at - 1] = ' ';
          write_new_code(lines, line);
          crypto::belenios::random_credential().with([&](auto text) {
            std::copy(text.begin(), text.end(), out.subspan(credential_at).begin());
          });
          out[card_line_bytes - 1] = '\n';
        }
      });
}

std::optional<MadeCard> finish_card(const CardOrder& order, Lines line) {
  crypto::DigitEntry code;
  for (const auto digit : line.subspan(code_at, package::card_code_digits)) {
    code.push(static_cast<char>(digit));
  }
  const auto credential =
      crypto::belenios::read_credential(line.subspan(credential_at, credential_bytes));
  const auto key = package::card_key(code, order.salt, order.cost);
  if (!credential || !key) return std::nullopt;
  MadeCard made;
  made.entry.tag = key->tag;
  made.entry.encrypted =
      crypto::to_hex(package::encrypt_credential(*key, *credential, order.station));
  for (const auto& uuid : order.uuids) {
    made.credentials.push_back(crypto::belenios::public_credential(*credential, uuid).text());
  }
  return made;
}

// Takes the next line nobody has taken until none is left or somebody has failed.
class Derivation {
 public:
  Derivation(const CardOrder& order, Lines lines, std::vector<MadeCard>& out)
      : order_(order), lines_(lines), out_(out) {}

  void work(const Progress& progress) noexcept {
    try {
      for (;;) {
        const auto card = next_.fetch_add(1);
        if (card >= out_.size() || failed_) return;
        auto made = finish_card(order_, lines_.subspan(card * card_line_bytes, card_line_bytes));
        if (!made) {
          failed_ = true;
          return;
        }
        out_[card] = std::move(*made);
        const auto done = done_.fetch_add(1) + 1;
        if (progress) progress(done, out_.size());
      }
    } catch (const std::exception&) {
      failed_ = true;
    }
  }
  bool failed() const { return failed_; }

 private:
  const CardOrder& order_;
  Lines lines_;
  std::vector<MadeCard>& out_;
  std::atomic<std::size_t> next_{0};
  std::atomic<std::uint64_t> done_{0};
  std::atomic<bool> failed_{false};
};

void collect(const CardOrder& order, const std::vector<std::uint32_t>& booth_of,
             std::vector<MadeCard> cards, MadeCards& made) {
  made.entries.resize(order.booths);
  for (const auto& uuid : order.uuids) {
    election::Attempt attempt{uuid, {}};
    for (std::uint32_t booth = 1; booth <= order.booths; ++booth) {
      attempt.booths.push_back({booth, {}});
    }
    made.attempts.push_back(std::move(attempt));
  }
  for (std::size_t card = 0; card < cards.size(); ++card) {
    made.entries[booth_of[card]].push_back(std::move(cards[card].entry));
    for (std::size_t attempt = 0; attempt < made.attempts.size(); ++attempt) {
      made.attempts[attempt].booths[booth_of[card]].credentials.push_back(
          std::move(cards[card].credentials[attempt]));
    }
  }
  for (auto& entries : made.entries) {
    std::sort(entries.begin(), entries.end(),
              [](const auto& a, const auto& b) { return a.tag < b.tag; });
  }
  for (auto& attempt : made.attempts) {
    for (auto& booth : attempt.booths) {
      std::sort(booth.credentials.begin(), booth.credentials.end());
    }
  }
}

}  // namespace

crypto::Result<MadeCards> make_cards(const CardOrder& order, const Progress& progress) {
  const auto booth_of = draw_booths(order.cards, order.booths);
  MadeCards made{draw_lines(booth_of), {}, {}};
  std::vector<MadeCard> cards(booth_of.size());
  const bool finished = made.lines.with([&](Lines lines) {
    Derivation derivation(order, lines, cards);
    {
      std::jthread second([&] { derivation.work({}); });
      derivation.work(progress);
    }
    if (progress) progress(cards.size(), cards.size());
    return !derivation.failed();
  });
  if (!finished) return tl::unexpected(crypto::Error::out_of_memory);
  collect(order, booth_of, std::move(cards), made);
  return made;
}

}  // namespace kiosk::commune
