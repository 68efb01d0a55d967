#!/bin/sh
# Stands before the real copydesk on the test's nodes and makes a shard fail or hang once, when a
# file in $FAULTS that has its number says so.
set -eu
task=${SLURM_ARRAY_TASK_ID:-none}
fault=$FAULTS/$task
how=''
if [ -e "$fault" ]; then
  how=$(cat "$fault")
  rm "$fault"
fi
case $how in
  fail)
    echo 'this shard fails once' >&2
    exit 3
    ;;
  hang)
    # One of eight neighbours in the list is this shard's, and nobody ever writes to it.
    set -- "$@" "$FAULTS"/fifo.*
    echo "$PPID" > "$FAULTS/pid.step.$task"
    echo $$ > "$FAULTS/pid.task.$task"
    ;;
esac
exec real "$@"
