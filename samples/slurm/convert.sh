#!/bin/sh
# One shard for each task of a job array:
#
#   sbatch --array=0-7 convert.sh IN OUT [OPTION...]
#
# IN is a folder of dumps and OUT a folder for the shards, both on a file system that all nodes
# share. Options go to copydesk. Submitting the same again converts what is missing only.
#SBATCH --job-name=copydesk
#SBATCH --output=copydesk-%A_%a.log
#SBATCH --open-mode=append
#SBATCH --cpus-per-task=1
#SBATCH --mem=512M
#SBATCH --time=04:00:00
#SBATCH --requeue
set -eu

in=$1
out=$2
shift 2

# A list such as --array=2,5 has other counts than the array whose shards it completes.
last=$((SLURM_ARRAY_TASK_COUNT - 1))
if [ -z "${SHARDS:-}" ] && [ "$SLURM_ARRAY_TASK_MIN-$SLURM_ARRAY_TASK_MAX" != "0-$last" ]; then
  echo "convert.sh: the array is not 0-$last: submit all of it, or set SHARDS" >&2
  exit 2
fi

exec copydesk -r "$in" --output-dir "$out" --jobs "${SLURM_CPUS_PER_TASK:-1}" "$@" \
  --shard "$SLURM_ARRAY_TASK_ID/${SHARDS:-$SLURM_ARRAY_TASK_COUNT}"
