#pragma once
// One SQLCipher file, opened in the only way this house opens it, locked against every other
// program until it is closed. It refuses to work with a library or a file that would keep plain
// text. Private to this room; the statements live with the tables they belong to.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <type_traits>

#include "crypto/bytes.h"
#include "kiosk/store/error.h"
#include "kiosk/store/failure.h"
#include "kiosk/store/station_store.h"

namespace SQLite {
class Database;
}

namespace kiosk::store {

// Statements that run one after the other in one transaction.
using Migration = std::span<const char* const>;

// migrations[i] leads from version i to version i + 1 and is never changed once it was released.
struct Schema {
  std::int32_t application_id;
  std::span<const Migration> migrations;
  bool write_ahead;
};

const Schema& station_schema();
const Schema& commune_schema();

class Database {
 public:
  // A new file with mode 0600; unwritable when something has that name already.
  static Result<Database> create(const std::filesystem::path& file, const StoreKey& key,
                                 const Schema& schema);
  static Result<Database> open(const std::filesystem::path& file, const StoreKey& key,
                               const Schema& schema);

  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;
  ~Database();

  SQLite::Database& sql() const { return *sql_; }

  // Runs `work` (which returns a Result) and turns what the library throws into a Failure.
  template <class Work>
  auto read(Work&& work) const -> std::invoke_result_t<Work> {
    try {
      return work();
    } catch (...) {
      return tl::make_unexpected(failure());
    }
  }

  // The same inside one transaction, which is kept only if `work` succeeds and the commit does.
  template <class Work>
  auto write(Work&& work) const -> std::invoke_result_t<Work> {
    try {
      begin();
      auto outcome = work();
      if (outcome) {
        commit();
      } else {
        roll_back();
      }
      return outcome;
    } catch (...) {
      auto what = failure();
      roll_back();
      return tl::make_unexpected(std::move(what));
    }
  }

  // Overwrites the column `content` of one row byte for byte where it lies: no page is freed or
  // taken. `bytes` must have exactly the length that is there.
  Result<void> overwrite(const char* table, std::int64_t row, crypto::ByteView bytes) const;

  // Drops the page cache, so that the next read decrypts and authenticates what the file holds.
  void forget_pages() const;

  // The authentication code of every page, then SQLite's own check.
  Result<void> check() const;

 private:
  explicit Database(std::unique_ptr<SQLite::Database> sql);
  Result<void> unlock(const StoreKey& key, bool fresh);
  Result<void> recognise(const Schema& schema, bool fresh) const;
  Result<void> configure(const Schema& schema) const;
  Result<void> migrate(const Schema& schema) const;
  static Result<Database> prepare(const std::filesystem::path& file, const StoreKey& key,
                                  const Schema& schema, bool fresh);
  void begin() const;
  void commit() const;
  void roll_back() const noexcept;
  Failure failure() const;  // inside a catch block only

  std::unique_ptr<SQLite::Database> sql_;
  Stage stage_ = Stage::unlocking;
};

// Takes back a file that create() has made and nobody has relied on yet.
void remove_database(const std::filesystem::path& file);

}  // namespace kiosk::store
