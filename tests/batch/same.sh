#!/bin/bash
# The same bytes for any number of threads, locale, time zone and order of folders.
#   same.sh COPYDESK SAMPLES [FILES]
set -u
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=tests/batch/lib.sh
. "$here/lib.sh"
copydesk=$1 samples=$2 files=${3:-1500}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
make_dumps dumps "$files"
cp -r "$samples" dumps/samples
# One long stream, so that threads share one input.
for ((i = 0; i < 200; ++i)); do
  cat "$samples/reference.txt" && printf '\n\f\n' && cat "$samples/several.txt" && printf '\n\f\n'
done > dumps/long.txt

"$copydesk" -r dumps -j 1 > expected || fail 'a run with one thread'
# Compares a run with the first one.
check() {
  env "$@" > actual || fail "status $? of $*"
  cmp actual expected || fail "other bytes: $*"
}
check "$copydesk" -r dumps -j 2
check "$copydesk" -r dumps -j 8
check TZ=Asia/Seoul "$copydesk" -r dumps
check LC_ALL=tr_TR.UTF-8 "$copydesk" -r dumps
check LC_ALL=C "$copydesk" -r dumps
"$copydesk" -r dumps --to json -j 1 > expected || fail 'a run with one thread'
check "$copydesk" -r dumps --to json -j 8
"$copydesk" -v -r dumps -j 1 2>&1 > /dev/null | sort > expected
"$copydesk" -v -r dumps -j 8 2>&1 > /dev/null | sort > actual
cmp actual expected || fail 'other messages'
echo "$files files: the same bytes everywhere"
