#!/usr/bin/env bash
# Fails if one of the programs given would load plain libsqlite3, or would not load SQLCipher: then
# PRAGMA key would be accepted, ignored, and every ballot written in clear.
set -euo pipefail

[ "$#" -gt 0 ] || { echo "no_plain_sqlite: no program given" >&2; exit 2; }
status=0
for program in "$@"; do
  if [ ! -x "$program" ]; then
    echo "no_plain_sqlite: $program is not built" >&2
    status=1
    continue
  fi
  libraries=$(ldd "$program")
  if grep -q 'libsqlite3\.so' <<<"$libraries"; then
    echo "no_plain_sqlite: $program loads plain libsqlite3" >&2
    status=1
  elif ! grep -q 'libsqlcipher\.so' <<<"$libraries"; then
    echo "no_plain_sqlite: $program does not load libsqlcipher" >&2
    status=1
  else
    echo "no_plain_sqlite: $program loads SQLCipher alone"
  fi
done
exit "$status"
