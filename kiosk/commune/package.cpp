// Building the package of a station: everything is made in memory, the files are written under
// interim names, the store remembers the public half, and only then do the files get their names. A
// power cut at any point leaves either nothing that counts or something the next call finishes.
#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "crypto/belenios/election.h"
#include "crypto/hash.h"
#include "crypto/random.h"
#include "crypto/seal.h"
#include "kiosk/commune/cards.h"
#include "kiosk/commune/commune_impl.h"
#include "kiosk/commune/decision_documents.h"
#include "kiosk/commune/follows.h"
#include "kiosk/commune/papers.h"
#include "kiosk/commune/secret_file.h"
#include "kiosk/commune/sentences.h"
#include "kiosk/election/text.h"
#include "kiosk/package/members.h"
#include "kiosk/package/photos.h"
#include "sync/directory.h"
#include "sync/envelope.h"

namespace kiosk::commune {

namespace {

using package::refuse;

constexpr int attempts = 2;

struct OutputFile {
  std::filesystem::path file, interim;
};

struct OutputPaths {
  OutputPaths(const std::filesystem::path& out, const std::string& station)
      : codes(named(out, station + ".codes")),
        cards(named(out, station + ".cards.pdf")),
        handover(named(out, station + ".handover.pdf")),
        envelope(named(out, station + ".envelope")) {}
  static OutputFile named(const std::filesystem::path& out, const std::string& name) {
    return {out / name, out / (name + ".partial")};
  }
  // In the order in which they get their names: an envelope in place means that the cards can be
  // printed.
  std::array<const OutputFile*, 4> all() const { return {&codes, &cards, &handover, &envelope}; }

