#!/bin/bash
# Runs the scripts of samples/slurm on a real Slurm: an array and its merge; a shard that fails and
# is requeued; a node that dies under a shard; a merge while shards are missing.
#
#   run.sh PROGRAM      the copydesk to test
#
# Ends with 77 where there is no root or no Slurm. Works in a folder of its own, and leaves nothing
# there or running.
set -euo pipefail

program=$(realpath "$1")
here=$(dirname "$(realpath "$0")")
samples=$here/../../samples
export NO_COLOR=1 LC_ALL=C.UTF-8

if [ "$(id -u)" != 0 ]; then
  echo "skipped: only root can start a cluster"
  exit 77
fi
for needed in sbatch slurmctld slurmd munged; do
  if ! command -v "$needed" > /dev/null; then
    echo "skipped: there is no $needed here (cmake/install-deps.sh --ci)"
    exit 77
  fi
done

dir=$(mktemp -d /tmp/slurm-XXXXXX)
export SLURM_CONF=$dir/slurm.conf FAULTS=$dir/faults
is_up=''
deadline=$((SECONDS + 150))

say() {
  printf '%3d s: %s\n' "$SECONDS" "$*"
}

fail() {
  say "FAILED: $*"
  exit 1
}

# A killed node leaves nobody who would end these.
end_stray_tasks() {
  local file
  for file in "$FAULTS"/pid.*; do
    [ -s "$file" ] && kill -KILL "$(cat "$file")" 2> /dev/null
  done
  return 0
}

