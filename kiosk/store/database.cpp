#include "kiosk/store/database.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>
#include <system_error>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#define SQLITE_HAS_CODEC 1
#include <sqlcipher/sqlite3.h>

#include "crypto/secret.h"

namespace kiosk::store {

namespace {
constexpr std::string_view plain_magic = "SQLite format 3";

// The form x'…64 hex digits…' makes SQLCipher take the bytes as they are. It is built in guarded
// memory and handed over by pointer, so no SQL text ever holds the key.
int hand_over_key(sqlite3* handle, const StoreKey& key) {
  constexpr std::size_t length = 2 * StoreKey::size + 3;
  const auto quoted = crypto::SecretBuffer::make(length, [&](std::span<std::uint8_t> out) {
    const auto digit = [](unsigned nibble) {
      return static_cast<std::uint8_t>(nibble < 10 ? '0' + nibble : 'a' + nibble - 10);
    };
    out[0] = 'x';
    out[1] = '\'';
    key.with([&](std::span<const std::uint8_t, StoreKey::size> bytes) {
      for (std::size_t i = 0; i < bytes.size(); ++i) {
        out[2 + 2 * i] = digit(bytes[i] >> 4U);
        out[3 + 2 * i] = digit(bytes[i] & 15U);
      }
    });
    out[length - 1] = '\'';
  });
  return quoted.with([&](std::span<const std::uint8_t> text) {
    return sqlite3_key(handle, text.data(), static_cast<int>(text.size()));
  });
}

sqlite3_file* raw_file(sqlite3* handle) {
  sqlite3_file* file = nullptr;
  sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  return file;
}

// The bytes of the file below the cipher. They are read through SQLite's own descriptor: closing
// any other descriptor of the file would silently drop the locks that SQLite holds on it.
Result<void> refuse_plain_file(sqlite3* handle) {
  auto* file = raw_file(handle);
  std::array<char, plain_magic.size()> start{};
  if (file == nullptr || file->pMethods == nullptr ||
      file->pMethods->xRead(file, start.data(), static_cast<int>(start.size()), 0) != SQLITE_OK) {
    return fail(Error::damaged, "the file has no first page");
  }
  if (std::string_view(start.data(), start.size()) == plain_magic) {
    return fail(Error::not_encrypted, "the file begins like a plain SQLite database");
  }
  return {};
}

std::string text_of(SQLite::Database& sql, const char* query) {
  SQLite::Statement statement(sql, query);
  return statement.executeStep() ? statement.getColumn(0).getString() : std::string();
}

std::int64_t number_of(SQLite::Database& sql, const char* query) {
  SQLite::Statement statement(sql, query);
  return statement.executeStep() ? statement.getColumn(0).getInt64() : 0;
}

Result<void> make_empty_file(const std::filesystem::path& file) {
  const int made = ::open(file.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
  if (made < 0) {
    const int reason = errno;
    const auto error = reason == ENOSPC || reason == EDQUOT ? Error::disk_full : Error::unwritable;
    return fail(error, "cannot make the file, errno " + std::to_string(reason));
  }
  ::close(made);
  // The name must survive a power cut as surely as the rows will.
  const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
  const int directory = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (directory >= 0) {
    ::fsync(directory);
    ::close(directory);
  }
  return {};
}
}  // namespace

void remove_database(const std::filesystem::path& file) {
  for (const char* ending : {"-journal", "-wal", "-shm", ""}) {
    std::error_code ignored;
    std::filesystem::remove(file.native() + ending, ignored);
  }
}

Database::Database(std::unique_ptr<SQLite::Database> sql) : sql_(std::move(sql)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Result<Database> Database::create(const std::filesystem::path& file, const StoreKey& key,
                                  const Schema& schema) {
  if (auto made = make_empty_file(file); !made) return tl::make_unexpected(made.error());
  auto database = prepare(file, key, schema, true);
  if (!database) remove_database(file);
  return database;
}

Result<Database> Database::open(const std::filesystem::path& file, const StoreKey& key,
                                const Schema& schema) {
  return prepare(file, key, schema, false);
}

Result<Database> Database::prepare(const std::filesystem::path& file, const StoreKey& key,
                                   const Schema& schema, bool fresh) {
  try {
    Database database(std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READWRITE));
    const auto steps = database.read([&]() -> Result<void> {
      return database.unlock(key, fresh)
          .and_then([&] { return database.recognise(schema, fresh); })
          .and_then([&] { return database.configure(schema); })
          .and_then([&] { return database.migrate(schema); })
          .and_then([&] { return refuse_plain_file(database.sql().getHandle()); });
    });
    if (!steps) return tl::make_unexpected(steps.error());
    return database;
  } catch (...) {
    return tl::make_unexpected(failure_in_flight(0, Stage::unlocking));
  }
}

Result<void> Database::unlock(const StoreKey& key, bool fresh) {
  auto* handle = sql_->getHandle();
  sqlite3_extended_result_codes(handle, 1);
  if (!fresh) {
    if (auto cipher = refuse_plain_file(handle); !cipher) return cipher;
  }
  sql_->exec("PRAGMA cipher_log_level = NONE");
  if (hand_over_key(handle, key) != SQLITE_OK) {
    return fail(Error::not_encrypted, "the library does not take a key");
  }
  // Before the first read, so that not even a shared-memory file is ever made beside the database.
  sql_->exec("PRAGMA locking_mode = EXCLUSIVE");
  sql_->exec("PRAGMA cipher_memory_security = ON");
  number_of(*sql_, "SELECT count(*) FROM sqlite_master");
  stage_ = Stage::working;
  if (text_of(*sql_, "PRAGMA cipher_version").empty()) {
    return fail(Error::not_encrypted, "the library has no cipher");
  }
  if (sqlite3_db_readonly(handle, "main") != 0) return fail(Error::unwritable, "read-only file");
  return {};
}

Result<void> Database::recognise(const Schema& schema, bool fresh) const {
  const auto version = number_of(*sql_, "PRAGMA user_version");
  if (fresh && version == 0) return {};
  if (number_of(*sql_, "PRAGMA application_id") != schema.application_id) {
    return fail(Error::wrong_file, "another application's database");
  }
  if (version > static_cast<std::int64_t>(schema.migrations.size())) {
    return fail(Error::newer_schema, "schema " + std::to_string(version));
  }
  if (version < 1) return fail(Error::damaged, "no schema");
  return {};
}

Result<void> Database::configure(const Schema& schema) const {
  sql_->exec("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY");
  const auto mode = text_of(
      *sql_, schema.write_ahead ? "PRAGMA journal_mode = WAL" : "PRAGMA journal_mode = TRUNCATE");
  if (mode != (schema.write_ahead ? "wal" : "truncate")) {
    return fail(Error::unwritable, "journal mode " + mode);
  }
  sql_->exec("PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON");
  // An empty exclusive transaction takes the lock, and locking_mode keeps it until the file closes.
  sql_->exec("BEGIN EXCLUSIVE; COMMIT");
  return {};
}

Result<void> Database::migrate(const Schema& schema) const {
  const auto first = static_cast<std::size_t>(number_of(*sql_, "PRAGMA user_version"));
  for (std::size_t version = first; version < schema.migrations.size(); ++version) {
    auto step = write([&]() -> Result<void> {
      for (const char* statements : schema.migrations[version]) sql_->exec(statements);
      sql_->exec("PRAGMA application_id = " + std::to_string(schema.application_id));
      sql_->exec("PRAGMA user_version = " + std::to_string(version + 1));
      return {};
    });
    if (!step) return step;
  }
  return {};
}

Result<void> Database::overwrite(const char* table, std::int64_t row,
                                 crypto::ByteView bytes) const {
  auto* handle = sql_->getHandle();
  sqlite3_blob* blob = nullptr;
  if (sqlite3_blob_open(handle, "main", table, "content", row, 1, &blob) != SQLITE_OK) {
    throw SQLite::Exception(handle, sqlite3_errcode(handle));
  }
  if (static_cast<std::size_t>(sqlite3_blob_bytes(blob)) != bytes.size()) {
    sqlite3_blob_close(blob);
    return fail(Error::malformed, "an overwrite of another length");
  }
  const int written = sqlite3_blob_write(blob, bytes.data(), static_cast<int>(bytes.size()), 0);
  const int closed = sqlite3_blob_close(blob);
  if (written != SQLITE_OK || closed != SQLITE_OK) {
    throw SQLite::Exception(handle, written != SQLITE_OK ? written : closed);
  }
  return {};
}

void Database::forget_pages() const { sqlite3_db_release_memory(sql_->getHandle()); }

Result<void> Database::check() const {
  return read([&]() -> Result<void> {
    forget_pages();
    if (const auto pages = text_of(*sql_, "PRAGMA cipher_integrity_check"); !pages.empty()) {
      return fail(Error::damaged, pages);
    }
    const auto verdict = text_of(*sql_, "PRAGMA integrity_check");
    return verdict == "ok" ? Result<void>() : fail(Error::damaged, "integrity check");
  });
}

void Database::begin() const { sql_->exec("BEGIN IMMEDIATE"); }
void Database::commit() const { sql_->exec("COMMIT"); }

void Database::roll_back() const noexcept {
  // After some failures SQLite has rolled back by itself.
  if (sqlite3_get_autocommit(sql_->getHandle()) == 0) {
    sqlite3_exec(sql_->getHandle(), "ROLLBACK", nullptr, nullptr, nullptr);
  }
}

Failure Database::failure() const {
  return failure_in_flight(sqlite3_system_errno(sql_->getHandle()), stage_);
}

}  // namespace kiosk::store
