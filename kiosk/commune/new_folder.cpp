#include "kiosk/commune/new_folder.h"

#include <fstream>

#include "kiosk/commune/sentences.h"
#include "sync/directory.h"

namespace kiosk::commune {

namespace {

using package::refuse;

constexpr unsigned private_file = 0600;

// The first file of a folder and the last to go: while it is there, nothing in the folder is of any
// use to anybody.
std::filesystem::path unfinished(const std::filesystem::path& folder) {
  return folder / "unfinished";
}

bool is_there(const std::filesystem::path& file) {
  std::error_code error;
  return std::filesystem::exists(std::filesystem::symlink_status(file, error));
}

// Whether a power cut can have left this behind.
bool is_left_over(const std::filesystem::path& folder, const std::filesystem::path& file) {
  const FolderPaths paths(folder);
  std::error_code error;
  if (file == paths.accepted || file == paths.quarantine) {
    return std::filesystem::is_empty(file, error) && !error;
  }
  const auto name = file.filename().string();
  for (const auto* own : {"keys.wrapped", "commune.db", "commune.db-journal", "commune.db-wal",
                          "commune.db-shm", "unfinished"}) {
    if (name == own) return true;
  }
  return name.starts_with('.') && name.ends_with(".partial");
}

// Makes room where an earlier attempt was cut off, and only there.
bool is_free(const std::filesystem::path& folder) {
  if (!is_there(folder)) return true;
  std::error_code error;
  std::vector<std::filesystem::path> left;
  for (const auto& each : std::filesystem::directory_iterator(folder, error)) {
    left.push_back(each.path());
  }
  if (error) return false;
  if (left.empty()) return true;
  if (!is_there(unfinished(folder))) return false;
  for (const auto& file : left) {
    if (!is_left_over(folder, file)) return false;
  }
  // The marker goes last: cut off again, this can be done again.
  for (const auto& file : left) {
    if (file != unfinished(folder)) std::filesystem::remove(file, error);
    if (error) return false;
  }
  return std::filesystem::remove(unfinished(folder), error) && !error;
}

bool make_folders(const std::filesystem::path& folder) {
  const FolderPaths paths(folder);
  std::error_code error;
  for (const auto& each : {folder, paths.accepted, paths.quarantine}) {
    std::filesystem::create_directories(each, error);
    if (error) return false;
    std::filesystem::permissions(each, std::filesystem::perms::owner_all, error);
    if (error) return false;
    if (each == folder && !std::ofstream(unfinished(folder))) return false;
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
  std::error_code error;
  if (!std::filesystem::remove(unfinished(made.folder), error) || error) {
    return refuse(sentences::cannot_write);
  }
  return {};
}

}  // namespace kiosk::commune
