#!/usr/bin/env bash
# No object of ours reaches for the network: the static libraries given here may not import it.
set -euo pipefail
found=0
for library in "$@"; do
  if nm -C --undefined-only "$library" 2>/dev/null | grep -E ' (socket|connect|bind|listen|accept|sendto|getaddrinfo)$'; then
    echo "$library imports the network" >&2
    found=1
  fi
done
[ "$#" -gt 0 ] || { echo "no library was given" >&2; exit 1; }
exit "$found"
