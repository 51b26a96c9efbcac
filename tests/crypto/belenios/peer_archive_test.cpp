// The parts of two elections of the peer tool: every one is checked alone, the votes are counted in
// clear, and our writer makes the peer's archive out of them to the byte.

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <sstream>

#include "crypto/belenios/archive_format.h"
#include "crypto/belenios/verify.h"
#include "sample_record.h"

namespace crypto::belenios {

namespace {

struct Vote {
  std::string card;
  std::vector<std::vector<std::uint64_t>> marks;
};

std::vector<std::string> lines_of(const std::string& path) {
  std::istringstream text(sample::read_vector(path));
  std::vector<std::string> lines;
  for (std::string line; std::getline(text, line);) lines.push_back(line);
  return lines;
}

struct PeerFiles {
  std::string folder;
  Election election;
  std::string trustees;
  std::vector<Vote> votes;           // of votes.txt: number, card, marks
  std::vector<std::string> ballots;  // in the same order
  std::string archive;

  explicit PeerFiles(const std::string& name)
      : folder(name + "/"),
        election(parse_election(lines_of(folder + "election.json").at(0)).value()),
        trustees(lines_of(folder + "trustees.json").at(0)),
        archive(sample::read_vector(folder + election.uuid + ".bel")) {
    for (const auto& line : lines_of(folder + "votes.txt")) {
      std::istringstream fields(line);
      std::string number;
      std::string card;
      std::string marks;
      fields >> number >> card >> marks;
      votes.push_back({card, nlohmann::json::parse(marks)});
    }
    for (std::size_t i = 1; i <= votes.size(); ++i) {
      const auto file = "parts/ballot_00" + std::to_string(i) + ".json";
      ballots.push_back(lines_of(folder + file).at(0));
    }
  }
  nlohmann::json part(const std::string& name) const {
    return nlohmann::json::parse(sample::read_vector(folder + "parts/" + name));
  }
};

PeerFiles any_election() {
  return PeerFiles(
      GENERATE(as<std::string>{}, "bt33-ed-c1-pedersen_2_3", "bt33-ed-c3-pedersen_2_3"));
}

Point credential_of(const PeerFiles& files, const std::string& card) {
  return public_credential(read_credential(as_bytes(card)).value(), files.election.uuid);
}

// The list in the record: the peer's file without the voters' names.
std::string credential_list(const PeerFiles& files) {
  const auto names = nlohmann::json::parse(sample::read_vector(files.folder + "public_creds.json"));
  auto list = nlohmann::json::array();
  for (const auto& item : names) list.push_back(item.get<std::string>().substr(0, 64));
  return list.dump();
}

}  // namespace

TEST_CASE("cards, public credentials and the voters' names fit together") {
  const auto files = any_election();
  const auto cards =
      nlohmann::json::parse(sample::read_vector(files.folder + "private_creds.json"));
  const auto listed =
      nlohmann::json::parse(sample::read_vector(files.folder + "public_creds.json"));
  REQUIRE(cards.size() == listed.size());
  for (const auto& item : listed) {
    const auto text = item.get<std::string>();
    const auto card = cards.at(text.substr(66)).get<std::string>();
    CHECK(credential_of(files, card).text() + ",," == text.substr(0, 66));
  }
  const auto list = credential_list(files);
  CHECK(parse_credential_list(list)->size() == cards.size());
  const auto log = lines_of(files.folder + "generate-credentials.out").back();
  CHECK(log.ends_with(" " + base64_of(sha256(list))));
}

TEST_CASE("the election is what its template asks for") {
  const auto files = any_election();
  const auto wanted = nlohmann::json::parse(sample::read_vector(files.folder + "template.json"));
  ElectionDraft draft;
  draft.uuid = files.election.uuid;
  draft.name = wanted["name"];
  draft.description = wanted["description"];
  draft.public_key = check_trustees(files.trustees)->public_key;
  draft.administrator = wanted.value("administrator", "");
  draft.credential_authority = wanted.value("credential_authority", "");
  for (const auto& question : wanted["questions"]) {
    draft.questions.push_back({question["question"], question["answers"], question["min"],
                               question["max"], question.value("blank", false)});
  }
  CHECK(write_election(draft).bytes == files.election.bytes);
}

TEST_CASE("every ballot is its voter's, and the last ones give the result") {
  const auto files = any_election();
  std::map<Point, std::size_t> last;
  for (std::size_t i = 0; i < files.ballots.size(); ++i) {
    std::string reason;
    const auto checked = check_ballot(files.election, files.ballots[i], &reason);
    INFO(reason);
    REQUIRE(checked);
    CHECK(checked->credential == credential_of(files, files.votes[i].card));
    last.insert_or_assign(checked->credential, i);
  }
  Counts counts{std::vector<std::uint64_t>(files.election.questions[0].choices(), 0)};
  Tally tally(files.election);
  for (const auto& [credential, i] : last) {
    tally.add(check_ballot(files.election, files.ballots[i]).value());
    for (std::size_t j = 0; j < counts[0].size(); ++j) counts[0][j] += files.votes[i].marks[0][j];
  }
  CHECK(result_json(counts) == lines_of(files.folder + "parts/result.json").at(0));

  const auto encrypted = lines_of(files.folder + "parts/encrypted_tally.jsons");
  CHECK(tally.json() == encrypted.at(0));
  CHECK(tally.sized_json() == encrypted.at(1));
  const auto summary = files.part("ballot_summary.json");
  CHECK(summary.size() == last.size());
  for (const auto& [credential, i] : last) {
    const nlohmann::json entry{{"hash", sha256(files.ballots[i]).hex()}};
    CHECK(std::count(summary.begin(), summary.end(), entry) == 1);
  }

  std::vector<Decryption> decryptions;
  for (const std::uint32_t owner : {2U, 3U}) {
    const auto lines = lines_of(files.folder + "parts/pd_" + std::to_string(owner) + ".jsons");
    CHECK(lines.at(1) == owned_json(owner, lines.at(0)));
    decryptions.push_back({owner, lines.at(0)});
  }
  const auto trustees = check_trustees(files.trustees).value();
  CHECK(combine(files.election, trustees, tally.sum(), tally.ballots(), decryptions).value() ==
        counts);
}

TEST_CASE("our writer makes the peer's archive out of its parts, to the byte") {
  const auto files = any_election();
  std::string reason;
  const auto content = read_archive(files.archive, reason);
  REQUIRE(content);
  ArchiveWriter writer(content->timestamp);
  writer.add_setup(files.election.bytes, files.trustees, credential_list(files));
  for (const auto& ballot : files.ballots) writer.add_ballot(ballot);
  writer.add_end_of_ballots();
  const auto tally = lines_of(files.folder + "parts/encrypted_tally.jsons");
  writer.add_encrypted_tally(tally.at(0), tally.at(1));
  for (const std::uint32_t owner : {2U, 3U}) {
    const auto lines = lines_of(files.folder + "parts/pd_" + std::to_string(owner) + ".jsons");
    writer.add_partial_decryption(owner, lines.at(0));
  }
  writer.add_result(lines_of(files.folder + "parts/result.json").at(0));
  CHECK(writer.bytes() == files.archive);
  CHECK(writer.head() == files.part("checksums.json")["final"].get<std::string>());
}

TEST_CASE("the peer's checksums are ours") {
  const auto files = any_election();
  const auto sums = files.part("checksums.json");
  const auto hex = [](const std::string& text) { return sha256(text).hex(); };
  CHECK(sums["election"] == hex(files.election.bytes));
  CHECK(sums["num_voters"] == parse_credential_list(credential_list(files))->size());
  CHECK(sums["public_credentials"] == hex(credential_list(files)));
  CHECK(sums["encrypted_tally"] == hex(lines_of(files.folder + "parts/encrypted_tally.jsons")[0]));
  CHECK(sums["trustees"].empty());
  const auto& group = sums["trustees_threshold"][0];
  CHECK(group["threshold"] == 2);
  const auto trustees = check_trustees(files.trustees).value();
  const auto listed = nlohmann::json::parse(files.trustees)[0][1];
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(group["trustees"][i]["pki_key"] == hex(listed["certs"][i]["message"]));
    CHECK(group["trustees"][i]["verification_key"] == hex('"' + trustees.keys[i].key.text() + '"'));
  }
}

