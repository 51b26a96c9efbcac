#include "stolen_store.h"

#include <algorithm>
#include <stdexcept>

#define SQLITE_HAS_CODEC 1
#include <sqlcipher/sqlite3.h>

namespace secrecy {

namespace {

constexpr std::size_t file_header = 100;
constexpr std::uint64_t interior_page = 5;
constexpr std::uint64_t leaf_page = 13;

std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t width) {
  std::uint64_t value = 0;
  for (const char byte : bytes.substr(at, width)) {
    value = value << 8U | static_cast<unsigned char>(byte);
  }
  return value;
}

// SQLite's variable-length integer; moves `at` behind it.
std::uint64_t varint(std::string_view bytes, std::size_t& at) {
  std::uint64_t value = 0;
  for (int i = 0; i < 8; ++i) {
    const auto byte = static_cast<unsigned char>(bytes.at(at++));
    value = value << 7U | (byte & 0x7fU);
    if (byte < 0x80U) return value;
  }
  return value << 8U | static_cast<unsigned char>(bytes.at(at++));
}

// How much of a row's payload lies on its leaf page.
std::uint64_t local_payload(std::uint64_t payload, std::uint64_t usable) {
  if (payload <= usable - 35) return payload;
  const auto least = (usable - 12) * 32 / 255 - 23;
  const auto filled = least + (payload - least) % (usable - 4);
  return filled <= usable - 35 ? filled : least;
}

[[noreturn]] void refuse(sqlite3* handle, const std::string& what) {
  throw std::runtime_error(what + ": " + sqlite3_errmsg(handle));
}

}  // namespace

StolenStore::StolenStore(const std::filesystem::path& file, const kiosk::store::StoreKey& key,
                         bool in_use) {
  const auto address = "file:" + file.string() + (in_use ? "?immutable=1" : "");
  const auto flags = SQLITE_OPEN_URI | (in_use ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE);
  if (sqlite3_open_v2(address.c_str(), &handle_, flags, nullptr) != SQLITE_OK) {
    refuse(handle_, "open");
  }
  // The key of a throw-away store: no secret.
  const auto digits = key.with(
      [](std::span<const std::uint8_t, 32> bytes) { return "x'" + crypto::to_hex(bytes) + "'"; });
  sqlite3_key(handle_, digits.data(), static_cast<int>(digits.size()));
  change("PRAGMA cipher_log_level = NONE; PRAGMA synchronous = OFF");
}

StolenStore::~StolenStore() { sqlite3_close(handle_); }

void StolenStore::change(const std::string& sql) const {
  if (sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
    refuse(handle_, sql);
  }
}

void StolenStore::change(const std::string& sql, const std::string& blob, std::int64_t row) const {
  sqlite3_stmt* statement = nullptr;
  sqlite3_prepare_v2(handle_, sql.c_str(), -1, &statement, nullptr);
  sqlite3_bind_blob(statement, 1, blob.data(), static_cast<int>(blob.size()), SQLITE_TRANSIENT);
  sqlite3_bind_int64(statement, 2, row);
  sqlite3_step(statement);
  if (sqlite3_finalize(statement) != SQLITE_OK) refuse(handle_, sql);
}

std::vector<std::vector<std::string>> StolenStore::query(const std::string& sql) const {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(handle_, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) {
    refuse(handle_, sql);
  }
  std::vector<std::vector<std::string>> rows;
  int step = 0;
  while ((step = sqlite3_step(statement)) == SQLITE_ROW) {
    auto& row = rows.emplace_back();
    for (int i = 0; i < sqlite3_column_count(statement); ++i) {
      const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, i));
      const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, i));
      row.emplace_back(bytes == nullptr ? "" : bytes, size);
    }
  }
  sqlite3_finalize(statement);
  if (step != SQLITE_DONE) refuse(handle_, sql);
  return rows;
}

void StolenStore::read_pages() {
  const auto schema = query("SELECT name, rootpage, sql FROM sqlite_master WHERE type = 'table'");
  sqlite3_int64 size = 0;
  auto* bytes = sqlite3_serialize(handle_, "main", &size, 0);
  if (bytes == nullptr) refuse(handle_, "serialize");
  image_.assign(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
  sqlite3_free(bytes);
  page_bytes_ = number_at(image_, 16, 2);
  for (const auto& row : schema) {
    // A table without rowids is a tree of another kind; it is searched as bytes only.
    Table table{row[0], row[2], {}};
    if (row[2].find("WITHOUT ROWID") == std::string::npos) walk(std::stoul(row[1]) - 1, table);
    tables_.push_back(std::move(table));
  }
}

void StolenStore::walk(std::size_t page, Table& table) const {
  const auto bytes = std::string_view(image_).substr(page * page_bytes_, page_bytes_);
  const std::size_t header = page == 0 ? file_header : 0;
  const auto kind = number_at(bytes, header, 1);
  const auto cells = number_at(bytes, header + 3, 2);
  if (kind != interior_page && kind != leaf_page) {
    throw std::runtime_error("page " + std::to_string(page + 1) + " of " + table.name +
                             " is no page of a table");
  }
  const std::size_t pointers = header + (kind == interior_page ? 12 : 8);
  for (std::size_t i = 0; i < cells; ++i) {
    const auto offset = number_at(bytes, pointers + 2 * i, 2);
    if (kind == interior_page) {
      walk(number_at(bytes, offset, 4) - 1, table);
      continue;
    }
    table.rows.push_back(row_at(page, offset));
  }
  if (kind == interior_page) walk(number_at(bytes, header + 8, 4) - 1, table);
}

StolenRow StolenStore::row_at(std::size_t page, std::size_t offset) const {
  const std::string_view image = image_;
  const auto usable = page_bytes_ - number_at(image, 20, 1);
  const auto bytes = image.substr(page * page_bytes_, page_bytes_);
  std::size_t at = offset;
  const auto payload = varint(bytes, at);
  StolenRow row{static_cast<std::int64_t>(varint(bytes, at)), {page}, offset, {}};
  const auto local = local_payload(payload, usable);
  row.cell = bytes.substr(offset, at - offset + local);
  auto left = payload - local;
  auto next = left > 0 ? number_at(bytes, at + local, 4) : 0;
  while (left > 0) {
    const auto overflow = image.substr((next - 1) * page_bytes_, page_bytes_);
    const auto piece = std::min<std::uint64_t>(left, usable - 4);
    row.cell.append(overflow.substr(4, piece));
    row.pages.push_back(next - 1);
    left -= piece;
    next = number_at(overflow, 0, 4);
  }
  return row;
}

std::map<std::string, std::string> StolenStore::documents() const {
  std::map<std::string, std::string> found;
  for (const auto& row :
       query("SELECT name, content FROM documents JOIN document_contents USING (document)")) {
    found[row[0]] = row[1].substr(8, number_at(row[1], 0, 8));
  }
  return found;
}

}  // namespace secrecy
