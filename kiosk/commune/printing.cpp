// After the printing: the files with the cards' private halves go. First the store remembers that
// it is wished, then the files are erased, then the store remembers that it is done; a power cut in
// between is mended by asking again.
#include <nlohmann/json.hpp>

#include "kiosk/commune/commune_impl.h"
#include "kiosk/commune/secret_file.h"
#include "kiosk/commune/sentences.h"

namespace kiosk::commune {

namespace {

using package::refuse;

bool is_there(const std::filesystem::path& file) {
  std::error_code error;
  return std::filesystem::exists(std::filesystem::symlink_status(file, error));
}

// What was remembered when the package was made; a package of an earlier version has a codes file
// and nothing that says where.
Outcome<Printing> known_printing(const Commune::Impl& impl, std::string_view station) {
  const auto package = impl.package_of(station);
  if (!package) return tl::unexpected(package.error());
  if (!*package) return refuse(sentences::not_packaged);
  const auto found = impl.document(printing_kind, station);
  if (!found) return tl::unexpected(found.error());
  if (*found) return parse_printing(**found);
  return Printing{"", {{std::string(station) + ".codes", (*package)->codes_hash}}, {}};
}

Outcome<void> keep(Commune::Impl& impl, std::string_view station, const Printing& printing,
                   std::string_view kind, std::size_t missing) {
  nlohmann::ordered_json facts;
  facts["station"] = station;
  facts["files"] = printing.files.size() - missing;
  facts["missing"] = missing;
  const auto stored = impl.store.commit(
      {{std::string(printing_kind), std::string(station), printing_json(printing)}},
      impl.event(kind, facts.dump()));
  if (!stored) return tl::unexpected(refusal_of(stored.error()));
  return {};
}

// The files that are there, once it is certain that each of them is ours. When the erasing had
// begun, an overwritten file is ours too.
Outcome<std::vector<std::filesystem::path>> files_of(const Printing& printing) {
  std::vector<std::filesystem::path> files;
  for (const auto& each : printing.files) {
    const auto file = std::filesystem::path(printing.folder) / each.name;
    if (printing.folder.empty() || !is_there(file)) continue;
    if (printing.state != PrintingState::erasing) {
      const auto hash = hash_of_secret_file(file);
      if (!hash || hash->hex() != each.sha256) return refuse(sentences::other_content);
    }
    files.push_back(file);
  }
  return files;
}

}  // namespace

Outcome<ErasedCards> Commune::confirm_printed(std::string_view station,
                                              const std::filesystem::path& moved_to, bool gone) {
  if (impl_->find_station(station) == nullptr) return refuse(sentences::unknown_station);
  auto printing = known_printing(*impl_, station);
  if (!printing) return tl::unexpected(printing.error());
  if (printing->state == PrintingState::erased) return refuse(sentences::erased_already);
  const bool begun = printing->state == PrintingState::erasing;
  if (!moved_to.empty()) {
    std::error_code error;
    const auto folder = std::filesystem::absolute(moved_to, error).string();
    // What was begun elsewhere says nothing about the files here.
    if (folder != printing->folder) printing->state = PrintingState::open;
    printing->folder = folder;
  }
  const auto files = files_of(*printing);
  if (!files) return tl::unexpected(files.error());
  ErasedCards outcome;
  outcome.missing = begun ? 0 : printing->files.size() - files->size();
  if (outcome.missing > 0 && !gone) return refuse(sentences::cards_elsewhere);

  printing->state = PrintingState::erasing;
  if (auto kept = keep(*impl_, station, *printing, "printing_confirmed", outcome.missing); !kept) {
    return tl::unexpected(kept.error());
  }
  for (const auto& file : *files) {
    if (!erase_secret_file(file)) return refuse(sentences::cannot_erase);
    outcome.erased.push_back(file);
  }
  printing->state = PrintingState::erased;
  if (auto kept = keep(*impl_, station, *printing, "card_files_erased", outcome.missing); !kept) {
    return tl::unexpected(kept.error());
  }
  return outcome;
}

}  // namespace kiosk::commune
