#!/usr/bin/env bash
# command_line.sh PHIEUKIN_COMMUNE PHIEUKIN_KIOSK SAMPLE: what the commune's program answers on its
# command line: exit status, what stands on which output, who may read its files.
set -uo pipefail
commune_program=$1 kiosk_program=$2 sample=$3
. "$(dirname "$0")/../../support/expect.sh"

# expect STATUS ARGUMENTS...: the passphrase is in $work/secret.
expect() { ends_with "$1" "$commune_program" "${@:2}" --secret-fd 5 5<"$work/secret"; }
quiet() { [ ! -s "$work/stdout" ] || fail "something on standard output: $*"; }
one_line() { [ "$(wc -l <"$work/stderr")" -eq 1 ] || fail "not one line of refusal: $*"; }

# Two stations of the sample; only the first gets a laptop. Few households: every card costs time.
python3 - "$sample/plan.json" "$work/plan.json" <<'PYTHON'
import json, sys
plan = json.load(open(sys.argv[1], encoding="utf-8"))
plan["stations"] = plan["stations"][:2]
plan["previous"] = plan["previous"][:2]
json.dump(plan, open(sys.argv[2], "w", encoding="utf-8"), ensure_ascii=False)
PYTHON
# The sample's photos, and the same plan with one of them left out.
mkdir "$work/photos"
cp "$sample"/photos/*.png "$work/photos/"
python3 - "$sample/plan.json" "$work" <<'PYTHON'
import json, sys
plan = json.load(open(sys.argv[1], encoding="utf-8"))
plan["stations"] = [each for each in plan["stations"] if "photo" in each["candidates"][0]]
del plan["previous"]
json.dump(plan, open(sys.argv[2] + "/all.json", "w", encoding="utf-8"), ensure_ascii=False)
del plan["stations"][0]["candidates"][1]["photo"]
json.dump(plan, open(sys.argv[2] + "/some.json", "w", encoding="utf-8"), ensure_ascii=False)
PYTHON
with_device=23504-001 without_device=23504-002
head -4 "$sample/rolls/$with_device.csv" >"$work/roll.csv"
printf 'mật khẩu của xã thử\n' >"$work/right"
printf 'mật khẩu khác hẳn\n' >"$work/wrong"
printf 'ngắn\n' >"$work/short"

cp "$work/short" "$work/secret"
expect 1 new "$work/commune" --plan "$work/plan.json"
quiet "short passphrase"
one_line "short passphrase"
cp "$work/right" "$work/secret"
expect 0 new "$work/commune" --plan "$work/plan.json"
expect 1 new "$work/commune" --plan "$work/plan.json"
expect 1 new "$work/other" --plan "$work/right"
expect 1 new "$work/other" --plan "$work/some.json"
one_line "a photo of some only"
grep -q "hoặc ai cũng có ảnh" "$work/stderr" || fail "a photo of some only: not said why"
expect 0 new "$work/with_photos" --plan "$work/all.json"

# A plan is looked at without folder and passphrase, photos included.
check() { ends_with "$1" "$commune_program" plan-check "${@:2}"; }
check 0 "$sample/plan.json" --today 2026-11-20
grep -q "^8 thôn, tổ dân phố; 8 điểm bỏ phiếu; 11 máy, 0 máy dự phòng$" "$work/stdout" || fail "plan-check: how much"
grep -q "Chậm nhất 04/12/2026" "$work/stdout" || fail "plan-check: deadlines"
[ "$(grep -c "^Lưu ý: " "$work/stdout")" -eq 4 ] || fail "plan-check: three late and one near"
check 1 "$work/right"
one_line "plan-check of another file"
check 1 "$work/some.json"
check 2 "$sample/plan.json" --today 2026-02-29
check 2
expect 0 deadlines "$work/commune" --today 2026-11-20
grep -q "Chậm nhất 22/11/2026" "$work/stdout" || fail "deadlines"
expect 0 deadlines "$work/commune" --today 2026-11-20 --json
python3 - "$work/stdout" <<'PYTHON' || fail "deadlines --json is not the one object expected"
import json, sys
object = json.loads(open(sys.argv[1], encoding="utf-8").read())
passed = {each["id"]: each["passed"] for each in object["deadlines"]}
assert passed == {"plan": True, "list": True, "team": True, "posting": False, "polling": False,
                  "recognition": False}, passed
assert len(object["warnings"]) == 4, object["warnings"]
PYTHON
# The plan as it stands, and with a holiday more.
expect 0 plan-show "$work/commune" --out "$work/shown.json"
[ "$(stat -c %a "$work/shown.json")" = 600 ] || fail "plan-show: others may read it"
expect 1 plan-show "$work/commune" --out "$work/shown.json"
one_line "plan-show over a file"
python3 - "$work/shown.json" "$work" <<'PYTHON'
import json, sys
plan = json.load(open(sys.argv[1], encoding="utf-8"))
plan["holidays"] = plan.get("holidays", []) + ["2030-05-02"]
json.dump(plan, open(sys.argv[2] + "/changed.json", "w", encoding="utf-8"), ensure_ascii=False)
plan["round"]["id"] = "another"
json.dump(plan, open(sys.argv[2] + "/other_round.json", "w", encoding="utf-8"), ensure_ascii=False)
PYTHON
expect 1 plan-change "$work/commune" "$work/shown.json" --by "Y Thư" --reason "Thử"
one_line "the same plan"
expect 1 plan-change "$work/commune" "$work/other_round.json" --by "Y Thư" --reason "Thử"
grep -q "Mã đợt bầu cử khác" "$work/stderr" || fail "another round: not said why"
expect 1 plan-change "$work/commune" "$work/changed.json" --by "Y Thư"
grep -q "Phải ghi lý do" "$work/stderr" || fail "plan-change without a reason"
expect 0 plan-change "$work/commune" "$work/changed.json" --preview
grep -q "Đợt bầu cử: ngày nghỉ lễ" "$work/stdout" || fail "plan-change: not said what"
expect 0 plan-change "$work/commune" "$work/changed.json" --by "Y Thư" --reason "Thêm ngày nghỉ Tết"
expect 1 plan-change "$work/commune" "$work/changed.json" --by "Y Thư" --reason "Thử"
expect 0 journal "$work/commune"
grep -q '"plan_changed".*"by":"Y Thư","reason":"Thêm ngày nghỉ Tết","round":\["holidays"\]' "$work/stdout" ||
  fail "plan-change: not in the journal"
# Photos that are not beside the file stay as they are.
expect 0 plan-show "$work/with_photos"
python3 - "$work/stdout" "$work/elsewhere.json" <<'PYTHON'
import json, sys
plan = json.load(open(sys.argv[1], encoding="utf-8"))
for station in plan["stations"]:
    station["voting_hours"] = 7
json.dump(plan, open(sys.argv[2], "w", encoding="utf-8"), ensure_ascii=False)
PYTHON
mkdir "$work/elsewhere" && mv "$work/elsewhere.json" "$work/elsewhere/plan.json"
expect 0 plan-change "$work/with_photos" "$work/elsewhere/plan.json" --by "Y Thư" --reason "Thêm giờ"
truncate -s 700 "$work/photos/23504-006-2.png"
expect 1 new "$work/other" --plan "$work/all.json"
one_line "a photo cut short"
grep -q "Ông Phạm Đức Ẩn" "$work/stderr" || fail "a photo cut short: not said whose"
expect 2 new "$work/other"
expect 2 fly "$work/commune"
expect 2 package "$work/commune" --all --station "$with_device" --out "$work/out"

cp "$work/wrong" "$work/secret"
expect 1 status "$work/commune" --json
quiet "wrong passphrase"
one_line "wrong passphrase"
cp "$work/right" "$work/secret"

expect 0 roll "$work/commune" --station "$with_device" "$work/roll.csv"
expect 0 roll "$work/commune" --station "$without_device" "$work/roll.csv"
# A list with a repair is shown, refused, and taken when somebody says so.
sed '2s|[0-9]*/[0-9]*/[0-9]*|1/2/75|' "$work/roll.csv" >"$work/repaired.csv"
expect 0 roll "$work/commune" --station "$with_device" "$work/repaired.csv" --preview
grep -q "1/2/75" "$work/stdout" || fail "the preview does not show what was repaired"
expect 0 roll "$work/commune" --station "$with_device" "$work/repaired.csv" --preview --json
python3 -c 'import json, sys; assert json.load(open(sys.argv[1]))["needs_decision"] is True' \
  "$work/stdout" || fail "the preview as JSON"
