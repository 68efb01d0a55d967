#!/bin/bash
# Compares copydesk with well-known tools, the least work there is, and the goals it has, on
# made-up articles. Everything runs in turns on one core, and what counts is the median of five
# turns; only two threads get two cores.
#
#   compare.sh [MEGABYTES]     20 unless told otherwise
set -eu
export LC_ALL=C.UTF-8
root=$(cd "$(dirname "$0")/../.." && pwd)
build=$root/build/bench
tools=$build/tests/bench
copydesk=$build/copydesk
megabytes=${1:-20}
turns=5
data=$build/data
caption='s/^ *?? \(.*\) ?? \(.*\)$/\1: \2/'

build_all() {
  "$root/cmake/install-deps.sh"
  cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release > /dev/null
  cmake --build "$build" --target copydesk-cli copydesk-workload copydesk-traps copydesk-floor \
    copydesk-empty copydesk-measure
}

make_data() {
  rm -rf "$data"
  mkdir -p "$data/traps"
  local make=("$tools/copydesk-workload" --bytes)
  "${make[@]}" "${megabytes}000000" --out "$data/damaged"
  "${make[@]}" "${megabytes}000000" --out "$data/clean" --clean
  "${make[@]}" "${megabytes}000000" --out "$data/files" --files
  "${make[@]}" 3000 --out "$data/one"
  "${make[@]}" 1000000 --out "$data/ordinary.1"
  "${make[@]}" 2000000 --out "$data/ordinary.2"
  head -c 2000000 "$data/damaged" > "$data/sample"
  "$tools/copydesk-traps" "$data/traps" 1000000
}

one_core() { taskset -c 0 "$@"; }
two_cores() { "$@"; }
command -v taskset > /dev/null || one_core() { "$@"; }

# take NAME INPUT CORES COMMAND...: one turn; its line is added to the command's results.
take() {
  local name=$1 input=$2 cores=$3
  shift 3
  "$cores" "$tools/copydesk-measure" "$data/turn" "$@" < "$input" > /dev/null 2> "$data/errors" || {
    cat "$data/errors" >&2
    return 1
  }
  cat "$data/turn" >> "$data/$name.turns"
}

# The median of CPU seconds (1), wall seconds (2) or peak memory (3) of a command.
median() { cut -d ' ' -f "$2" "$data/$1.turns" | sort -g | sed -n "$(((turns + 1) / 2))p"; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }
per_second() { awk -v size="$1" -v s="$2" 'BEGIN { printf "%.0f MB/s", size / s }'; }

# show WHAT VALUE GOAL
show() { printf '%-52s %12s   %s\n' "$1" "$2" "$3"; }

stream_turn() {
  local kind
  for kind in damaged clean; do
    take "copydesk-$kind" "$data/$kind" one_core "$copydesk" --jobs 1
    take "words-$kind" "$data/$kind" one_core wc -mw
  done
  take lines "$data/damaged" one_core wc -l
  take iconv "$data/damaged" one_core iconv -c -f UTF-8 -t UTF-8
  take sed "$data/damaged" one_core sed "$caption"
  take floor "$data/damaged" one_core "$tools/copydesk-floor"
  if command -v python3 > /dev/null; then
    take script "$data/sample" one_core python3 "$root/tests/bench/script.py"
  fi
}

show_stream() {
  local words name
  words=$(median words-damaged 1)
  show 'damaged stream, speed of wc -mw' "$(ratio "$words" "$(median copydesk-damaged 1)")" 'goal 1.0'
  show 'undamaged stream, speed of wc -mw' \
    "$(ratio "$(median words-clean 1)" "$(median copydesk-clean 1)")" 'goal 1.3'
  show 'damaged stream, CPU of the floor' \
    "$(ratio "$(median copydesk-damaged 1)" "$(median floor 1)")" ''
  for name in copydesk-damaged copydesk-clean words-damaged lines iconv sed floor; do
    show "  $name" "$(per_second "$megabytes" "$(median "$name" 1)")" ''
  done
  [[ -e $data/script.turns ]] || return 0
  show '  script' "$(per_second 2 "$(median script 1)")" ''
  show 'damaged stream, speed of the script' \
    "$(ratio "$(awk -v s="$(median script 1)" -v m="$megabytes" 'BEGIN { print s * m / 2 }')" \
      "$(median copydesk-damaged 1)")" 'goal 20'
}

files_turn() {
  rm -rf "$data/converted" "$data/copied"
  take files /dev/null one_core "$copydesk" --jobs 1 -r "$data/files"
  take files-floor /dev/null one_core "$tools/copydesk-floor" "$data/files"
  take mirrored /dev/null one_core \
    "$copydesk" --jobs 1 -r "$data/files" --output-dir "$data/converted"
  take copied /dev/null one_core "$tools/copydesk-floor" "$data/files" --to "$data/copied"
}

