#include "fault.h"

#include <stdexcept>

namespace crypto::belenios::forge {

Shape blank_shape() {
  Shape shape;
  shape.questions = {{"Ai?", {"A", "B"}, 1, 2, true}};
  shape.votes = {{0, {{1, 0, 0}}}, {1, {{0, 1, 1}}}, {2, {{0, 0, 1}}}};
  return shape;
}

Shape two_questions() {
  Shape shape;
  shape.questions = {{"Ai?", {"A", "B"}, 0, 1, false}, {"Gì?", {"C", "D", "E"}, 1, 2, false}};
  shape.votes = {{0, {{1, 0}, {1, 0, 1}}}, {1, {{0, 0}, {0, 1, 0}}}};
  return shape;
}

Shape mixed_shape() {
  Shape shape;
  shape.singles = 1;
  shape.singles_behind = 1;
  shape.owners = {1, 2, 4, 5};
  return shape;
}

Shape single_shape() {
  Shape shape;
  shape.singles = 1;
  shape.group = 0;
  shape.owners = {1};
  return shape;
}

Shape group_of(std::size_t threshold, std::size_t size) {
  Shape shape;
  shape.threshold = threshold;
  shape.group = size;
  shape.owners.clear();
  for (std::uint32_t owner = 1; owner <= threshold; ++owner) shape.owners.push_back(owner);
  return shape;
}

Shape with_votes(std::vector<Vote> votes, std::size_t cards) {
  Shape shape;
  shape.votes = std::move(votes);
  shape.cards = cards;
  return shape;
}

Edit set(std::string text) {
  return [text = std::move(text)](const std::string&) { return text; };
}

Edit replaced(std::string from, std::string to) {
  return [from = std::move(from), to = std::move(to)](std::string text) {
    const auto place = text.find(from);
    if (place == std::string::npos) throw std::logic_error("nothing to replace: " + from);
    return text.replace(place, from.size(), to);
  };
}

Edit appended(std::string tail) {
  return [tail = std::move(tail)](const std::string& text) { return text + tail; };
}

Edit prefixed(std::string head) {
  return [head = std::move(head)](const std::string& text) { return head + text; };
}

Edit json(std::function<void(Json&)> change) {
  return [change = std::move(change)](const std::string& text) {
    auto value = Json::parse(text);
    change(value);
    return value.dump();
  };
}

std::function<void(Forge&)> edits(std::string piece, Edit edit) {
  return
      [piece = std::move(piece), edit = std::move(edit)](Forge& forge) { forge.edit(piece, edit); };
}

const std::vector<Chapter>& all_chapters() {
  static const std::vector<Chapter> chapters{
      {"Order of events", order_faults()},
      {"Form and chain of events", event_faults()},
      {"The archive as a tar", tar_faults()},
      {"Election", election_faults()},
      {"Credentials", credential_faults()},
      {"Trustees", trustee_faults()},
      {"Elements of the group", element_faults()},
      {"Numbers modulo q", scalar_faults()},
      {"Form of the JSON", json_faults()},
      {"Ballots", ballot_faults()},
      {"Proofs of a ballot", proof_faults()},
      {"Tally and result", tally_faults()},
      {"Partial decryptions", decryption_faults()},
      {"What only a polling station promises", kiosk_faults()},
  };
  return chapters;
}

}  // namespace crypto::belenios::forge
