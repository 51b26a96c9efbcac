#pragma once
// Everything that reaches the commune on Sunday night, in the order in which it does: honest
// letters, some of them twice, and between them the bad ones.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/commune/receive.h"
#include "tests/round/faults.h"

namespace phieukin::round {

enum class Ruling { none, taken_in, dismissed, superseded };

struct Letter {
  std::filesystem::path file;
  std::string hash;       // hex SHA-256
  std::string station;    // as far as it can be read
  std::string reason;     // why it belongs into the tray; empty: it counts
  std::string after;      // hash of the letter that has to come before; empty: any place will do
  bool verifies = false;  // nothing but order or a conflict keeps it out
  Ruling ruling = Ruling::none;  // what a person decided about it later
  bool late = false;             // comes after the paper count that replaces it
  bool replaced = false;         // counts until a person takes another one in
  bool counts() const {
    return reason.empty() ? ruling != Ruling::superseded : ruling == Ruling::taken_in;
  }
};

// Writes the file; the letter is in nobody's truth yet.
Letter put_letter(const std::filesystem::path& folder, const BadLetter& letter,
                  std::string_view reason);

// Which bad letters come beside a station's own one.
struct Order {
  World::Place place, thief;
  std::vector<FaultKind> faults;
};
std::vector<Order> order_post(const World& world, Dice& dice);
// The stations some letter of another round comes from.
std::vector<World::Place> of_other_round(const std::vector<Order>& orders);

// Writes the files into `folder` on `threads` cores.
std::vector<Letter> write_post(const World& world, const Desks& desks,
                               const std::vector<Order>& orders,
                               const std::filesystem::path& folder, unsigned threads);
std::vector<std::filesystem::path> files_of(const std::vector<Letter>& letters);
// Shuffled; some come twice, and what must follow an honest letter does.
std::vector<Letter> deliver(std::vector<Letter> letters, Dice& dice);

}  // namespace phieukin::round