TEST_CASE("records of another version of the peer give what was voted") {
  // Mixed trustees with weights and a revote; a group with blank choices and other limits.
  const auto folder =
      GENERATE(as<std::string>{}, "bt30-mixed-weights", "bt30-several-questions") + "/";
  const auto known = nlohmann::json::parse(sample::read_vector(folder + "votes.json"));
  const auto bytes = sample::read_vector(folder + known["uuid"].get<std::string>() + ".bel");
  std::map<std::size_t, Counts> last;
  for (const auto& ballot : known["ballots"]) last[ballot["voter"]] = ballot["marks"];
  Counts counts;
  for (const auto& row : known["ballots"][0]["marks"]) counts.emplace_back(row.size(), 0);
  std::uint64_t total_weight = 0;
  for (const auto& [voter, marks] : last) {
    const auto weight = known["weights"][voter].get<std::uint64_t>();
    total_weight += weight;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      for (std::size_t j = 0; j < counts[i].size(); ++j) counts[i][j] += weight * marks[i][j];
    }
  }
  const auto verdict = verify_record(bytes, {.allow_revote = true});
  INFO(verdict.reason);
  CHECK(verdict.valid);
  CHECK(verdict.ballots == last.size());
  CHECK(verdict.total_weight == total_weight);
  CHECK(verdict.result == counts);
  const bool revote = last.size() < known["ballots"].size();
  CHECK(verify_record(bytes).valid == !revote);
  CHECK_FALSE(verify_record(bytes, {.kiosk_profile = true}).valid);
}

}  // namespace crypto::belenios
