#!/bin/sh
# submit.sh <scenario> <folder> [options]: queues the array and, once all of its tasks are done, the merge.
set -eu
SCENARIO=$(realpath "$1") PARTS=$(realpath -m "$2")
shift 2
OPTIONS="$*"
export SCENARIO PARTS OPTIONS
mkdir -p "$PARTS"
here=$(dirname "$(realpath "$0")")
array=$(sbatch --parsable --export=ALL "$here/array.sbatch")
sbatch --export=ALL --dependency="afterok:$array" "$here/merge.sbatch"
