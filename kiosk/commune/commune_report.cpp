#include <spdlog/spdlog.h>
#include <nlohmann/json.hpp>

#include "crypto/hash.h"
#include "kiosk/commune/commune_impl.h"
#include "kiosk/commune/report.h"
#include "kiosk/commune/sentences.h"

namespace kiosk::commune {

using package::refuse;

Outcome<Summary> Commune::summary() const {
  const auto views = hamlets();
  if (!views) return tl::unexpected(views.error());
  return summary_of(impl_->plan, *views);
}

Outcome<std::vector<reports::Table>> Commune::report(Readers readers) const {
  const auto strings = election::Strings::load(impl_->options.assets / "strings" / "vi.json");
  if (!strings) {
    spdlog::error("strings: {}", strings.error().detail);
    return refuse(sentences::no_assets);
  }
  const auto views = hamlets();
  if (!views) return tl::unexpected(views.error());
  const auto summary = summary_of(impl_->plan, *views);
  return report_tables({impl_->plan, *views, summary, *strings, readers});
}

// The journal's line comes before the files: personal data never leaves without one.
Outcome<std::vector<std::filesystem::path>> Commune::export_report(
    const std::filesystem::path& folder, Readers readers, std::string_view by) {
  const auto tables = report(readers);
  if (!tables) return tl::unexpected(tables.error());
  const auto files = report_files(*tables);
  if (!files) return tl::unexpected(files.error());
  nlohmann::ordered_json facts;
  facts["readers"] = readers == Readers::posted ? "posted" : "commune";
  if (!by.empty()) facts["by"] = by;
  std::vector<std::filesystem::path> written;
  for (const auto& file : *files) {
    facts["files"].push_back({{"name", file.name}, {"sha256", crypto::sha256(file.bytes).hex()}});
    written.push_back(folder / file.name);
  }
  const auto kept = impl_->store.commit({}, impl_->event("report_exported", facts.dump()));
  if (!kept) return tl::unexpected(refusal_of(kept.error()));
  if (const auto done = write_report(folder, *files); !done) return tl::unexpected(done.error());
  return written;
}

}  // namespace kiosk::commune
