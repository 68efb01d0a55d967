#!/bin/bash
# Compares copydesk's speed with that of well-known tools on the same made-up articles:
# medians of five runs, CPU time, one core, ratios against counting words with wc.
#
#   compare.sh [MEGABYTES]     50 unless told otherwise
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
build=$root/build/bench
megabytes=${1:-50}
runs=5

"$root/cmake/install-deps.sh"
cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release > /dev/null
cmake --build "$build" --target copydesk-cli copydesk-workload
stream=$build/workload-$megabytes.txt
"$build/tests/bench/copydesk-workload" --bytes "${megabytes}000000" --out "$stream"

pin=()
if command -v taskset > /dev/null && taskset -c 0 true 2> /dev/null; then pin=(taskset -c 0); fi

# Prints the median CPU seconds (user and system) of a command reading the stream.
median() {
  local TIMEFORMAT='%U %S' run
  for ((run = 0; run < runs; ++run)); do
    if ! { time "${pin[@]}" "$@" < "$stream" > /dev/null 2> "$build/stderr"; } 2>&1; then
      cat "$build/stderr" >&2
      return 1
    fi
  done | awk '{ print $1 + $2 }' | sort -n | sed -n "$(((runs + 1) / 2))p"
}

show() {
  awk -v name="$1" -v seconds="$2" -v base="$words" -v size="$megabytes" \
    'BEGIN { if (seconds < 0.001) seconds = 0.001
             printf "%-32s %8.3f %9.0f %10.2f\n", name, seconds, size / seconds, base / seconds }'
}

words=$(median env LC_ALL=C.UTF-8 wc -mw)
articles=$("$build/copydesk" < "$stream" | wc -l)
echo
echo "$megabytes MB, $articles articles, one core, medians of $runs runs"
printf '%-32s %8s %9s %10s\n' command 'CPU s' MB/s 'x wc -mw'
show 'copydesk' "$(median "$build/copydesk")"
show 'wc -mw (UTF-8)' "$words"
show 'wc -l' "$(median wc -l)"
show 'iconv -f UTF-8 -t UTF-8' "$(median iconv -f UTF-8 -t UTF-8)"
