// One person's data as one file. The journal's line comes before it and does not name the person:
// the journal outlives what is deleted.
#include "kiosk/commune/person.h"

#include <array>

#include <nlohmann/json.hpp>

#include "crypto/hash.h"
#include "kiosk/commune/commune_impl.h"
#include "kiosk/commune/decide_sentences.h"
#include "kiosk/commune/decision_documents.h"
#include "kiosk/commune/person_search.h"
#include "kiosk/commune/purge.h"
#include "kiosk/commune/sentences.h"
#include "kiosk/election/json_reader.h"
#include "kiosk/election/text.h"
#include "sync/directory.h"

namespace kiosk::commune {

namespace {

using package::refuse;
using Json = nlohmann::ordered_json;

constexpr std::size_t most_name_bytes = 120;
constexpr std::size_t most_reason_bytes = 1000;
constexpr unsigned private_file = 0600;
constexpr std::array searched{plan_kind,     roll_kind,  notes_kind,  complaint_kind,
                              decision_kind, paper_kind, result_kind, package_kind,
                              device_kind,   purge_kind};

Outcome<std::string> signed_words(std::string_view text, std::size_t most,
                                  std::string_view missing) {
  const auto first = text.find_first_not_of(' ');
  if (first == text.npos) return refuse(missing);
  auto normal = election::normalised(text.substr(first, text.find_last_not_of(' ') - first + 1));
  if (!normal || normal->size() > most) return refuse(sentences::text_too_long);
  return std::move(*normal);
}

Outcome<PersonQuery> tidied(const PersonQuery& given) {
  auto name = signed_words(given.name, most_name_bytes, sentences::no_sought);
  if (!name) return tl::unexpected(name.error());
  auto by = signed_words(given.by, most_name_bytes, sentences::no_asker);
  if (!by) return tl::unexpected(by.error());
  auto reason = signed_words(given.reason, most_reason_bytes, sentences::no_reason);
  if (!reason) return tl::unexpected(reason.error());
  const auto year = given.birth + "-01-01";
  if (!given.birth.empty() && !election::is_date(given.birth) && !election::is_date(year)) {
    return refuse(sentences::bad_birth);
  }
  return PersonQuery{std::move(*name), given.birth, std::move(*by), std::move(*reason)};
}

void take(std::vector<PersonEntry>& all, std::vector<PersonEntry> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

Outcome<std::vector<PersonEntry>> held_of(const Commune::Impl& impl, const PersonQuery& query) {
  std::vector<PersonEntry> all;
  for (const auto kind : searched) {
    const auto documents = impl.store.documents(kind);
    if (!documents) return tl::unexpected(refusal_of(documents.error()));
    for (const auto& one : *documents) take(all, find_person(query, kind, one.id, one.value));
  }
  const auto rows = impl.store.all_received();
  if (!rows) return tl::unexpected(refusal_of(rows.error()));
  for (const auto& row : *rows) {
    const Json texts = {{"ruled_by", row.ruled_by},
                        {"ruled_why", row.ruled_why},
                        {"evidence", row.evidence},
                        {"detail", row.detail}};
    take(all, find_person(query, "tray", row.hash, texts.dump()));
  }
  const auto lines = impl.store.journal_lines();
  if (!lines) return tl::unexpected(refusal_of(lines.error()));
  take(all, find_person(query, "journal", "", *lines));
  return all;
}

std::string person_json(const Commune::Impl& impl, const PersonQuery& query,
                        const std::vector<PersonEntry>& held) {
  Json object;
  object["format"] = "phieukin-person";
  object["version"] = 1;
  object["commune"] = impl.plan.commune.name;
  object["round"] = impl.plan.round.id;
  object["date"] = package::vietnamese_day(impl.clock->unix_seconds());
  object["name"] = query.name;
  object["birth"] = query.birth;
  object["by"] = query.by;
  object["reason"] = query.reason;
  object["remark"] = sentences::person_remark;
  object["held"] = Json::array();
  for (const auto& one : held) {
    object["held"].push_back({{"kind", one.kind},
                              {"id", one.id},
                              {"at", one.at},
                              {"spelling", one.same_spelling ? "same" : "other"},
                              {"entry", Json::parse(one.entry, nullptr, false)}});
  }
  return object.dump(1) + "\n";
}

}  // namespace

Outcome<std::size_t> Commune::export_person(const std::filesystem::path& out,
                                            const PersonQuery& given) const {
  const auto query = tidied(given);
  if (!query) return tl::unexpected(query.error());
  const auto held = held_of(*impl_, *query);
  if (!held) return tl::unexpected(held.error());
  const auto text = person_json(*impl_, *query, *held);
  const Json facts = {{"what", "person"},
                      {"id", crypto::sha256(text).hex()},
                      {"who", query->by},
                      {"reason", query->reason},
                      {"entries", held->size()}};
  const auto noted = impl_->store.commit({}, impl_->event("data_accessed", facts.dump()));
  if (!noted) return tl::unexpected(refusal_of(noted.error()));
  std::error_code error;
  if (std::filesystem::exists(std::filesystem::symlink_status(out, error))) {
    return refuse(sentences::file_exists);
  }
  if (!sync::write_whole(out, text, false, private_file)) return refuse(sentences::cannot_write);
  return held->size();
}

}  // namespace kiosk::commune
