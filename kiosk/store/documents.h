#pragma once
// Named documents and wrapped secrets of a booth. A document lies in a block of whole 4,096 bytes
// and is overwritten in place as long as it fits, so that changing it while the polls are open
// changes neither the file's size nor its page map. Throws SQLite's exceptions: use within
// Database::read or write. Private to this room.

#include <optional>
#include <string>
#include <string_view>

#include "kiosk/store/database.h"

namespace kiosk::store {

class Documents {
 public:
  explicit Documents(const Database& database) : database_(database) {}

  Result<void> put(std::string_view name, std::string_view value) const;
  Result<std::optional<std::string>> get(std::string_view name) const;

  Result<void> put_secret(std::string_view name, crypto::ByteView wrapped) const;  // empty erases
  std::optional<crypto::ByteString> secret(std::string_view name) const;

 private:
  const Database& database_;
};

}  // namespace kiosk::store