expect 0 roll "$work/commune" --station "$with_device" "$work/repaired.csv" --preview --by "Y Thu Thư"
expect 1 roll "$work/commune" --station "$with_device" "$work/repaired.csv"
one_line "a list with repairs"
expect 0 roll "$work/commune" --station "$with_device" "$work/repaired.csv" --accept-repairs
expect 2 roll "$work/commune" --station "$with_device" "$work/roll.csv" --json
expect 2 roll "$work/commune" --station "$with_device" "$work/roll.csv" --font arial
expect 0 roll "$work/commune" --station "$with_device" "$work/roll.csv" --by "Y Thu Thư"
expect 0 journal "$work/commune"
[ "$(grep -c '"data_accessed".*"what":"roll"' "$work/stdout")" -eq 3 ] || fail "not every preview is journalled"
grep -q '"data_accessed".*"who":"Y Thu Thư"' "$work/stdout" || fail "who looked at the list is not journalled"
grep -q '"roll_added".*"by":"Y Thu Thư"' "$work/stdout" || fail "who took the list in is not journalled"
expect 1 roll "$work/commune" --station nowhere "$work/roll.csv"
one_line "unknown station"
"$kiosk_program" enrol --device "$work/device" --name "may thu" --trust "$work/commune/commune.pub" \
  --out "$work/enrolment.envelope" --issue-fd 6 6>"$work/issued" >"$work/stdout" || fail "enrol"
