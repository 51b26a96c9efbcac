#include "kiosk/package/receipt.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

namespace kiosk::package {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view format_name = "phieukin-receipt";
constexpr int format_version = 1;
constexpr std::string_view trusted_comment = "phieukin receipt";
constexpr std::size_t most_text_bytes = 64;
constexpr std::size_t hash_digits = 64;
constexpr std::array<std::string_view, 3> fates{"accepted", "duplicate", "quarantined"};
constexpr std::string_view not_a_receipt = "Tệp không phải là giấy xác nhận của xã.";
constexpr std::string_view newer_receipt =
    "Giấy xác nhận do phiên bản mới hơn của phần mềm tạo ra; cần cập nhật phần mềm.";
constexpr std::string_view wrong_signature =
    "Chữ ký trên giấy xác nhận không phải của xã, hoặc giấy đã bị sửa.";

std::string line_of(const Receipt& receipt) {
  Json object;
  object["format"] = format_name;
  object["version"] = format_version;
  object["envelope"] = receipt.envelope;
  object["station"] = receipt.station;
  object["device"] = receipt.device;
  object["sequence"] = receipt.sequence;
  object["fate"] = receipt.fate;
  object["reason"] = receipt.reason;
  object["date"] = receipt.date;
  return object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string text_at(const Json& object, const char* field) {
  const auto found = object.find(field);
  if (found == object.end() || !found->is_string()) return {};
  return found->get<std::string>();
}

bool is_plain(const Receipt& receipt) {
  const auto hexadecimal = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  const bool quarantined = receipt.fate == fates.back();
  return receipt.envelope.size() == hash_digits &&
         std::all_of(receipt.envelope.begin(), receipt.envelope.end(), hexadecimal) &&
         std::ranges::find(fates, receipt.fate) != fates.end() &&
         quarantined == !receipt.reason.empty() && receipt.station.size() <= most_text_bytes &&
         receipt.device.size() <= most_text_bytes && receipt.reason.size() <= most_text_bytes &&
         receipt.date.size() == 10;
}

}  // namespace

std::string write_receipt(const Receipt& receipt, const crypto::SignSecretKey& commune) {
  const auto line = line_of(receipt);
  return line + crypto::sign_file(commune, line, trusted_comment);
}

Outcome<Receipt> read_receipt(std::string_view file, const crypto::SignPublicKey& commune) {
  const auto end = file.find('\n');
  if (file.size() > most_receipt_bytes || end == std::string_view::npos) {
    return refuse(not_a_receipt);
  }
  const auto line = file.substr(0, end + 1);
  const auto signature = file.substr(end + 1);
  const auto flat = [](int depth, Json::parse_event_t, Json&) { return depth <= 1; };
  const auto object = Json::parse(line, flat, false);
  if (!object.is_object() || text_at(object, "format") != format_name) {
    return refuse(not_a_receipt);
  }
  const auto version = object.find("version");
  if (version == object.end() || !version->is_number_unsigned()) return refuse(not_a_receipt);
  if (*version > format_version) return refuse(newer_receipt);
  const auto sequence = object.find("sequence");
  if (sequence == object.end() || !sequence->is_number_unsigned()) return refuse(not_a_receipt);
  Receipt receipt{text_at(object, "envelope"), text_at(object, "station"),
                  text_at(object, "device"),   sequence->get<std::uint64_t>(),
                  text_at(object, "fate"),     text_at(object, "reason"),
                  text_at(object, "date")};
  // Writing it again finds whatever a reader of fields overlooks: order, blanks, repeated fields.
  if (!is_plain(receipt) || line_of(receipt) != line) return refuse(not_a_receipt);
  if (!signature.starts_with(crypto::own_signature_comment) ||
      !crypto::check_file(commune, line, signature)) {
    return refuse(wrong_signature);
  }
  return receipt;
}

}  // namespace kiosk::package
