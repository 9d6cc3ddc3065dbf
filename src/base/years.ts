/**
 * The years from `first` to `last`, both included; none where last comes before first.
 *
 * @example yearsFrom(2021, 2023) // [2021, 2022, 2023]
 */
export function yearsFrom(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

/**
 * Elapsed share τ of the period base → end at `year`, null for a period without a year. The base year belongs to no
 * period: 2021–2025 is five steps from 2020.
 *
 * @example elapsedShare(2020, 2023, 2025) // 0.6
 */
export function elapsedShare(base: number, year: number, end: number): number | null {
  return end > base ? (year - base) / (end - base) : null;
}
