#!/bin/bash
# Kills a run at random moments and resumes it: nothing may be lost, doubled or half written.
#   kill.sh COPYDESK [FILES] [KILLS]
set -u
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=tests/batch/lib.sh
. "$here/lib.sh"
copydesk=$1 files=${2:-1500} kills=${3:-6}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
make_dumps dumps "$files"

killed=0
# Starts the command again and again, killed after a part of the time that a whole run takes.
disturb() {
  local round
  for ((round = 0; round < kills; ++round)); do
    "$@" 2>> messages &
    sleep "$(awk -v whole="$whole" -v seed="$RANDOM" 'BEGIN { print whole * seed / 32768 }')"
    if kill -9 $! 2> /dev/null; then killed=$((killed + 1)); fi
    wait $! 2> /dev/null
    check_files
  done
  "$@" || fail "the last run: $*"
}

# What has its final name is whole.
check_files() {
  [ ! -e one.jsonl ] || [ "$(wc -l < one.jsonl)" = "$files" ] || fail 'a half one.jsonl'
  [ ! -d out ] || ! find out -name '*.jsonl' -print0 | xargs -0 -r tail -qc1 | grep -q . ||
    fail 'a half file below out'
}

start=$EPOCHREALTIME
"$copydesk" -r dumps -o whole.jsonl || fail 'an undisturbed run'
"$copydesk" -r dumps --output-dir whole --manifest whole.manifest || fail 'an undisturbed run'
whole=$(awk -v a="$start" -v b="$EPOCHREALTIME" 'BEGIN { print (b - a) / 2 }')

disturb "$copydesk" -r dumps -o one.jsonl --manifest one.manifest --resume
same one.jsonl whole.jsonl 'one file differs after kills'
[ ! -e one.jsonl.partial ] || fail 'one.jsonl.partial is left over'

disturb "$copydesk" -r dumps --output-dir out --manifest out.manifest --resume
same out whole 'a folder differs after kills'
sed 's|"out/|"whole/|; 1d' out.manifest | cmp - <(sed 1d whole.manifest) ||
  fail 'the manifest differs after kills'
echo "$files files, killed $killed times: the same as undisturbed"
