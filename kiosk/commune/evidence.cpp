// What stands in the tray beside an envelope, so that a person can decide about it.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "kiosk/commune/standing.h"

namespace kiosk::commune {

namespace {

using store::ReceivedEnvelope;

std::string words_of(const sync::Manifest& manifest) {
  return fmt::format("Phong bì này: máy {}, lần tiếp quản {}, số thứ tự {}.", manifest.device,
                     manifest.epoch, manifest.sequence);
}

std::string words_of(const ReceivedEnvelope& row) {
  return fmt::format("Đã nhận: điểm {}, máy {}, lần tiếp quản {}, số thứ tự {}, SHA-256 {}.",
                     row.station, row.device, row.epoch, row.sequence, row.hash);
}

void compare(std::string& words, std::string_view what, std::uint64_t here, std::uint64_t there) {
  if (here != there) words += fmt::format(" {}: {} (đã nhận {}).", what, here, there);
}

// Figures of one station are said only where it is the hamlet's only one.
std::string differences(const election::ResultFile& here, const election::ResultFile& there,
                        bool several_stations) {
  const bool same_votes = here.figures.votes == there.figures.votes;
  const bool same = same_votes && here.figures.present == there.figures.present &&
                    here.figures.ballots == there.figures.ballots;
  std::string words = here.record_hash == there.record_hash
                          ? "Cùng một biên bản điện tử."
                          : fmt::format("Biên bản điện tử khác nhau: {} (đã nhận {}).",
                                        here.record_hash.empty() ? "không có" : here.record_hash,
                                        there.record_hash.empty() ? "không có" : there.record_hash);
  if (same) return words + " Số liệu giống nhau.";
  if (several_stations) return words + " Số liệu khác nhau.";
  compare(words, "Số hộ dự họp", here.figures.present, there.figures.present);
  compare(words, "Số phiếu", here.figures.ballots, there.figures.ballots);
  if (!same_votes) {
    words += fmt::format(" Số phiếu của từng người: {} (đã nhận {}).",
                         fmt::join(here.figures.votes, ", "), fmt::join(there.figures.votes, ", "));
  }
  return words;
}

std::string beside(const ReceivedEnvelope& row, const Judgement& judgement,
                   const Standing& standing) {
  auto words = " " + words_of(row);
  if (judgement.whole() && standing.counted && row.station == judgement.manifest.station) {
    words += " " + differences(judgement.result, *standing.counted, standing.several_stations);
  }
  return words;
}

// The hamlet's count from paper is a sum, so it may always be said; the station's only where it is
// the hamlet's only one.
std::string beside_paper(const Judgement& judgement, const Standing& standing) {
  const auto& paper = *standing.paper.first;
  auto words = fmt::format(
      " Kiểm phiếu giấy do {} và {} nhập: số hộ tham gia {}, thu vào {}, hợp lệ {}, từng người {}.",
      paper.by, standing.paper.second->by, paper.present, paper.collected, paper.valid,
      fmt::join(paper.votes, ", "));
  if (standing.several_stations) return words;
  const auto& figures = judgement.result.figures;
  return words + fmt::format(" Kết quả điện tử: số hộ dự họp {}, số phiếu {}, từng người {}.",
                             figures.present, figures.ballots, fmt::join(figures.votes, ", "));
}

}  // namespace

std::string evidence_of(const Fault& fault, const Judgement& judgement, const Standing& standing) {
  const auto& manifest = judgement.manifest;
  auto words = words_of(manifest);
  if (fault.reason == Reason::old_sequence && standing.newest) {
    return words + beside(*standing.newest, judgement, standing);
  }
  if (fault.reason == Reason::broken_chain) {
    return words + fmt::format(" Phong bì ghi nối tiếp {}.", manifest.previous);
  }
  if (fault.reason == Reason::same_key && standing.key) {
    return words + fmt::format(" Mã cuộc bầu cử {}.", manifest.election) +
           beside(*standing.key, judgement, standing);
  }
  if (fault.reason == Reason::taken_over) {
    words += standing.station ? beside(*standing.station, judgement, standing)
                              : " Xã chưa nhận kết quả nào khác của điểm này.";
    return words + " Biên bản giấy phải ghi đúng lần tiếp quản này.";
  }
  if (fault.reason == Reason::conflict && standing.station) {
    return words + beside(*standing.station, judgement, standing);
  }
  if (fault.reason == Reason::paper_counted && standing.paper.agreed()) {
    return words + beside_paper(judgement, standing);
  }
  return judgement.about.empty() ? words : words + " " + judgement.about;
}

}  // namespace kiosk::commune
