#!/bin/sh
# Builds copydesk and converts the samples: one as pretty JSON, the others as JSON Lines.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
build=$root/build/quickstart

"$root/cmake/install-deps.sh" --build
cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=OFF > /dev/null
cmake --build "$build"
copydesk=$build/copydesk

cd "$root"
echo
echo '== copydesk --to json samples/reference.txt'
"$copydesk" --to json samples/reference.txt
for dump in samples/*.txt; do
  [ "$dump" != samples/reference.txt ] || continue
  echo
  echo "== copydesk $dump"
  "$copydesk" "$dump"
done
