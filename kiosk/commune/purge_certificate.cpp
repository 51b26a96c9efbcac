#include <nlohmann/json.hpp>

#include "kiosk/commune/purge.h"

namespace kiosk::commune {

namespace {

using Json = nlohmann::ordered_json;

constexpr int format_version = 1;

}  // namespace

std::string certificate_json(const Purge& purge) {
  Json object;
  object["format"] = purge_format;
  object["version"] = format_version;
  object["commune"] = {{"code", purge.commune_code}, {"name", purge.commune}};
  object["round"] = purge.round;
  object["date"] = purge.date;
  object["by"] = purge.by;
  object["reason"] = purge.reason;
  object["retention_until"] = purge.retention_until;
  object["before_time"] = purge.before_time;
  auto deleted = Json::array();
  for (const auto& one : purge.deleted) {
    deleted.push_back(
        {{"kind", one.kind}, {"id", one.id}, {"rows", one.rows}, {"sha256", one.sha256}});
  }
  object["deleted"] = std::move(deleted);
  object["kept"] = Json::parse(purge.counts, nullptr, false);
  return object.dump() + "\n";
}

}  // namespace kiosk::commune
