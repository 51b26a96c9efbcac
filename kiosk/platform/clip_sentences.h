#pragma once
// Why a recording is not used, for people.

#include <string_view>

#include "kiosk/platform/wave.h"

namespace kiosk::platform {

constexpr std::string_view sentence_of(WaveError error) {
  switch (error) {
    case WaveError::too_large: return "Tệp lớn hơn 6 MiB.";
    case WaveError::not_wave: return "Tệp không phải là tệp WAV.";
    case WaveError::wrong_length: return "Tệp bị cắt hoặc ghi sai độ dài.";
    case WaveError::twice: return "Tệp có hai phần âm thanh.";
    case WaveError::no_format: return "Tệp thiếu phần mô tả hoặc phần âm thanh.";
    case WaveError::not_pcm: return "Âm thanh không phải là PCM 16 bit.";
    case WaveError::channels: return "Âm thanh phải có một hoặc hai kênh.";
    case WaveError::rate: return "Tần số lấy mẫu phải từ 8.000 đến 48.000 Hz.";
    case WaveError::empty: return "Tệp không có âm thanh.";
    case WaveError::too_long: return "Âm thanh dài hơn 30 giây.";
  }
  return "";
}

inline constexpr std::string_view clip_unreadable = "Không đọc được tệp.";
inline constexpr std::string_view clip_unknown = "Không có câu nào mang mã này.";
inline constexpr std::string_view clips_too_many = "Thư mục có quá 512 tệp.";
inline constexpr std::string_view clips_too_large = "Các bản ghi âm của thư mục vượt quá 64 MiB.";
inline constexpr std::string_view bad_recorded_for =
    "Tệp phải có từ 2 đến 9 dòng chữ Unicode: chức danh và tên đơn vị, rồi từng người ứng cử.";

}  // namespace kiosk::platform
