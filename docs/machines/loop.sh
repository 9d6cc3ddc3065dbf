#!/bin/sh
# loop.sh <scenario> <parts> <folder> [options]: the parts that are not there yet, as many at a time as this machine has processors;
# then the merge. Put ssh before `$reckon run` for parts on other machines that share the folder.
set -eu
scenario=$1 parts=$2 folder=$3
shift 3
reckon=${RECKON:-reckon}
mkdir -p "$folder"
for i in $(seq "$parts"); do [ -f "$folder/part-$i" ] || echo "$i"; done |
  xargs -P "$(nproc)" -I{} $reckon run "$scenario" --shard "{}/$parts" --jobs 1 --output "$folder/part-{}" "$@"
$reckon merge "$folder"/part-* --output "$folder/result"
