#include "kiosk/station/record_writer.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "crypto/belenios/archive.h"
#include "kiosk/station/json_bounds.h"

namespace kiosk::station {

namespace belenios = crypto::belenios;

namespace {

struct Accepted {
  crypto::Hash tracker;
  const std::string* json;
};

// The order of the record: raw bytes of the trackers, which says nothing about the order of voting.
tl::expected<std::vector<Accepted>, Problem> accept(const belenios::Election& election,
                                                    const std::vector<crypto::Point>& credentials,
                                                    const std::vector<std::string>& ballots,
                                                    belenios::Tally& tally) {
  const std::set<crypto::Point> listed(credentials.begin(), credentials.end());
  std::set<crypto::Point> seen;
  std::vector<Accepted> accepted;
  for (const auto& json : ballots) {
    const auto checked = belenios::check_ballot(election, json);
    if (!checked || !listed.contains(checked->credential) ||
        !seen.insert(checked->credential).second) {
      return tl::unexpected(Problem::count_failed);
    }
    tally.add(*checked);
    accepted.push_back({checked->tracker, &json});
  }
  std::ranges::sort(accepted, {}, &Accepted::tracker);
  return accepted;
}

constexpr std::size_t most_tally_bytes = 1U << 20;
constexpr std::size_t most_tally_depth = 3;

std::optional<belenios::CiphertextTable> parse_tally(std::string_view text) {
  if (!json_is_bounded(text, most_tally_bytes, most_tally_depth)) return std::nullopt;
  const auto json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_array()) return std::nullopt;
  belenios::CiphertextTable table;
  try {
    for (const auto& row : json) {
      table.emplace_back();
      for (const auto& choice : row) {
        const auto alpha = crypto::Point::parse(choice.at("alpha").get<std::string>());
        const auto beta = crypto::Point::parse(choice.at("beta").get<std::string>());
        if (!alpha || !beta) return std::nullopt;
        table.back().push_back({*alpha, *beta});
      }
    }
  } catch (const nlohmann::json::exception&) {
    return std::nullopt;
  }
  return table;
}

}  // namespace

tl::expected<TalliedRecord, Problem> write_tallied(const OpenedStation& opened,
                                                   const std::vector<std::string>& ballots) {
  const auto election = opened.required(document::election);
  const auto trustees = opened.required(document::trustees);
  const auto credentials = opened.required(document::credentials);
  for (const auto* const text : {&election, &trustees, &credentials}) {
    if (!*text) return tl::unexpected(text->error());
  }
  const auto points = belenios::parse_credential_list(*credentials);
  if (!points || !opened.paper) return tl::unexpected(Problem::store_damaged);

  belenios::Tally tally(*opened.paper);
  const auto accepted = accept(*opened.paper, *points, ballots, tally);
  if (!accepted) return tl::unexpected(accepted.error());
  belenios::ArchiveWriter writer(opened.state.setup_time);
  const auto setup = writer.add_setup(*election, *trustees, *credentials);
  if (setup != opened.state.setup_event) return tl::unexpected(Problem::store_damaged);
  for (const auto& ballot : *accepted) writer.add_ballot(*ballot.json);
  writer.add_end_of_ballots();
  auto tally_json = tally.json();
  writer.add_encrypted_tally(tally_json, tally.sized_json());
  return TalliedRecord{writer.bytes(), std::move(tally_json)};
}

tl::expected<CountedRecord, Problem> write_counted(const OpenedStation& opened,
                                                   TalliedRecord tallied, std::uint64_t ballots,
                                                   std::span<const belenios::TrusteeShare> shares) {
  const auto trustees_json = opened.required(document::trustees);
  if (!trustees_json) return tl::unexpected(trustees_json.error());
  const auto trustees = belenios::check_trustees(*trustees_json);
  const auto table = parse_tally(tallied.tally);
  auto writer = belenios::ArchiveWriter::resume(std::move(tallied.record));
  if (!trustees || !table || !writer || !opened.paper) {
    return tl::unexpected(Problem::store_damaged);
  }
  std::vector<belenios::Decryption> decryptions;
  for (const auto& share :
       shares.first(std::min<std::size_t>(shares.size(), trustees->threshold))) {
    decryptions.push_back({share.index, belenios::decrypt_partially(*opened.paper, *table, share)});
  }
  const auto counts = belenios::combine(*opened.paper, *trustees, *table, ballots, decryptions);
  if (!counts || counts->size() != 1) return tl::unexpected(Problem::count_failed);
  for (const auto& part : decryptions) writer->add_partial_decryption(part.owner, part.json);
  writer->add_result(belenios::result_json(*counts));
  return CountedRecord{writer->bytes(), counts->front()};
}

}  // namespace kiosk::station
