#include "crypto/belenios/archive_format.h"

#include <algorithm>
#include <numeric>

namespace crypto::belenios {

namespace {

std::string octal(std::uint64_t value, std::size_t width) {
  std::string digits(width, '0');
  for (std::size_t i = width; i-- > 0; value /= 8) digits[i] = static_cast<char>('0' + value % 8);
  return digits;
}

}  // namespace

std::string_view name_of(EventType type) {
  switch (type) {
    case EventType::setup: return "Setup";
    case EventType::ballot: return "Ballot";
    case EventType::end_of_ballots: return "EndBallots";
    case EventType::encrypted_tally: return "EncryptedTally";
    case EventType::partial_decryption: return "PartialDecryption";
    case EventType::result: return "Result";
  }
  return "";
}

std::size_t data_members(EventType type) {
  switch (type) {
    case EventType::setup: return 4;
    case EventType::ballot: return 1;
    case EventType::end_of_ballots: return 0;
    case EventType::encrypted_tally:
    case EventType::partial_decryption: return 2;
    case EventType::result: return 1;
  }
  return 0;
}

std::string tar_header(std::string_view name, std::size_t size, std::int64_t timestamp) {
  std::string header(tar_block, '\0');
  const auto put = [&](std::size_t place, std::string_view text) {
    std::copy(text.begin(), text.end(), header.begin() + static_cast<std::ptrdiff_t>(place));
  };
  put(0, name);
  put(100, "0000644");
  put(108, "0000000");
  put(116, "0000000");
  put(124, octal(size, 11));
  put(136, octal(static_cast<std::uint64_t>(timestamp), 11));
  put(148, "        ");
  put(156, "0");
  const auto sum = std::accumulate(
      header.begin(), header.end(), std::uint64_t{0},
      [](std::uint64_t total, char symbol) { return total + static_cast<unsigned char>(symbol); });
  put(148, octal(sum, 6));
  header[154] = '\0';
  return header;
}

std::size_t tar_padding(std::size_t size) { return (tar_block - size % tar_block) % tar_block; }

std::string opening_json(std::int64_t timestamp) {
  return R"({"version":1,"timestamp":")" + std::to_string(timestamp) + "\"}";
}

std::string setup_json(std::string_view election_hash, std::string_view trustees_hash,
                       std::string_view credentials_hash) {
  std::string text = R"({"election":")";
  text.append(election_hash).append(R"(","trustees":")").append(trustees_hash);
  return text.append(R"(","credentials":")").append(credentials_hash).append("\"}");
}

std::string event_json(const EventPlace& place, EventType type, std::string_view payload) {
  std::string text = "{";
  if (!place.parent.empty()) text += R"("parent":")" + place.parent + "\",";
  text += R"("height":)" + std::to_string(place.height) + R"(,"type":")";
  text.append(name_of(type)).append("\"");
  if (!payload.empty()) text.append(R"(,"payload":")").append(payload).append("\"");
  return text += "}";
}

}  // namespace crypto::belenios