# The words are looked at first; the laptop has said the same ones.
cp "$work/stdout" "$work/laptop"
expect 0 enrol "$work/commune" --station "$with_device" "$work/enrolment.envelope" --preview
grep -qxF "$(grep "^Từ kiểm tra của máy: " "$work/laptop")" "$work/stdout" || fail "the laptop's words are not shown"
grep -qF "$(sed -n 's/^Mã kiểm tra khóa của xã: //p' "$work/laptop")" "$work/stdout" || fail "the commune's words are not shown"
expect 0 enrol "$work/commune" --station "$without_device" "$work/enrolment.envelope" --preview
expect 0 enrol "$work/commune" --station "$with_device" "$work/enrolment.envelope"
expect 1 enrol "$work/commune" --station "$without_device" "$work/enrolment.envelope" --preview
one_line "a laptop of another station"
expect 1 enrol "$work/commune" --station "$without_device" "$work/enrolment.envelope"

# One station can be made, the other is named; what was made counts although the exit status is 1.
mkdir "$work/out"
expect 1 package "$work/commune" --all --out "$work/out"
one_line "package --all"
grep -q "^$without_device: " "$work/stderr" || fail "the station without a device is not named"
grep -q "^$with_device: " "$work/stdout" || fail "the station with a device is not named"
[ "$(stat -c %a "$work/out/$with_device.cards.pdf")" = 600 ] || fail "cards are not their owner's alone"
[ "$(find "$work/out" -type f | wc -l)" -eq 3 ] || fail "other files than one package and its papers"
pdftotext "$work/out/$with_device.handover.pdf" - | grep "BIÊN BẢN BÀN GIAO" >/dev/null || fail "hand-over sheet"
expect 1 package "$work/commune" --station "$with_device" --out "$work/elsewhere"

expect 1 printed "$work/commune" --station "$without_device"
one_line "printed without a package"
mkdir "$work/moved"
mv "$work/out/$with_device.cards.pdf" "$work/moved/"
expect 1 printed "$work/commune" --station "$with_device"
one_line "printed, but the cards are elsewhere"
expect 0 printed "$work/commune" --station "$with_device" --out "$work/moved"
[ -z "$(ls "$work/moved")" ] || fail "the cards are still there after printing"
[ "$(find "$work/out" -type f | wc -l)" -eq 2 ] || fail "more was deleted than the cards"
expect 1 printed "$work/commune" --station "$with_device" --gone

head -c 3000 /dev/urandom >"$work/junk"
expect 1 import "$work/commune" "$work/junk"
hash=$(sha256sum "$work/junk" | cut -d' ' -f1)
cmp -s "$work/junk" "$work/commune/quarantine/$hash.envelope" || fail "junk is not in quarantine"

expect 0 status "$work/commune" --json
python3 - "$work/stdout" "$hash" <<'PYTHON' || fail "status --json is not the one object expected"
import json, sys
status = json.loads(open(sys.argv[1], encoding="utf-8").read())
states = [station["state"] for station in status["stations"]]
assert states == ["packaged", "planned"], states
assert [row["envelope"] for row in status["quarantine"]] == [sys.argv[2]], status["quarantine"]
assert status["received"] == 0 and status["of"] == 2
PYTHON

