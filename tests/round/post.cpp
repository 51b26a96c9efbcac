#include "tests/round/post.h"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "crypto/hash.h"
#include "tests/round/on_threads.h"
#include "tests/round/polling.h"

namespace phieukin::round {

namespace {

constexpr std::size_t stations_a_fault = 60;  // one of each kind for so many
constexpr std::uint64_t one_of_so_many_twice = 8;

// A station whose letter arrives and has a record: whatever is done to it has to be told.
bool may_be_attacked(const World& world, const World::Place& place) {
  return world.station(place).delivery == Delivery::arrives &&
         world.station(place).method == election::Method::secret &&
         !world.station(place).sums.votes.empty();
}

class Writer {
 public:
  Writer(const World& world, const Desks& desks, const std::filesystem::path& folder)
      : world_(world), desks_(desks), folder_(folder) {}

  std::vector<Letter> write(const Order& order) const {
    std::vector<Letter> letters;
    const auto& station = world_.station(order.place);
    const bool corrected = station.delivery == Delivery::corrected;
    const auto honest = corrected ? std::string() : own_letter(order.place);
    switch (station.delivery) {
      case Delivery::arrives: letters.push_back(put({honest, station.id}, "")); break;
      case Delivery::taken_over:
        letters.push_back(put({honest, station.id}, "taken_over"));
        letters.back().verifies = true;
        break;
      case Delivery::corrected: letters = correction(order.place); break;
      case Delivery::paper:
        letters.push_back(put({honest, station.id}, "paper_counted"));
        letters.back().verifies = letters.back().late = true;
        break;
      case Delivery::garbled:
        letters.push_back(put({with_flipped_bit(honest), ""}, "wrong_members"));
        break;
      case Delivery::lost:
      case Delivery::not_packaged: break;
    }
    for (const auto& kind : order.faults) {
      const auto bad = forge(kind, {world_, desks_, order.place, order.thief, honest});
      letters.push_back(put(bad, kind.reason));
      letters.back().verifies = kind.verifies;
      if (kind.after_honest) letters.back().after = letters.front().hash;
    }
    return letters;
  }

 private:
  // The device sent something else first. What people wrote on paper says which one is right.
  std::vector<Letter> correction(const World::Place& place) const {
    auto day = day_of(world_, place);
    const auto& station = world_.station(place).id;
    auto wrong = day;
    wrong.choices.front() = -1;
    std::vector<Letter> letters{put({desks_.own.booth(place).hold(wrong), station}, "")};
    letters.back().replaced = true;
    day.sequence = 3;
    letters.push_back(put({desks_.own.booth(place).hold(day), station}, "conflict"));
    letters.back().verifies = true;
    letters.back().after = letters.front().hash;
    return letters;
  }

  std::string own_letter(const World::Place& place) const {
    const auto delivery = world_.station(place).delivery;
    if (delivery == Delivery::not_packaged) return "";
    if (delivery == Delivery::taken_over) return hold_after_take_over(world_, desks_.own, place);
    return desks_.own.booth(place).hold(day_of(world_, place));
  }

  Letter put(const BadLetter& letter, std::string_view reason) const {
    return put_letter(folder_, letter, reason);
  }

  const World& world_;
  const Desks& desks_;
  std::filesystem::path folder_;
};

std::map<std::string, std::size_t> places_of(const std::vector<Letter>& letters) {
  std::map<std::string, std::size_t> first;
  for (std::size_t i = 0; i < letters.size(); ++i) first.emplace(letters[i].hash, i);
  return first;
}

}  // namespace

Letter put_letter(const std::filesystem::path& folder, const BadLetter& letter,
                  std::string_view reason) {
  const auto hash = crypto::sha256(letter.bytes).hex();
  const auto file = kiosk::commune::write_file(folder / (hash + ".envelope"), letter.bytes);
  Letter written;
  written.file = file;
  written.hash = hash;
  written.station = letter.station;
  written.reason = reason;
  return written;
}

std::vector<Order> order_post(const World& world, Dice& dice) {
  std::vector<Order> orders;
  std::vector<std::size_t> attacked;
  for (const auto& place : world.places()) {
    if (may_be_attacked(world, place)) attacked.push_back(orders.size());
    orders.push_back({place, place, {}});
  }
  const bool spare = std::any_of(attacked.begin(), attacked.end(), [&](auto station) {
    return world.planned(orders[station].place).spares > 0;
  });
  if (attacked.size() < 2 || !spare) throw std::logic_error("nobody to steal a key from");
  dice.shuffle(attacked);
  // In turn, so that few stations get more than one; some faults need a second device.
  std::size_t next = 0;
  const auto victim = [&](Fault fault) {
    for (;;) {
      const auto station = attacked[next++ % attacked.size()];
      const bool two = world.planned(orders[station].place).spares > 0;
      if (two || fault != Fault::second_device) return station;
    }
  };
  const auto times = std::max<std::size_t>(1, orders.size() / stations_a_fault);
  for (std::size_t i = 0; i < times; ++i) {
    for (const auto& kind : fault_kinds) {
      auto& order = orders[victim(kind.fault)];
      order.thief = orders[attacked[next % attacked.size()]].place;
      order.faults.push_back(kind);
    }
  }
  return orders;
}

std::vector<World::Place> of_other_round(const std::vector<Order>& orders) {
  std::vector<World::Place> places;
  for (const auto& order : orders) {
    const bool wanted = std::any_of(order.faults.begin(), order.faults.end(), [](const auto& kind) {
      return kind.fault == Fault::other_round;
    });
    if (wanted) places.push_back(order.place);
  }
  return places;
}

std::vector<Letter> write_post(const World& world, const Desks& desks,
                               const std::vector<Order>& orders,
                               const std::filesystem::path& folder, unsigned threads) {
  std::filesystem::create_directories(folder);
  const Writer writer(world, desks, folder);
  std::vector<std::vector<Letter>> written(orders.size());
  on_threads(threads, orders.size(), [&](std::size_t i) { written[i] = writer.write(orders[i]); });
  std::vector<Letter> all;
  for (auto& letters : written) {
    all.insert(all.end(), std::make_move_iterator(letters.begin()),
               std::make_move_iterator(letters.end()));
  }
  return all;
}

std::vector<std::filesystem::path> files_of(const std::vector<Letter>& letters) {
  std::vector<std::filesystem::path> files;
  for (const auto& letter : letters) files.push_back(letter.file);
  return files;
}

std::vector<Letter> deliver(std::vector<Letter> letters, Dice& dice) {
  const auto written = letters.size();
  for (std::size_t i = 0; i < written; ++i) {
    if (dice.one_in(one_of_so_many_twice)) letters.push_back(letters[i]);
  }
  dice.shuffle(letters);
  std::stable_partition(letters.begin(), letters.end(),
                        [](const auto& each) { return !each.late; });
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (letters[i].after.empty()) continue;
    const auto honest = places_of(letters).at(letters[i].after);
    if (honest > i) std::swap(letters[i], letters[honest]);
  }
  return letters;
}

}  // namespace phieukin::round
