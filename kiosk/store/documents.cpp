#include "kiosk/store/documents.h"

#include <algorithm>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace kiosk::store {

namespace {
constexpr std::size_t block_bytes = 4096;  // the schema's CHECK holds the same number
constexpr std::size_t length_bytes = 8;    // big-endian, before the value
constexpr std::size_t document_bytes_max = 64 * 1024 * 1024;
constexpr std::size_t secret_bytes_max = 64 * 1024;
constexpr std::size_t name_bytes_max = 200;

bool is_name(std::string_view name) { return !name.empty() && name.size() <= name_bytes_max; }

crypto::ByteString block_of(std::string_view value, std::size_t at_least) {
  const auto needed = (length_bytes + value.size() + block_bytes - 1) / block_bytes * block_bytes;
  crypto::ByteString block(std::max(needed, at_least), 0);
  for (std::size_t i = 0; i < length_bytes; ++i) {
    block[length_bytes - 1 - i] = static_cast<std::uint8_t>(value.size() >> (8 * i));
  }
  std::copy(value.begin(), value.end(), block.begin() + length_bytes);
  return block;
}

std::optional<std::string> value_of(crypto::ByteView block) {
  if (block.size() < length_bytes) return std::nullopt;
  std::uint64_t length = 0;
  for (std::size_t i = 0; i < length_bytes; ++i) length = length << 8U | block[i];
  if (length > block.size() - length_bytes) return std::nullopt;
  return std::string(crypto::as_text(block.subspan(length_bytes, length)));
}

crypto::ByteView blob_of(const SQLite::Column& column) {
  return {static_cast<const std::uint8_t*>(column.getBlob()),
          static_cast<std::size_t>(column.getBytes())};
}

void bind_text(SQLite::Statement& statement, int index, std::string_view text) {
  statement.bind(index, std::string(text));
}

void write_block(SQLite::Database& sql, std::int64_t document, const crypto::ByteString& block) {
  SQLite::Statement upsert(sql,
                           "INSERT INTO document_contents VALUES (?1, ?2) "
                           "ON CONFLICT (document) DO UPDATE SET content = excluded.content");
  upsert.bind(1, document);
  upsert.bindNoCopy(2, block.data(), static_cast<int>(block.size()));
  upsert.exec();
}
}  // namespace

Result<void> Documents::put(std::string_view name, std::string_view value) const {
  if (!is_name(name) || value.size() > document_bytes_max) {
    return fail(Error::malformed, "name or size of a document");
  }
  auto& sql = database_.sql();
  SQLite::Statement find(sql,
                         "SELECT document, length(content) FROM documents "
                         "JOIN document_contents USING (document) WHERE name = ?1");
  bind_text(find, 1, name);
  if (find.executeStep()) {
    const auto document = find.getColumn(0).getInt64();
    const auto old_size = static_cast<std::size_t>(find.getColumn(1).getInt64());
    find.reset();
    const auto block = block_of(value, old_size);
    if (block.size() == old_size) return database_.overwrite("document_contents", document, block);
    write_block(sql, document, block);
    return {};
  }
  SQLite::Statement insert(sql, "INSERT INTO documents (name) VALUES (?1)");
  bind_text(insert, 1, name);
  insert.exec();
  write_block(sql, sql.getLastInsertRowid(), block_of(value, 0));
  return {};
}

Result<std::optional<std::string>> Documents::get(std::string_view name) const {
  SQLite::Statement find(database_.sql(),
                         "SELECT content FROM documents "
                         "JOIN document_contents USING (document) WHERE name = ?1");
  bind_text(find, 1, name);
  if (!find.executeStep()) return std::optional<std::string>();
  auto value = value_of(blob_of(find.getColumn(0)));
  if (!value) return fail(Error::damaged, "length of a document");
  return value;
}

Result<void> Documents::put_secret(std::string_view name, crypto::ByteView wrapped) const {
  if (!is_name(name) || wrapped.size() > secret_bytes_max) {
    return fail(Error::malformed, "name or size of a secret");
  }
  // secure_delete overwrites what the old row leaves behind.
  SQLite::Statement change(database_.sql(),
                           wrapped.empty() ? "DELETE FROM secrets WHERE name = ?1"
                                           : "INSERT INTO secrets VALUES (?1, ?2) ON CONFLICT "
                                             "(name) DO UPDATE SET wrapped = excluded.wrapped");
  bind_text(change, 1, name);
  if (!wrapped.empty()) {
    change.bindNoCopy(2, wrapped.data(), static_cast<int>(wrapped.size()));
  }
  change.exec();
  return {};
}

std::optional<crypto::ByteString> Documents::secret(std::string_view name) const {
  SQLite::Statement find(database_.sql(), "SELECT wrapped FROM secrets WHERE name = ?1");
  bind_text(find, 1, name);
  if (!find.executeStep()) return std::nullopt;
  const auto wrapped = blob_of(find.getColumn(0));
  return crypto::ByteString(wrapped.begin(), wrapped.end());
}

}  // namespace kiosk::store
