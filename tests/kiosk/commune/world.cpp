#include "tests/kiosk/commune/world.h"

#include <fstream>
#include <iterator>
#include <stdexcept>

#include "crypto/bytes.h"
#include "crypto/random.h"

namespace kiosk::commune {

namespace {

const CommuneOptions cheap{crypto::test_cost, crypto::test_cost};

template <class T>
T must(Outcome<T> outcome) {
  if (!outcome) throw std::runtime_error(outcome.error().sentence);
  return std::move(*outcome);
}

}  // namespace

std::string sample_roll() {
  return "Số hộ,Họ và tên chủ hộ,Họ và tên người đại diện,Ngày sinh,Giới tính,Cụm,Ghi chú\n"
         "1,Hồ Đình Quyền,Hồ Đình Quyền,06/01/1996,Nam,,\n2,Y Rĩ,Y Rĩ,03/03/1989,Nữ,,\n"
         "3,A Xim,A Xim,08/03/1987,Nam,,\n4,Y Ênh,Y Ênh,1941,Nữ,,\n5,A Hem,A Hem,1950,Nam,,\n";
}

Folder::Folder() {
  crypto::Salt name;
  crypto::fill_random(name.writable());
  path_ = std::filesystem::temp_directory_path() / ("phieukin-commune-" + name.hex());
  std::filesystem::create_directory(path_);
}

Folder::~Folder() {
  std::error_code error;
  std::filesystem::remove_all(path_, error);
}

std::filesystem::path write_file(const std::filesystem::path& file, std::string_view content) {
  std::ofstream out(file, std::ios::binary);
  out.write(content.data(), static_cast<std::streamsize>(content.size()));
  return file;
}

std::string read_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

crypto::SecretBuffer passphrase(std::string_view text) {
  return crypto::SecretBuffer::make(
      text.size(), [&](auto out) { std::copy(text.begin(), text.end(), out.begin()); });
}

Commune new_commune(const Folder& folder, const Clock& clock) {
  const auto plan = plan::parse_plan(sample_plan());
  if (!plan) throw std::runtime_error(plan.error().detail);
  return must(Commune::create(folder / "commune", *plan, passphrase(), cheap, clock));
}

Commune open_commune(const Folder& folder, const Clock& clock) {
  return must(Commune::open(folder / "commune", passphrase(), cheap, clock));
}

World::World() : commune(new_commune(folder, clock)) {
  package(station_a, booth_a);
  package(station_b, booth_b);
}

void World::package(std::string_view station, FakeBooth& booth) {
  must(commune.enrol(station, write_file(folder / "device.envelope", booth.enrolment())));
  must(commune.add_roll(station, write_file(folder / "roll.csv", sample_roll())));
  const auto built = must(commune.build_package(station, folder / "out", {}));
  booth.load(read_file(built.envelope), read_file(built.codes));
}

Imported World::import(std::string_view bytes) {
  return must(commune.import(write_file(folder / "incoming.envelope", bytes)));
}

std::string World::stations_json() const {
  auto status = must(commune.status());
  status.quarantine.clear();
  return status_json(status);
}

}  // namespace kiosk::commune
