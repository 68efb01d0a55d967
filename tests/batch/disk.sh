#!/bin/bash
# Fills the disk under a run: it must say so with status 2, leave no half file and go on when
# there is room again. Needs the right to mount; ends with 77 (skipped) without it.
#   disk.sh COPYDESK [FILES]
set -u
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=tests/batch/lib.sh
. "$here/lib.sh"
copydesk=$1 files=${2:-1500}
work=$(mktemp -d)
trap 'umount "$work/small" 2> /dev/null; rm -rf "$work"' EXIT
cd "$work" || exit 1
mkdir small
if ! mount -t tmpfs -o size=600k tmpfs small 2> /dev/null; then
  echo 'skipped: no right to mount a small disk'
  exit 77
fi
make_dumps dumps "$files"
"$copydesk" -r dumps -o whole.jsonl || fail 'an undisturbed run'
"$copydesk" -r dumps --output-dir whole || fail 'an undisturbed run'

# Expects a refusal that names the disk.
refused() {
  "$@" 2> messages
  local status=$?
  [ $status = 2 ] || fail "status $status instead of 2: $*"
  grep -q 'No space left on device' messages || fail "no word about the disk: $*"
}

refused "$copydesk" -r dumps -o small/one.jsonl
[ -z "$(ls -A small)" ] || fail 'something is left on the full disk'
refused "$copydesk" -r dumps -o small/one.jsonl --manifest one.manifest --resume
[ ! -e small/one.jsonl ] || fail 'a half file has its final name'
mount -o remount,size=100m small
"$copydesk" -r dumps -o small/one.jsonl --manifest one.manifest --resume || fail 'resuming'
same small/one.jsonl whole.jsonl 'one file differs after a full disk'

rm -rf small/*
mount -o remount,size=600k small
refused "$copydesk" -r dumps --output-dir small/out --manifest out.manifest --resume
mount -o remount,size=100m small
"$copydesk" -r dumps --output-dir small/out --manifest out.manifest --resume || fail 'resuming'
same small/out whole 'a folder differs after a full disk'
echo 'full disk: told, resumed, the same as undisturbed'
