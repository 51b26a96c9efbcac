#pragma once
// A copy of a booth's store in the hands of somebody who has its key: every page decrypted, every
// row found where it lies in the file. Reads the pages itself (SQLite's file format, b-tree pages),
// because row order and unused bytes are what SQL does not show.

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/store/station_store.h"

struct sqlite3;

namespace secrecy {

struct StolenRow {
  std::int64_t id = 0;             // rowid
  std::vector<std::size_t> pages;  // from 0: where the row begins, then its overflow pages
  std::size_t offset = 0;          // of the cell within the first page
  std::string cell;                // length, rowid, and the whole row
};

class StolenStore {
 public:
  // Throws if the key does not open the file. `in_use`: another connection of this program has it
  // locked; it is only read then, and must not be written meanwhile.
  StolenStore(const std::filesystem::path& file, const kiosk::store::StoreKey& key,
              bool in_use = false);
  ~StolenStore();
  StolenStore(const StolenStore&) = delete;
  StolenStore& operator=(const StolenStore&) = delete;

  // Rows of a query, every column as bytes.
  std::vector<std::vector<std::string>> query(const std::string& sql) const;
  // Runs statements that change the copy: for planting leaks.
  void change(const std::string& sql) const;
  void change(const std::string& sql, const std::string& blob, std::int64_t row) const;

  struct Table {
    std::string name, sql;
    std::vector<StolenRow> rows;
  };
  // Every page, decrypted, and the tables found in them.
  void read_pages();
  const std::string& image() const { return image_; }
  const std::vector<Table>& tables() const { return tables_; }
  std::size_t page_bytes() const { return page_bytes_; }

  // The values of all documents by name.
  std::map<std::string, std::string> documents() const;

 private:
  void walk(std::size_t page, Table& table) const;
  StolenRow row_at(std::size_t page, std::size_t offset) const;

  sqlite3* handle_ = nullptr;
  std::string image_;
  std::size_t page_bytes_ = 0;
  std::vector<Table> tables_;
};

}  // namespace secrecy