# The tray, receipts and paper. What a folder brings is answered beside its files.
mkdir "$work/stick"
cp "$work/junk" "$work/stick/a.envelope"
expect 1 watch "$work/commune" "$work/stick" --once
plain() { ends_with "$1" "$commune_program" "${@:2}"; }
plain 0 receipt-check "$work/stick/a.receipt" --trust "$work/commune/commune.pub"
grep -q "$hash" "$work/stdout" || fail "the receipt does not name its envelope"
if command -v minisign >/dev/null; then
  head -n 1 "$work/stick/a.receipt" >"$work/line"
  tail -n +2 "$work/stick/a.receipt" >"$work/line.minisig"
  minisign -Vqm "$work/line" -P "$(sed -n 2p "$work/commune/commune.pub")" ||
    fail "minisign does not know the receipt"
fi
sed 's/quarantined/accepted/' "$work/stick/a.receipt" >"$work/forged"
plain 1 receipt-check "$work/forged" --trust "$work/commune/commune.pub"
one_line "a forged receipt"
plain 2 receipt-check "$work/stick/a.receipt"
expect 1 import "$work/commune" "$work/stick"
expect 0 tray "$work/commune" --json
python3 -c 'import json, sys; rows = json.load(open(sys.argv[1]))["tray"]
assert len(rows) == 1 and not rows[0]["may_take_in"] and rows[0]["ruling"] == ""' "$work/stdout" ||
  fail "tray --json"
expect 2 rule "$work/commune" --envelope "$hash" --by "Lan" --reason "Tệp lạ"
expect 2 rule "$work/commune" --envelope "$hash" --dismiss --take-in --by "Lan" --reason "Tệp lạ"
expect 1 rule "$work/commune" --envelope "$hash" --take-in --by "Lan" --reason "Tệp lạ"
one_line "taking in what does not verify"
expect 0 rule "$work/commune" --envelope "$hash" --dismiss --by "Lan" --reason "Tệp lạ"
expect 0 tray "$work/commune"
grep -q "Lan, Tệp lạ" "$work/stdout" || fail "the tray does not say who decided"
paper=(paper "$work/commune" --hamlet 23504-002 --households 9 --present 8 --issued 8 --collected 8)
expect 0 "${paper[@]}" --valid 7 --votes 4,3 --by "Lan"
expect 1 "${paper[@]}" --valid 7 --votes 5,2 --by "Bảy"
one_line "two counts that differ"
expect 0 "${paper[@]}" --valid 7 --votes 4,3 --by "Bảy"
expect 1 "${paper[@]}" --valid 9 --votes 4,3 --by "Bảy"
expect 0 journal "$work/commune"
grep -q '"kind":"tray_dismissed".*"by":"Lan"' "$work/stdout" || fail "the ruling is not journalled"
[ "$(grep -c '"kind":"paper_entered"' "$work/stdout")" -eq 3 ] || fail "not every entry is journalled"

# Figures and exports.
expect 0 summary "$work/commune" --json
python3 - "$work/stdout" <<'PYTHON' || fail "summary --json is not the one object expected"
import json, sys
summary = json.load(open(sys.argv[1], encoding="utf-8"))
assert summary["held"] == {"part": 1, "whole": 2, "percent": "50,00%"}, summary["held"]
assert summary["turnout"] == {"part": 8, "whole": 9, "percent": "88,89%"}, summary["turnout"]
assert summary["paper"] == 1 and summary["elected"]["part"] == 0
assert [row["why"] for row in summary["not_elected"]] == ["handed_over", "no_winner"], summary
PYTHON
expect 0 summary "$work/commune"
grep -q "8/9 = 88,89%" "$work/stdout" || fail "summary: the turnout with its fraction"
expect 2 report "$work/commune"
expect 0 report "$work/commune" --out "$work/report"
[ "$(wc -l <"$work/stdout")" -eq 7 ] || fail "report: not every file is named"
[ "$(find "$work/report" -type f -perm 600 | wc -l)" -eq 7 ] || fail "a report may be read by others"
expect 0 report "$work/commune" --out "$work/report"
expect 1 report "$work/commune" --out "$work/report" --public
quiet "a report over another one"
one_line "a report over another one"
expect 0 report "$work/commune" --out "$work/posted" --public
[ -e "$work/posted/thon.csv" ] && [ ! -e "$work/posted/kiem_nhiem.csv" ] || fail "what is posted"
# What the commune decides: 23504-001 has its package, 23504-002 was counted on paper.
expect 0 hamlets "$work/commune" --json
python3 -c 'import json, sys; hamlets = json.load(open(sys.argv[1]))["hamlets"]
assert [each["state"] for each in hamlets] == ["handed_over", "verified"], hamlets
assert hamlets[1]["paper"] and hamlets[1]["figures"]["votes"] == [4, 3]' "$work/stdout" ||
  fail "hamlets --json"
