// phieukin-verify: checks a record or an envelope from its bytes alone.

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "crypto/belenios/archive.h"
#include "crypto/belenios/verify.h"
#include "crypto/hardening.h"
#include "crypto/sign.h"
#include "sync/directory.h"
#include "sync/envelope.h"
#include "sync/file_source.h"

namespace {

using crypto::belenios::Stage;
using crypto::belenios::Verdict;

constexpr int valid_status = 0;
constexpr int refused_status = 1;
constexpr int usage_status = 2;
constexpr std::uint64_t most_key_bytes = 4096;

struct Question {
  std::string file;
  std::string key;
  std::vector<std::string> allowed_stages;  // besides final
  bool json = false;
  bool kiosk = false;
  bool allow_revote = false;

  bool allows(Stage stage) const {
    return stage == Stage::final ||
           std::ranges::count(allowed_stages, crypto::belenios::name_of(stage)) > 0;
  }
};

// `note`: what stands beside the verdict for a person to read.
struct Answer {
  Verdict verdict;
  std::string note;
};

Answer refusal(std::string reason) {
  Answer answer;
  answer.verdict.reason = std::move(reason);
  return answer;
}

Answer check_record(const crypto::ByteSource& source, const Question& question, bool kiosk) {
  const crypto::belenios::VerifyOptions options{kiosk, question.allow_revote};
  Answer answer{crypto::belenios::verify_record(source, options), ""};
  auto& verdict = answer.verdict;
  if (verdict.valid && !question.allows(verdict.stage)) {
    verdict.valid = false;
    verdict.reason =
        "not final: the record is " + std::string(crypto::belenios::name_of(verdict.stage));
  }
  return answer;
}

// The key itself or a file that holds it.
std::optional<crypto::SignPublicKey> read_key(const std::string& given) {
  if (auto key = crypto::SignPublicKey::parse(given)) return *key;
  const auto content = sync::read_whole(given, most_key_bytes);
  if (!content) return std::nullopt;
  const auto key = crypto::SignPublicKey::parse(*content);
  return key ? std::optional(*key) : std::nullopt;
}

Answer check_envelope(const std::string& bytes, const Question& question,
                      const std::optional<crypto::SignPublicKey>& key) {
  const auto envelope = sync::read_envelope(bytes);
  if (!envelope) return refusal("the envelope is refused: " + envelope.error().detail);
  std::string note = "chữ ký phong bì chưa kiểm (không có --key)";
  if (key) {
    const auto signature = sync::check_signature(*envelope, bytes, *key);
    if (!signature) return refusal("the envelope is not signed by the key");
    note = "chữ ký phong bì đúng";
  }
  if (envelope->manifest.kind == "practice") {
    return refusal("practice only, without any value (CHẠY THỬ – KHÔNG CÓ GIÁ TRỊ)");
  }
  const auto* record = envelope->find("record.bel");
  if (record == nullptr) {
    Answer answer;
    answer.verdict.valid = true;
    answer.verdict.uuid = envelope->manifest.election;
    answer.note = note + "; phong bì không có record.bel (" + envelope->manifest.kind + ")";
    return answer;
  }
  Answer answer = check_record(crypto::MemorySource(record->content), question, true);
  answer.note = note;
  if (answer.verdict.valid && answer.verdict.uuid != envelope->manifest.election) {
    answer.verdict.valid = false;
    answer.verdict.result.clear();
    answer.verdict.reason = "the record belongs to another election than the envelope";
  }
  return answer;
}

Answer unreadable(const sync::Failure& failure, const std::filesystem::path& path) {
  // Without the path, which need not be text and is known to the caller.
  const auto& detail = failure.detail;
  return refusal("the file cannot be read" +
                 detail.substr(std::min(detail.size(), path.string().size())));
}

// A record names itself in its first member.
bool begins_as_record(const crypto::ByteSource& source) {
  constexpr std::string_view name = "BELENIOS";
  std::string begin(name.size(), '\0');
  return source.size() >= name.size() && source.read(0, begin) && begin == name;
}

Answer check(const Question& question, const std::optional<crypto::SignPublicKey>& key) {
  // Whoever calls this chose the file: a link is followed, unlike on a stick.
  std::error_code unknown;
  auto path = std::filesystem::canonical(question.file, unknown);
  if (unknown) path = question.file;
  const bool named_record = std::filesystem::path(question.file).extension() == ".bel";
  const auto source = sync::FileSource::open(
      path, named_record ? crypto::belenios::most_record_bytes : sync::most_envelope_bytes);
  if (!source) return unreadable(source.error(), path);
  if (named_record || begins_as_record(*source)) {
    auto answer = check_record(*source, question, question.kiosk);
    if (!answer.verdict.valid || source->has_same_size()) return answer;
    return refusal("the file changed while it was being read");
  }
  const auto bytes = sync::read_whole(path, sync::most_envelope_bytes);
  return bytes ? check_envelope(*bytes, question, key) : unreadable(bytes.error(), path);
}

std::string result_text(const Verdict& verdict) {
  std::string text;
  for (const auto& row : verdict.result) {
    text += text.empty() ? "" : " | ";
    for (std::size_t i = 0; i < row.size(); ++i) {
      text += (i == 0 ? "" : " ") + std::to_string(row[i]);
    }
  }
  return text;
}

void print(const Answer& answer, bool json) {
  const auto& verdict = answer.verdict;
  if (json) {
    std::printf("%s\n", crypto::belenios::verdict_json(verdict).c_str());
    return;
  }
  if (!verdict.valid) {
    std::printf("KHÔNG HỢP LỆ: %s\n", verdict.reason.c_str());
    return;
  }
  std::printf("HỢP LỆ%s%s\n", verdict.uuid.empty() ? "" : ": ", verdict.uuid.c_str());
  std::string line = answer.note;
  if (!verdict.head.empty()) {
    line += line.empty() ? "" : "; ";
    line += std::to_string(verdict.ballots) + " phiếu";
    if (verdict.total_weight != verdict.ballots) {
      line += ", tổng trọng số " + std::to_string(verdict.total_weight);
    }
    if (verdict.stage == Stage::final) line += "; kết quả " + result_text(verdict);
    line += "; mã băm " + verdict.head;
  }
  std::printf("%s\n", line.c_str());
}

int run(const Question& question) {
  if (!crypto::start_safely()) {
    std::fprintf(stderr, "Máy này tính sai các phép mật mã, không thể kiểm tra.\n");
    return refused_status;
  }
  std::optional<crypto::SignPublicKey> key;
  if (!question.key.empty()) {
    key = read_key(question.key);
    if (!key) {
      std::fprintf(stderr, "Khóa sau --key không phải khóa công khai minisign.\n");
      return usage_status;
    }
  }
  const Answer answer = check(question, key);
  print(answer, question.json);
  return answer.verdict.valid ? valid_status : refused_status;
}

}  // namespace

