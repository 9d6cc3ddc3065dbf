#!/bin/sh
# npm run bench:random [-- crush]: TestU01's SmallCrush (half a minute), or Crush (about an hour), on the random streams, in both
# orders. It first sees that the C version gives reckon's own words. Needs gcc and libtestu01-0-dev (Debian, non-free).
set -eu
cd "$(dirname "$0")/../.."
battery=${1:-small}
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
gcc -O3 -o "$work/battery" bench/testu01/battery.c -ltestu01 -lm
npx tsx bench/testu01/words.ts keys >"$work/keys"
for order in draws streams; do
  npx tsx bench/testu01/words.ts "$order" >"$work/ours"
  "$work/battery" "$work/keys" "$order" words >"$work/theirs"
  cmp "$work/ours" "$work/theirs"
  "$work/battery" "$work/keys" "$order" "$battery" >"$work/log-$order" &
done
wait
for order in draws streams; do
  echo "== order of $order, $battery"
  sed -n '/= Summary results/,$p' "$work/log-$order"
done
# Of hundreds of p-values one lies outside [0.001, 0.999] now and then; what fails is far out (TestU01's guide, section 4).
! sed -n '/= Summary results/,$p' "$work"/log-* | grep -E '(eps1?|e-[1-9][0-9]+)$'