first=(decide "$work/commune" --hamlet 23504-001)
expect 2 "${first[@]}" --recognise --rerun --date 2099-01-04 --by "Lan"
expect 2 "${first[@]}" --rerun --by "Lan"
expect 1 "${first[@]}" --recognise --date 2099-01-04 --by "Lan"
one_line "nothing to recognise"
expect 1 "${first[@]}" --rerun --date 2099-01-04 --by "Lan"
one_line "a re-run without a reason"
expect 1 rerun "$work/commune" --out "$work/again" --date 2099-01-11
one_line "no re-run was ordered"
expect 0 "${first[@]}" --rerun --date 2099-01-04 --by "Lan" --reason "Không đủ người dự họp"
complaint=(complaint "$work/commune" --hamlet 23504-001 --date 2099-01-05)
expect 2 "${complaint[@]}" --open "Đơn của hộ số 2"
expect 0 "${complaint[@]}" --open "Đơn của hộ số 2" --by "Bảy" --party-member
grep -q "Ủy ban Kiểm tra" "$work/stdout" || fail "where such a complaint goes is not said"
expect 1 rerun "$work/commune" --out "$work/again" --date 2099-01-11
expect 1 purge "$work/commune" --out "$work/certificate" --by "Lan" --reason "Thử" --before-time
expect 2 "${complaint[@]}" --close 1
expect 0 "${complaint[@]}" --close 1 --answer "Đã trả lời"
expect 1 rerun "$work/commune" --out "$work/again" --date 2099-01-12
one_line "a re-run that is on no Sunday"
expect 1 package "$work/commune" --station "$with_device" --out "$work/more"
one_line "a package beside the re-run"
expect 0 rerun "$work/commune" --out "$work/again" --date 2099-01-11
cmp -s "$work/again/commune.pub" "$work/commune/commune.pub" || fail "other keys for the re-run"
expect 0 hamlets "$work/again"
[ "$(wc -l <"$work/stdout")" -eq 1 ] || fail "more hamlets vote again than were ordered"
expect 0 congress "$work/commune" --hamlet 23504-002 --date 2099-02-01 --role secretary
expect 2 congress "$work/commune" --hamlet 23504-002 --date 2099-02-01 --role king
expect 1 purge "$work/commune" --out "$work/certificate" --by "Lan" --reason "Hết hạn"
one_line "before its time"
expect 2 purge "$work/commune" --preview --out "$work/certificate"
expect 0 purge "$work/commune" --preview
grep -q "danh sách hộ gia đình: " "$work/stdout" || fail "what a purge would delete is not said"
[ ! -e "$work/certificate" ] || fail "a preview has written a certificate"
# What is held about one person, for a name and a reason.
someone=(person "$work/commune" --name "Hồ Đình Quyền")
expect 2 "${someone[@]}" --out "$work/person.json" --by "Lan"
expect 0 "${someone[@]}" --out "$work/person.json" --by "Lan" --reason "Theo đơn"
[ "$(find "$work/person.json" -perm 600 | wc -l)" -eq 1 ] || fail "a person's file may be read by others"
expect 1 "${someone[@]}" --out "$work/person.json" --by "Lan" --reason "Theo đơn"
one_line "a person's file over another one"
expect 0 journal "$work/commune"
grep -q '"who":"Lan"' "$work/stdout" || fail "who asked is not in the journal"
grep -q '"by":"tài khoản ' "$work/stdout" || fail "an export without a name names nobody"
expect 0 purge "$work/commune" --out "$work/certificate" --by "Lan" --reason "Thử" --before-time
if command -v minisign >/dev/null; then
  minisign -Vqm "$work/certificate" -P "$(sed -n 2p "$work/commune/commune.pub")" ||
    fail "minisign does not know the certificate"
fi

[ "$failures" -eq 0 ]