int main(int count, char** arguments) {
  Question question;
  CLI::App application("Kiểm tra biên bản điện tử (.bel) hoặc phong bì (.envelope)");
  application.add_option("FILE", question.file, "tệp cần kiểm tra")->required();
  application.add_option("--key", question.key, "khóa công khai minisign, hoặc tệp chứa khóa");
  application.add_flag("--json", question.json, "chỉ in một đối tượng JSON");
  application
      .add_option("--allow-stage", question.allowed_stages,
                  "chấp nhận cả biên bản mới đến giai đoạn này (dùng được nhiều lần)")
      ->check(CLI::IsMember({"open", "closed", "tallied"}))
      ->allow_extra_args(false);
  application.add_flag("--allow-revote", question.allow_revote,
                       "chấp nhận phiếu sau thay phiếu trước của cùng một thẻ");
  application.add_flag("--kiosk", question.kiosk,
                       "đòi hỏi thêm các quy tắc của máy bỏ phiếu (không thẻ nào dùng hai lần)");
  try {
    application.parse(count, arguments);
  } catch (const CLI::ParseError& error) {
    return application.exit(error) == 0 ? valid_status : usage_status;
  }
  try {
    return run(question);
  } catch (const std::exception&) {
    std::fprintf(stderr, "Không đủ bộ nhớ để kiểm tra tệp này.\n");
    if (question.json) print(refusal("out of memory"), true);
    return refused_status;
  }
}