  OutputFile codes, cards, handover, envelope;
};

bool is_there(const std::filesystem::path& file) {
  std::error_code error;
  return std::filesystem::exists(std::filesystem::symlink_status(file, error));
}

bool remove_interim(const OutputPaths& paths) {
  return erase_secret_file(paths.codes.interim) && erase_secret_file(paths.cards.interim) &&
         std::ranges::all_of(paths.all(), [](const auto* each) {
           std::error_code error;
           std::filesystem::remove(each->interim, error);
           return !error;
         });
}

bool finish_names(const OutputPaths& paths) {
  return std::ranges::all_of(paths.all(), [](const auto* each) {
    std::error_code error;
    if (is_there(each->interim)) std::filesystem::rename(each->interim, each->file, error);
    return !error;
  });
}

std::string roll_commitment(std::string_view salt_hex, std::string_view roll) {
  const auto salt = crypto::from_hex(salt_hex).value_or(crypto::ByteString());
  return crypto::sha256(std::string(crypto::as_text(salt)) + std::string(roll)).hex();
}

std::uint64_t lines_in(std::string_view text) {
  return static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
}

BuiltPackage report_of(const StoredPackage& package, const plan::PlannedStation& station,
                       const OutputPaths& paths) {
  const auto& definition = package.definition;
  BuiltPackage built;
  built.station = definition.station;
  built.envelope = paths.envelope.file;
  if (is_there(paths.codes.file)) built.codes = paths.codes.file;
  if (is_there(paths.cards.file)) built.cards_pdf = paths.cards.file;
  if (is_there(paths.handover.file)) built.handover_pdf = paths.handover.file;
  built.check_words = election::check_words(package.package_hash);
  built.cards = definition.households + definition.reserve;
  built.booths_needed = election::booths_needed(definition.households, station.voting_hours);
  return built;
}

// What the store knows before anything is made.
struct Ingredients {
  std::string roll;
  std::vector<StoredDevice> devices;
  Chain chain;
  std::string photos;                       // empty: none
  std::optional<package::Follows> follows;  // of another vote
};

struct MadePackage {
  StoredPackage stored;
  std::string roll_salt;
  sync::SealedEnvelope envelope;
  crypto::SecretBuffer codes;
};

election::Definition definition_of(const plan::Plan& plan, const plan::PlannedStation& station,
                                   std::uint64_t households) {
  election::Definition definition;
  definition.round = plan.round;
  definition.commune = plan.commune;
  definition.unit = station.unit;
  definition.station = station.id;
  definition.households = households;
  definition.reserve = election::reserve_for(households);
  definition.rules = station.rules;
  definition.candidates = station.candidates;
  return definition;
}

// The photos as the package will carry them; the plan and they must still agree.
Outcome<std::string> photos_of(const Commune::Impl& impl, std::string_view station) {
  const auto* planned = impl.find_station(station);
  auto photos = impl.document(photos_kind, station);
  if (!photos) return tl::unexpected(photos.error());
  const bool wanted = planned != nullptr && !planned->photo_files.empty();
  if (!wanted && !*photos) return std::string();
  if (!wanted || !*photos || !package::parse_photos(**photos, planned->candidates.size())) {
    return refuse(sentences::damaged);
  }
  return std::move(**photos);
}

Outcome<Ingredients> gather(const Commune::Impl& impl, std::string_view station) {
  auto roll = impl.document(roll_kind, station);
  if (!roll) return tl::unexpected(roll.error());
  if (!*roll) return refuse(sentences::no_roll);
  auto all = impl.devices();
  if (!all) return tl::unexpected(all.error());
  Ingredients found{std::move(**roll), {}, {}, {}, {}};
  for (auto& device : *all) {
    if (device.station == station) found.devices.push_back(std::move(device));
  }
  if (found.devices.empty()) return refuse(sentences::no_device);
  const auto chain = impl.document(chain_kind, "");
  if (!chain) return tl::unexpected(chain.error());
  if (*chain) {
    const auto read = parse_chain(**chain);
    if (!read) return tl::unexpected(read.error());
    found.chain = *read;
  }
  auto photos = photos_of(impl, station);
  if (!photos) return tl::unexpected(photos.error());
  found.photos = std::move(*photos);
  const auto* planned = impl.find_station(station);
  const auto follows = impl.document(follows_kind, planned == nullptr ? "" : planned->unit.code);
  if (!follows) return tl::unexpected(follows.error());
  if (*follows) {
    auto read = parse_follows(**follows);
    if (!read) return tl::unexpected(read.error());
    found.follows = std::move(*read);
  }
  return found;
}

sync::SealedEnvelope seal_package(const Commune::Impl& impl, const Ingredients& from,
                                  const package::PackageContent& content) {
  std::vector<crypto::SealPublicKey> recipients;
  for (const auto& device : from.devices) recipients.push_back(device.record.seal);
  const auto json = package::package_json(content);
  const auto sealed = crypto::seal_to_all(recipients, crypto::as_bytes(json));

  sync::Manifest manifest;
  manifest.kind = package::package_kind;
  manifest.election = content.definition.attempts.front().uuid;
  manifest.station = content.definition.station;
  manifest.device = package::commune_device;
  manifest.sequence = from.chain.sequence + 1;
  manifest.previous = from.chain.previous;
  std::vector<sync::Member> members{
      {std::string(package::package_member), std::string(crypto::as_text(sealed))}};
  if (!from.photos.empty()) members.push_back({std::string(package::photos_member), from.photos});
  return sync::write_envelope(manifest, members, impl.keys.sign.secret_key);
}

// A card scanned at the wrong hamlet is then told where it belongs. A package carries only so many:
// in a round larger than that, the stations that the plan lists nearest to this one.
std::vector<package::Neighbour> neighbours_of(const plan::Plan& plan,
                                              const plan::PlannedStation& station) {
  constexpr auto most = package::most_neighbours + 1;  // with the station itself
  const auto& all = plan.stations;
  const auto is_own = [&](const plan::PlannedStation& one) { return one.id == station.id; };
  const auto own = static_cast<std::size_t>(
      std::distance(all.begin(), std::find_if(all.begin(), all.end(), is_own)));
  const auto end = std::min(all.size(), std::max(own, most / 2) - most / 2 + most);
  std::vector<package::Neighbour> neighbours;
  for (auto i = end > most ? end - most : 0; i < end; ++i) {
    if (i == own) continue;
    neighbours.push_back({all[i].id, all[i].unit.name, plan.commune.name});
  }
  package::sort_neighbours(neighbours);
  return neighbours;
}

Outcome<MadePackage> make_package(const Commune::Impl& impl, const plan::PlannedStation& station,
                                  const Ingredients& from, const Progress& progress) {
  auto definition = definition_of(impl.plan, station, lines_in(from.roll));
  CardOrder order;
  order.station = station.id;
  order.cards = definition.households + definition.reserve;
  order.booths = station.booths;
  for (int i = 0; i < attempts; ++i) order.uuids.push_back(crypto::belenios::random_uuid());
  order.salt = crypto::random_salt();
  order.cost = impl.options.card_cost;
  auto cards = make_cards(order, progress);
  if (!cards) return refuse(sentences::no_memory);

  crypto::Hash salt;
  crypto::fill_random(salt.writable());
  definition.roll_commitment = roll_commitment(salt.hex(), from.roll);
  definition.attempts = std::move(cards->attempts);
  package::PackageContent content{std::move(definition),
                                  order.salt.hex(),
                                  order.cost,
                                  std::move(cards->entries),
                                  {},
                                  neighbours_of(impl.plan, station),
                                  from.follows};
  for (const auto& device : from.devices) content.devices.push_back(device.record.id);
  // A booth reads this strictly; what it would refuse must not leave the commune.
  const auto readable = package::parse_package(package::package_json(content));
  if (!readable) return tl::unexpected(readable.error());

  auto envelope = seal_package(impl, from, content);
  const auto codes_hash = cards->lines.with([](auto lines) { return crypto::sha256(lines).hex(); });
  StoredPackage stored{std::move(content.definition), envelope.manifest_hash.hex(),
                       envelope.hash.hex(), codes_hash, std::move(content.devices)};
  return MadePackage{std::move(stored), salt.hex(), std::move(envelope), std::move(cards->lines)};
}

std::string packaged_facts(const StoredPackage& package) {
  nlohmann::ordered_json object;
  object["station"] = package.definition.station;
  object["package"] = package.package_hash;
  object["envelope"] = package.envelope_hash;
  object["households"] = package.definition.households;
  object["cards"] = package.definition.households + package.definition.reserve;
  return object.dump();
}

// What is known of the card files, to delete them when they are printed.
Outcome<Printing> printing_of(const MadePackage& made, const OutputPaths& paths) {
  std::error_code error;
  const auto folder = std::filesystem::absolute(paths.codes.file, error).parent_path();
  Printing printing{folder.string(), {}, PrintingState::open};
  if (is_there(paths.codes.interim)) {
    printing.files.push_back({paths.codes.file.filename().string(), made.stored.codes_hash});
  }
  if (!is_there(paths.cards.interim)) return printing;
  const auto hash = hash_of_secret_file(paths.cards.interim);
  if (!hash) return refuse(sentences::cannot_write);
  printing.files.push_back({paths.cards.file.filename().string(), hash->hex()});
  return printing;
}

// Everything, under interim names.
Outcome<Printing> write_interim(const CommuneOptions& options, const MadePackage& made,
                                const Ingredients& from, const OutputPaths& paths) {
  const bool papers = !options.assets.empty();
  if ((options.codes_file || !papers) && !write_secret_file(paths.codes.interim, made.codes)) {
    return refuse(sentences::cannot_write);
  }
  if (papers) {
    const auto cards =
        write_card_file(made.stored.definition, made.codes, options.assets, paths.cards.interim);
    if (!cards) return tl::unexpected(cards.error());
    const auto handover =
        write_handover_file(made.stored, from.devices, options.assets, paths.handover.interim);
    if (!handover) return tl::unexpected(handover.error());
  }
  if (!sync::write_whole(paths.envelope.interim, made.envelope.bytes)) {
    return refuse(sentences::cannot_write);
  }
  return printing_of(made, paths);
}

Outcome<void> remember(Commune::Impl& impl, const MadePackage& made, const Printing& printing,
                       const Chain& chain) {
  const auto& station = made.stored.definition.station;
  const Chain next{chain.sequence + 1, made.stored.envelope_hash};
  const auto stored =
      impl.store.commit({{std::string(package_kind), station, stored_package_json(made.stored)},
                         {std::string(roll_salt_kind), station, made.roll_salt},
                         {std::string(printing_kind), station, printing_json(printing)},
                         {std::string(chain_kind), "", chain_json(next)}},
                        impl.event("package_built", packaged_facts(made.stored)));
  if (!stored) return tl::unexpected(refusal_of(stored.error()));
  return {};
}

// A station that has its package: finish the names if a power cut left them open, otherwise refuse.
Outcome<BuiltPackage> finish_or_refuse(const StoredPackage& package,
                                       const plan::PlannedStation& station,
                                       const OutputPaths& paths) {
  const auto left = sync::read_whole(paths.envelope.interim, sync::most_envelope_bytes);
  const bool ours = left && crypto::sha256(*left).hex() == package.envelope_hash;
  if (!ours || is_there(paths.envelope.file)) return refuse(sentences::packaged_already);
  if (!finish_names(paths)) return refuse(sentences::cannot_write);
  return report_of(package, station, paths);
}

// The hamlet votes again in a folder of its own, and two folders with the same keys must not both
// make packages for it: this one no longer does, whatever was decided afterwards.
Outcome<void> refuse_if_voting_again(const Commune::Impl& impl, const std::string& hamlet) {
  const auto text = impl.document(decision_kind, hamlet);
  if (!text) return tl::unexpected(text.error());
  if (!*text) return {};
  const auto decisions = parse_decisions(**text);
  if (!decisions) return tl::unexpected(decisions.error());
  const bool again = std::ranges::any_of(
      *decisions, [](const auto& one) { return one.kind == DecisionKind::rerun; });
  if (again) return refuse(sentences::votes_in_rerun);
  return {};
}

}  // namespace

Outcome<BuiltPackage> Commune::build_package(std::string_view id, const std::filesystem::path& out,
                                             const Progress& progress) {
  const auto* station = impl_->find_station(id);
  if (station == nullptr) return refuse(sentences::unknown_station);
  if (auto free = refuse_if_voting_again(*impl_, station->unit.code); !free) {
    return tl::unexpected(free.error());
  }
  const OutputPaths paths(out, station->id);
  const auto known = impl_->package_of(id);
  if (!known) return tl::unexpected(known.error());
  if (*known) return finish_or_refuse(**known, *station, paths);

  const auto from = gather(*impl_, id);
  if (!from) return tl::unexpected(from.error());
  std::error_code error;
  std::filesystem::create_directories(out, error);
  if (error) return refuse(sentences::cannot_write);
  for (const auto* each : paths.all()) {
    if (is_there(each->file)) return refuse(sentences::output_exists);
  }
  // Interim files of a package the store never heard of open nothing.
  if (!remove_interim(paths)) return refuse(sentences::cannot_write);

  const auto made = make_package(*impl_, *station, *from, progress);
  if (!made) return tl::unexpected(made.error());
  const auto printing = write_interim(impl_->options, *made, *from, paths);
  if (!printing) {
    remove_interim(paths);
    return tl::unexpected(printing.error());
  }
  if (auto remembered = remember(*impl_, *made, *printing, from->chain); !remembered) {
    remove_interim(paths);
    return tl::unexpected(remembered.error());
  }
  if (!finish_names(paths)) return refuse(sentences::cannot_write);
  return report_of(made->stored, *station, paths);
}

}  // namespace kiosk::commune
