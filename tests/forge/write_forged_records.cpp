// write_forged_records FOLDER: every honest and every forged record of the tables in a folder of
// its own, named by its number, with a file `about`: in which profile the record is of use, what
// it is and, of a forged one, why it must be refused.

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "crypto/hardening.h"
#include "fault.h"

namespace {

using namespace crypto::belenios::forge;  // NOLINT(google-build-using-namespace): one page

template <class Item>
void write(const std::filesystem::path& folder, const Item& item, const std::string& about) {
  Forge forge(item.shape);
  if (item.plant) item.plant(forge);
  const auto archive = forge.build();
  std::filesystem::create_directories(folder);
  std::ofstream(folder / (forge.uuid() + ".bel"), std::ios::binary) << archive;
  std::ofstream(folder / "about", std::ios::binary) << about << '\n';
}

const char* name_of(Profile profile) {
  switch (profile) {
    case Profile::every: return "every profile";
    case Profile::kiosk_only: return "kiosk profile only";
    case Profile::plain_only: return "without the kiosk profile";
  }
  return "";
}

std::string numbered(const char* kind, std::size_t number) {
  const auto digits = std::to_string(number);
  return kind + std::string(4 - std::min<std::size_t>(4, digits.size()), '0') + digits;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2 || !crypto::start_safely()) return 2;
  const std::filesystem::path folder = arguments[1];
  std::size_t number = 0;
  for (const auto& honest : all_honest()) {
    write(folder / numbered("honest-", ++number), honest,
          (honest.kiosk ? "every profile\n" : "without the kiosk profile\n") + honest.name);
  }
  number = 0;
  for (const auto& chapter : all_chapters()) {
    for (const auto& fault : chapter.faults) {
      write(folder / numbered("forged-", ++number), fault,
            std::string(name_of(fault.profile)) + "\n" + chapter.title + ": " + fault.name + "\n" +
                fault.reason);
    }
  }
  std::printf("%zu honest and %zu forged records\n", all_honest().size(), number);
}
