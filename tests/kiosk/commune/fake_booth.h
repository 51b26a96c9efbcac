#pragma once
// A booth in a few lines: it enrols, opens its package, holds an honest day with crypto::belenios
// and seals the result. Every step can be bent by one hook, so that a test forges exactly one
// thing.

#include <filesystem>
#include <functional>
#include <optional>

#include "crypto/belenios/election.h"
#include "crypto/seal.h"
#include "crypto/sign.h"
#include "kiosk/election/outcome.h"
#include "kiosk/package/content.h"
#include "sync/envelope.h"

namespace kiosk::commune {

struct Day {
  std::uint64_t present = 5;
  election::Method method = election::Method::secret;
  std::vector<int> choices = {0, 0, 1, 0};  // answer of each ballot, -1 for none
  std::uint32_t attempt = 1;
  std::uint32_t threshold = 2, members = 3;
  bool decrypt = true;
  bool cards_repeat = false;  // when the cards are used up, the first votes again
  std::uint64_t sequence = 1;

  std::function<void(election::Meeting&)> meeting;  // the record follows what it says
  std::function<void(crypto::belenios::ElectionDraft&)> draft;
  std::function<void(std::vector<crypto::Point>&)> credentials;
  std::function<void(std::string&)> record;
  std::function<void(std::vector<std::string>&)> journal_kinds;
  std::function<void(std::string&)> journal;
  std::function<void(election::ResultFile&)> result;
  std::function<void(std::string&)> result_json;
  std::function<void(sync::Manifest&)> manifest;
  std::function<void(std::vector<sync::Member>&)> members_sent;
};

class FakeBooth {
 public:
  FakeBooth();

  std::string id() const;
  std::string enrolment() const;
  // The package as this booth can open it, and the cards its codes file prints.
  void load(const std::string& envelope, const std::string& codes);
  const package::PackageContent& content() const { return *content_; }

  // The bytes of the result envelope.
  std::string hold(const Day& day) const;
  // The same, signed by `signer` instead of this booth's key.
  std::string hold(const Day& day, const crypto::SignSecretKey& signer) const;
  const crypto::SignSecretKey& key() const { return sign_.secret_key; }
  const crypto::SignPublicKey& public_key() const { return sign_.public_key; }

 private:
  struct Made {
    std::string record, setup_event;
    std::uint64_t ballots = 0;
    std::vector<std::uint64_t> counts;
  };
  election::Meeting make_meeting(const Day& day) const;
  Made make_record(const Day& day, const election::Meeting& meeting) const;
  election::ResultFile make_result(const Day& day, const election::Meeting& meeting,
                                   const Made& made) const;

  crypto::SignKeyPair sign_;
  crypto::SealKeyPair seal_;
  std::optional<package::PackageContent> content_;
  std::string package_hash_;
  std::vector<std::string> cards_;  // the credentials printed for booth 1
};

// A journal of these kinds, each line chained to the one before.
std::string chained_journal(const std::vector<std::string>& kinds);

}  // namespace kiosk::commune
