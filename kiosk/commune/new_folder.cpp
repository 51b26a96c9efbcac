#include "kiosk/commune/new_folder.h"

#include "kiosk/commune/sentences.h"
#include "sync/directory.h"

namespace kiosk::commune {

namespace {

using package::refuse;

constexpr unsigned private_file = 0600;

bool is_free(const std::filesystem::path& folder) {
  std::error_code error;
  if (!std::filesystem::exists(folder, error)) return !error;
  return std::filesystem::is_directory(folder, error) && std::filesystem::is_empty(folder, error) &&
         !error;
}

bool make_folders(const std::filesystem::path& folder) {
  const FolderPaths paths(folder);
  std::error_code error;
  for (const auto& each : {folder, paths.accepted, paths.quarantine}) {
    std::filesystem::create_directories(each, error);
    if (error) return false;
    std::filesystem::permissions(each, std::filesystem::perms::owner_all, error);
    if (error) return false;
  }
  return true;
}

}  // namespace

Outcome<void> make_folder(NewFolder made, const Wrapping& under) {
  if (!is_free(made.folder)) return refuse(sentences::folder_exists);
  if (!make_folders(made.folder)) return refuse(sentences::cannot_write);
  const auto store_key = store::StoreKey::random();
  const auto wrapped = wrap_store_key(store_key, under);
  const auto own = wrap_own_keys(made.keys, store_key);

  const FolderPaths paths(made.folder);
  auto store = store::CommuneStore::create(paths.store, store_key);
  if (!store) return tl::unexpected(refusal_of(store.error()));
  made.documents.push_back({std::string(key_kind), "sign", own.sign});
  made.documents.push_back({std::string(key_kind), "seal", own.seal});
  made.documents.push_back({std::string(public_kind), "", made.public_file});
  const auto stored = store->commit(made.documents, made.event);
  if (!stored) return tl::unexpected(refusal_of(stored.error()));
  // commune.pub comes last: a folder without it was never finished.
  if (!sync::write_whole(paths.keys, wrapped, false, private_file) ||
      !sync::write_whole(paths.public_keys, made.public_file)) {
    return refuse(sentences::cannot_write);
  }
  return {};
}

}  // namespace kiosk::commune