show_logs() {
  squeue -t all
  sinfo -N
  tail -n 20 "$dir"/log/slurmctld.log "$dir"/work/*.log
}

tear_down() {
  local status=$?
  trap - EXIT INT TERM HUP
  set +e
  if [ -n "$is_up" ]; then
    [ "$status" = 0 ] || show_logs
    scancel --user root
    wait_until 'no job runs' is_quiet
    end_stray_tasks
  fi
  "$here/loopback.sh" down "$dir"
  rm -rf "$dir"
  exit "$status"
}

# wait_until WHAT COMMAND...: fails at the deadline.
wait_until() {
  local what=$1
  shift
  until "$@"; do
    if [ $SECONDS -ge $deadline ]; then
      say "in vain: $what"
      return 1
    fi
    sleep 0.1
  done
}

is_quiet() {
  [ -z "$(squeue -h -t RUNNING,COMPLETING 2> /dev/null)" ]
}

# is_in STATE JOB
is_in() {
  [ "$(squeue -h -j "$2" -t all -o %T 2> /dev/null | sort -u)" = "$1" ]
}

# A requeued task would wait two minutes before it starts again.
hurry() {
  local task reason
  squeue -h -t PENDING -o '%F_%K %r' | while read -r task reason; do
    [ "$reason" != BeginTime ] || scontrol update JobId="$task" StartTime=now
  done
}

has_ended() {
  hurry
  [ -z "$(squeue -h -j "$1" 2> /dev/null)" ]
}

is_being_written() {
  compgen -G "$1.partial*" > /dev/null
}

submit() {
  (cd "$dir/work" && sbatch --parsable "$@")
}

make_inputs() {
  local n
  mkdir -p "$dir"/{work,bin,faults} "$dir/in/deep"
  for ((n = 0; n < 40; n++)); do
    cat "$samples/several.txt" "$samples/reference.txt" > "$dir/in/$n.txt"
  done
  for ((n = 0; n < 5; n++)); do cat "$dir"/in/*.txt > "$dir/in/deep/$n.txt"; done
  printf 'A picture\0' > "$dir/in/deep/picture.jpg"
  ln -s "$program" "$dir/bin/real"
  cp "$here/faulty.sh" "$dir/bin/copydesk"
  mkfifo "$FAULTS"/fifo.{0..7}
}

test_array_and_merge() {
  local array merge
  array=$(submit --array=0-7 "$samples/slurm/convert.sh" "$dir/in" "$dir/out")
  merge=$(submit --dependency=afterany:"$array" "$samples/slurm/merge.sh" "$dir/out" \
    "$dir/articles.jsonl")
  wait_until 'the merge has ended' has_ended "$merge"
  cmp "$dir/articles.jsonl" "$dir/single.jsonl" || fail 'not what a single run writes'
  say "8 shards and their merge: $(wc -l < "$dir/articles.jsonl") articles, as from a single run"
}

test_again() {
  local again
  again=$(submit --array=0-7 "$samples/slurm/convert.sh" "$dir/in" "$dir/out")
  wait_until 'the array has ended' has_ended "$again"
  [ "$(grep -c 'is done already' "$dir/work/copydesk-${again}_"*.log | grep -c ':1$')" = 8 ] ||
    fail 'shards were converted again'
  say 'submitted again: every shard was done already'
}

# Of an array only some, which must then be told how many shards there are.
test_some_again() {
  local some
  rm "$dir"/out/0000{2,5,6}*.done
  some=$(submit --array=2,5-6 "$samples/slurm/convert.sh" "$dir/in" "$dir/out")
  wait_until 'the wrong array has ended' has_ended "$some"
  is_in FAILED "$some" || fail 'three shards of eight were taken for three of three'
  some=$(SHARDS=8 submit --array=2,5-6 "$samples/slurm/convert.sh" "$dir/in" "$dir/out")
  wait_until 'the array has ended' has_ended "$some"
  "$program" merge "$dir/out" | cmp - "$dir/single.jsonl" || fail 'not what a single run writes'
  say 'three of the shards were converted again'
}

# Kills everything that a task's node runs, the task itself last, so that nobody can report it.
kill_node_of() {
  local job=$1 task=${1#*_} node file
  node=$(squeue -h -j "$job" -o %N)
  for file in "$FAULTS/pid.step.$task" "$FAULTS/pid.task.$task" "$dir/run/slurmd.$node.pid"; do
    kill -KILL "$(cat "$file")"
  done
  say "killed node $node under shard $task"
}

test_faults() {
  local array merge
  echo fail > "$FAULTS/1"
  echo hang > "$FAULTS/2"
  array=$(submit --array=0-7 "$samples/slurm/convert.sh" "$dir/in" "$dir/faulty")
  merge=$(submit --dependency=afterany:"$array" "$samples/slurm/merge.sh" "$dir/faulty" \
    "$dir/mended.jsonl")
  wait_until 'shard 1 fails' is_in FAILED "${array}_1"
  wait_until 'shard 2 is being written' is_being_written "$dir/faulty/00002-of-00008.jsonl"
  kill_node_of "${array}_2"
  for task in 0 3 4 5 6 7; do wait_until "shard $task ends" has_ended "${array}_$task"; done

  local status=0
  "$program" merge "$dir/faulty" -o "$dir/early.jsonl" 2> "$dir/early.log" || status=$?
  grep -qx 'copydesk: error: missing shards 1-2 of 8' "$dir/early.log" ||
    fail "merge said: $(cat "$dir/early.log")"
  [ "$status" = 1 ] || fail "merge ended with status $status"
  [ ! -e "$dir/early.jsonl" ] || fail 'merge wrote something'
  say 'merge names the missing shards 1-2 of 8'

  scontrol requeue "${array}_1"
  wait_until 'the lost node is noticed' is_in PENDING "${array}_2"
  say 'Slurm noticed the lost node and requeued its shard'
  wait_until 'the merge has ended' has_ended "$merge"
  cmp "$dir/mended.jsonl" "$dir/single.jsonl" || fail 'not what a single run writes'
  [ "$(find "$dir/faulty" -type f | wc -l)" = 16 ] || fail "left behind: $(ls "$dir/faulty")"
  say 'both shards were done again, and the merge is as from a single run'
}

trap tear_down EXIT
trap 'exit 1' INT TERM HUP
make_inputs
"$program" -r "$dir/in" -o "$dir/single.jsonl"
"$here/loopback.sh" up "$dir" 2
is_up=yes
say 'a cluster of two nodes is up'
export PATH=$dir/bin:$PATH
test_array_and_merge
test_again
test_some_again
test_faults
