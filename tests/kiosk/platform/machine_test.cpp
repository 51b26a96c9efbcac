// Batteries, sticks and swap, read from trees like those the system shows.

#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <string>

#include "kiosk/platform/equipment.h"
#include "kiosk/platform/media.h"
#include "kiosk/platform/memory.h"
#include "kiosk/platform/power.h"

namespace fs = std::filesystem;

namespace {

class Tree {
 public:
  Tree() {
    std::string name = (fs::temp_directory_path() / "phieukin-machine-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    root_ = name;
  }
  ~Tree() { fs::remove_all(root_); }
  Tree(const Tree&) = delete;
  Tree& operator=(const Tree&) = delete;

  const fs::path& root() const { return root_; }
  void put(const std::string& name, const std::string& content) const {
    fs::create_directories((root_ / name).parent_path());
    std::ofstream(root_ / name, std::ios::binary) << content;
  }

 private:
  fs::path root_;
};

kiosk::station::PowerState power_of(const Tree& tree) {
  return kiosk::platform::SystemPower(tree.root()).read();
}

}  // namespace

TEST_CASE("a laptop on mains and one on its battery") {
  const Tree tree;
  tree.put("AC/type", "Mains\n");
  tree.put("AC/online", "1\n");
  tree.put("BAT0/type", "Battery\n");
  tree.put("BAT0/present", "1\n");
  tree.put("BAT0/capacity", "83\n");
  tree.put("BAT0/status", "Charging\n");
  CHECK(power_of(tree).percent == 83U);
  CHECK(power_of(tree).on_mains == true);
  CHECK_FALSE(power_of(tree).draining());
  tree.put("AC/online", "0\n");
  tree.put("BAT0/status", "Discharging\n");
  CHECK(power_of(tree).on_mains == false);
  CHECK(power_of(tree).draining());
}

TEST_CASE("several batteries count by what they hold") {
  const Tree tree;
  for (const std::string battery : {"BAT0/", "BAT1/"}) {
    tree.put(battery + "type", "Battery\n");
    tree.put(battery + "energy_full", battery == "BAT0/" ? "10000000\n" : "30000000\n");
  }
  tree.put("BAT0/capacity", "0\n");
  tree.put("BAT0/energy_now", "0\n");
  tree.put("BAT1/capacity", "20\n");
  tree.put("BAT1/energy_now", "6000000\n");
  CHECK(power_of(tree).percent == 15U);
  CHECK_FALSE(power_of(tree).on_mains.has_value());
  tree.put("BAT1/status", "Discharging\n");
  CHECK(power_of(tree).on_mains == false);  // nothing else says so
}

TEST_CASE("what is missing or nonsense is not guessed") {
  const Tree tree;
  CHECK(power_of(tree) == kiosk::station::PowerState{});
  CHECK(kiosk::platform::SystemPower("/nonexistent").read() == kiosk::station::PowerState{});
  tree.put("BAT0/type", "Battery\n");
  for (const std::string garbage :
       {"", "\n", "-3\n", "abc\n", "101\n", "4000000000000000000000\n"}) {
    INFO(garbage);
    tree.put("BAT0/capacity", garbage);
    CHECK_FALSE(power_of(tree).percent.has_value());
    CHECK_FALSE(power_of(tree).draining());
  }
  tree.put("BAT0/charge_full", "0\n");
  tree.put("BAT0/charge_now", "10\n");
  CHECK_FALSE(power_of(tree).percent.has_value());
  tree.put("BAT0/charge_full", "20\n");
  CHECK(power_of(tree).percent == 50U);
  tree.put("BAT0/present", "0\n");
  CHECK_FALSE(power_of(tree).percent.has_value());
}

TEST_CASE("the battery of a mouse is not the laptop's") {
  const Tree tree;
  tree.put("hid/type", "Battery\n");
  tree.put("hid/scope", "Device\n");
  tree.put("hid/capacity", "3\n");
  tree.put("hid/status", "Discharging\n");
  CHECK(power_of(tree) == kiosk::station::PowerState{});
}

TEST_CASE("swap on a disk is swap, in compressed memory it is not") {
  const Tree tree;
  const std::string head = "Filename\t\t\t\tType\t\tSize\n";
  const auto swap_on = [&](const std::string& lines) {
    tree.put("swaps", lines);
    return kiosk::platform::SystemMemory(tree.root() / "swaps").swap_on();
  };
  CHECK(swap_on(head) == false);
  CHECK(swap_on(head + "/dev/zram0  partition\t4000\n") == false);
  CHECK(swap_on(head + "/dev/zram0  partition\t4000\n/swapfile file 1\n") == true);
  CHECK_FALSE(swap_on("").has_value());
  CHECK_FALSE(kiosk::platform::SystemMemory("/nonexistent").swap_on().has_value());
}

namespace {

// A machine with a disk, a stick with one partition, and a reader without a card.
struct Machine : Tree {
  Machine() {
    put("sys/block/sda/removable", "0\n");
    put("sys/block/sda/size", "1000\n");
    put("sys/block/sdb/removable", "1\n");
    put("sys/block/sdb/size", "500\n");
    put("sys/block/sdb/sdb1/partition", "1\n");
    put("sys/block/sdc/removable", "1\n");
    put("sys/block/sdc/size", "0\n");
    fs::create_directories(root() / "sys/dev/block");
    fs::create_symlink("../../block/sda", root() / "sys/dev/block/8:0");
    fs::create_symlink("../../block/sdb/sdb1", root() / "sys/dev/block/8:17");
    fs::create_directories(root() / "my stick");
    fs::create_directories(root() / "dev/by-label");
    put("dev/sdb1", "");
    fs::create_symlink("../sdb1", root() / "dev/by-label/TOBAUCU");
  }

