#!/usr/bin/env bash
# clips_command.sh PHIEUKIN_KIOSK ASSETS: the report of recordings, as people and programs read it.
set -uo pipefail
kiosk_program=$1 assets=$2
. "$(dirname "$0")/../../support/expect.sh"

# expect STATUS ARGUMENTS...: of the command "clips".
expect() { ends_with "$1" "$kiosk_program" clips --assets "$assets" "${@:2}"; }
says() { grep -qF -- "$1" "$work/stdout" || fail "the report does not say: $1"; }
# json EXPRESSION: of the report, which is one object and nothing else.
json() {
  python3 - "$work/stdout" "$1" <<'PYTHON' || fail "not true of the report: $1"
import json, sys
report = json.load(open(sys.argv[1], encoding="utf-8"))
vi = next(one for one in report["languages"] if one["language"] == "vi")
texts = {one["id"]: one for one in vi["utterances"]}
sys.exit(not eval(sys.argv[2]))
PYTHON
}
record() {
  python3 - "$work/device/clips/vi/$1.wav" "$2" <<'PYTHON'
import sys, wave
with wave.open(sys.argv[1], "wb") as out:
    out.setnchannels(1)
    out.setsampwidth(2)
    out.setframerate(16000)
    out.writeframes(b"\1\2" * int(16000 * float(sys.argv[2])))
PYTHON
}

mkdir "$work/device"
expect 1 --device "$work/device"
[ "$(wc -l <"$work/stderr")" -eq 1 ] || fail "not one line of refusal for a device without a package"
printf '{"station":"mau-1","unit_name":"Thôn Mẫu","unit_title":"Trưởng thôn","unit_kind":"thôn",%s}' \
  '"commune_name":"Xã Mẫu","round_name":"Bầu","date":"2026-11-29"' >"$work/device/station.json"
expect 1 --device "$work/device"
grep -q 'Không có thư mục bản ghi âm' "$work/stderr" || fail "the missing folder is not named"
expect 2 --clips "$work"

mkdir -p "$work/device/clips/vi"
expect 0 --device "$work/device"
says 'tên người ứng cử và chức danh do máy đọc'
says '- greeting.title.wav (máy đọc): Kính chào cử tri'

record greeting.title 1.5
record candidate_1 1
record candidate_2 1
record done.body 2
printf 'Trưởng thôn, Thôn Mẫu\n1. Ông A Xim\n2. Bà Y Hlúi\n' >"$work/device/clips/vi/recorded_for.txt"
expect 0 --device "$work/device"
says '+ greeting.title.wav (1.5 s): Kính chào cử tri'
says '+ candidate_2.wav (1.0 s): Số 2: Bà Y Hlúi.'
says '+ done.body.wav (2.0 s): Cảm ơn ông (bà) đã tham gia bầu Trưởng thôn.'
expect 0 --device "$work/device" --json
json 'vi["recorded"] == 4 and vi["recorded_for_agrees"] and not vi["refused"]'
json 'texts["greeting.title"]["used_seconds"] == 1.5 and texts["mark.title"]["used_seconds"] is None'
json 'vi["needed"] == len(texts) > 30'

printf 'Trưởng thôn, Thôn Khác\n1. Ông A Xim\n2. Bà Y Hlúi\n' >"$work/device/clips/vi/recorded_for.txt"
expect 0 --device "$work/device" --json
json 'vi["recorded"] == 1 and not vi["recorded_for_agrees"] and texts["candidate_1"]["clip"]'
json 'texts["candidate_1"]["used_seconds"] is None and texts["done.body"]["used_seconds"] is None'

record greeting.titel 1
echo RIFF >"$work/device/clips/vi/mark.title.wav"
expect 1 --device "$work/device"
says '! greeting.titel.wav: Không có câu nào mang mã này.'
says '! mark.title.wav: Tệp không phải là tệp WAV.'
expect 1 --device "$work/device" --json
json '[one["file"] for one in vi["refused"]] == ["greeting.titel.wav", "mark.title.wav"]'

[ "$failures" -eq 0 ] || exit 1
echo "the report of recordings: all as wanted"
