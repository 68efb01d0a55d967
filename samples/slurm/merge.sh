#!/bin/sh
# Joins the shards when the array has ended:
#
#   sbatch --dependency=afterany:JOB merge.sh OUT ARTICLES
#
# Not afterok: a shard in which a single dump is broken ends with status 1, and is done all the
# same. copydesk itself checks that no shard is missing.
#SBATCH --job-name=copydesk-merge
#SBATCH --output=copydesk-merge-%j.log
#SBATCH --cpus-per-task=1
#SBATCH --mem=512M
#SBATCH --time=04:00:00
set -eu

exec copydesk merge "$1" -o "$2"