show_files() {
  show 'small files to one, CPU of the floor' \
    "$(ratio "$(median files 1)" "$(median files-floor 1)")" 'goal 2 at most'
  show 'output folder, CPU of reading and writing' \
    "$(ratio "$(median mirrored 1)" "$(median copied 1)")" 'goal 1.5 at most'
  show 'output folder, wall of reading and writing' \
    "$(ratio "$(median mirrored 2)" "$(median copied 2)")" 'goal 1.5 at most'
}

cores_turn() {
  local jobs
  for jobs in 1 2; do
    take "stream-$jobs" "$data/damaged" two_cores "$copydesk" --jobs "$jobs"
    take "files-$jobs" /dev/null two_cores "$copydesk" --jobs "$jobs" -r "$data/files"
  done
}

show_cores() {
  local input
  for input in stream files; do
    show "two threads, speed of one, $input" \
      "$(ratio "$(median "$input-1" 2)" "$(median "$input-2" 2)")" 'goal 1.85'
  done
}

# Ten starts at once: one is shorter than the clock is sure of.
start_turn() {
  local program
  for program in "$copydesk" "$tools/copydesk-empty"; do
    # shellcheck disable=SC2016
    take "start-$(basename "$program")" "$data/one" one_core \
      sh -c 'for i in 1 2 3 4 5 6 7 8 9 10; do "$0" < "$1"; done' "$program" "$data/one"
  done
}

show_start() {
  show 'start-up and one article, CPU over an empty program' \
    "$(awk -v a="$(median start-copydesk 1)" -v b="$(median start-copydesk-empty 1)" \
      'BEGIN { printf "%.2f ms", (a - b) * 1000 / 10 }')" 'goal 3 ms at most'
}

memory_turn() {
  take small-memory "$data/ordinary.1" two_cores "$copydesk" --jobs 2
  take large-memory "$data/damaged" two_cores "$copydesk" --jobs 2
}

show_memory() {
  show "memory, $megabytes MB of stream, two threads" "$(median large-memory 3) MiB" 'goal 64 MiB'
  show 'memory, 1 MB' "$(median small-memory 3) MiB" ''
}

growth_turn() {
  take growth-1 "$data/ordinary.1" one_core "$copydesk" --jobs 1
  take growth-2 "$data/ordinary.2" one_core "$copydesk" --jobs 1
  take growth-all "$data/damaged" one_core "$copydesk" --jobs 1
}

# Start-up is what the second megabyte does not cost.
show_growth() {
  show "time for a byte, $megabytes MB over 1 MB" \
    "$(awk -v one="$(median growth-1 1)" -v two="$(median growth-2 1)" \
      -v all="$(median growth-all 1)" -v n="$megabytes" \
      'BEGIN { printf "%.2f", (all - two) / (n - 2) / (two - one) }')" 'goal 0.9 to 1.1'
}

traps_turn() {
  local trap
  for trap in "$data"/traps/*.1 "$data"/traps/*.2; do
    take "trap-$(basename "$trap")" "$trap" one_core "$copydesk" --jobs 1
  done
}

show_traps() {
  local trap name ordinary
  ordinary=$(median growth-1 1)
  for trap in "$data"/traps/*.1; do
    name=$(basename "$trap" .1)
    printf '%s %s %s\n' "$(ratio "$(median "trap-$name.1" 1)" "$ordinary")" \
      "$(ratio "$(median "trap-$name.2" 1)" "$(median "trap-$name.1" 1)")" "$name"
  done | sort -gr > "$data/traps.list"
  show 'slowest text of 1 MB, time of ordinary text' \
    "$(cut -d ' ' -f 1 "$data/traps.list" | head -n 1)" 'goal 10 at most'
  show 'worst growth from 1 MB to 2 MB' \
    "$(cut -d ' ' -f 2 "$data/traps.list" | sort -gr | head -n 1)" 'goal 2.2 at most'
  head -n 5 "$data/traps.list" | while read -r time growth name; do
    show "  $name, twice as much" "$time, $growth" ''
  done
}

build_all
make_data
parts=(stream files start memory growth traps)
if (($(nproc) > 1)); then parts+=(cores); fi
for ((turn = 0; turn < turns; ++turn)); do
  for part in "${parts[@]}"; do "${part}_turn"; done
done
echo
echo "$megabytes MB, $("$copydesk" < "$data/damaged" | wc -l) articles, medians of $turns turns"
for part in "${parts[@]}"; do "show_$part"; done
