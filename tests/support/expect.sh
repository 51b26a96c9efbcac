# Sourced by tests of command lines: a folder $work that goes away, and a count of what was not as wanted.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

fail() {
  echo "FAILED: $*" >&2
  failures=$((failures + 1))
}
# ends_with STATUS COMMAND...: runs it; output in $work/stdout and $work/stderr.
ends_with() {
  local wanted=$1 status=0
  shift
  "$@" >"$work/stdout" 2>"$work/stderr" || status=$?
  [ "$status" -eq "$wanted" ] || {
    fail "exit $status instead of $wanted: $*"
    cat "$work/stdout" "$work/stderr" >&2
  }
}
