#include "kiosk/platform/shown_picture.h"

#include <imgui.h>

#include <functional>
#include <string_view>

namespace kiosk::platform {

namespace {

void mix(std::size_t& checksum, std::size_t part) {
  constexpr std::size_t odd = 0x9E3779B97F4A7C15;
  checksum = (checksum ^ part) * odd;
}

template <class T>
void mix_all(std::size_t& checksum, const ImVector<T>& all) {
  const std::string_view bytes(reinterpret_cast<const char*>(all.Data),
                               static_cast<std::size_t>(all.Size) * sizeof(T));
  mix(checksum, std::hash<std::string_view>()(bytes));
}

template <class T>
void mix_one(std::size_t& checksum, T value) {
  mix(checksum, std::hash<T>()(value));
}

// Not as bytes: a command has padding and pointers of its own.
void mix_commands(std::size_t& checksum, const ImVector<ImDrawCmd>& commands) {
  for (const auto& command : commands) {
    for (const float edge :
         {command.ClipRect.x, command.ClipRect.y, command.ClipRect.z, command.ClipRect.w}) {
      mix_one(checksum, edge);
    }
    mix_one(checksum, command.VtxOffset);
    mix_one(checksum, command.IdxOffset);
    mix_one(checksum, command.ElemCount);
  }
}

}  // namespace

bool ShownPicture::replaced_by(const ImDrawData& data) {
  std::size_t checksum = 0;
  mix_one(checksum, data.DisplaySize.x);
  mix_one(checksum, data.DisplaySize.y);
  for (int i = 0; i < data.CmdListsCount; ++i) {
    const ImDrawList& list = *data.CmdLists[i];
    mix_all(checksum, list.VtxBuffer);
    mix_all(checksum, list.IdxBuffer);
    mix_commands(checksum, list.CmdBuffer);
  }
  if (checksum_ == checksum) return false;
  checksum_ = checksum;
  return true;
}

}  // namespace kiosk::platform
