#!/usr/bin/env bash
# verify_command.sh VERIFY WRITER FOLDER: exit codes and output of phieukin-verify.
set -euo pipefail
verify=$(realpath "$1") writer=$(realpath "$2") folder=$3

rm -rf "$folder"
mkdir -p "$folder"
"$writer" "$folder"
cd "$folder"
uuid=$(cat uuid)
result=$(sed 's/^{"result":\(.*\)}$/\1/' result)

fail() { echo "verify_command: $*" >&2; exit 1; }

# expect STATUS PATTERN ARGUMENT...: the status, and standard output as a whole.
expect() {
  local wanted=$1 pattern=$2 status=0 lines
  shift 2
  "$verify" "$@" >stdout 2>stderr || status=$?
  [ "$status" = "$wanted" ] || fail "$*: status $status, not $wanted: $(cat stdout stderr)"
  lines=$(wc -l <stdout)
  [[ "$(cat stdout)" =~ ^$pattern$ ]] || fail "$*: unexpected output: $(cat stdout)"
  case " $* " in
    *" --json "*)
      [ "$wanted" = 2 ] || [ "$lines" = 1 ] || fail "$*: $lines lines instead of one object" ;;
  esac
}

# object VALID REASON STAGE UUID BALLOTS RESULT: all fields, in their order, and no other.
object() {
  printf '\\{"valid":%s,"reason":"%s","stage":"%s","uuid":"%s","ballots":%s,"result":%s\\}' \
    "$1" "$2" "$3" "$4" "$5" "$6"
}
literal() { printf '%s' "$1" | sed 's/[][]/\\&/g'; }
text='[^"]+'
refused=$(object false "$text" '[a-z]+' '[0-9A-Za-z]*' '[0-9]+' '\[\]')
final=$(object true '' final "$uuid" 3 "$(literal "$result")")

# Records.
expect 0 "$final" final.bel --json
expect 0 "$final" --json final.bel --kiosk
expect 0 "$final" final.bel --json --allow-stage open
expect 0 "HỢP LỆ: $uuid.*" final.bel
cp final.bel renamed
expect 0 "$final" renamed --json
ln -s final.bel link
expect 0 "$final" link --json
# An earlier stage must be allowed by its name, and the reason names it.
stages=(open closed tallied)
for stage in "${stages[@]}"; do
  accepted=$(object true '' $stage "$uuid" 3 '\[\]')
  early=$(object false "not final: the record is $stage" $stage "$uuid" 3 '\[\]')
  expect 1 "$early" $stage.bel --json
  expect 1 "KHÔNG HỢP LỆ: not final: the record is $stage" $stage.bel
  for allowed in "${stages[@]}"; do
    if [ $allowed = $stage ]; then
      expect 0 "$accepted" $stage.bel --json --allow-stage $allowed
      expect 0 "$accepted" --json --kiosk --allow-stage=$allowed $stage.bel
    else
      expect 1 "$early" $stage.bel --json --allow-stage $allowed
    fi
  done
  expect 0 "$accepted" --json --allow-stage open --allow-stage closed --allow-stage tallied $stage.bel
  expect 1 "$early" $stage.envelope --json
  expect 0 "$accepted" $stage.envelope --json --allow-stage $stage
done
expect 0 "$final" unsorted.bel --json
expect 1 "$refused" unsorted.bel --json --kiosk

# A voter's second ballot: in other people's elections, when the caller allows it, never in ours.
used='event 4: the credential was used before, in event 1'
final_revote=$(object true '' final "$uuid" 3 "$(literal "$(cat revote-result)")")
expect 1 "$(object false "$used" final "$uuid" 0 '\[\]')" revote.bel --json
expect 1 "KHÔNG HỢP LỆ: $used" revote.bel
expect 0 "$final_revote" revote.bel --json --allow-revote
expect 0 "$final" final.bel --json --allow-revote
expect 1 "$refused" revote.bel --json --allow-revote --kiosk
expect 1 "$refused" revote.envelope --json --allow-revote
expect 0 "HỢP LỆ: $uuid.*3 phiếu, tổng trọng số 7;.*" weights.bel
expect 0 "HỢP LỆ: $uuid.*3 phiếu; kết quả.*" final.bel
expect 1 "KHÔNG HỢP LỆ: event 0: a credential has a weight" weights.bel --kiosk

# Envelopes are held to the kiosk's rules, and the record must be the envelope's.
expect 0 "$final" good.envelope --json
expect 0 "$final" good.envelope --json --key key.pub
expect 0 "HỢP LỆ: $uuid.*" good.envelope --key "$(grep -v comment key.pub)"
expect 1 "$refused" good.envelope --json --key other.pub
expect 1 'KHÔNG HỢP LỆ: .*' good.envelope --key other.pub
expect 1 "$refused" unsorted.envelope --json
# A practice day verifies nowhere, though its record is sound.
expect 1 'KHÔNG HỢP LỆ: .*CHẠY THỬ – KHÔNG CÓ GIÁ TRỊ.*' practice.envelope
expect 1 'KHÔNG HỢP LỆ: .*CHẠY THỬ.*' practice.envelope --key key.pub
expect 1 "$refused" stranger.envelope --json
expect 0 "$(object true '' open "$uuid" 0 '\[\]')" without.envelope --json --key key.pub
expect 1 "$refused" without.envelope --json --key other.pub

# One changed byte, a lost one, one more.
for file in final.bel good.envelope; do
  size=$(stat -c %s "$file")
  for place in 0 200 700 $((size / 3)) $((size / 2)) $((size - 1)); do
    cp "$file" "changed-$file"
    byte=$(od -An -tu1 -j "$place" -N1 "$file" | tr -d ' ')
    printf "\\x$(printf %x $((byte ^ 1)))" |
      dd of="changed-$file" bs=1 seek="$place" conv=notrunc status=none
    expect 1 "$refused" "changed-$file" --json
  done
  head -c -1 "$file" >"changed-$file"
  expect 1 "$refused" "changed-$file" --json
  { cat "$file"; printf x; } >"changed-$file"
  expect 1 "$refused" "changed-$file" --json
done

# What is no file of ours.
: >empty.bel
: >empty
: >empty.envelope
mkdir folder.bel
printf '\377\376"' >noise
for file in missing.bel missing empty.bel empty empty.envelope folder.bel . noise /dev/null; do
  expect 1 "$refused" "$file" --json
  expect 1 'KHÔNG HỢP LỆ: .*' "$file"
done
unreadable=$(printf 'missing\377.bel')
expect 1 "$refused" "$unreadable" --json
LC_ALL=C grep -q $'\377' stdout && fail "the object is not UTF-8"

# Wrong usage.
expect 2 '' --json
expect 2 '' final.bel --unknown
expect 2 '' open.bel --allow-stage
expect 2 '' --allow-stage open.bel
expect 2 '' open.bel --allow-stage final
expect 2 '' open.bel --allow-stage Open
expect 2 '' final.bel open.bel
expect 2 '' good.envelope --key missing.pub
expect 2 '' good.envelope --key final.bel
expect 0 '.*' --help
echo "verify_command: all as expected"