  std::string line(const std::string& device, const std::string& folder,
                   const std::string& options) const {
    return "36 25 " + device + " / " + folder + " " + options + ",noatime shared:1 - vfat " +
           (root() / "dev/sdb1").string() + " " + options + "\n";
  }
  std::string stick(const std::string& options = "rw") const {
    return line("8:17", root().string() + "/my\\040stick", options);
  }
  kiosk::platform::SystemMedia media(const std::string& mounts) const {
    put("mountinfo", "21 1 8:0 / / rw - ext4 /dev/sda rw\n" + mounts);
    return kiosk::platform::SystemMedia(
        {root() / "mountinfo", root() / "sys", root() / "dev/by-label"});
  }
};

}  // namespace

TEST_CASE("only what can be pulled out is a stick") {
  const Machine machine;
  const auto media = machine.media(machine.line("8:0", machine.root().string(), "rw") +
                                   machine.stick() + machine.stick());
  const auto volumes = media.volumes();
  REQUIRE(volumes.size() == 1);
  CHECK(volumes.front().folder == machine.root() / "my stick");
  CHECK(volumes.front().file_system == "vfat");
  CHECK(volumes.front().label == "TOBAUCU");
  CHECK(volumes.front().free_bytes > 0);
  CHECK_FALSE(volumes.front().read_only);
  CHECK_FALSE(media.unreadable_stick());
}

TEST_CASE("a stick that is read-only says so") {
  const Machine machine;
  const auto volumes = machine.media(machine.stick("ro")).volumes();
  REQUIRE(volumes.size() == 1);
  CHECK(volumes.front().read_only);
}

TEST_CASE("a stick that nobody mounted is seen, but is no volume") {
  const Machine machine;
  const auto media = machine.media("");
  CHECK(media.volumes().empty());
  CHECK(media.unreadable_stick());
  machine.put("sys/block/sdb/size", "0\n");  // pulled out: the reader stays
  CHECK_FALSE(media.unreadable_stick());
}

TEST_CASE("nonsense in the list of mounts is passed over") {
  const Machine machine;
  for (const std::string nonsense :
       {"\n", "36 25 8:17\n", "36 25 8:17 / /x rw\n", "36 25 8:17 / /x rw - vfat\n",
        "36 25 ../../.. / /x rw - vfat a rw\n", "\\040\\\\\\9 \xff\xfe\n"}) {
    INFO(nonsense);
    CHECK(machine.media(nonsense).volumes().empty());
    CHECK(machine.media(nonsense + machine.stick()).volumes().size() == 1);
  }
  CHECK(kiosk::platform::SystemMedia({"/nonexistent", "/nonexistent", "/nonexistent"})
            .volumes()
            .empty());
}

TEST_CASE("a loudspeaker needs a card that plays and programs that speak") {
  using kiosk::station::Hearing;
  const Tree tree;
  const kiosk::platform::SystemEquipment equipment(
      {tree.root() / "snd", tree.root() / "usb", {tree.root() / "bin"}});
  CHECK(equipment.hearing() == Hearing::no_sound_card);
  tree.put("snd/pcmC0D0c", "");  // a microphone
  tree.put("snd/controlC0", "");
  CHECK(equipment.hearing() == Hearing::no_sound_card);
  tree.put("snd/pcmC0D0p", "");
  tree.put("bin/aplay", "");
  CHECK(equipment.hearing() == Hearing::no_program);
  tree.put("bin/espeak-ng", "");
  CHECK(equipment.hearing() == Hearing::ready);
}

TEST_CASE("a printer is seen by the class of its interface") {
  const Tree tree;
  const kiosk::platform::SystemEquipment equipment(
      {tree.root() / "snd", tree.root() / "usb", {tree.root() / "bin"}});
  CHECK_FALSE(equipment.printer());
  tree.put("usb/1-1:1.0/bInterfaceClass", "03\n");  // a mouse
  tree.put("usb/usb1/product", "hub\n");
  CHECK_FALSE(equipment.printer());
  tree.put("usb/1-2:1.0/bInterfaceClass", "07\n");
  CHECK(equipment.printer());
}
